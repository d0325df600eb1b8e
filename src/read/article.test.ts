import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parsePage } from './dom.ts'
import { recordOfPage } from './html.ts'
import { visibleText } from './page-text.ts'

/** Invented pages in the manner of news sites; what belongs to the report bears `data-body`. */
const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'corpus', 'pages')

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

for (const name of readdirSync(FOLDER).sort()) {
  test(`gives the report of ${name} and nothing else of the page`, () => {
    const markup = readFileSync(join(FOLDER, name), 'utf8')
    const marked = [...(parsePage(markup)?.querySelectorAll('[data-body]') ?? [])].map(element => visibleText(element))
    const { text } = recordOfPage(markup.replaceAll(' data-body', ''))
    assert.equal(wordsOf(text).join(' '), wordsOf(marked.join('\n')).join(' '))
  })
}
