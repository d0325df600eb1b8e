import type { WordAlignment } from '../text/align.ts'

/** Share of words that are the same on both sides, by the longer one. */
export function similarityOf({ leftRange, rightRange, same }: WordAlignment): number {
  return same / Math.max(leftRange.end - leftRange.start, rightRange.end - rightRange.start)
}
