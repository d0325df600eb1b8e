import type { Span } from '../model/span.ts'

/** For each of `count` words, 1 if a range covers it. */
export function coverage(count: number, ranges: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(count)
  for (const range of ranges) covered.fill(1, range.start, range.end)
  return covered
}

/** Share of `count` words that the ranges cover. */
export function coveredShare(count: number, ranges: readonly Span[]): number {
  if (ranges.length === 1) return (ranges[0]!.end - ranges[0]!.start) / count
  return shareOf(coverage(count, ranges), { start: 0, end: count })
}

/** Share of the words of a range that are covered. */
export function shareOf(covered: Uint8Array, at: Span): number {
  let sum = 0
  for (let i = at.start; i < at.end; i++) sum += covered[i]!
  return sum / (at.end - at.start)
}
