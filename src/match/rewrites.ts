import { alignRanges, type WordAlignment } from '../text/align.ts'
import type { Comparison } from '../text/comparison.ts'
import { type SentenceOverlap, sentencesOf } from '../text/sentence-overlap.ts'
import { coverage, shareOf } from './coverage.ts'
import { factsOf } from './facts.ts'
import type { ReportText } from './report-text.ts'
import type { MatchSettings } from './settings.ts'

const MAX_COVERED = 0.3 // of a sentence's words: one that a passage covers further needs no alignment of its own

/** Do so many sentences of the shorter report look rewritten that the whole does? */
export function isRewritten(
  overlaps: readonly SentenceOverlap[],
  left: ReportText,
  right: ReportText,
  settings: MatchSettings,
): boolean {
  let bits = 0
  for (const overlap of overlaps) bits += overlap.score
  if (bits < settings.rewriteBits) return false
  const sentences = Math.min(sentencesOf(left.words).length, sentencesOf(right.words).length)
  return overlaps.length >= sentences * settings.rewriteShare
}

/** Alignments of the sentence pairs worth `minScore` bits that no passage covers yet, and that tell of the same facts. */
export function rewrittenSentences(
  left: ReportText,
  right: ReportText,
  comparison: Comparison,
  passages: readonly WordAlignment[],
  overlaps: readonly SentenceOverlap[],
  minScore: number,
): WordAlignment[] {
  if (overlaps.length === 0) return []
  const leftRanges = passages.map(passage => passage.leftRange)
  const rightRanges = passages.map(passage => passage.rightRange)
  const coveredLeft = coverage(left.words.count, leftRanges)
  const coveredRight = coverage(right.words.count, rightRanges)
  return overlaps
    .filter(overlap => overlap.score >= minScore)
    .filter(overlap => shareOf(coveredLeft, overlap.left) <= MAX_COVERED)
    .filter(overlap => shareOf(coveredRight, overlap.right) <= MAX_COVERED)
    .map(overlap => alignRanges(comparison, overlap))
    .filter(alignment => alignment.left.length > 0 && !replacesFacts(alignment, left, right))
}

/** Is it the same said of something else? One fact may have changed in copying. */
function replacesFacts(alignment: WordAlignment, left: ReportText, right: ReportText): boolean {
  const { kept, replaced } = factsOf(alignment, left, right)
  return replaced > Math.max(1, kept)
}
