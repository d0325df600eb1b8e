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
export interface Fingerprints {
  readonly count: number
  /** Unsigned 32-bit values. */
  readonly value: Uint32Array
  /** Index of the first word of each. */
  readonly at: Uint32Array
}

const ROLLING_BASE = 0x9e3779b1 | 0 // odd, so that multiplying by it loses no bit: 2^32 over the golden ratio

/** Hashes of every run of `size` values: `count - size + 1` of them, well mixed; written to the begin of `into`, which has room for them. */
export function grams(values: Int32Array, count: number, size: number, into = new Uint32Array(count)): Uint32Array {
  const length = count - size + 1
  if (length <= 0) return into.subarray(0, 0)
  const result = into.subarray(0, length)
  let leading = 1
  for (let i = 0; i < size; i++) leading = Math.imul(leading, ROLLING_BASE)
  let rolling = 0
  for (let i = 0; i < count; i++) {
    rolling = (Math.imul(rolling, ROLLING_BASE) + values[i]!) | 0
    if (i >= size) rolling = (rolling - Math.imul(leading, values[i - size]!)) | 0
    if (i >= size - 1) result[i - size + 1] = mixed(rolling)
  }
  return result
}

/** The rightmost least value of each window, once each. A text shorter than the window gives one, an empty one none. */
export function winnow(
  values: Uint32Array,
  window: number,
  into = { value: new Uint32Array(values.length), at: new Uint32Array(values.length) },
): Fingerprints {
  const length = values.length
  const { value, at } = into
  let count = 0
  let least = -1
  let kept = -1
  for (let i = 0; i < length; i++) {
    if (least >= 0 && least > i - window) {
      if (values[i]! <= values[least]!) least = i
    } else {
      least = Math.max(0, i - window + 1)
      for (let j = least + 1; j <= i; j++) if (values[j]! <= values[least]!) least = j
    }
    if ((i >= window - 1 || i === length - 1) && least !== kept) {
      kept = least
      value[count] = values[least]!
      at[count] = least
      count++
    }
  }
  return { count, value: value.subarray(0, count), at: at.subarray(0, count) }
}

/** Spreads a hash over all its bits: the finaliser of MurmurHash3 by A. Appleby, https://github.com/aappleby/smhasher */
export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
