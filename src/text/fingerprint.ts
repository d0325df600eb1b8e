/**
 * Winnowing: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003,
 * https://theory.stanford.edu/~aiken/publications/papers/sigmod03.pdf
 *
 * Guarantee: two texts that share t = gram + window - 1 words in a row share a fingerprint, and none is made of fewer than `gram`
 * words. Our difference: the unit is the word, not the character.
 *
 *   hashes   77 72 42 17 98 50 17 98          window 4, the rightmost least of each window is kept once
 *            [---------]
 *               [---------]
 *                  [---------]                kept: 17 (at 3), 17 (at 6)
 */
export interface Winnower {
  /** Words of a text that there is room for. */
  readonly capacity: number
  /** The hashes of runs of words that are winnowed: unsigned 32-bit values. */
  readonly values: Uint32Array
  /** The kept ones, */
  readonly value: Uint32Array
  /** and the index of the first word of each. */
  readonly at: Uint32Array
  /** Writes the hashes of every run of `size` words of a text to `values`, well mixed; returns how many they are: `count - size + 1`. */
  grams(hash: Int32Array, count: number, size: number): number
  /**
   * Keeps the rightmost least of each window of the first `length` values, once each, from place `from` of the columns on; returns the
   * place behind the last. Fewer values than a window give one, none give none.
   */
  winnow(length: number, window: number, from: number): number
}

const ROLLING_BASE = 0x9e3779b1 | 0 // odd, so that multiplying by it loses no bit: 2^32 over the golden ratio

/** Columns in which texts are winnowed, one after the other; they are constants to the loops, which so run faster. */
export function winnowerFor(capacity: number): Winnower {
  const values = new Uint32Array(capacity)
  const value = new Uint32Array(capacity * 2) // of two windows
  const at = new Uint32Array(capacity * 2)
  return {
    capacity,
    values,
    value,
    at,
    grams(hash, count, size) {
      let leading = 1
      for (let i = 0; i < size; i++) leading = Math.imul(leading, ROLLING_BASE)
      let rolling = 0
      for (let i = 0; i < Math.min(size - 1, count); i++) rolling = (Math.imul(rolling, ROLLING_BASE) + hash[i]!) | 0
      let gone = 0 // the word before the run
      for (let i = size - 1; i < count; i++) {
        rolling = (Math.imul(rolling, ROLLING_BASE) + hash[i]! - Math.imul(leading, gone)) | 0
        gone = hash[i - size + 1]!
        values[i - size + 1] = mixed(rolling)
      }
      return Math.max(0, count - size + 1)
    },
    winnow(length, window, from) {
      let count = from
      let least = 0
      let kept = -1
      for (let i = 0; i < length; i++) {
        if (least <= i - window) {
          least = i - window + 1
          for (let j = least + 1; j < i; j++) if (values[j]! <= values[least]!) least = j
        }
        if (values[i]! <= values[least]!) least = i
        if (least === kept || (i < window - 1 && i < length - 1)) continue
        kept = least
        value[count] = values[least]!
        at[count++] = least
      }
      return count
    },
  }
}

/** Spreads a hash over all its bits: the finaliser of MurmurHash3 by A. Appleby, https://github.com/aappleby/smhasher */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
