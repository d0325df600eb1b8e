import type { WordAlignment } from './align.ts'
import type { Sides } from './comparison.ts'
import { type Pieces, uint32s } from './pieces.ts'

/**
 * Passages that reach as far beyond their ends as the two texts go on alike: over a few words that differ, two that are the same in a
 * row take up the thread again.
 *
 *   left   [... fled from the harbour] before the second blast killed  nine men
 *   right  [... fled from the harbour] when   the second blast wounded nine men
 *                                             ^^^^^^^^^^^^             ^^^^^^^^   taken up within RESYNC_WORDS
 */
export function reaching(sides: Sides, passages: readonly WordAlignment[]): WordAlignment[] {
  return passages.map(passage => {
    const { leftRange, rightRange } = passage
    const floor = { i: 0, j: 0 }
    const ceiling = { i: sides.left.count, j: sides.right.count }
    for (const other of passages) {
      if (other === passage) continue
      if (other.leftRange.end <= leftRange.start) floor.i = Math.max(floor.i, other.leftRange.end)
      else if (other.leftRange.start >= leftRange.end) ceiling.i = Math.min(ceiling.i, other.leftRange.start)
      if (other.rightRange.end <= rightRange.start) floor.j = Math.max(floor.j, other.rightRange.end)
      else if (other.rightRange.start >= rightRange.end) ceiling.j = Math.min(ceiling.j, other.rightRange.start)
    }
    const head = followed(sides, leftRange.start - 1, rightRange.start - 1, -1, { i: floor.i - 1, j: floor.j - 1 })
    const tail = followed(sides, leftRange.end, rightRange.end, 1, ceiling)
    return head.left.length + tail.left.length === 0 ? passage : joined(sides, passage, head, tail)
  })
}

interface Place {
  readonly i: number
  readonly j: number
}

interface Followed {
  readonly left: number[]
  readonly right: number[]
}

const RESYNC_WORDS = 8 // that may differ on both sides together before two are the same again

/** The pairs of words that are met on the way from a place, in one direction, before `end`. */
function followed({ left, right }: Sides, fromI: number, fromJ: number, step: 1 | -1, end: Place): Followed {
  const met: Followed = { left: [], right: [] }
  let i = fromI
  let j = fromJ
  const isSame = (x: number, y: number): boolean =>
    (end.i - x) * step > 0 && (end.j - y) * step > 0 && left.hash[x] === right.hash[y]
  for (;;) {
    while (isSame(i, j)) {
      met.left.push(i)
      met.right.push(j)
      i += step
      j += step
    }
    let found = false
    for (let words = 1; words <= RESYNC_WORDS && !found; words++) {
      for (let skipped = 0; skipped <= words && !found; skipped++) {
        const x = i + skipped * step
        const y = j + (words - skipped) * step
        if (!isSame(x, y) || !isSame(x + step, y + step)) continue
        i = x
        j = y
        found = true
      }
    }
    if (!found) return met
  }
}

function joined({ bits, pieces }: Sides, passage: WordAlignment, head: Followed, tail: Followed): WordAlignment {
  const { leftRange, rightRange } = passage
  const left = inLine(head.left, passage.left, tail.left, pieces)
  const right = inLine(head.right, passage.right, tail.right, pieces)
  let gained = 0
  for (const i of head.left) gained += bits[i]!
  for (const i of tail.left) gained += bits[i]!
  return {
    left,
    right,
    leftRange: { start: Math.min(leftRange.start, left[0]!), end: Math.max(leftRange.end, left.at(-1)! + 1) },
    rightRange: { start: Math.min(rightRange.start, right[0]!), end: Math.max(rightRange.end, right.at(-1)! + 1) },
    same: passage.same + head.left.length + tail.left.length,
    score: passage.score + gained,
  }
}

/** The words of a passage between those met on the way back and those met on the way on. */
function inLine(
  head: readonly number[],
  words: Uint32Array,
  tail: readonly number[],
  pieces: Pieces | undefined,
): Uint32Array {
  const all = uint32s(head.length + words.length + tail.length, pieces)
  all.set(head.toReversed())
  all.set(words, head.length)
  all.set(tail, head.length + words.length)
  return all
}
