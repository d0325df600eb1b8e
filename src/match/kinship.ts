import type { WordAlignment } from '../text/align.ts'
import { coveredShare } from './coverage.ts'
import { factBounds, factsOf } from './facts.ts'
import type { Pile } from './pile.ts'
import { isOwn, type ReportText } from './report-text.ts'
import { VERBATIM_SHARE } from './sameness.ts'
import { similarityOf } from './similarity.ts'

const NEAR_DAYS = 3 // copies follow within days; later reports recycle background, and a formula serves many events
const DISTANT_SHARE = 0.8 // of the shorter report's words that distant reports must share to be copies all the same
const FORMULA_SHARE = 0.4 // of the facts that a formula replaces at least; copies replaced a fifth at most
const DOUBTFUL_FORMULA_SHARE = 0.2 // the same inside one publisher's reports, where formulas are the rule, and without both dates
const FORMULA_FACTS = 3 // fewer replaced facts tell nothing,
const COMMON_FORMULA_FACTS = 1 // unless many reports of the pile speak in these words
const DAY = 86_400_000 // milliseconds

/** Were two reports published so far apart that they hardly tell of one event? Not where a date is not known to the day. */
export function isDistant(left: ReportText, right: ReportText): boolean {
  return Math.abs(Date.parse(dayOf(left)) - Date.parse(dayOf(right))) > NEAR_DAYS * DAY
}

/** Do passages say the same of other facts? "Shells killed nine in Varda" is no copy of "Shells killed three in Kolno". */
export function isFormula(
  passages: readonly WordAlignment[],
  left: ReportText,
  right: ReportText,
  pile: Pick<Pile, 'isCommon'>,
): boolean {
  const isDoubtful = isOwn(left, right) || dayOf(left) === '' || dayOf(right) === ''
  const share = isDoubtful ? DOUBTFUL_FORMULA_SHARE : FORMULA_SHARE
  let most = 0
  let least = 0
  for (const passage of passages) {
    if (isVerbatim(passage)) continue
    const bounds = factBounds(passage, left, right)
    least += bounds.kept
    most += bounds.replaced
  }
  if (most < COMMON_FORMULA_FACTS || most <= share * (least + most)) return false
  let kept = 0
  let replaced = 0
  for (const passage of passages) {
    const facts = factsOf(passage, left, right)
    kept += facts.kept
    replaced += facts.replaced
  }
  if (replaced <= share * (kept + replaced)) return false
  return (
    replaced >= FORMULA_FACTS || (replaced >= COMMON_FORMULA_FACTS && passages.every(passage => pile.isCommon(passage)))
  )
}

function isVerbatim({ leftRange, rightRange, same }: WordAlignment): boolean {
  return same === leftRange.end - leftRange.start && same === rightRange.end - rightRange.start
}

/** Does one report hold so much of a distant one that it is a copy, and not a later report with the same background? */
export function isReissue(passages: readonly WordAlignment[], left: ReportText, right: ReportText): boolean {
  const verbatim = passages.filter(passage => similarityOf(passage) >= VERBATIM_SHARE)
  return shorterShare(verbatim, left, right) >= DISTANT_SHARE
}

/** Share of the shorter report's words that the passages cover. */
export function shorterShare(passages: readonly WordAlignment[], left: ReportText, right: ReportText): number {
  return left.words.count < right.words.count
    ? coveredShare(left.words.count, passages, 'leftRange')
    : coveredShare(right.words.count, passages, 'rightRange')
}

/** The day of publication; not a date, and so not a number of days, where it is not known. */
function dayOf({ about }: ReportText): string {
  const date = about.published ?? ''
  return date.length >= 'yyyy-mm-dd'.length ? date.slice(0, 'yyyy-mm-dd'.length) : ''
}
