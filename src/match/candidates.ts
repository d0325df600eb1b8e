import { bitsOfGrade } from './feature-bits.ts'
import { type Meetings, rangeShift } from './meetings.ts'

/** Pairs of reports that share enough to be compared, by left, then by right. */
export interface Pairs {
  readonly left: Uint32Array
  readonly right: Uint32Array
  /** What their shared features say for a common passage. */
  readonly bits: Float32Array
  /** 1 if they share a fingerprint, and so some words. */
  readonly sharesWording: Uint8Array
}

/** The pairs whose left report is in a range, and whose meetings are worth `leastBits`. Ranges can be asked for apart, in any order. */
export function candidatesIn(meetings: readonly Meetings[], range: number, reports: number, leastBits: number): Pairs {
  const shift = rangeShift(reports)
  const first = range << shift
  const limit = Math.min(reports, first + (1 << shift))
  const rows = byLeft(meetings, range, first, Math.max(0, limit - first))
  const met = { report: new Uint32Array(reports), bits: new Float32Array(reports), wording: new Uint8Array(reports) }
  const found: { left: number[]; right: number[]; bits: number[]; sharesWording: number[] } = {
    left: [],
    right: [],
    bits: [],
    sharesWording: [],
  }
  for (let left = first; left < limit; left++) {
    const count = meet(met, rows, left - first)
    for (const other of met.report.subarray(0, leaveOut(met, count, leastBits)).sort()) {
      found.left.push(left)
      found.right.push(other)
      found.bits.push(met.bits[other]!)
      found.sharesWording.push(met.wording[other]!)
      met.bits[other] = met.wording[other] = 0
    }
  }
  return {
    left: Uint32Array.from(found.left),
    right: Uint32Array.from(found.right),
    bits: Float32Array.from(found.bits),
    sharesWording: Uint8Array.from(found.sharesWording),
  }
}

/** Whom one left report has met: their numbers and, by number, what all meetings are worth, and 1 if one was by a fingerprint. */
interface Met {
  readonly report: Uint32Array
  readonly bits: Float32Array
  readonly wording: Uint8Array
}

/** Adds up the meetings of the left report at place `n`, and returns how many it has met. */
function meet({ report, bits, wording }: Met, { from, right, grade }: Rows, n: number): number {
  const limit = from[n + 1]!
  let count = 0
  for (let row = from[n]!; row < limit; row++) {
    const other = right[row]!
    if (bits[other] === 0) report[count++] = other
    bits[other]! += bitsOfGrade(grade[row]!)
    if ((grade[row]! & 1) === 0) wording[other] = 1
  }
  return count
}

/** Forgets those whose meetings are worth too little, and returns how many are left. */
function leaveOut({ report, bits, wording }: Met, count: number, leastBits: number): number {
  let enough = 0
  for (let n = 0; n < count; n++) {
    const other = report[n]!
    if (bits[other]! >= leastBits) report[enough++] = other
    else bits[other] = wording[other] = 0
  }
  return enough
}

/** The meetings of a range by left report: those of the report at place `n` are `from[n] .. from[n + 1]`. */
interface Rows {
  readonly from: Uint32Array
  readonly right: Uint32Array
  readonly grade: Uint8Array
}

function byLeft(meetings: readonly Meetings[], range: number, first: number, lefts: number): Rows {
  const from = new Uint32Array(lefts + 1)
  for (const each of meetings) countLefts(each, range, first, from)
  for (let n = 0; n < lefts; n++) from[n + 1]! += from[n]!
  const rows = { from, right: new Uint32Array(from[lefts]!), grade: new Uint8Array(from[lefts]!) }
  const next = from.slice()
  for (const each of meetings) addTo(rows, each, range, first, next)
  return rows
}

function countLefts({ left, start }: Meetings, range: number, first: number, from: Uint32Array): void {
  for (let n = start[range]!; n < start[range + 1]!; n++) from[left[n]! - first + 1]!++
}

/** `next`: where the next row of each left report goes. */
function addTo(
  rows: Rows,
  { left, right, grade, start }: Meetings,
  range: number,
  first: number,
  next: Uint32Array,
): void {
  for (let n = start[range]!; n < start[range + 1]!; n++) {
    const place = next[left[n]! - first]!++
    rows.right[place] = right[n]!
    rows.grade[place] = grade[n]!
  }
}
