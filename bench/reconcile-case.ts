import type { Claim, Link, Place, TimeRange } from '../src/model/claim.ts'
import type { Report, SourceDocument } from '../src/model/document.ts'
import type { Evidence } from '../src/reconcile/evidence.ts'
import { syllableName } from './names.ts'

const OUTLETS = ['Anchor Press', 'Beacon Weekly', 'Compass Wire', 'Drum Radio']
const DEEDS = [
  'bus plunged',
  'mine exploded',
  'mill burnt',
  'dam burst',
  'camp was raided',
  'bridge fell',
  'market was bombed',
  'ferry sank',
]
const CLAIMS_PER_REPORT = 2
const EVENTS_PER_DAY = 40
const DAY_MS = 86_400_000
const RULE = 'bench'
const PEOPLE = { name: 'people', role: 'person' } as const

/** One report with its document and its claims. */
export interface Telling {
  readonly document: SourceDocument
  readonly report: Report
  readonly claims: readonly Claim[]
}

/** As many claims as asked for: happenings in towns with made-up names, each told by four outlets in a sentence of its own words. */
export function evidenceOf(claims: number): Evidence {
  const tellings = Array.from({ length: Math.floor(claims / CLAIMS_PER_REPORT) }, (_, number) =>
    tellingOf(Math.floor(number / OUTLETS.length), number % OUTLETS.length),
  )
  return {
    documents: tellings.map(({ document }) => document),
    reports: tellings.map(({ report }) => report),
    claims: tellings.flatMap(({ claims }) => claims),
    alignments: [],
    families: [],
  }
}

/**
 * What one outlet tells of a happening; one beyond the four is another outlet. What both claims of a report have in common is one record, so that the case takes little memory
 * beside what reconciling it takes.
 */
export function tellingOf(event: number, outlet: number, { daysLate = 0 } = {}): Telling {
  const town = `${syllableName(event % 997)}${syllableName(event % 31).toLowerCase()}`
  const person = `${syllableName((event * 7) % 613)} ${syllableName((event * 13) % 811)}`
  const day = Math.floor(event / EVENTS_PER_DAY)
  const publisher = OUTLETS[outlet] ?? `${syllableName(outlet)} Post`
  const dead = 5 + (event % 37) + (outlet === 2 ? 3 : 0)
  const hurt = 40 + (event % 53)
  const said = outlet % 2 === 0 ? person : `an aide in ${town}`
  const text = `${syllableName(outlet * 3 + event)} reports: near ${town} a ${DEEDS[event % DEEDS.length]}; ${dead} people were killed and ${hurt} people were wounded, ${said} told ${publisher}.`
  const id = `e${event}-${outlet}`
  const anchor = (words: string) => {
    const start = text.indexOf(words)
    return { document: id, span: { start, end: start + words.length }, exact: words }
  }
  const sentence = { document: id, span: { start: 0, end: text.length }, exact: text }
  const date = isoOf(day)
  const place: Claim['place'] = { value: { name: town } satisfies Place, basis: 'stated', at: anchor(town), rule: RULE }
  const time: Claim['time'] = {
    value: { from: date, to: date } satisfies TimeRange,
    basis: 'inferred',
    from: [sentence],
    rule: RULE,
  }
  const attribution: Link[] = [
    { at: anchor(said), name: said, type: outlet % 2 === 0 ? 'person' : 'unnamed', rule: RULE },
  ]
  const claimOf = (measure: 'killed' | 'wounded', figure: number): Claim => {
    const at = anchor(`${figure} people`)
    return {
      id: `${event}${measure} ${outlet}`,
      report: id,
      at,
      sentence,
      measure,
      quantity: { value: { kind: 'exact', value: figure }, basis: 'stated', at, rule: RULE },
      subject: { value: PEOPLE, basis: 'stated', at, rule: RULE },
      place,
      time,
      attribution,
      stance: 'reported',
      hints: [],
      rules: [RULE],
    }
  }
  return {
    document: { id, capture: { path: id, sha256: id, bytes: text.length }, reader: 'text', encoding: 'utf-8', text },
    report: { id, document: id, span: sentence.span, language: 'en', publisher, published: isoOf(day + daysLate) },
    claims: [claimOf('killed', dead), claimOf('wounded', hurt)],
  }
}

function isoOf(day: number): string {
  return new Date(Date.UTC(2020, 0, 1) + day * DAY_MS).toISOString().slice(0, 10)
}
