import type { Sameness } from '../model/alignment.ts'
import type { WordAlignment } from '../text/align.ts'
import { coveredShare } from './coverage.ts'
import type { ReportText } from './report-text.ts'
import { similarityOf } from './similarity.ts'

const WHOLE_SHARE = 0.9 // of a report's words: what is missing is the credit line and the page around it
export const VERBATIM_SHARE = 0.8 // of the words of a passage that are the same: below it the passage is a rewrite

/** What kind of copying the passages of one pair are, one for each. */
export function samenessesOf(left: ReportText, right: ReportText, passages: readonly WordAlignment[]): Sameness[] {
  const leftShare = coveredShare(left.words.count, passages, 'leftRange')
  const rightShare = coveredShare(right.words.count, passages, 'rightRange')
  const whole: Sameness | undefined =
    Math.min(leftShare, rightShare) >= WHOLE_SHARE
      ? 'whole-copy'
      : Math.max(leftShare, rightShare) >= WHOLE_SHARE
        ? 'cut-copy'
        : undefined
  return passages.map(passage => (similarityOf(passage) < VERBATIM_SHARE ? 'rewrite' : (whole ?? 'passage')))
}
