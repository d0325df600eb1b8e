import { isFingerprint } from './features.ts'

export const MAX_FREQUENCY = 32 // reports that hold a fingerprint; beyond it pairs would grow with the square of the furniture
const LEAST_MAX_FREQUENCY = 8 // the same for anchors in a large pile: more would find a few copies more, and pairs by chance as well
const COMMON_REPORTS = 5 // that hold a common passage of a small pile
const SMALL_PILE = 1024 // reports; up to it anchors are joined as fingerprints are
const LARGE_PILE = 16_384 // reports; beyond it the phrases of the trade are held by ever more, while a story has no more copies
const RAREST_BITS = 12 // of an anchor, less one for each doubling of the reports that hold it: two share 11 bits, 32 share 7
const FINGERPRINT_FACTOR = 2.5 // five words in a row say so much more than two names near each other
const LEAST_BITS = 1 // a feature that every report holds still says something beside others
const TINY_PILE = 256 // reports; in a larger pile more pairs share something by chance,
const BITS_PER_DOUBLING = 6 // so that much more is asked for each doubling: measured on news of ten years
const MOST_BITS = 42 // a fingerprint and two anchors that few others have: what a passage of forty words keeps when one in ten is changed

/** What a shared feature says for a common passage, by the number of reports that hold it. */
function bitsOf(value: number, frequency: number): number {
  const bits = Math.max(LEAST_BITS, RAREST_BITS - Math.log2(Math.max(2, frequency)))
  return isFingerprint(value) ? FINGERPRINT_FACTOR * bits : bits
}

export const MOST_GRADED = 127 // frequencies are told apart up to here

/** A feature's frequency and, in the lowest bit, whether it is an anchor: one byte. */
export function gradeOf(value: number, frequency: number): number {
  return (Math.min(frequency, MOST_GRADED) << 1) | (isFingerprint(value) ? 0 : 1)
}

const BITS_OF_GRADE = Float32Array.from({ length: 2 * (MOST_GRADED + 1) }, (_, grade) => bitsOf(grade & 1, grade >> 1))

/** What a feature of a grade says, in bits. */
export function bitsOfGrade(grade: number): number {
  return BITS_OF_GRADE[grade]!
}

/** What a pile of so many reports asks for; each changes only when the pile has doubled, so that one report more changes nothing. */
export interface PileSettings {
  /** What the shared features of two reports must be worth. */
  readonly leastBits: number
  /** Reports that may hold an anchor, if it is to count. */
  readonly maxAnchorFrequency: number
  /** Reports that hold a common passage at least: more than a story's first copies. */
  readonly commonReports: number
}

/** `minBits` is what is asked for in a small pile. */
export function pileSettings(minBits: number, reports: number): PileSettings {
  const leastBits = Math.min(Math.max(minBits, MOST_BITS), minBits + BITS_PER_DOUBLING * doublings(reports, TINY_PILE))
  const halvings = Math.floor(doublings(reports, SMALL_PILE) / 2) // two doublings of the pile, half as many holders
  return {
    leastBits,
    maxAnchorFrequency: Math.max(LEAST_MAX_FREQUENCY, MAX_FREQUENCY >> Math.min(5, halvings)),
    commonReports: Math.min(MOST_GRADED, COMMON_REPORTS << Math.floor(doublings(reports, LARGE_PILE) / 2)),
  }
}

/** How often a pile has doubled since it had `from` reports. */
function doublings(reports: number, from: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, reports) / from)))
}
