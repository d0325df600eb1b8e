import { sortedByKey } from '../text/radix.ts'
import { type Features, isFingerprint } from './features.ts'
import { byReport, frequenciesOf, lowerBound, MOST, merged, type Segment } from './segment.ts'

/** Another report that shares features with the one asked for. */
export interface Candidate {
  /** Number of the report, in the order of adding. */
  readonly report: number
  /** What the shared features say for a common passage, in bits: rare ones say more. */
  readonly bits: number
  /** Is one of them a fingerprint, and so some words the same? */
  readonly sharesWording: boolean
}

const FIRST_TAIL = 1 << 12 // postings that wait to be sorted, to begin with
const MAX_TAIL = 1 << 22 // the same at most: 32 MB
const MAX_FREQUENCY = 32 // reports that hold a feature; beyond it pairs would grow with the square of the furniture
const RAREST_BITS = 12 // of an anchor, less one for each doubling of the reports that hold it: two share 11 bits, 32 share 7
const FINGERPRINT_FACTOR = 2.5 // five words in a row say so much more than two names near each other
const LEAST_BITS = 1 // a feature that every report holds still says something beside others
const SMALL_PILE = 256 // reports; in a larger pile more pairs share something by chance,
const BITS_PER_DOUBLING = 6 // so that much more is asked for each doubling: measured on news of ten years

/**
 * Which reports share features: posting lists in sorted segments of doubling size, so that a report is added without rebuilding.
 *
 *   value   3 3 3 7 9 9 ...      sorted by value, then by report; a segment is merged into the one before when it is half as long
 *   report  0 4 9 2 1 4 ...
 */
export class FeatureIndex {
  #segments: Segment[] = []
  #frequencies = new WeakMap<Segment, Uint8Array>()
  #tailValue = new Uint32Array(FIRST_TAIL)
  #tailReport = new Uint32Array(FIRST_TAIL)
  #tail = 0
  #reports = 0
  #bits = new Float32Array(FIRST_TAIL)
  #wording = new Uint8Array(FIRST_TAIL)
  #touched: number[] = []

  /** How many reports it holds. */
  get size(): number {
    return this.#reports
  }

  /** Adds a report and returns its number. */
  add(features: Features): number {
    const report = this.#reports++
    for (let i = 0; i < features.count; i++) {
      if (this.#tail === this.#tailValue.length) this.#extend()
      this.#tailValue[this.#tail] = features.value[i]!
      this.#tailReport[this.#tail++] = report
    }
    return report
  }

  /** How many reports hold a feature, told up to 255. */
  frequencyOf(value: number): number {
    this.#seal()
    let frequency = 0
    for (const segment of this.#segments) {
      const at = lowerBound(segment.key, value)
      if (segment.key[at] === value) frequency += this.#frequenciesIn(segment)[at]!
    }
    return Math.min(frequency, MOST)
  }

  /**
   * The earlier reports that share enough with a report, by number; `minBits` is what is asked for in a small pile. A feature of very
   * many reports is furniture, or a story that all carry: it counts only for the report next before.
   */
  candidatesOf(features: Features, below: number, minBits: number): Candidate[] {
    this.#seal()
    this.#makeRoom()
    const values = features.value.slice(0, features.count).sort()
    for (let i = 0; i < values.length; i++) {
      if (i > 0 && values[i] === values[i - 1]) continue
      const frequency = this.frequencyOf(values[i]!)
      const bits = bitsOf(values[i]!, frequency)
      let latest = -1
      for (const { key, payload } of this.#segments) {
        let last = -1
        for (let at = lowerBound(key, values[i]!); at < key.length && key[at] === values[i]; at++) {
          const report = payload[at]!
          if (report === last || report >= below) continue
          last = report
          if (frequency <= MAX_FREQUENCY) this.#count(report, values[i]!, bits)
          else if (report > latest) latest = report
        }
      }
      if (latest >= 0) this.#count(latest, values[i]!, bits)
    }
    return this.#taken(this.#least(minBits))
  }

  /**
   * Every report with its later candidates, in the order of adding, in one pass over the postings: the same pairs as `candidatesOf`
   * finds report by report from the other side.
   */
  *join(minBits: number): Generator<readonly [number, Candidate[]]> {
    this.#seal()
    this.#makeRoom()
    while (this.#segments.length > 1) this.#segments.push(merged(...lastTwo(this.#segments)))
    const [segment] = this.#segments
    if (!segment) return
    const { key, payload } = segment
    const frequencies = this.#frequenciesIn(segment)
    const { from, posting } = byReport(payload, this.#reports)
    const least = this.#least(minBits)
    for (let report = 0; report < this.#reports; report++) {
      for (let n = from[report]!; n < from[report + 1]!; n++) {
        const at = posting[n]!
        const frequency = frequencies[at]!
        if (frequency < 2) continue
        const value = key[at]!
        const bits = bitsOf(value, frequency)
        if (at + 1 < key.length && key[at + 1] === value && payload[at + 1] === report) continue
        for (let after = at + 1, last = report; after < key.length && key[after] === value; after++) {
          if (payload[after] === last) continue
          last = payload[after]!
          this.#count(last, value, bits)
          if (frequency > MAX_FREQUENCY) break
        }
      }
      const candidates = this.#taken(least)
      if (candidates.length > 0) yield [report, candidates]
    }
  }

  /** Counted when first asked for: segments are merged many times before. */
  #frequenciesIn(segment: Segment): Uint8Array {
    const known = this.#frequencies.get(segment)
    if (known) return known
    const frequencies = frequenciesOf(segment)
    this.#frequencies.set(segment, frequencies)
    return frequencies
  }

  #makeRoom(): void {
    if (this.#bits.length >= this.#reports) return
    this.#bits = new Float32Array(this.#reports * 2)
    this.#wording = new Uint8Array(this.#reports * 2)
  }

  #least(minBits: number): number {
    return minBits + BITS_PER_DOUBLING * Math.max(0, Math.log2(this.#reports / SMALL_PILE))
  }

  /** The reports counted since the last call that have enough, by number. */
  #taken(least: number): Candidate[] {
    const candidates: Candidate[] = []
    for (const report of this.#touched) {
      const bits = this.#bits[report]!
      if (bits >= least) candidates.push({ report, bits, sharesWording: this.#wording[report] === 1 })
      this.#bits[report] = 0
      this.#wording[report] = 0
    }
    this.#touched.length = 0
    return candidates.sort((left, right) => left.report - right.report)
  }

  #count(report: number, value: number, bits: number): void {
    if (this.#bits[report] === 0) this.#touched.push(report)
    this.#bits[report]! += bits
    if (isFingerprint(value)) this.#wording[report] = 1
  }

  #extend(): void {
    if (this.#tail === MAX_TAIL) {
      this.#seal()
      return
    }
    const value = new Uint32Array(this.#tail * 2)
    const report = new Uint32Array(this.#tail * 2)
    value.set(this.#tailValue)
    report.set(this.#tailReport)
    this.#tailValue = value
    this.#tailReport = report
  }

  /** Sorts the tail into a segment, and merges segments of like size. */
  #seal(): void {
    if (this.#tail === 0) return
    let sealed: Segment = sortedByKey(this.#tailValue.slice(0, this.#tail), this.#tailReport.slice(0, this.#tail))
    this.#tail = 0
    while (this.#segments.length > 0 && this.#segments.at(-1)!.key.length < sealed.key.length * 2) {
      sealed = merged(this.#segments.pop()!, sealed)
    }
    this.#segments.push(sealed)
  }
}

/** What a shared feature says, by the number of reports that hold it. */
function bitsOf(value: number, frequency: number): number {
  const bits = Math.max(LEAST_BITS, RAREST_BITS - LOG2[Math.min(frequency, LOG2.length - 1)]!)
  return isFingerprint(value) ? FINGERPRINT_FACTOR * bits : bits
}

const LOG2 = Float64Array.from({ length: 1 << RAREST_BITS }, (_, n) => Math.log2(Math.max(2, n)))

/** Takes the last two segments off a list. */
function lastTwo(segments: Segment[]): [Segment, Segment] {
  const newer = segments.pop()!
  return [segments.pop()!, newer]
}
