import assert from 'node:assert/strict'
import { extractor } from '../src/extract/extract.ts'
import { languageOf, packs } from '../src/lang/languages.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Report, SourceDocument } from '../src/model/document.ts'
import { gazetteerOf } from '../src/model/gazetteer.ts'
import { MEASURES } from '../src/model/measure.ts'
import { layoutOf } from '../src/segment/layout.ts'
import { marked } from './marked.ts'

/** The day that every test report is written on. */
export const AS_OF = '2031-05-15'

/** Invented places that test sentences may name. */
const gazetteer = gazetteerOf('city\tVesnice\tXA\tNorth Marches\t10\t10\t90000\n')
const language = languageOf(packs[0]!, gazetteer.names())
const extract = extractor(language, gazetteer)

/** The claims of a plain text, taken for one report. */
export function claimsIn(text: string): readonly Claim[] {
  return extract(documentOf(text), layoutOf(text, language), reportOf(text)).claims
}

/**
 * Holds that a text claims what its tags say and nothing more. A tag named after a measure marks the figure of one claim of it;
 * `<subject>` and `<agent>` mark the stated words of some claim.
 *
 *   reads('<killed>20</killed> <subject>soldiers</subject> were killed')
 */
export function reads(source: string): void {
  const { text, spans } = marked(source)
  const claims = claimsIn(text)
  const expected = MEASURES.flatMap(measure =>
    (spans.get(measure) ?? []).map(({ start, end }) => `${measure} ${text.slice(start, end)} @${start}`),
  )
  const found = claims.map(({ measure, at }) => `${measure} ${at.exact} @${at.span.start}`)
  assert.deepEqual(found.toSorted(), expected.toSorted(), text)
  for (const role of ['subject', 'agent'] as const) {
    for (const { start, end } of spans.get(role) ?? []) {
      const words = claims.map(({ [role]: actor }) => (actor?.basis === 'stated' ? actor.at.exact : undefined))
      assert.ok(words.includes(text.slice(start, end)), `${role} of ${text}: ${words.join(' | ')}`)
    }
  }
}

function documentOf(text: string): SourceDocument {
  const capture = { path: 'test.txt', sha256: '0'.repeat(64), bytes: text.length }
  return { id: 'test', capture, reader: 'text', encoding: 'utf-8', text }
}

function reportOf(text: string): Report {
  return { id: 'test', document: 'test', span: { start: 0, end: text.length }, published: AS_OF, language: 'en' }
}
