import { packs } from '../lang/languages.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { hashOf } from '../text/vocabulary.ts'
import type { Dossier } from './evidence.ts'
import { WEIGHTS } from './weights.ts'

const FEW_REPORTS = 12 // reports of a folder in which a name that all share still tells what they are about
const RARE_SHARE = 0.05 // of the reports of a larger case, above which a name tells of a country and not of a happening

/** The names that each report mentions and that may be places, in columns: those of report `n` are `names[i]`, hashes ascending, for `from[n] <= i < from[n + 1]`. */
export interface ReportNames {
  readonly from: Uint32Array
  readonly names: Int32Array
}

/** The names of reports while they are collected, one report after the other; only those that are measured by are counted. */
export class NameColumns {
  readonly #counts = new Map<number, number>()
  readonly #names: number[] = []
  readonly #from: number[] = [0]
  #measured = 0

  add(found: ReadonlySet<number>, { isMeasure }: { readonly isMeasure: boolean }): void {
    if (isMeasure) this.#measured++
    for (const name of Int32Array.from(found).sort()) {
      this.#names.push(name)
      if (isMeasure) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    }
    this.#from.push(this.#names.length)
  }

  /** Those names that few reports mention: one that many do tells of a country, and not of a happening. With room for a share more of them. */
  telling(room: number): ReportNames {
    const total = this.#from.length - 1
    const from = new Uint32Array(total + 1 + Math.ceil(total * room))
    const names = new Int32Array(Math.ceil(this.#names.length * (1 + room)))
    let to = 0
    for (let report = 0; report < total; report++) {
      for (let at = this.#from[report]!; at < this.#from[report + 1]!; at++) {
        if (this.isTelling(this.#names[at]!)) names[to++] = this.#names[at]!
      }
      from[report + 1] = to
    }
    return { from, names }
  }

  isTelling(name: number): boolean {
    const total = this.#measured
    const most = total < FEW_REPORTS ? total : Math.max(FEW_REPORTS / 2, total * RARE_SHARE)
    return (this.#counts.get(name) ?? 0) <= most
  }
}

/** Adds the names of one report more, as report `at`; false where there is no room. */
export function appendNames(into: ReportNames, at: number, found: readonly number[]): boolean {
  const start = into.from[at]!
  if (at + 1 >= into.from.length || start + found.length > into.names.length) return false
  into.names.set(Int32Array.from(found).sort(), start)
  into.from[at + 1] = start + found.length
  return true
}

/** The names of some reports alone, in the order given. */
export function namesOf({ from, names }: ReportNames, reports: readonly number[]): ReportNames {
  const all = reports.map(report => names.subarray(from[report], from[report + 1]))
  const starts = new Uint32Array(reports.length + 1)
  for (const [at, some] of all.entries()) starts[at + 1] = starts[at]! + some.length
  const copied = new Int32Array(starts.at(-1)!)
  for (const [at, some] of all.entries()) copied.set(some, starts[at])
  return { from: starts, names: copied }
}

/** What it says for two claims of unknown place that their reports mention the same names. */
export function nameSignal({ from, names }: ReportNames, left: number, right: number): number {
  let shared = 0
  let l = from[left]!
  let r = from[right]!
  const leftEnd = from[left + 1]!
  const rightEnd = from[right + 1]!
  const isSilent = l === leftEnd || r === rightEnd
  while (l < leftEnd && r < rightEnd) {
    if (names[l] === names[r]) {
      shared++
      l++
      r++
    } else if (names[l]! < names[r]!) l++
    else r++
  }
  if (shared === 0) return isSilent ? 0 : WEIGHTS.namesApart
  return Math.min(shared * WEIGHTS.nameShared, WEIGHTS.namesMost)
}

/** Words with a capital after a word without one: "the depot of Farrow", "hit Anbel". */
export function namesIn(
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
export function spokenFor(dossier: Dossier, report: number): { start: number; end: number }[] {
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
