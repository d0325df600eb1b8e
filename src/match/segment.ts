import type { Keyed } from '../text/radix.ts'

/** Postings sorted by value, then by report. */
export interface Segment extends Keyed {
  /** Where the values begin that have each head, which is what is left of a value without its low bits: see `placeOf`. */
  readonly first: Uint32Array
  readonly lowBits: number
}

const MAX_HEAD_BITS = 16
const POSTINGS_PER_HEAD = 16 // about: one line of memory

export function segment({ key, payload }: Keyed): Segment {
  const headBits = Math.min(MAX_HEAD_BITS, Math.max(1, Math.floor(Math.log2(key.length / POSTINGS_PER_HEAD + 1))))
  const lowBits = 32 - headBits
  const first = new Uint32Array((1 << headBits) + 1)
  for (let at = 0; at < key.length; at++) first[(key[at]! >>> lowBits) + 1]!++
  for (let head = 0; head < 1 << headBits; head++) first[head + 1]! += first[head]!
  return { key, payload, first, lowBits }
}

/** Where a value's postings begin, or would begin. */
export function placeOf({ key, first, lowBits }: Segment, value: number): number {
  const head = value >>> lowBits
  let low = first[head]!
  let high = first[head + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (key[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many reports hold a value, told up to `most`. */
export function frequencyIn(segment: Segment, value: number, most: number): number {
  const { key, payload } = segment
  let count = 0
  let last = -1
  for (let at = placeOf(segment, value); at < key.length && key[at] === value && count < most; at++) {
    if (payload[at] === last) continue
    last = payload[at]!
    count++
  }
  return count
}

/** Both sorted by value; the reports of `older` are below those of `newer`. */
export function merged(older: Segment, newer: Segment): Segment {
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
  return segment({ key, payload })
}
