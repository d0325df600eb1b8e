import assert from 'node:assert/strict'
import { extractor } from '../src/extract/extract.ts'
import { languageOf, packs } from '../src/lang/languages.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Report, SourceDocument } from '../src/model/document.ts'
import { gazetteerOf } from '../src/model/gazetteer.ts'
import { MEASURES } from '../src/model/measure.ts'
import type { Quantity } from '../src/model/quantity.ts'
import { layoutOf } from '../src/segment/layout.ts'
import { marked } from './marked.ts'

/** The day that every test report is written on: a Thursday. */
export const AS_OF = '2031-05-15'

/** Invented places that test sentences may name. */
const gazetteer = gazetteerOf(
  [
    ['city', 'Vesnice', 'XA', 'North Marches', '10', '10', '90000'],
    ['country', 'Ruvania', 'XA', '', '11', '11', '4000000'],
    ['area', 'Long Coast', '', '', '9', '9', '0'],
    ['region', 'Tarn valley', 'XA', 'Tarn', '12', '11', '200000'],
    ['city', 'Belmor', 'XA', 'Tarn', '12.1', '11', '310000'],
    ['city', 'Dolmara', 'XA', 'Tarn', '12.2', '11', '150000'],
    ['city', 'Karvost', 'XA', 'South Marches', '9', '10', '120000'],
    ['city', 'Lesk', 'XA', 'South Marches', '9.1', '10', '22000'],
    ['city', 'Oskerry', 'XA', 'Coast', '8', '9', '45000'],
    ['city', 'Port Ansel', 'XA', 'Coast', '8.1', '9', '61000'],
  ]
    .map(fields => `${fields.join('\t')}\n`)
    .join(''),
)
const language = languageOf(packs[0]!)
const extract = extractor(language, gazetteer)

/** The claims of a plain text, taken for one report. */
export function claimsIn(text: string): readonly Claim[] {
  return extract([{ document: documentOf(text), layout: layoutOf(text, language), report: reportOf(text) }])[0]!.claims
}

/**
 * Holds that a text claims what its tags say and nothing more. A tag named after a measure marks the figure of one claim of it;
 * `<subject>` and `<agent>` mark the stated words of some claim, `<source>` those of a link of its chain.
 * After ` # ` stand facts that no words show, one for each figure in text order, or one for all:
 *
 *   reads('<killed>20</killed> <subject>soldiers</subject> were killed')
 *   reads('<killed>At least 20</killed> died in Vesnice on Monday. # figures=20+; stance=asserted; place=Vesnice; time=2031-05-12')
 *   reads('<killed>Nine</killed> died, <killed>two</killed> of them guards. # roles=-,part-of')
 *
 * A figure is written 20, ~20, 20+, >20, <=20, <20, 20-30, dozens? or 0.
 */
export function reads(source: string): void {
  const [sentence, notes] = source.split(' # ', 2)
  const { text, spans } = marked(sentence!)
  const claims = claimsIn(text)
  const expected = MEASURES.flatMap(measure =>
    (spans.get(measure) ?? []).map(({ start, end }) => `${measure} ${text.slice(start, end)} @${start}`),
  )
  const found = claims.map(({ measure, at }) => `${measure} ${at.exact} @${at.span.start}`)
  assert.deepEqual(found.toSorted(), expected.toSorted(), text)
  for (const role of ['subject', 'agent', 'source'] as const) {
    const words = claims.flatMap(claim => wordsOf(claim, role))
    for (const { start, end } of spans.get(role) ?? []) {
      assert.ok(words.includes(text.slice(start, end)), `${role} of ${text}: ${words.join(' | ')}`)
    }
  }
  for (const note of notes?.split('; ') ?? []) {
    const [fact, values] = note.split(/=(.*)/u)
    const told = FACTS[fact!]
    assert.ok(told !== undefined, `Unknown fact ${fact} in ${source}`)
    const given = values!.split(',')
    const wanted = claims.map((_, i) => (given.length === 1 ? given[0] : given[i]))
    assert.deepEqual(claims.map(told), wanted, `${fact} of ${text}`)
  }
}

function wordsOf(claim: Claim, role: 'subject' | 'agent' | 'source'): readonly string[] {
  if (role === 'source') return claim.attribution.flatMap(link => link.at?.exact ?? [])
  const actor = claim[role]
  return actor?.basis === 'stated' ? [actor.at.exact] : []
}

/** What a note can tell of a claim. */
const FACTS: Readonly<Record<string, (claim: Claim) => string>> = {
  figures: ({ quantity }) => figureOf(quantity.value),
  stance: ({ stance }) => stance,
  roles: ({ hints }) => hints[0]?.kind ?? '-',
  place: ({ place }) => place?.value.name ?? '-',
  time: ({ time }) => {
    const { from = '', to = '' } = time?.value ?? {}
    return from === to ? from || '-' : `${from}..${to}`
  },
}

function figureOf(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'exact':
      return `${quantity.value}`
    case 'about':
      return `~${quantity.value}`
    case 'at-least':
      return `${quantity.min}+`
    case 'more-than':
      return `>${quantity.min}`
    case 'at-most':
      return `<=${quantity.max}`
    case 'fewer-than':
      return `<${quantity.max}`
    case 'between':
      return `${quantity.min}-${quantity.max}`
    case 'vague':
      return `${quantity.word}?`
    case 'none':
      return '0'
  }
}

function documentOf(text: string): SourceDocument {
  const capture = { path: 'test.txt', sha256: '0'.repeat(64), bytes: text.length }
  return { id: 'test', capture, reader: 'text', encoding: 'utf-8', text }
}

function reportOf(text: string): Report {
  return { id: 'test', document: 'test', span: { start: 0, end: text.length }, published: AS_OF, language: 'en' }
}
