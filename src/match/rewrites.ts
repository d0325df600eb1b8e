import { alignRanges, type WordAlignment } from '../text/align.ts'
import type { Comparison } from '../text/comparison.ts'
import { type Retelling, retellingOf, type SentenceOverlap } from '../text/sentence-overlap.ts'
import { coverage, shareOf } from './coverage.ts'
import { factsOf } from './facts.ts'
import type { Pile } from './pile.ts'
import type { ReportText } from './report-text.ts'
import type { MatchSettings } from './settings.ts'

const MAX_COVERED = 0.3 // of a sentence's words: one that a passage covers further needs no alignment of its own

const MIN_SENTENCES = 3 // told again: one or two alike are what reports of one event share

/** What two reports tell alike, without what is furniture and what either has from somebody else's mouth. */
export function retellingIn(
  left: ReportText,
  right: ReportText,
  comparison: Comparison,
  furniture: readonly WordAlignment[],
  pile: Pick<Pile, 'mostBits'>,
): Retelling {
  const leftAside = left.isQuoted.slice()
  const rightAside = right.isQuoted.slice()
  for (const { leftRange, rightRange } of furniture) {
    leftAside.fill(1, leftRange.start, leftRange.end)
    rightAside.fill(1, rightRange.start, rightRange.end)
  }
  return retellingOf(comparison, { left: leftAside, right: rightAside }, pile.mostBits)
}

/** Is so much of the shorter report told again that the whole looks rewritten? */
export function isRewritten(
  { overlaps, bits, share }: Retelling,
  { rewriteBits, rewriteShare }: MatchSettings,
): boolean {
  const sentences = overlaps.reduce((sum, overlap) => sum + overlap.sentences, 0)
  return bits >= rewriteBits && share >= rewriteShare && sentences >= MIN_SENTENCES
}

/** Alignments of the retold sentences worth `minScore` bits that no passage covers yet, and that tell of the same facts. */
export function rewrittenSentences(
  left: ReportText,
  right: ReportText,
  comparison: Comparison,
  passages: readonly WordAlignment[],
  overlaps: readonly SentenceOverlap[],
  minScore: number,
): WordAlignment[] {
  if (overlaps.length === 0) return []
  const coveredLeft = coverage(left.words.count, passages, 'leftRange')
  const coveredRight = coverage(right.words.count, passages, 'rightRange')
  return overlaps
    .filter(overlap => overlap.score >= minScore)
    .filter(overlap => shareOf(coveredLeft, overlap.left) <= MAX_COVERED)
    .filter(overlap => shareOf(coveredRight, overlap.right) <= MAX_COVERED)
    .map(overlap => alignRanges(comparison.sides, overlap))
    .filter(alignment => alignment.left.length > 0 && !replacesFacts(alignment, left, right))
}

/** Is it the same said of something else? One fact may have changed in copying. */
function replacesFacts(alignment: WordAlignment, left: ReportText, right: ReportText): boolean {
  const { kept, replaced } = factsOf(alignment, left, right)
  return replaced > Math.max(1, kept)
}
