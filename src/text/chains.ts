import type { Sides } from './comparison.ts'
import { type Runs, scoreOf } from './runs.ts'
import type { Words } from './words.ts'

/**
 * Chains of runs in the same order on both sides, by sparse dynamic programming: the best chain that ends in each run is the run
 * itself or, if better, the best one that ends shortly before it on both sides, less the cost of the gap.
 *
 *   left   [----]   [------]      [--]          score = bits of the runs - cost of the gaps * words of the longer side of each gap
 *   right  [----] [------]  [--]                                        - SHIFT_COST * difference of its sides
 *              gap 3:1     gap 6:2
 */
export interface Chain {
  /** Indexes of its runs, in order; a run may begin later than in `Runs` where it overlapped the one before. */
  readonly runs: readonly Piece[]
  readonly score: number
}

export interface Piece {
  readonly left: number
  readonly right: number
  readonly length: number
}

const MAX_OVERLAP = 3 // words by which the next run may reach back into the last one: a word said twice

/** What may stand between two runs of one chain. */
export interface Gaps {
  /** Words; beyond it two runs are two passages. */
  readonly most: number
  /** Bits a word. */
  readonly cost: number
}

/** Between runs of any length: a rewrite of every second word still gains. */
export const RUN_GAPS: Gaps = { most: 14, cost: 1.1 }
/** Between runs of several words that are the same: most words between them match as well, and are counted only afterwards. */
export const VERBATIM_GAPS: Gaps = { most: 30, cost: 0.3 }

const SHIFT_COST = 0.3 // bits a word by which a gap is longer on one side

/** All chains worth `minScore` bits at least, best first; no word is in two of them, on either side. */
export function chainsOf({ left, right, bits }: Sides, runs: Runs, minScore: number, gaps: Gaps): Chain[] {
  const { best, before, trim, ending, beside } = emptied(runs.count, left.count)
  for (let run = 0; run < runs.count; run++) {
    const i = runs.left[run]!
    const j = runs.right[run]!
    const length = runs.length[run]!
    const own = runs.score[run]!
    let most = own
    const latest = i + Math.min(MAX_OVERLAP, length - 1)
    const earliest = Math.max(0, i - gaps.most)
    for (let end = latest; end >= earliest; end--) {
      const leastCost = end < i ? gaps.cost * (i - end) : 0
      for (let other = ending[end]!; other >= 0; other = beside[other]!) {
        if (best[other]! - leastCost + own <= most) continue // most are told from this alone
        const otherEnd = runs.right[other]! + runs.length[other]!
        const overlap = Math.max(0, end - i, otherEnd - j)
        if (overlap > MAX_OVERLAP || overlap >= length) continue
        const gapLeft = i + overlap - end
        const gapRight = j + overlap - otherEnd
        if (gapRight > gaps.most) continue
        const cost = gaps.cost * Math.max(gapLeft, gapRight) + SHIFT_COST * Math.abs(gapLeft - gapRight)
        const lost = overlap === 0 ? 0 : scoreOf(left, right, bits, i, j, overlap)
        const score = best[other]! - cost + own - lost
        if (score > most) {
          most = score
          before[run] = other
          trim[run] = overlap
        }
      }
    }
    best[run] = most
    beside[run] = ending[i + length]!
    ending[i + length] = run
  }
  return disjoint(left, right, runs, { best, before, trim }, minScore)
}

const FIRST_CAPACITY = 1 << 12 // runs, and words; doubled when a pair has more

function columns(runs: number, words: number) {
  return {
    best: new Float64Array(runs),
    before: new Int32Array(runs),
    trim: new Uint8Array(runs),
    beside: new Int32Array(runs), // leads from the last run that ends at a left word to the others
    ending: new Int32Array(words), // last run that ends at a left word
  }
}

let scratch = columns(FIRST_CAPACITY, FIRST_CAPACITY)

/** The columns that are used again and again, with nothing linked yet. */
function emptied(runs: number, words: number) {
  if (runs > scratch.best.length || words >= scratch.ending.length) {
    scratch = columns(Math.max(runs, scratch.best.length) * 2, Math.max(words, scratch.ending.length) * 2)
  }
  scratch.before.fill(-1, 0, runs)
  scratch.trim.fill(0, 0, runs)
  scratch.ending.fill(-1, 0, words + 1)
  return scratch
}

interface Links {
  readonly best: Float64Array
  readonly before: Int32Array
  readonly trim: Uint8Array
}

/** Takes chains best first, and cuts each where it meets words that a better one has taken. */
function disjoint(left: Words, right: Words, runs: Runs, links: Links, minScore: number): Chain[] {
  const ends: number[] = []
  for (let run = 0; run < runs.count; run++) if (links.best[run]! >= minScore) ends.push(run)
  ends.sort((x, y) => links.best[y]! - links.best[x]! || x - y)
  const { takenLeft, takenRight, isUsed } = emptiedMarks(left.count, right.count, runs.count)
  const chains: Chain[] = []
  for (const last of ends) {
    if (isUsed[last]) continue // most are part of a better chain
    const pieces: Piece[] = []
    let run = last
    let rest = 0
    for (; run >= 0; run = links.before[run]!) {
      const skip = links.before[run]! < 0 ? 0 : links.trim[run]!
      const piece = {
        left: runs.left[run]! + skip,
        right: runs.right[run]! + skip,
        length: runs.length[run]! - skip,
      }
      if (
        isUsed[run] ||
        isTaken(takenLeft, piece.left, piece.length) ||
        isTaken(takenRight, piece.right, piece.length)
      ) {
        rest = links.best[run]!
        break
      }
      pieces.push(piece)
    }
    const score = links.best[last]! - rest
    if (pieces.length === 0 || score < minScore) continue
    for (let used = last, n = 0; n < pieces.length; n++, used = links.before[used]!) isUsed[used] = 1
    for (const piece of pieces) {
      takenLeft.fill(1, piece.left, piece.left + piece.length)
      takenRight.fill(1, piece.right, piece.right + piece.length)
    }
    chains.push({ runs: pieces.reverse(), score })
  }
  return chains
}

let marks = marksFor(FIRST_CAPACITY)

function marksFor(size: number) {
  return { takenLeft: new Uint8Array(size), takenRight: new Uint8Array(size), isUsed: new Uint8Array(size) }
}

/** Which words, and which runs, are in a chain already: none yet. */
function emptiedMarks(left: number, right: number, runs: number): typeof marks {
  const most = Math.max(left, right, runs)
  if (most > marks.isUsed.length) marks = marksFor(most * 2)
  marks.takenLeft.fill(0, 0, left)
  marks.takenRight.fill(0, 0, right)
  marks.isUsed.fill(0, 0, runs)
  return marks
}

function isTaken(taken: Uint8Array, from: number, length: number): boolean {
  for (let i = from; i < from + length; i++) if (taken[i]) return true
  return false
}
