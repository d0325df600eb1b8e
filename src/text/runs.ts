import { numberOf, type StemTable } from './stem-table.ts'
import type { Words } from './words.ts'

/**
 * Runs of words with equal stems on both sides, each holding a word that is rare in the pair; in order of their first left word.
 *
 *   left   ... were killed near the old mill on Friday ...
 *   right  ... was hit near the old mill on Monday ...
 *                      [----------------]           left[r] = 2, right[r] = 2, length[r] = 5
 */
export interface Runs {
  readonly count: number
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly length: Uint32Array
  /** What the run says for a common origin, in bits. */
  readonly score: Float64Array
}

/** What the words of a pair of texts are worth when they match, in bits: a word that is frequent in either text is worth less. */
export type WordBits = Float64Array

const MAX_POINTS = 24 // pairs of places that one stem may seed; more is a word of the topic, which seeds only chance
const MIN_SEED_BITS = 3 // words of four letters and more seed runs; shorter ones only extend them
const MAX_RUNS_PER_WORD = 4 // bound on runs for each word of the left text: a text that repeats itself does not flood
const STEM_ONLY_SHARE = 0.6 // "explosion" with "explosions" is worth this share of a word that is the same
const TOPIC_WORDS = 400 // words of text over which a topic's own words are reckoned: shorter texts say less of what is rare

/** Where the right text has each stem of the left one: `head[stem]` is its first word, `next` leads to the following, -1 ends. */
export interface Places {
  readonly head: Int32Array
  readonly next: Int32Array
  readonly count: Uint16Array
}

export function placesOf(table: StemTable, right: Words): Places {
  const head = new Int32Array(table.size).fill(-1)
  const next = new Int32Array(right.count).fill(-1)
  const count = new Uint16Array(table.size)
  for (let j = right.count - 1; j >= 0; j--) {
    const number = numberOf(table, right.stem[j]!)
    if (number < 0) continue
    next[j] = head[number]!
    head[number] = j
    count[number]!++
  }
  return { head, next, count }
}

/** The worth of each left word against the right text. */
export function bitsOf(left: Words, right: Words, table: StemTable, places: Places): WordBits {
  const bits = new Float64Array(left.count)
  const size = Math.max(TOPIC_WORDS, left.count, right.count)
  for (let i = 0; i < left.count; i++) {
    const number = table.number[i]!
    const frequency = Math.max(table.count[number]!, places.count[number]!)
    bits[i] = Math.min(left.weight[i]!, Math.log2(size / frequency))
  }
  return bits
}

export function runsOf(left: Words, right: Words, table: StemTable, places: Places, bits: WordBits): Runs {
  const capacity = left.count * MAX_RUNS_PER_WORD
  const runLeft: number[] = []
  const runRight: number[] = []
  const runLength: number[] = []
  const runScore: number[] = []
  const reached = new Int32Array(left.count + right.count) // by diagonal i - j + right.count: end of its last run in the left text
  for (let i = 0; i < left.count && runLeft.length < capacity; i++) {
    const number = table.number[i]!
    if (left.weight[i]! < MIN_SEED_BITS || places.count[number]! * table.count[number]! > MAX_POINTS) continue
    for (let j = places.head[number]!; j >= 0; j = places.next[j]!) {
      const diagonal = i - j + right.count
      const floor = reached[diagonal]!
      if (floor > i) continue
      let from = i
      let to = i + 1
      const shift = j - i
      while (from > floor && from + shift > 0 && left.stem[from - 1] === right.stem[from - 1 + shift]) from--
      while (to < left.count && to + shift < right.count && left.stem[to] === right.stem[to + shift]) to++
      reached[diagonal] = to
      runLeft.push(from)
      runRight.push(from + shift)
      runLength.push(to - from)
      runScore.push(scoreOf(left, right, bits, from, from + shift, to - from))
    }
  }
  return inOrder(runLeft, runRight, runLength, runScore)
}

/** The worth of `length` matching words from `left` and `right` on. */
export function scoreOf(left: Words, right: Words, bits: WordBits, i: number, j: number, length: number): number {
  let score = 0
  for (let k = 0; k < length; k++) {
    score += left.hash[i + k] === right.hash[j + k] ? bits[i + k]! : bits[i + k]! * STEM_ONLY_SHARE
  }
  return score
}

/** A backward extension can begin a run before one that was found earlier, so they are put in order. */
function inOrder(left: number[], right: number[], length: number[], score: number[]): Runs {
  const order = new Float64Array(left.length)
  for (let run = 0; run < order.length; run++) order[run] = left[run]! * 0x100000 + run
  order.sort()
  const runs = {
    count: left.length,
    left: new Uint32Array(left.length),
    right: new Uint32Array(left.length),
    length: new Uint32Array(left.length),
    score: new Float64Array(left.length),
  }
  for (let to = 0; to < order.length; to++) {
    const from = order[to]! % 0x100000
    runs.left[to] = left[from]!
    runs.right[to] = right[from]!
    runs.length[to] = length[from]!
    runs.score[to] = score[from]!
  }
  return runs
}
