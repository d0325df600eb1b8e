import { sortedByKey } from '../text/radix.ts'
import type { Features } from './features.ts'

/** Another report that shares features with the one asked for. */
export interface Candidate {
  /** Number of the report, in the order of adding. */
  readonly report: number
  /** What the shared features say for a common passage, in bits: rare ones say more. */
  readonly bits: number
  /** How many features they share. */
  readonly shared: number
}

/**
 * Which reports share features: posting lists in sorted segments of doubling size, so that a report is added without rebuilding.
 *
 *   value   3 3 3 7 9 9 ...      sorted by value, then by report; one segment per power of two, merged as they fill
 *   report  0 4 9 2 1 4 ...
 */
export class PassageIndex {
  #segments: Segment[] = []
  #tailValue = new Uint32Array(TAIL)
  #tailReport = new Uint32Array(TAIL)
  #tail = 0
  #reports = 0
  #bits = new Float64Array(64)
  #shared = new Uint16Array(64)

  /** How many reports it holds. */
  get size(): number {
    return this.#reports
  }

  /** Adds a report and returns its number. */
  add(features: Features): number {
    const report = this.#reports++
    for (let i = 0; i < features.count; i++) {
      if (this.#tail === this.#tailValue.length) this.#seal()
      this.#tailValue[this.#tail] = features.value[i]!
      this.#tailReport[this.#tail++] = report
    }
    return report
  }

  /** How many reports hold a feature. */
  frequencyOf(value: number): number {
    this.#flush()
    let frequency = 0
    for (const segment of this.#segments) {
      const from = lowerBound(segment.key, value)
      let last = -1
      for (let i = from; i < segment.key.length && segment.key[i] === value; i++) {
        if (segment.payload[i] !== last) frequency++
        last = segment.payload[i]!
      }
    }
    return frequency
  }

  /**
   * The reports numbered below `below` that share features worth `minBits` at least, by number. A feature of more than
   * `maxFrequency` reports is furniture or a story that all carry: it counts only for the report next before, and the very first.
   */
  candidatesOf(features: Features, below: number, minBits: number): Candidate[] {
    this.#flush()
    if (this.#bits.length < this.#reports) {
      this.#bits = new Float64Array(this.#reports * 2)
      this.#shared = new Uint16Array(this.#reports * 2)
    }
    const touched: number[] = []
    const value = features.value.slice(0, features.count).sort()
    for (let i = 0; i < value.length; i++) {
      if (i > 0 && value[i] === value[i - 1]) continue
      this.#tally(value[i]!, below, touched)
    }
    const candidates: Candidate[] = []
    for (const report of touched) {
      if (this.#bits[report]! >= minBits)
        candidates.push({ report, bits: this.#bits[report]!, shared: this.#shared[report]! })
      this.#bits[report] = 0
      this.#shared[report] = 0
    }
    return candidates.sort((left, right) => left.report - right.report)
  }

  #tally(value: number, below: number, touched: number[]): void {
    const frequency = Math.max(2, this.frequencyOf(value))
    const bits = RAREST_BITS - Math.log2(frequency)
    const isFrequent = frequency > MAX_FREQUENCY
    let first = -1
    let latest = -1
    for (const segment of this.#segments) {
      let last = -1
      for (let i = lowerBound(segment.key, value); i < segment.key.length && segment.key[i] === value; i++) {
        const report = segment.payload[i]!
        if (report === last || report >= below) continue
        last = report
        if (isFrequent) {
          if (first < 0 || report < first) first = report
          if (report > latest) latest = report
        } else this.#count(report, bits, touched)
      }
    }
    if (first >= 0) this.#count(first, bits, touched)
    if (latest >= 0 && latest !== first) this.#count(latest, bits, touched)
  }

  #count(report: number, bits: number, touched: number[]): void {
    if (this.#shared[report] === 0) touched.push(report)
    this.#bits[report]! += Math.max(bits, LEAST_BITS)
    this.#shared[report]!++
  }

  /** Sorts the tail into a segment and merges segments of like size. */
  #seal(): void {
    if (this.#tail === 0) return
    let sealed: Segment = sortedByKey(this.#tailValue.slice(0, this.#tail), this.#tailReport.slice(0, this.#tail))
    this.#tail = 0
    while (this.#segments.length > 0 && this.#segments.at(-1)!.key.length < sealed.key.length * 2) {
      sealed = merged(this.#segments.pop()!, sealed)
    }
    this.#segments.push(sealed)
  }

  #flush(): void {
    this.#seal()
  }
}

interface Segment {
  readonly key: Uint32Array
  readonly payload: Uint32Array
}

const TAIL = 1 << 20 // postings that wait to be sorted: 8 MB
const MAX_FREQUENCY = 64 // reports that hold a feature; beyond it pairs would grow with the square of the furniture
const RAREST_BITS = 12 // of a feature, less one for each doubling of the reports that hold it: two share 11 bits, 64 share 6
const LEAST_BITS = 1 // a feature that every report holds still says something beside others

/** Both sorted by value, reports of `older` below those of `newer`. */
function merged(older: Segment, newer: Segment): Segment {
  const length = older.key.length + newer.key.length
  const key = new Uint32Array(length)
  const payload = new Uint32Array(length)
  let left = 0
  let right = 0
  for (let i = 0; i < length; i++) {
    const takeOlder = right === newer.key.length || (left < older.key.length && older.key[left]! <= newer.key[right]!)
    key[i] = takeOlder ? older.key[left]! : newer.key[right]!
    payload[i] = takeOlder ? older.payload[left++]! : newer.payload[right++]!
  }
  return { key, payload }
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
