import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parsePage } from './dom.ts'
import { articleOfPage } from './html.ts'
import { visibleText } from './text.ts'

/** Invented pages in the manner of news sites; what belongs to the report bears `data-body`. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'test', 'corpus', 'pages')

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

for (const name of readdirSync(FOLDER).sort()) {
  test(`gives the report of ${name} and nothing else of the page`, () => {
    const markup = readFileSync(join(FOLDER, name), 'utf8')
    const marked = [...(parsePage(markup)?.querySelectorAll('[data-body]') ?? [])].map(element => visibleText(element))
    const { text } = articleOfPage(markup.replaceAll(' data-body', ''))
    assert.equal(wordsOf(text).join(' '), wordsOf(marked.join('\n')).join(' '))
  })
}

const REPORT = [
  'Nine people died when a ferry sank off Port Vale on Tuesday, and many more were hurt, the harbour master said.',
  'The ferry, which was built for eighty, had left with more than a hundred people aboard, many of them without papers.',
  'Divers went down before dusk, and found the last of the missing below the second deck, beside the stairs.',
  'The company that ran it did not answer letters on Wednesday, and its office in Arlo, which had been open, was closed.',
  'A captain who had sailed it for years said that he had asked for pumps twice, and had been told to wait for spring.',
]
const paragraphs = REPORT.map(words => `<p>${words}</p>`).join('')
const read = (body: string, head = '') =>
  articleOfPage(`<!doctype html><html><head><title>Ferry sinks</title>${head}</head><body>${body}</body></html>`).text

test('a break within a paragraph of a marked report parts its words', () => {
  const text = read(
    `<h1>Ferry sinks</h1><article>${paragraphs}<p><b>About</b><br>Vale Lines has run since 1911.</p></article>`,
  )
  assert.match(text, /About\nVale Lines/u)
})

test('a report of boxes without paragraphs is not lost to a paragraph of the foot', () => {
  const boxes = REPORT.map(words => `<div class="block"><div class="text">${words}</div></div>`).join('')
  const foot =
    '<div class="end"><p>The Courier is a registered paper, and does not always share the views of those who write.</p></div>'
  const links =
    '<div><a href="/1">Storm warning for the outer islands</a> <a href="/2">Nine roads closed</a></div>'.repeat(9)
  const text = read(`<h1>Ferry sinks</h1><div>${links}<div class="body">${boxes}</div></div>${foot}`)
  assert.ok(text.startsWith(REPORT.join('\n\n')))
})

test('a dateline that a machine has marked stays in its paragraph', () => {
  const marked = `<p><span class="legendSpanClass"><span class="xn-location">PORT VALE</span></span>, ${REPORT[0]}</p>`
  assert.match(read(`<h1>Ferry sinks</h1><article>${marked}${paragraphs}</article>`), /^PORT VALE, Nine/u)
})

test('a sentence that is set large and stands in the text as well is read once, and one that does not stays', () => {
  const large = (words: string) => `<div class="pull-quote"><p>${words}</p></div>`
  const text = read(
    `<h1>Ferry sinks</h1><article>${paragraphs}${large('Divers went down before dusk')}${paragraphs}${large('We had no pumps, and we said so.')}<p>So it went.</p></article>`,
  )
  assert.doesNotMatch(text, /dusk$/mu)
  assert.match(text, /^We had no pumps/mu)
})

test('what a page covers and states for programs is read; what it covers alone is not', () => {
  const stated = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: REPORT.join(' ') })}</script>`
  const body = `<h1>Ferry sinks</h1><div><p>${REPORT[0]}</p><div style="display:none">${paragraphs.slice(REPORT[0]!.length + 7)}</div></div>`
  assert.equal(read(body, stated), REPORT.join('\n\n'))
  assert.equal(read(body), REPORT[0])
})

test('what stands above the title of a report is no part of it', () => {
  const note = '<div><p>We and our partners store things on your device, and read them, so that pages load.</p></div>'
  const text = read(
    `${note}<div><h1>Ferry sinks at Arlo</h1>${paragraphs}</div>`,
    '<meta property="og:title" content="Ferry sinks at Arlo">',
  )
  assert.equal(text, REPORT.join('\n\n'))
})

test('what stands above a heading in the middle stays', () => {
  const text = read(
    `<div>${paragraphs}<h2>Ferry sinks at Arlo</h2>${paragraphs}</div>`,
    '<meta property="og:title" content="Ferry sinks at Arlo">',
  )
  assert.ok(text.startsWith(REPORT[0]!))
})

test('a paragraph in a box of its own that says again what others say is read once', () => {
  const box = (words: string) => `<div id="box_3"><p>${words}</p></div>`
  const text = read(
    `<h1>Ferry sinks</h1><article>${paragraphs}${box('had been told to wait for spring')}<p>So it went.</p>${box('Nobody had told the islands.')}<p>It rained.</p></article>`,
  )
  assert.doesNotMatch(text, /^had been told/mu)
  assert.match(text, /^Nobody had told/mu)
})
