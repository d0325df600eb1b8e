import { isFingerprint } from './features.ts'

export const MAX_FREQUENCY = 32 // reports that hold a feature; beyond it pairs would grow with the square of the furniture
const RAREST_BITS = 12 // of an anchor, less one for each doubling of the reports that hold it: two share 11 bits, 32 share 7
const FINGERPRINT_FACTOR = 2.5 // five words in a row say so much more than two names near each other
const LEAST_BITS = 1 // a feature that every report holds still says something beside others
const SMALL_PILE = 256 // reports; in a larger pile more pairs share something by chance,
const BITS_PER_DOUBLING = 6 // so that much more is asked for each doubling: measured on news of ten years

/** What a shared feature says for a common passage, by the number of reports that hold it. */
export function bitsOf(value: number, frequency: number): number {
  const bits = Math.max(LEAST_BITS, RAREST_BITS - Math.log2(Math.max(2, frequency)))
  return isFingerprint(value) ? FINGERPRINT_FACTOR * bits : bits
}

/** What the shared features of two reports must be worth in a pile of so many; `minBits` is what is asked for in a small one. */
export function leastBits(minBits: number, reports: number): number {
  return minBits + BITS_PER_DOUBLING * Math.max(0, Math.log2(reports / SMALL_PILE))
}
