import type { Span } from '../model/span.ts'
import { type Chain, chainsOf, RUN_GAPS, VERBATIM_GAPS } from './chains.ts'
import type { Comparison, Sides } from './comparison.ts'
import type { GramTable } from './gram-table.ts'
import { keptFrom, type Pieces } from './pieces.ts'
import { reaching } from './reach.ts'
import { runsOf, verbatimRuns } from './runs.ts'
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
  const { sides } = comparison
  return allFilled(chainsOf(sides, runsOf(comparison), minScore, RUN_GAPS), sides)
}

/**
 * The same, told from runs of words that are the same on both sides, by the grams of both (`gramsOf`): found much faster, and nearly the same where most words are. Each
 * passage reaches as far beyond its first and last run as matches are worth more than what stands between them.
 */
export function alignVerbatim(
  sides: Sides,
  table: GramTable,
  rightGrams: Int32Array,
  minScore: number,
): WordAlignment[] {
  const chains = chainsOf(sides, verbatimRuns(sides, table, rightGrams), minScore, VERBATIM_GAPS)
  return reaching(sides, allFilled(chains, sides))
}

/** Words that a passage has already, a one for each, on both sides. */
interface Taken {
  readonly left: Uint8Array
  readonly right: Uint8Array
}

let taken: Taken = { left: new Uint8Array(1 << 10), right: new Uint8Array(1 << 10) } // used again and again

/** The pairs of all chains, the best first; in its gaps none takes a word that another has. */
function allFilled(chains: readonly Chain[], sides: Sides): WordAlignment[] {
  if (chains.length < 2) return chains.map(chain => filled(chain, sides, undefined))
  const { left, right } = sides
  const most = Math.max(left.count, right.count)
  if (most > taken.left.length) taken = { left: new Uint8Array(most * 2), right: new Uint8Array(most * 2) }
  taken.left.fill(0, 0, left.count)
  taken.right.fill(0, 0, right.count)
  for (const { runs } of chains) {
    for (const run of runs) {
      taken.left.fill(1, run.left, run.left + run.length)
      taken.right.fill(1, run.right, run.right + run.length)
    }
  }
  return chains.map(chain => filled(chain, sides, taken))
}

/** The pairs of a chain, with those that its gaps still hold: short words, and words too frequent to seed a run. */
function filled(chain: Chain, { left, right, bits, pieces }: Sides, others: Taken | undefined): WordAlignment {
  let score = chain.score
  let i = -1
  let j = -1
  emptyPairs(Math.min(left.count, right.count))
  for (const run of chain.runs) {
    if (i >= 0) score += fillGap(left, right, bits, { i, j, toI: run.left, toJ: run.right }, others)
    for (let k = 0; k < run.length; k++) pushPair(run.left + k, run.right + k)
    i = run.left + run.length
    j = run.right + run.length
  }
  const pairs = takenPairs(pieces)
  return {
    left: pairs.left,
    right: pairs.right,
    leftRange: { start: pairs.left[0]!, end: i },
    rightRange: { start: pairs.right[0]!, end: j },
    same: sameOf(left, right, pairs),
    score,
  }
}

/** Aligns two ranges of words end to end: the common subsequence that is worth most. */
export function alignRanges({ left, right, bits, pieces }: Sides, ranges: { left: Span; right: Span }): WordAlignment {
  emptyPairs(Math.min(left.count, right.count))
  const gap = { i: ranges.left.start, j: ranges.right.start, toI: ranges.left.end, toJ: ranges.right.end }
  const score = fillGap(left, right, bits, gap, undefined)
  const pairs = takenPairs(pieces)
  return {
    left: pairs.left,
    right: pairs.right,
    leftRange: ranges.left,
    rightRange: ranges.right,
    same: sameOf(left, right, pairs),
    score,
  }
}

type WordPairs = Pick<WordAlignment, 'left' | 'right'>

function sameOf(left: Words, right: Words, pairs: WordPairs): number {
  let same = 0
  for (let k = 0; k < pairs.left.length; k++) if (left.hash[pairs.left[k]!] === right.hash[pairs.right[k]!]) same++
  return same
}

/** The pairs of the alignment that is being made, in columns that are used again and again. */
let pairsLeft = new Uint32Array(1 << 10)
let pairsRight = new Uint32Array(1 << 10)
let pairCount = 0

function emptyPairs(most: number): void {
  pairCount = 0
  if (most <= pairsLeft.length) return
  pairsLeft = new Uint32Array(most * 2)
  pairsRight = new Uint32Array(most * 2)
}

function pushPair(i: number, j: number): void {
  pairsLeft[pairCount] = i
  pairsRight[pairCount++] = j
}

function takenPairs(pieces: Pieces | undefined): WordPairs {
  return { left: keptFrom(pairsLeft, pairCount, pieces), right: keptFrom(pairsRight, pairCount, pieces) }
}

let worthOf = new Float64Array(1 << 10) // cells of a gap, used again and again

/** Words `i..toI` of the left and `j..toJ` of the right text, ends exclusive. */
interface Gap {
  readonly i: number
  readonly j: number
  readonly toI: number
  readonly toJ: number
}

/** Appends the common subsequence of a gap that is worth most, and returns its bits. Needleman and Wunsch without costs. What it appends is taken from then on. */
function fillGap(left: Words, right: Words, bits: Float64Array, gap: Gap, others: Taken | undefined): number {
  const rows = gap.toI - gap.i
  const columns = gap.toJ - gap.j
  if (rows === 0 || columns === 0) return 0
  if (rows === 1 && columns === 1) {
    if (left.stem[gap.i] !== right.stem[gap.j] || !areFree(others, gap.i, gap.j)) return 0
    pushPair(gap.i, gap.j)
    take(others, gap.i, gap.j)
    return bits[gap.i]!
  }
  const width = columns + 1
  const cells = (rows + 1) * width
  if (cells > worthOf.length) worthOf = new Float64Array(cells * 2)
  const worth = worthOf.fill(0, 0, cells)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const here = row * width + column
      let most = Math.max(worth[here + width]!, worth[here + 1]!)
      const i = gap.i + row
      const j = gap.j + column
      if (left.stem[i] === right.stem[j] && areFree(others, i, j))
        most = Math.max(most, worth[here + width + 1]! + bits[i]!)
      worth[here] = most
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = row * width + column
    if (worth[here] === worth[here + width]) row++
    else if (worth[here] === worth[here + 1]) column++
    else {
      take(others, gap.i + row, gap.j + column)
      pushPair(gap.i + row++, gap.j + column++)
    }
  }
  return worth[0]!
}

function areFree(others: Taken | undefined, i: number, j: number): boolean {
  return others === undefined || (others.left[i] === 0 && others.right[j] === 0)
}

function take(others: Taken | undefined, i: number, j: number): void {
  if (others !== undefined) others.left[i] = others.right[j] = 1
}
