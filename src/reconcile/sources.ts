import { boundsOf } from '../model/bounds.ts'
import type { Claim, Link } from '../model/claim.ts'
import { PROFILES } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import type { SourceRecord } from '../model/source-record.ts'
import { type Dossier, dossierOf, type Evidence, order } from './evidence.ts'
import { isPronoun, sameByName, type Voice, voicesOf } from './origins/voices.ts'
import { meet, middleOf } from './range.ts'

/** A source while it is collected: its voice and its claim, each time that it is cited. */
interface Cited {
  readonly voices: Voice[]
  readonly claims: Claim[]
}

const MAX_NAMES = 1000 // names whose short forms are looked for; a case that cites more keeps the rest as they are written
const DECIMALS = 1000 // of the deviation that is published

/** Who is cited in a case, and how their word fares beside the others': one record a source, most cited first. Reports' own voices are outlets, not sources. */
export function sources(evidence: Evidence, questions: readonly Question[]): SourceRecord[] {
  const dossier = dossierOf(evidence)
  const cited = new Map<string, Cited>()
  for (const [index, claim] of dossier.claims.entries()) {
    const report = dossier.reports[dossier.reportOf[index]!]!
    for (const voice of voicesOf(claim, report, dossier.documentById.get(report.document))) {
      if (voice.kind === 'own' || voice.name === '' || isPronoun(voice)) continue
      const key = voice.key ?? `~${voice.words.join(' ')}`
      const known = cited.get(key)
      if (known === undefined) cited.set(key, { voices: [voice], claims: [claim] })
      else {
        known.voices.push(voice)
        known.claims.push(claim)
      }
    }
  }
  foldShortForms(cited, claim => dossier.claimIndex.get(claim.id)!)
  const questionByClaim = new Map(
    questions.flatMap(question => question.claims.map(claim => [claim, question] as const)),
  )
  return [...cited.values()]
    .map(({ voices, claims }) => recordOf(dossier, voices, claims, questionByClaim))
    .sort((left, right) => right.claims.length - left.claims.length || order(left.name, right.name))
}

const FEW = 0.05 // of the citations of full names: one that so few use is a slip of the pen or of the reading, and leaves no doubt who is meant

/** Puts a short form of a name with the full one ("Syrian Observatory"), where only one full name could be meant. */
function foldShortForms(cited: Map<string, Cited>, indexOf: (claim: Claim) => number): void {
  const named = [...cited].filter(([, { voices }]) => voices[0]!.kind === 'named').slice(0, MAX_NAMES)
  for (const [key, short] of named) {
    const longer = named.filter(
      ([other, { voices }]) =>
        isFuller(other, key) && cited.has(other) && sameByName(short.voices[0]!, voices[0]!) !== undefined,
    )
    if (longer.length === 0) continue
    const full = longer.reduce((most, each) => (each[1].claims.length > most[1].claims.length ? each : most))
    const others = longer.filter(([other]) => !other.includes(full[0]) && !full[0].includes(other))
    const isRare = (citations: number) => citations < full[1].claims.length * FEW
    if (!others.every(([, { claims }]) => isRare(claims.length))) continue
    full[1].voices.push(...short.voices)
    full[1].claims.push(...short.claims)
    full[1].claims.sort((left, right) => indexOf(left) - indexOf(right))
    cited.delete(key)
  }
}

/** More letters, and of two spellings with as many the first. */
function isFuller(other: string, key: string): boolean {
  return other.length > key.length || (other.length === key.length && order(other, key) < 0)
}

function recordOf(
  dossier: Dossier,
  voices: readonly Voice[],
  claims: readonly Claim[],
  questionByClaim: ReadonlyMap<string, Question>,
): SourceRecord {
  const voice = voices[0]!
  const own = new Set(claims.map(claim => claim.id))
  const questions = [
    ...new Set(claims.map(claim => questionByClaim.get(claim.id)).filter(question => question !== undefined)),
  ]
  const shared = questions.filter(({ origins }) => origins.origins.length > 1)
  const deviations = shared.flatMap(question => deviationIn(dossier, question, own) ?? [])
  const citers = new Set(claims.map(claim => publisherOf(dossier, claim)))
  return {
    name: usualName(voices),
    type: usualType(claims),
    named: voice.kind === 'named',
    claims: claims.map(claim => claim.id),
    reports: [...new Set(claims.map(claim => claim.report))],
    citedBy: [...citers].sort(order),
    first: shared.filter(question => isFirst(dossier, question, own)).length,
    alone: questions.length - shared.length,
    shared: shared.length,
    apart: shared.filter(question => isApart(dossier, question, own)).length,
    ...(deviations.length === 0
      ? {}
      : {
          deviation:
            Math.round((deviations.reduce((sum, each) => sum + each, 0) / deviations.length) * DECIMALS) / DECIMALS,
        }),
    corrected: questions
      .flatMap(question => question.relations)
      .filter(({ kind, to }) => kind === 'corrects' && own.has(to)).length,
  }
}

/** What it is most often; a house is no document, since "a report by the observatory" is the observatory's word. */
function usualType(claims: readonly Claim[]): Link['type'] {
  const types = claims.map(({ attribution }) => attribution.at(-1)!.type)
  const isHouse = types.some(type => type === 'organisation' || type === 'outlet')
  return mostFrequent(isHouse ? types.filter(type => type !== 'document') : types)
}

/** The name that it is given most often; the first of those that are as frequent. */
function usualName(voices: readonly Voice[]): string {
  return mostFrequent(voices.map(({ name }) => name))
}

function mostFrequent<Value>(values: readonly Value[]): Value {
  const uses = [...Map.groupBy(values, value => value)].map(([value, { length }]) => ({ value, length }))
  return uses.reduce((most, each) => (each.length > most.length ? each : most)).value
}

function publisherOf(dossier: Dossier, claim: Claim): string {
  const report = dossier.reports[dossier.reportIndex.get(claim.report)!]!
  return report.publisher ?? dossier.documentById.get(report.document)?.publisher ?? report.id
}

/** Is the earliest dated claim of a question, and no other of that day, its own? */
function isFirst(dossier: Dossier, question: Question, own: ReadonlySet<string>): boolean {
  let mine = Infinity
  let others = Infinity
  for (const id of question.claims) {
    const day = dossier.published[dossier.reportOf[dossier.claimIndex.get(id)!]!]!
    if (Number.isNaN(day)) continue
    if (own.has(id)) mine = Math.min(mine, day)
    else others = Math.min(others, day)
  }
  return mine < others
}

/** Does no answer of another origin meet any of its own? */
function isApart(dossier: Dossier, question: Question, own: ReadonlySet<string>): boolean {
  const { mine, others } = sides(dossier, question, own)
  return others.length > 0 && !mine.some(left => others.some(right => meet(left, right)))
}

/** Natural log of the ratio between the middle of its answers and that of the others'. */
function deviationIn(dossier: Dossier, question: Question, own: ReadonlySet<string>): number | undefined {
  const { mine, others } = sides(dossier, question, own)
  const left = mean(mine.flatMap(bounds => middleOf(bounds) ?? []))
  const right = mean(others.flatMap(bounds => middleOf(bounds) ?? []))
  return left === undefined || right === undefined ? undefined : Math.log((left + 1) / (right + 1))
}

function sides(dossier: Dossier, question: Question, own: ReadonlySet<string>) {
  const mineOrigins = question.origins.origins.filter(({ claims }) => claims.some(id => own.has(id)))
  const mineIds = new Set(mineOrigins.flatMap(({ claims }) => claims))
  const boundsFor = (ids: readonly string[]) =>
    ids.map(id => boundsOf(dossier.claims[dossier.claimIndex.get(id)!]!.quantity.value, PROFILES.plain))
  return {
    mine: boundsFor(question.claims.filter(id => own.has(id))),
    others: boundsFor(question.claims.filter(id => !mineIds.has(id))),
  }
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}
