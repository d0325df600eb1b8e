import { packs } from '../lang/languages.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { hashOf } from '../text/vocabulary.ts'
import type { Dossier } from './evidence.ts'
import { WEIGHTS } from './weights.ts'

const FEW_REPORTS = 12 // reports of a folder in which a name that all share still tells what they are about
const RARE_SHARE = 0.05 // of the reports of a larger case, above which a name tells of a country and not of a happening

/** The names that each report mentions and that may be places: hashes, ascending. Those of its sources and of the people it counts are left out. */
export type ReportNames = readonly Int32Array[]

/** Collects the names of reports; `tokensOf` gives a report's tokens and where they begin and end. */
export function reportNames(
  dossier: Dossier,
  tokensOf: (report: number) => { tokens: Tokens; first: number; limit: number },
): ReportNames {
  const counts = new Map<number, number>()
  const all = dossier.reports.map((_, report) => {
    const found = namesIn(tokensOf(report), spokenFor(dossier, report))
    for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1)
    return found
  })
  const total = dossier.reports.length
  const most = total < FEW_REPORTS ? total : Math.max(FEW_REPORTS / 2, total * RARE_SHARE)
  return all.map(found => Int32Array.from([...found].filter(name => counts.get(name)! <= most)).sort())
}

/** What it says for two claims of unknown place that their reports mention the same names. */
export function nameSignal(left: Int32Array, right: Int32Array): number {
  let shared = 0
  let l = 0
  let r = 0
  while (l < left.length && r < right.length) {
    if (left[l] === right[r]) {
      shared++
      l++
      r++
    } else if (left[l]! < right[r]!) l++
    else r++
  }
  if (shared === 0) return left.length > 0 && right.length > 0 ? WEIGHTS.namesApart : 0
  return Math.min(shared * WEIGHTS.nameShared, WEIGHTS.namesMost)
}

/** Words with a capital after a word without one: "the depot of Farrow", "hit Anbel". */
function namesIn(
  { tokens, first, limit }: { tokens: Tokens; first: number; limit: number },
  taken: readonly { start: number; end: number }[],
): Set<number> {
  const names = new Set<number>()
  for (let i = first + 1; i < limit; i++) {
    if ((tokens.flags[i]! & FLAG.capital) === 0 || tokens.kind[i - 1] !== TOKEN.word) continue
    if (tokens.flags[i - 1]! & FLAG.capital || DAYS.has(tokens.hash[i]!)) continue
    const start = tokens.start[i]!
    if (!taken.some(span => span.start <= start && start < span.end)) names.add(tokens.hash[i]!)
  }
  return names
}

/** The places in the text where its sources and those it counts are named. */
function spokenFor(dossier: Dossier, report: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  for (let index = dossier.claimsFrom[report]!; index < dossier.claimsFrom[report + 1]!; index++) {
    const { attribution, subject, agent } = dossier.claims[index]!
    for (const { at } of attribution) if (at !== undefined) spans.push(at.span)
    for (const actor of [subject, agent]) if (actor?.basis === 'stated') spans.push(actor.at.span)
  }
  return spans
}

/** Days and months, which English writes with a capital. */
const DAYS: ReadonlySet<number> = new Set(
  packs.flatMap(({ times }) => [...Object.keys(times.months), ...Object.keys(times.weekdays)]).map(hashOf),
)
