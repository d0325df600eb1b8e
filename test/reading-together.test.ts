import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { generatedReports } from '../bench/generate.ts'
import { packs } from '../src/lang/languages.ts'
import type { SourceDocument } from '../src/model/document.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'
import { marked } from './marked.ts'

const CORPUS = new URL('./corpus/claims/', import.meta.url)
const REPORT_SENTENCES = 12 // of the corpus, in one report, so that one sentence is read in the company of others

/** The texts of the corpus of invented sentences and of the packs' examples, the reports made of several, and generated ones. */
function texts(): string[] {
  const lines = readdirSync(CORPUS)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => readFileSync(new URL(name, CORPUS), 'utf8').split('\n'))
    .filter(line => line !== '' && !line.startsWith('#') && !line.startsWith('---'))
  const sentences = [...lines, ...packs.flatMap(({ examples }) => examples)].map(
    line => marked(line.split(' # ')[0]!.replaceAll(' // ', '\n\n')).text,
  )
  const reports: string[] = []
  for (let n = 0; n < sentences.length; n += REPORT_SENTENCES)
    reports.push(sentences.slice(n, n + REPORT_SENTENCES).join(' '))
  return [...sentences, ...reports, ...generatedReports(100_000), '', 'a'.repeat(200_000), ' ']
}

const documents = texts().map(
  (text, n): SourceDocument => ({
    id: `d${n}`,
    capture: { path: `${n}.txt`, sha256: '', bytes: text.length },
    reader: 'text',
    encoding: 'utf-8',
    text,
  }),
)
const pipeline = pipelineOf(loadGazetteer())

for (const whole of [true, false]) {
  const settings = { whole }
  const alone = documents.map(document => pipeline.readDocument(document, settings))

  test(`documents that are read together say what each says alone, whole: ${whole}`, () => {
    assert.ok(alone.some(({ reports }) => reports[0]!.claims.length > 0))
    assert.deepEqual(pipeline.readDocuments(documents, settings), alone)
  })

  test(`what a document says does not depend on what is read before it, whole: ${whole}`, () => {
    assert.deepEqual(pipeline.readDocuments(documents.toReversed(), settings).toReversed(), alone)
  })
}
