import { bitsOfGrade } from './feature-bits.ts'
import { type Meetings, rangeShift } from './join.ts'

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
  const { from, right, grade } = byLeft(meetings, range, first, Math.max(0, limit - first))
  const bits = new Float32Array(reports)
  const wording = new Uint8Array(reports)
  const touched = new Uint32Array(reports)
  const found: { left: number[]; right: number[]; bits: number[]; sharesWording: number[] } = {
    left: [],
    right: [],
    bits: [],
    sharesWording: [],
  }
  for (let left = first; left < limit; left++) {
    let touchedCount = 0
    for (let n = from[left - first]!; n < from[left - first + 1]!; n++) {
      const other = right[n]!
      if (bits[other] === 0) touched[touchedCount++] = other
      bits[other]! += bitsOfGrade(grade[n]!)
      if ((grade[n]! & 1) === 0) wording[other] = 1
    }
    let enough = 0
    for (let n = 0; n < touchedCount; n++) {
      const other = touched[n]!
      if (bits[other]! >= leastBits) touched[enough++] = other
      else bits[other] = wording[other] = 0
    }
    for (const other of touched.subarray(0, enough).sort()) {
      found.left.push(left)
      found.right.push(other)
      found.bits.push(bits[other]!)
      found.sharesWording.push(wording[other]!)
      bits[other] = wording[other] = 0
    }
  }
  return {
    left: Uint32Array.from(found.left),
    right: Uint32Array.from(found.right),
    bits: Float32Array.from(found.bits),
    sharesWording: Uint8Array.from(found.sharesWording),
  }
}

/** The meetings of a range by left report: those of report `first + n` are `from[n] .. from[n + 1]`. */
function byLeft(meetings: readonly Meetings[], range: number, first: number, lefts: number) {
  const from = new Uint32Array(lefts + 1)
  for (const { left, start } of meetings) {
    for (let n = start[range]!; n < start[range + 1]!; n++) from[left[n]! - first + 1]!++
  }
  for (let n = 0; n < lefts; n++) from[n + 1]! += from[n]!
  const right = new Uint32Array(from[lefts]!)
  const grade = new Uint8Array(from[lefts]!)
  const next = from.slice()
  for (const each of meetings) {
    for (let n = each.start[range]!; n < each.start[range + 1]!; n++) {
      const place = next[each.left[n]! - first]!++
      right[place] = each.right[n]!
      grade[place] = each.grade[n]!
    }
  }
  return { from, right, grade }
}
