import type { Span } from '../model/span.ts'
import { alignRanges, type WordAlignment } from '../text/align.ts'
import type { Comparison } from '../text/comparison.ts'
import { sentencesOf } from '../text/sentence-overlap.ts'
import { type FactOrder, factOrderOf } from './fact-order.ts'
import type { ReportText } from './report-text.ts'

const MIN_CONTAINMENT = 0.3 // of the long words of a text: two who translate one text choose a third of their words alike, two who write of one event fewer
const MIN_KEPT = 8 // different facts; who, where, when and how many are six
const MIN_SHARE = 0.55 // of each report's facts; reports that share no more than their background reach less than half
const MIN_SENTENCES = 4 // of each report, over which these facts are spread

/**
 * The passages of two reports that tell the same facts in the same order, and most of it in other words, as two translations of one text
 * do; none where the two are not such. People who write on their own account choose other facts, and another order.
 */
export function translatedPassages(
  left: ReportText,
  right: ReportText,
  comparison: Comparison,
  furniture: readonly WordAlignment[],
): WordAlignment[] {
  if (comparison.containment < MIN_CONTAINMENT) return []
  const order = factOrderOf(left, right, furniture)
  if (order.kept < MIN_KEPT) return []
  if (order.left.length < MIN_SHARE * Math.max(order.leftFacts, order.rightFacts)) return []
  if (Math.min(sentenceCount(left, order.left), sentenceCount(right, order.right)) < MIN_SENTENCES) return []
  return blocksOf(order, left, right)
    .map(block => alignRanges(comparison.sides, block))
    .filter(passage => passage.left.length > 0)
}

function sentenceCount({ words }: ReportText, facts: readonly number[]): number {
  return new Set(facts.map(word => words.sentence[word])).size
}

/**
 * Words of the sentences of both reports that facts tie together, from the first to the last.
 *
 *   left   [Varda .... 12] [........ Tuesday]     Varda and 12 stand in one sentence on the left,
 *   right  [Varda ...] [.. 12 ...] [Tuesday.]     so that two on the right are its counterpart
 */
function blocksOf(order: FactOrder, left: ReportText, right: ReportText): { left: Span; right: Span }[] {
  const leftSentences = sentencesOf(left.words)
  const rightSentences = sentencesOf(right.words)
  const blocks: { left: Span; right: Span }[] = []
  for (let k = 0; k < order.left.length; k++) {
    const one = leftSentences[left.words.sentence[order.left[k]!]!]!
    const other = rightSentences[right.words.sentence[order.right[k]!]!]!
    const last = blocks.at(-1)
    if (last === undefined || (one.start >= last.left.end && other.start >= last.right.end)) {
      blocks.push({ left: one, right: other })
      continue
    }
    blocks[blocks.length - 1] = {
      left: { start: last.left.start, end: Math.max(last.left.end, one.end) },
      right: { start: last.right.start, end: Math.max(last.right.end, other.end) },
    }
  }
  return blocks
}
