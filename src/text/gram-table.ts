import type { Words } from './words.ts'

/**
 * Where a text has which words in a row, for finding them in another.
 *
 *   the men fled from the harbour and the men fled from the hills
 *   0                                 6     head[slot] = 0, next[0] = 6, next[6] = -1: from the first to the last
 */
export interface GramTable {
  readonly mask: number
  readonly head: Int32Array
  readonly next: Int32Array
}

export const GRAM_WORDS = 4 // in a row: any stock phrase is as long, but seldom stands in line with others

const HASH_BASE = 0x9e3779b1 | 0 // odd, so that multiplying by it loses no bit

export function gramTable(words: Words): GramTable {
  let slots = 64
  while (slots < words.count * 2) slots *= 2
  const mask = slots - 1
  const head = new Int32Array(slots).fill(-1)
  const next = new Int32Array(words.count)
  for (let i = words.count - GRAM_WORDS; i >= 0; i--) {
    const slot = gramAt(words, i) & mask
    next[i] = head[slot]!
    head[slot] = i
  }
  return { mask, head, next }
}

/** A hash of the words in a row from `i` on, well mixed in its low bits. */
export function gramAt({ hash }: Words, i: number): number {
  let value = hash[i]!
  for (let k = 1; k < GRAM_WORDS; k++) value = (Math.imul(value, HASH_BASE) + hash[i + k]!) | 0
  value ^= value >>> 15
  return Math.imul(value, HASH_BASE) >>> 8
}

/** Are the words in a row the same from `i` on the left and `j` on the right side? */
export function isGramAt(left: Words, i: number, right: Words, j: number): boolean {
  for (let k = 0; k < GRAM_WORDS; k++) if (left.hash[i + k] !== right.hash[j + k]) return false
  return true
}
