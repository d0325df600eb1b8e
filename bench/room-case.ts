import type { CaseFile } from '../src/model/case-file.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Report, SourceDocument } from '../src/model/document.ts'
import type { Measure } from '../src/model/measure.ts'
import type { Origin, Question, Relation } from '../src/model/question.ts'
import type { SourceRecord } from '../src/model/source-record.ts'
import { generator } from './generate.ts'
import { syllableName } from './names.ts'

const CLAIMS_PER_REPORT = 10
const CLAIMS_PER_QUESTION = 8
const MEASURES = [
  'killed',
  'wounded',
  'missing',
  'displaced',
  'arrested',
  'vehicles-lost',
] as const satisfies readonly Measure[]
const PUBLISHERS = 400
const SOURCES = 20_000
const PLACES = 3000
const WORDS = 40_000
const COUNTRIES = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH']

/**
 * A case as reconciliation would leave it, of any size, in seconds: reports of ten claims each, questions of eight, a vocabulary in which few
 * words are frequent and many rare. It is made for its size; what it says is not compared.
 */
export function roomCase(size: number): { readonly ledger: CaseFile; readonly sources: readonly SourceRecord[] } {
  const next = generator(20_310_304)
  const among = (most: number): number => Math.floor(next() * most)
  const seldom = (most: number): number => Math.min(most - 1, Math.floor(Math.exp(next() * Math.log(most))) - 1)
  const documents: SourceDocument[] = []
  const reports: Report[] = []
  const claims: Claim[] = []
  const questions: { measure: Measure; place: number; day: number; claims: Claim[]; incident: number }[] = []
  const open: number[] = []
  const sourceClaims = new Map<number, Claim[]>()
  for (let number = 0; number < size; number++) {
    const document = `d${number.toString(36)}`
    const id = `${document}-1`
    const publisher = `Outlet ${syllableName(seldom(PUBLISHERS))}`
    const day = among(3650)
    let text = `${syllableName(number)} told ${publisher}.\n`
    const said: { start: number; end: number; at: number; question: number; source: number; figure: number }[] = []
    for (let n = 0; n < CLAIMS_PER_REPORT; n++) {
      if (open.length < 64) {
        open.push(questions.length)
        const last = questions.length - 1
        const joins = last >= 0 && next() < 0.6
        questions.push({
          measure: MEASURES[among(MEASURES.length)]!,
          place: joins ? questions[last]!.place : seldom(PLACES),
          day: joins ? questions[last]!.day : among(3650),
          incident: joins ? questions[last]!.incident : questions.length,
          claims: [],
        })
      }
      const question = open[among(open.length)]!
      const source = seldom(SOURCES)
      const figure = 1 + seldom(500)
      const start = text.length
      const filler = Array.from({ length: 14 }, () => syllableName(seldom(WORDS)).toLowerCase()).join(' ')
      const head = `At ${syllableName(questions[question]!.place)} `
      text += `${head}${figure} people were ${questions[question]!.measure}, ${syllableName(source + WORDS)} said, ${filler}. `
      said.push({ start, end: text.length - 1, at: start + head.length, question, source, figure })
    }
    documents.push({
      id: document,
      capture: { path: `${number % 100}/${document}.txt`, sha256: document, bytes: text.length },
      reader: 'text',
      encoding: 'utf-8',
      text,
    })
    reports.push({
      id,
      document,
      span: { start: 0, end: text.length },
      language: 'en',
      publisher,
      published: isoOf(day),
      title: `${syllableName(among(WORDS))} ${syllableName(among(WORDS))} ${number}`,
    })
    for (const [n, { start, end, at, question, source, figure }] of said.entries()) {
      const words = String(figure)
      const anchor = { document, span: { start: at, end: at + words.length }, exact: words }
      const asked = questions[question]!
      const rule = 'bench'
      const claim: Claim = {
        id: `${id}.${n}`,
        report: id,
        at: anchor,
        sentence: { document, span: { start, end }, exact: text.slice(start, end) },
        measure: asked.measure,
        quantity: { value: { kind: 'exact', value: figure }, basis: 'stated', at: anchor, rule },
        subject: { value: { name: 'people' }, basis: 'stated', at: anchor, rule },
        place: { value: { name: syllableName(asked.place) }, basis: 'stated', at: anchor, rule },
        time: { value: { from: isoOf(asked.day), to: isoOf(asked.day) }, basis: 'stated', at: anchor, rule },
        attribution: [{ at: anchor, name: syllableName(source + WORDS), type: 'person', cue: anchor, rule }],
        stance: 'reported',
        hints: [],
        rules: [rule],
      }
      claims.push(claim)
      asked.claims.push(claim)
      sourceClaims.set(source, [...(sourceClaims.get(source) ?? []).slice(-500), claim])
      if (asked.claims.length === CLAIMS_PER_QUESTION) open.splice(open.indexOf(question), 1)
    }
  }
  return {
    ledger: {
      name: 'bench',
      profile: 'plain',
      documents,
      reports,
      claims,
      alignments: [],
      families: [],
      questions: questions.filter(({ claims }) => claims.length > 0).map(questionOf),
      arithmetic: [],
      issues: [],
    },
    sources: [...sourceClaims]
      .map(([source, said]) => ({
        name: syllableName(source + WORDS),
        type: 'person' as const,
        named: true,
        claims: said.map(claim => claim.id),
        reports: [...new Set(said.map(claim => claim.report))],
        citedBy: [],
        first: source % 7,
        alone: source % 5,
        shared: source % 11,
        apart: source % 3,
        corrected: 0,
      }))
      .sort((left, right) => right.claims.length - left.claims.length),
  }
}

type Asked = {
  readonly measure: Measure
  readonly place: number
  readonly day: number
  readonly claims: readonly Claim[]
  readonly incident: number
}

function questionOf({ measure, place, day, claims, incident }: Asked, number: number): Question {
  const values = claims.map(claim => ('value' in claim.quantity.value ? claim.quantity.value.value : 0))
  const range = bounds(Math.min(...values), Math.max(...values))
  const origins: Origin[] = [...Map.groupBy(claims, claim => claim.attribution[0]!.name!)].map(([name, own], n) => ({
    id: `o${n}`,
    name,
    named: true,
    claims: own.map(claim => claim.id),
    range,
  }))
  const relations: Relation[] = claims.slice(1).map((claim, n) => ({
    kind: values[n] === values[n + 1] ? 'agrees' : 'conflicts',
    from: claim.id,
    to: claims[n]!.id,
    rule: 'bench',
    evidence: [claim.at, claims[n]!.at],
  }))
  return {
    id: `q${number.toString(36)}`,
    measure,
    subject: { name: 'people' },
    place: {
      name: syllableName(place),
      country: COUNTRIES[place % COUNTRIES.length]!,
      lat: (place % 140) - 70,
      lon: (place % 340) - 170,
    },
    time: { from: isoOf(day), to: isoOf(day) },
    text: `How many people were ${measure} in ${syllableName(place)} on ${isoOf(day)}?`,
    claims: claims.map(claim => claim.id),
    reports: [...new Set(claims.map(claim => claim.report))],
    range,
    profile: 'plain',
    relations,
    origins: { atLeast: origins.length, atMost: origins.length, origins, merges: [] },
    reconciliation: range.low === range.high ? 'agreed' : 'disputed',
    disagreement: Math.log((range.high ?? 1) / (range.low ?? 1)),
    incident: `i${incident}`,
  }
}

function bounds(low: number, high: number) {
  return { low, high, lowExclusive: false, highExclusive: false, approximate: false }
}

function isoOf(day: number): string {
  return new Date(Date.UTC(2022, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)
}
