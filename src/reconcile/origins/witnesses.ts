import type { Anchor } from '../../model/anchor.ts'
import { isAside, type Link } from '../../model/claim.ts'
import type { ReportId } from '../../model/document.ts'
import type { Dossier } from '../evidence.ts'
import { nameNorm } from '../names.ts'
import { isNobody } from './speakers.ts'
import { sameByName, type Voice, voicesOf, voicesOfLink } from './voices.ts'

/** A voice that is heard of a happening beside those who give its figures, with the places where it is. */
export interface Heard {
  readonly voice: Voice
  readonly at: Anchor[]
  readonly reports: Set<ReportId>
}

const REACH = 1500 // code units, a few paragraphs: whoever is cited further from any figure of a happening speaks of something else
const MAX_HEARD = 60 // voices of one happening that are told apart by their names' short forms; more are counted as they are written

/** Who is cited in the reports of each happening (`setOf` a claim) and gives no figure of it, by set; in the order in which they come. */
export function heardOf(dossier: Dossier, setOf: (claim: number) => number, count: number): Heard[][] {
  const known: Voice[][] = Array.from({ length: count }, () => [])
  const heard: Heard[][] = Array.from({ length: count }, () => [])
  for (const [index, claim] of dossier.claims.entries()) {
    const report = dossier.reports[dossier.reportOf[index]!]!
    if (report.cited === undefined && known[setOf(index)]!.length === 0) continue
    for (const voice of voicesOf(claim, report, dossier.documentById.get(report.document))) {
      addTo(known[setOf(index)]!, voice)
    }
  }
  for (const [number, report] of dossier.reports.entries()) {
    for (const link of report.cited ?? []) {
      const set = setBeside(dossier, number, link, setOf)
      if (set === undefined) continue
      for (const voice of voicesOfLink(link, link.at!, report)) {
        if (isSomebody(voice) && !isPublisher(dossier, number, voice)) hear(heard[set]!, known[set]!, voice, report.id)
      }
    }
  }
  return heard
}

/** The happening whose figure stands nearest to where somebody is cited. */
function setBeside(
  dossier: Dossier,
  report: number,
  { at }: Link,
  setOf: (claim: number) => number,
): number | undefined {
  if (at === undefined) return undefined
  let nearest: number | undefined
  let least = REACH
  for (let claim = dossier.claimsFrom[report]!; claim < dossier.claimsFrom[report + 1]!; claim++) {
    const told = dossier.claims[claim]!
    if (isAside(told)) continue
    const { start, end } = told.sentence.span
    const away = Math.max(0, start - at.span.end, at.span.start - end)
    if (away < least) {
      least = away
      nearest = setOf(claim)
    }
  }
  return nearest
}

/** Somebody by name, or by words that describe: a "relative", not "sources" or "a video". */
function isSomebody({ kind, words, name }: Voice): boolean {
  return kind === 'named' || (words.length > 0 && !isNobody(name))
}

function isPublisher(dossier: Dossier, number: number, { key }: Voice): boolean {
  const { publisher, document } = dossier.reports[number]!
  const name = publisher ?? dossier.documentById.get(document)?.publisher
  return name !== undefined && nameNorm(name) === key
}

function hear(heard: Heard[], known: readonly Voice[], voice: Voice, report: ReportId): void {
  if (known.some(other => isOne(other, voice))) return
  const same = heard.slice(0, MAX_HEARD).find(other => isOne(other.voice, voice))
  if (same === undefined) heard.push({ voice, at: [voice.at], reports: new Set([report]) })
  else {
    same.at.push(voice.at)
    same.reports.add(report)
  }
}

function addTo(voices: Voice[], voice: Voice): void {
  if (!voices.some(other => isSame(other, voice))) voices.push(voice)
}

/** One voice: the same name, in full or in short, or the same description. */
function isOne(left: Voice, right: Voice): boolean {
  return isSame(left, right) || (left.key !== undefined && sameByName(left, right) !== undefined)
}

function isSame(left: Voice, right: Voice): boolean {
  return left.key === right.key && (left.key !== undefined || left.words.join(' ') === right.words.join(' '))
}
