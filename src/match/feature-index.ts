import { sortedByKey } from '../text/radix.ts'
import { bitsOfGrade, gradeOf, MAX_FREQUENCY, MOST_GRADED, pileSettings } from './feature-bits.ts'
import { type Features, isFingerprint } from './features.ts'
import { frequencyIn, merged, placeOf, type Segment, segment } from './segment.ts'

/** Another report that shares features with the one asked for. */
export interface Candidate {
  /** Number of the report, in the order of adding. */
  readonly report: number
  /** What the shared features say for a common passage, in bits: rare ones say more. */
  readonly bits: number
  /** Is one of them a fingerprint, and so some words the same? */
  readonly sharesWording: boolean
}

/** A report about which is asked. */
export interface Asked<Id> {
  readonly id: Id
  readonly features: Features
}

const FIRST_TAIL = 1 << 12 // postings that wait to be sorted, to begin with
const MAX_TAIL = 1 << 26 // the same at most: 512 MB, as many again while they are sorted

/**
 * Which reports share features: posting lists in sorted segments of doubling size, so that a report is added without rebuilding.
 *
 *   value   3 3 3 7 9 9 ...      sorted by value, then by report; a segment is merged into the one before when it is half as long
 *   report  0 4 9 2 1 4 ...
 */
export class FeatureIndex<Id extends string | number> {
  readonly #ids: Id[] = []
  #ordered = 0 // so many reports were added first, in the order of their ids
  #segments: Segment[] = []
  #tailValue = new Uint32Array(FIRST_TAIL)
  #tailReport = new Uint32Array(FIRST_TAIL)
  #tail = 0
  #bits = new Float32Array(FIRST_TAIL)
  #wording = new Uint8Array(FIRST_TAIL)
  #touched: number[] = []

  /** How many reports it holds. */
  get size(): number {
    return this.#ids.length
  }

  /** Adds a report and returns its number. */
  add({ id, features }: Asked<Id>): number {
    const { count, value } = features
    const report = this.#ids.length
    if (report === this.#ordered && (report === 0 || this.#ids[report - 1]! < id)) this.#ordered++
    this.#ids.push(id)
    while (this.#tail + count > this.#tailValue.length) this.#extend()
    this.#tailValue.set(value.subarray(0, count), this.#tail)
    this.#tailReport.fill(report, this.#tail, this.#tail + count)
    this.#tail += count
    return report
  }

  /** How many reports hold a feature, told up to MOST_GRADED. */
  frequencyOf(value: number): number {
    this.#seal()
    let frequency = 0
    for (const segment of this.#segments) frequency += frequencyIn(segment, value, MOST_GRADED)
    return Math.min(frequency, MOST_GRADED)
  }

  /** The reports that share enough with one that is not among them, by number: as if all, this one too, had been joined at once. */
  candidatesOf({ id, features }: Asked<Id>, minBits: number): Candidate[] {
    this.#seal()
    this.#makeRoom()
    const { leastBits, maxAnchorFrequency } = pileSettings(minBits, this.size + 1)
    const values = features.value.slice(0, features.count).sort()
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      if (i > 0 && value === values[i - 1]) continue
      const frequency = Math.min(MOST_GRADED, this.frequencyOf(value) + 1)
      if (!isFingerprint(value) && frequency > maxAnchorFrequency) continue
      const bits = bitsOfGrade(gradeOf(value, frequency))
      const first = frequency <= MAX_FREQUENCY ? undefined : this.#firstHolderOf(value)
      const meetsAll = first === undefined || id < this.#ids[first]!
      for (const report of meetsAll ? this.#holdersOf(value) : [first]) this.#count(report, value, bits)
    }
    return this.#taken(leastBits)
  }

  /** The reports that hold a feature, each once. */
  *#holdersOf(value: number): Generator<number> {
    for (const segment of this.#segments) {
      const { key, payload } = segment
      let last = -1
      for (let at = placeOf(segment, value); at < key.length && key[at] === value; at++) {
        if (payload[at] !== last) yield payload[at]!
        last = payload[at]!
      }
    }
  }

  /** Of the reports that hold a feature, the one whose id comes first. There are tens of thousands, few of which can be it. */
  #firstHolderOf(value: number): number | undefined {
    let found: number | undefined
    for (const segment of this.#segments) {
      const { key, payload } = segment
      const from = placeOf(segment, value)
      for (let at = from; at < key.length && key[at] === value; at++) {
        const report = payload[at]!
        if (at > from && report < this.#ordered) continue
        if (found === undefined || this.#ids[report]! < this.#ids[found]!) found = report
      }
    }
    return found
  }

  #makeRoom(): void {
    if (this.#bits.length >= this.size) return
    this.#bits = new Float32Array(this.size * 2)
    this.#wording = new Uint8Array(this.size * 2)
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

  /** Makes room for as many postings again, or for the whole tail where it is long enough to be sorted. */
  #extend(): void {
    if (this.#tail > 0 && this.#tailValue.length >= MAX_TAIL) this.#seal()
    const value = new Uint32Array(this.#tailValue.length * 2)
    const report = new Uint32Array(this.#tailValue.length * 2)
    value.set(this.#tailValue.subarray(0, this.#tail))
    report.set(this.#tailReport.subarray(0, this.#tail))
    this.#tailValue = value
    this.#tailReport = report
  }

  /** Sorts the tail into a segment, and merges segments of like size. */
  #seal(): void {
    if (this.#tail === 0) return
    let sealed = segment(sortedByKey(this.#tailValue.subarray(0, this.#tail), this.#tailReport.subarray(0, this.#tail)))
    if (this.#tailValue.length > FIRST_TAIL) {
      this.#tailValue = new Uint32Array(FIRST_TAIL)
      this.#tailReport = new Uint32Array(FIRST_TAIL)
    }
    this.#tail = 0
    while (this.#segments.length > 0 && this.#segments.at(-1)!.key.length < sealed.key.length * 2) {
      sealed = merged(this.#segments.pop()!, sealed)
    }
    this.#segments.push(sealed)
  }
}
