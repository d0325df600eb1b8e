import type { Words } from './words.ts'

/**
 * The stems of one text numbered from 0 in order of first occurrence, for finding them in another.
 *
 *   the men fled and the men fell       slot (stem hash & mask) -> number -> stem
 *   0   1   2    3   0   1   4          ^ linear probing, at most a quarter full
 */
export interface StemTable {
  readonly size: number
  /** Number of the stem of each word. */
  readonly number: Uint32Array
  /** How often each stem stands in the text. */
  readonly count: Uint32Array
  readonly stem: Int32Array
  readonly slots: Int32Array
  /** First word that has each stem; `next` leads from a word to the following one with its stem, -1 ends. */
  readonly head: Int32Array
  readonly next: Int32Array
}

export function stemTable(words: Words): StemTable {
  let capacity = 64
  while (capacity < words.count * 4) capacity *= 2
  const slots = new Int32Array(capacity).fill(-1)
  const mask = capacity - 1
  const number = new Uint32Array(words.count)
  const count = new Uint32Array(words.count)
  const stem = new Int32Array(words.count)
  let size = 0
  for (let i = 0; i < words.count; i++) {
    const value = words.stem[i]!
    let slot = slotOf(value, mask)
    while (slots[slot]! >= 0 && stem[slots[slot]!] !== value) slot = (slot + 1) & mask
    if (slots[slot]! < 0) {
      stem[size] = value
      slots[slot] = size++
    }
    const found = slots[slot]!
    number[i] = found
    count[found]!++
  }
  const head = new Int32Array(size).fill(-1)
  const next = new Int32Array(words.count)
  for (let i = words.count - 1; i >= 0; i--) {
    next[i] = head[number[i]!]!
    head[number[i]!] = i
  }
  return { size, number, count: count.subarray(0, size), stem: stem.subarray(0, size), slots, head, next }
}

/** The number of the stem of each word of another text, -1 where this one does not have it; written to the begin of `into`. */
export function numbersOf({ slots, stem }: StemTable, words: Words, into: Int32Array): void {
  const mask = slots.length - 1
  const stems = words.stem
  for (let i = 0; i < words.count; i++) {
    const value = stems[i]!
    let slot = slotOf(value, mask)
    let number = slots[slot]!
    while (number >= 0 && stem[number] !== value) {
      slot = (slot + 1) & mask
      number = slots[slot]!
    }
    into[i] = number
  }
}

function slotOf(stem: number, mask: number): number {
  return (stem ^ (stem >>> 15)) & mask
}
