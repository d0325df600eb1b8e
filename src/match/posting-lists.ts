import { bitsOf, MAX_FREQUENCY } from './feature-bits.ts'
import { isFingerprint } from './features.ts'
import { MOST, type Segment } from './segment.ts'

/**
 * The features that two reports at least hold, seen from the reports. What only one holds is left out, and so is the last holder of a
 * feature, since pairs are counted from their earlier report.
 *
 *   holder   0 4 9~ 1 2~ ...      reports by feature, the last of each marked (its bits turned, so that it is negative)
 *   place    0 1 | 3 | ...        by report: where it stands among the holders; report 0 has from[0] .. from[1]
 *   grade    6 6 | 4 | ...        what the feature is worth, as `gradeOf` says
 */
export interface PostingLists {
  readonly holder: Int32Array
  readonly from: Uint32Array
  readonly place: Uint32Array
  readonly grade: Uint16Array
}

export function postingLists({ key, payload }: Segment, reports: number): PostingLists {
  const from = new Uint32Array(reports + 1)
  let holders = 0
  for (let at = 0, to = 0; at < key.length; at = to) {
    to = endOfValue(key, at)
    let count = 0
    for (let i = at; i < to; i++) if (i === at || payload[i] !== payload[i - 1]) count++
    if (count < 2) continue
    holders += count
    const last = payload[to - 1]!
    for (let i = at; payload[i] !== last; i++) if (i === at || payload[i] !== payload[i - 1]) from[payload[i]! + 1]!++
  }
  for (let report = 0; report < reports; report++) from[report + 1]! += from[report]!
  const holder = new Int32Array(holders)
  const place = new Uint32Array(from[reports]!)
  const grade = new Uint16Array(from[reports]!)
  const next = from.slice(0, reports)
  let end = 0
  for (let at = 0, to = 0; at < key.length; at = to) {
    to = endOfValue(key, at)
    if (payload[at] === payload[to - 1]) continue
    const first = end
    for (let i = at; i < to; i++) if (i === at || payload[i] !== payload[i - 1]) holder[end++] = payload[i]!
    const worth = gradeOf(key[at]!, end - first)
    for (let i = first; i < end - 1; i++) {
      const n = next[holder[i]!]!++
      place[n] = i
      grade[n] = worth
    }
    holder[end - 1] = ~holder[end - 1]!
  }
  return { holder, from, place, grade }
}

/** The feature's frequency and, in the lowest bit, whether it is an anchor: see ANCHOR_BIT. */
function gradeOf(value: number, frequency: number): number {
  return (Math.min(frequency, MOST) << 1) | (isFingerprint(value) ? 0 : 1)
}

const FURNITURE_GRADE = (MAX_FREQUENCY + 1) << 1
const BITS_OF_GRADE = Float64Array.from({ length: (MOST + 1) << 1 }, (_, grade) => bitsOf(grade & 1, grade >> 1))

/** Pairs of reports, by left, then by right. */
export interface Pairs {
  readonly count: number
  readonly left: Uint32Array
  readonly right: Uint32Array
  /** What their shared features say for a common passage. */
  readonly bits: Float32Array
  /** 1 if they share a fingerprint. */
  readonly sharesWording: Uint8Array
}

/** The pairs worth `least` bits whose left report is one of `first .. limit`: the lists can be joined in shards, in any order. */
export function joined(lists: PostingLists, first: number, limit: number, least: number): Pairs {
  const { holder, from, place, grade } = lists
  const reports = from.length - 1
  const bits = new Float32Array(reports)
  const wording = new Uint8Array(reports)
  const touched = new Uint32Array(reports)
  let pairs = pairColumns(FIRST_PAIRS)
  let count = 0
  for (let left = first; left < limit; left++) {
    let touchedCount = 0
    for (let n = from[left]!; n < from[left + 1]!; n++) {
      const worth = BITS_OF_GRADE[grade[n]!]!
      const isWording = (grade[n]! & 1) === 0
      const isFurniture = grade[n]! >= FURNITURE_GRADE
      for (let at = place[n]! + 1, isLast = isFurniture; ; at++) {
        let right = holder[at]!
        if (right < 0) {
          right = ~right
          isLast = true
        }
        if (bits[right] === 0) touched[touchedCount++] = right
        bits[right]! += worth
        if (isWording) wording[right] = 1
        if (isLast) break
      }
    }
    const before = count
    for (let n = 0; n < touchedCount; n++) {
      const right = touched[n]!
      if (bits[right]! >= least) touched[count++ - before] = right
      else {
        bits[right] = 0
        wording[right] = 0
      }
    }
    if (count === before) continue
    if (count > pairs.left.length) pairs = grown(pairs, count)
    const rights = touched.subarray(0, count - before).sort()
    for (let n = 0; n < rights.length; n++) {
      const right = rights[n]!
      pairs.left[before + n] = left
      pairs.right[before + n] = right
      pairs.bits[before + n] = bits[right]!
      pairs.sharesWording[before + n] = wording[right]!
      bits[right] = 0
      wording[right] = 0
    }
  }
  return { count, ...pairs }
}

const FIRST_PAIRS = 1 << 10

function pairColumns(capacity: number) {
  return {
    left: new Uint32Array(capacity),
    right: new Uint32Array(capacity),
    bits: new Float32Array(capacity),
    sharesWording: new Uint8Array(capacity),
  }
}

function grown(pairs: ReturnType<typeof pairColumns>, count: number): ReturnType<typeof pairColumns> {
  const larger = pairColumns(Math.max(count, pairs.left.length * 2))
  larger.left.set(pairs.left)
  larger.right.set(pairs.right)
  larger.bits.set(pairs.bits)
  larger.sharesWording.set(pairs.sharesWording)
  return larger
}

function endOfValue(key: Uint32Array, from: number): number {
  let to = from + 1
  while (to < key.length && key[to] === key[from]) to++
  return to
}
