import { type Dossier, order } from './evidence.ts'

const LEADING_BITS = 5 // of the number of reports: a case is measured anew when it has grown by a sixteenth to a thirty-second

/**
 * How many reports of a case say how rare a word is: its number with all but the leading bits cleared, so that one report more seldom changes it. A case
 * of fewer than 32 is measured by all of its reports.
 *
 *   50,000 = 1100001101010000b   ->   1100000000000000b = 49,152
 */
export function measuredOf(reports: number): number {
  const cleared = Math.max(0, 32 - Math.clz32(reports) - LEADING_BITS)
  return (reports >>> cleared) << cleared
}

/** The reports that say how rare a word is. */
export interface Yardstick {
  /** 1 for each of them, by position. */
  readonly isMeasure: Uint8Array
  /** The one that came out last, -1 if there is none. */
  readonly last: number
}

/**
 * Those that came out first; undated ones come after all others. What comes out later is weighed by them and leaves every weight as it was: rarity of a word among fifty
 * thousand reports is no other with one more, yet all would have to be weighed anew.
 */
export function yardstickOf(dossier: Dossier): Yardstick {
  const count = dossier.reports.length
  const sorted = Uint32Array.from({ length: count }, (_, report) => report).sort((left, right) =>
    byPublication(dossier, left, right),
  )
  const measures = sorted.subarray(0, measuredOf(count))
  const isMeasure = new Uint8Array(count)
  for (const report of measures) isMeasure[report] = 1
  return { isMeasure, last: measures.at(-1) ?? -1 }
}

/** Does a report (a position) come after all those that are measured by, so that it changes none of them? */
export function isAfter(dossier: Dossier, { last }: Yardstick, report: number): boolean {
  return last >= 0 && byPublication(dossier, last, report) < 0
}

function byPublication({ published, reports }: Dossier, left: number, right: number): number {
  const one = published[left]!
  const other = published[right]!
  if (one !== other && !(Number.isNaN(one) && Number.isNaN(other))) {
    return Number.isNaN(one) ? 1 : Number.isNaN(other) ? -1 : one - other
  }
  return order(reports[left]!.id, reports[right]!.id)
}
