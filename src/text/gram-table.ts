import { int32s, type Pieces } from './pieces.ts'
import type { Words } from './words.ts'

export const GRAM_WORDS = 4 // in a row: any stock phrase is as long, but seldom stands in line with others

const HASH_BASE = 0x9e3779b1 | 0 // odd, so that multiplying by it loses no bit
const HASH_LEAD = Array.from({ length: GRAM_WORDS }).reduce<number>(power => Math.imul(power, HASH_BASE), 1)

/** For each word of a text from which GRAM_WORDS go on, a hash of these, well mixed in its low bits. */
export function gramsOf({ hash, count }: Words, pieces?: Pieces): Int32Array {
  const grams = int32s(Math.max(0, count - GRAM_WORDS + 1), pieces)
  let rolling = 0
  for (let k = 0; k < Math.min(GRAM_WORDS - 1, count); k++) rolling = (Math.imul(rolling, HASH_BASE) + hash[k]!) | 0
  let gone = 0 // the word before the row
  for (let i = 0; i < grams.length; i++) {
    rolling = (Math.imul(rolling, HASH_BASE) + hash[i + GRAM_WORDS - 1]! - Math.imul(HASH_LEAD, gone)) | 0
    gone = hash[i]!
    grams[i] = Math.imul(rolling ^ (rolling >>> 15), HASH_BASE) >>> 8
  }
  return grams
}

/**
 * Where a text has which words in a row, for finding them in another.
 *
 *   the men fled from the harbour and the men fled from the hills
 *   0                                 6     head[slot] = 0, next[0] = 6, next[6] = -1: from the first to the last
 */
export interface GramTable {
  readonly grams: Int32Array
  readonly mask: number
  readonly head: Int32Array
  readonly next: Int32Array
}

export function gramTable(grams: Int32Array, pieces?: Pieces): GramTable {
  let slots = 64
  while (slots < grams.length * 2) slots *= 2
  const mask = slots - 1
  const head = int32s(slots, pieces).fill(-1)
  const next = int32s(grams.length, pieces)
  for (let i = grams.length - 1; i >= 0; i--) {
    const slot = grams[i]! & mask
    next[i] = head[slot]!
    head[slot] = i
  }
  return { grams, mask, head, next }
}

/** Are the words in a row the same from `i` on the left and `j` on the right side? */
export function isGramAt(left: Words, i: number, right: Words, j: number): boolean {
  for (let k = 0; k < GRAM_WORDS; k++) if (left.hash[i + k] !== right.hash[j + k]) return false
  return true
}
