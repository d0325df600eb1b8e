import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generatedReports } from '../bench/generate.ts'
import type { SourceDocument } from '../src/model/document.ts'
import { loadGazetteer } from '../src/node/gazetteer.ts'
import { pipelineOf } from '../src/pipeline.ts'
import { inventedSentences } from './invented-sentences.ts'

const REPORT_SENTENCES = 12 // of the corpus, in one report, so that one sentence is read in the company of others

/** Invented sentences, the reports made of several, and generated ones. */
function texts(): string[] {
  const sentences = inventedSentences()
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
