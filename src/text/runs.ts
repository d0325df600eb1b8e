import type { Comparison, Sides } from './comparison.ts'
import { GRAM_WORDS, type GramTable, isGramAt } from './gram-table.ts'
import type { Words } from './words.ts'

/**
 * Runs of words with equal stems on both sides, each holding a word that is rare in the pair; in order of their first left word. They
 * hold until the next pair is looked at: the columns may be longer than `count`, and are then written over.
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

const MAX_POINTS = 24 // pairs of places that one stem may seed; more is a word of the topic, which seeds only chance
const MIN_SEED_BITS = 3 // words of four letters and more seed runs; shorter ones only extend them
const MAX_RUNS_PER_WORD = 4 // bound on runs for each word of the left text: a text that repeats itself does not flood
const STEM_ONLY_SHARE = 0.6 // "explosion" with "explosions" is worth this share of a word that is the same

export function runsOf({ sides: { left, right, bits }, stems, head, next, count }: Comparison): Runs {
  const capacity = left.count * MAX_RUNS_PER_WORD
  const diagonals = left.count + right.count
  if (diagonals > reached.length) reached = new Int32Array(diagonals * 2)
  reached.fill(0, 0, diagonals)
  let runs = found
  let runCount = 0
  for (let i = 0; i < left.count && runCount < capacity; i++) {
    const number = stems.number[i]!
    if (left.weight[i]! < MIN_SEED_BITS || count[number]! * stems.count[number]! > MAX_POINTS) continue
    if (runCount + MAX_POINTS > runs.left.length) runs = found = grown(runs)
    for (let j = head[number]!; j >= 0; j = next[j]!) {
      const diagonal = i - j + right.count
      const floor = reached[diagonal]!
      if (floor > i) continue
      let from = i
      let to = i + 1
      const shift = j - i
      while (from > floor && from + shift > 0 && left.stem[from - 1] === right.stem[from - 1 + shift]) from--
      while (to < left.count && to + shift < right.count && left.stem[to] === right.stem[to + shift]) to++
      reached[diagonal] = to
      runs.left[runCount] = from
      runs.right[runCount] = from + shift
      runs.length[runCount] = to - from
      runs.score[runCount++] = scoreOf(left, right, bits, from, from + shift, to - from)
    }
  }
  return inOrder(runs, runCount, left.count)
}

const MAX_PLACES = 8 // of a gram in the left text that are followed: what stands there more often is a refrain
const LONG_RUN = 24 // words: such a run is taken for the whole truth about the right words that it covers

/** Runs of words that are the same on both sides, as many as a gram at least, by the grams of both. */
export function verbatimRuns({ left, right, bits }: Sides, table: GramTable, rightGrams: Int32Array): Runs {
  const { grams, mask, head, next } = table
  const diagonals = left.count + right.count
  if (diagonals > reached.length) reached = new Int32Array(diagonals * 2)
  reached.fill(0, 0, diagonals)
  let runs = found
  let runCount = 0
  for (let j = 0; j < rightGrams.length; j++) {
    const gram = rightGrams[j]!
    let i = head[gram & mask]!
    for (let places = 0; i >= 0 && places < MAX_PLACES; i = next[i]!) {
      if (grams[i] !== gram || !isGramAt(left, i, right, j)) continue
      places++
      const diagonal = i - j + right.count
      if (reached[diagonal]! > i) continue
      let from = i
      let to = i + GRAM_WORDS
      const shift = j - i
      while (from > reached[diagonal]! && from + shift > 0 && left.hash[from - 1] === right.hash[from - 1 + shift])
        from--
      while (to < left.count && to + shift < right.count && left.hash[to] === right.hash[to + shift]) to++
      reached[diagonal] = to
      if (runCount === runs.left.length) runs = found = grown(runs)
      runs.left[runCount] = from
      runs.right[runCount] = from + shift
      runs.length[runCount] = to - from
      runs.score[runCount++] = scoreOf(left, right, bits, from, from + shift, to - from)
      if (to - from >= LONG_RUN) {
        j = to + shift - GRAM_WORDS // nothing but the run is looked for in the words that it covers
        break
      }
    }
  }
  return inOrder(runs, runCount, left.count)
}

/** The worth of `length` matching words from `left` and `right` on. */
export function scoreOf(left: Words, right: Words, bits: Float64Array, i: number, j: number, length: number): number {
  let score = 0
  for (let k = 0; k < length; k++) {
    score += left.hash[i + k] === right.hash[j + k] ? bits[i + k]! : bits[i + k]! * STEM_ONLY_SHARE
  }
  return score
}

/** A backward extension can begin a run before one that was found earlier, so they are put in order: a bucket for each left word. */
function inOrder(runs: Columns, count: number, words: number): Runs {
  if (words > firstOf.length) firstOf = new Int32Array(words * 2)
  if (count > ordered.left.length) ordered = columns(runs.left.length)
  const first = firstOf.fill(-1, 0, words)
  const following = ordered.following
  for (let run = count - 1; run >= 0; run--) {
    following[run] = first[runs.left[run]!]!
    first[runs.left[run]!] = run
  }
  const { left, right, length, score } = ordered
  let to = 0
  for (let word = 0; word < words; word++) {
    for (let run = first[word]!; run >= 0; run = following[run]!, to++) {
      left[to] = runs.left[run]!
      right[to] = runs.right[run]!
      length[to] = runs.length[run]!
      score[to] = runs.score[run]!
    }
  }
  return { count, left, right, length, score }
}

const FIRST_CAPACITY = 1 << 12 // runs, and words; doubled when a pair has more

type Columns = ReturnType<typeof columns>

function columns(capacity: number) {
  return {
    left: new Uint32Array(capacity),
    right: new Uint32Array(capacity),
    length: new Uint32Array(capacity),
    score: new Float64Array(capacity),
    following: new Int32Array(capacity),
  }
}

function grown(old: Columns): Columns {
  const larger = columns(old.left.length * 2)
  larger.left.set(old.left)
  larger.right.set(old.right)
  larger.length.set(old.length)
  larger.score.set(old.score)
  return larger
}

/** Used again and again: runs as they are found, and in order; by diagonal i - j + right.count, the end of its last run in the left text. */
let found = columns(FIRST_CAPACITY)
let ordered = columns(FIRST_CAPACITY)
let reached = new Int32Array(FIRST_CAPACITY)
let firstOf = new Int32Array(FIRST_CAPACITY)
