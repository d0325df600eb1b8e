import type { Span } from '../model/span.ts'
import { type Chain, chainsOf } from './chains.ts'
import type { Comparison } from './comparison.ts'
import { runsOf } from './runs.ts'
import type { Words } from './words.ts'

/** Words of two texts that stand for each other, in order on both sides: word `left[k]` with word `right[k]`. */
export interface WordAlignment {
  readonly left: Uint32Array
  readonly right: Uint32Array
  /** The words that the passage spans on each side, from the first pair to the last unless the unit is the sentence. */
  readonly leftRange: Span
  readonly rightRange: Span
  /** How many of the pairs are the same folded word; the others share their stem. */
  readonly same: number
  /** What it says for a common origin, in bits. */
  readonly score: number
}

/** The passages of two texts that are alike and worth `minScore` bits at least, best first; they share no word. */
export function align(comparison: Comparison, minScore: number): WordAlignment[] {
  return chainsOf(comparison, runsOf(comparison), minScore).map(chain => filled(chain, comparison))
}

/** The pairs of a chain, with those that its gaps still hold: short words, and words too frequent to seed a run. */
function filled(chain: Chain, { left, right, bits }: Comparison): WordAlignment {
  const pairsLeft: number[] = []
  const pairsRight: number[] = []
  let score = chain.score
  let i = -1
  let j = -1
  for (const run of chain.runs) {
    if (i >= 0) score += fillGap(left, right, bits, { i, j, toI: run.left, toJ: run.right }, pairsLeft, pairsRight)
    for (let k = 0; k < run.length; k++) {
      pairsLeft.push(run.left + k)
      pairsRight.push(run.right + k)
    }
    i = run.left + run.length
    j = run.right + run.length
  }
  return {
    left: Uint32Array.from(pairsLeft),
    right: Uint32Array.from(pairsRight),
    leftRange: { start: pairsLeft[0]!, end: i },
    rightRange: { start: pairsRight[0]!, end: j },
    same: sameOf(left, right, pairsLeft, pairsRight),
    score,
  }
}

/** Aligns two ranges of words end to end: the common subsequence that is worth most. */
export function alignRanges({ left, right, bits }: Comparison, ranges: { left: Span; right: Span }): WordAlignment {
  const pairsLeft: number[] = []
  const pairsRight: number[] = []
  const gap = { i: ranges.left.start, j: ranges.right.start, toI: ranges.left.end, toJ: ranges.right.end }
  const score = fillGap(left, right, bits, gap, pairsLeft, pairsRight)
  return {
    left: Uint32Array.from(pairsLeft),
    right: Uint32Array.from(pairsRight),
    leftRange: ranges.left,
    rightRange: ranges.right,
    same: sameOf(left, right, pairsLeft, pairsRight),
    score,
  }
}

function sameOf(left: Words, right: Words, pairsLeft: readonly number[], pairsRight: readonly number[]): number {
  let same = 0
  for (let k = 0; k < pairsLeft.length; k++) if (left.hash[pairsLeft[k]!] === right.hash[pairsRight[k]!]) same++
  return same
}

/** Words `i..toI` of the left and `j..toJ` of the right text, ends exclusive. */
interface Gap {
  readonly i: number
  readonly j: number
  readonly toI: number
  readonly toJ: number
}

/** Appends the common subsequence of a gap that is worth most, and returns its bits. Needleman and Wunsch without costs. */
function fillGap(left: Words, right: Words, bits: Float64Array, gap: Gap, toLeft: number[], toRight: number[]): number {
  const rows = gap.toI - gap.i
  const columns = gap.toJ - gap.j
  if (rows === 0 || columns === 0) return 0
  const width = columns + 1
  const worth = new Float64Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const here = row * width + column
      let most = Math.max(worth[here + width]!, worth[here + 1]!)
      const i = gap.i + row
      const j = gap.j + column
      if (left.stem[i] === right.stem[j]) most = Math.max(most, worth[here + width + 1]! + bits[i]!)
      worth[here] = most
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = row * width + column
    if (worth[here] === worth[here + width]) row++
    else if (worth[here] === worth[here + 1]) column++
    else {
      toLeft.push(gap.i + row++)
      toRight.push(gap.j + column++)
    }
  }
  return worth[0]!
}
