import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'

/** Which of its two ranges a passage has in a report. */
export type Side = 'leftRange' | 'rightRange'

/** For each of `count` words of a side, 1 if a passage covers it. */
export function coverage(count: number, passages: readonly WordAlignment[], side: Side): Uint8Array {
  const covered = new Uint8Array(count)
  for (const passage of passages) covered.fill(1, passage[side].start, passage[side].end)
  return covered
}

/** Share of `count` words of a side that the passages cover. */
export function coveredShare(count: number, passages: readonly WordAlignment[], side: Side): number {
  if (passages.length === 1) return (passages[0]![side].end - passages[0]![side].start) / count
  return shareOf(coverage(count, passages, side), { start: 0, end: count })
}

/** Share of the words of a range that are covered. */
export function shareOf(covered: Uint8Array, at: Span): number {
  let sum = 0
  for (let i = at.start; i < at.end; i++) sum += covered[i]!
  return sum / (at.end - at.start)
}
