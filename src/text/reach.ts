import type { WordAlignment } from './align.ts'
import type { Sides } from './comparison.ts'

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
    const before = passages.filter(other => other !== passage)
    const floor = {
      i: Math.max(0, ...before.map(other => other.leftRange.end).filter(end => end <= leftRange.start)),
      j: Math.max(0, ...before.map(other => other.rightRange.end).filter(end => end <= rightRange.start)),
    }
    const ceiling = {
      i: Math.min(
        sides.left.count,
        ...before.map(other => other.leftRange.start).filter(start => start >= leftRange.end),
      ),
      j: Math.min(
        sides.right.count,
        ...before.map(other => other.rightRange.start).filter(start => start >= rightRange.end),
      ),
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

function joined({ left, right, bits }: Sides, passage: WordAlignment, head: Followed, tail: Followed): WordAlignment {
  const count = head.left.length + passage.left.length + tail.left.length
  const pairs = { left: new Uint32Array(count), right: new Uint32Array(count) }
  for (const side of ['left', 'right'] as const) {
    pairs[side].set(head[side].reverse())
    pairs[side].set(passage[side], head[side].length)
    pairs[side].set(tail[side], head[side].length + passage[side].length)
  }
  const gained = [...head.left, ...tail.left].reduce((sum, i) => sum + bits[i]!, 0)
  let same = 0
  for (let k = 0; k < count; k++) if (left.hash[pairs.left[k]!] === right.hash[pairs.right[k]!]) same++
  return {
    ...pairs,
    leftRange: {
      start: Math.min(passage.leftRange.start, pairs.left[0]!),
      end: Math.max(passage.leftRange.end, pairs.left[count - 1]! + 1),
    },
    rightRange: {
      start: Math.min(passage.rightRange.start, pairs.right[0]!),
      end: Math.max(passage.rightRange.end, pairs.right[count - 1]! + 1),
    },
    same,
    score: passage.score + gained,
  }
}
