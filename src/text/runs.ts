import type { Comparison } from './comparison.ts'
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

const MAX_POINTS = 24 // pairs of places that one stem may seed; more is a word of the topic, which seeds only chance
const MIN_SEED_BITS = 3 // words of four letters and more seed runs; shorter ones only extend them
const MAX_RUNS_PER_WORD = 4 // bound on runs for each word of the left text: a text that repeats itself does not flood
const STEM_ONLY_SHARE = 0.6 // "explosion" with "explosions" is worth this share of a word that is the same

export function runsOf({ left, right, stems, head, next, count, bits }: Comparison): Runs {
  const capacity = left.count * MAX_RUNS_PER_WORD
  const runLeft: number[] = []
  const runRight: number[] = []
  const runLength: number[] = []
  const runScore: number[] = []
  const reached = new Int32Array(left.count + right.count) // by diagonal i - j + right.count: end of its last run in the left text
  for (let i = 0; i < left.count && runLeft.length < capacity; i++) {
    const number = stems.number[i]!
    if (left.weight[i]! < MIN_SEED_BITS || count[number]! * stems.count[number]! > MAX_POINTS) continue
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
      runLeft.push(from)
      runRight.push(from + shift)
      runLength.push(to - from)
      runScore.push(scoreOf(left, right, bits, from, from + shift, to - from))
    }
  }
  return inOrder(left.count, runLeft, runRight, runLength, runScore)
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
function inOrder(words: number, left: number[], right: number[], length: number[], score: number[]): Runs {
  const first = new Int32Array(words).fill(-1)
  const following = new Int32Array(left.length)
  for (let run = left.length - 1; run >= 0; run--) {
    following[run] = first[left[run]!]!
    first[left[run]!] = run
  }
  const runs = {
    count: left.length,
    left: new Uint32Array(left.length),
    right: new Uint32Array(left.length),
    length: new Uint32Array(left.length),
    score: new Float64Array(left.length),
  }
  let to = 0
  for (let word = 0; word < words; word++) {
    for (let run = first[word]!; run >= 0; run = following[run]!, to++) {
      runs.left[to] = left[run]!
      runs.right[to] = right[run]!
      runs.length[to] = length[run]!
      runs.score[to] = score[run]!
    }
  }
  return runs
}
