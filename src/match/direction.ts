import { packs } from '../lang/languages.ts'
import type { Descent, PassageAlignment } from '../model/alignment.ts'
import { type Anchor, anchor } from '../model/anchor.ts'
import { tokenize } from '../text/tokens.ts'
import { hashOf, Vocabulary } from '../text/vocabulary.ts'
import type { MatchInput, ReportText } from './report-text.ts'

/** Which of two copies had the text first, and why; undefined when nothing tells. Rules in the order of their force. */
export function descentOf(
  left: ReportText,
  right: ReportText,
  passages: readonly PassageAlignment[],
): Descent | undefined {
  return byCredit(left, right) ?? byDate(left.input, right.input) ?? byContainment(left.input, right.input, passages)
}

/** `direction.credit`: one names the publisher of the other, which does not name it in turn. "Harbour News reported ..." */
function byCredit(left: ReportText, right: ReportText): Descent | undefined {
  const leftCredits = creditOf(left, right)
  const rightCredits = creditOf(right, left)
  if ((leftCredits === undefined) === (rightCredits === undefined)) return undefined
  const order = compareDates(left.input.report.published, right.input.report.published)
  if (leftCredits ? order < 0 : order > 0) return undefined // what was published before cannot come from here
  return leftCredits
    ? descent(right.input, left.input, 'direction.credit', [leftCredits])
    : descent(left.input, right.input, 'direction.credit', [rightCredits!])
}

/** `direction.date`: one was published before the other, as far as both dates go. */
function byDate(left: MatchInput, right: MatchInput): Descent | undefined {
  const order = compareDates(left.report.published, right.report.published)
  if (order === 0) return undefined
  return order < 0 ? descent(left, right, 'direction.date', []) : descent(right, left, 'direction.date', [])
}

const CONTAINED_SHARE = 0.95 // of the shorter report's words lie in passages: it has next to nothing of its own
const LONGER_FACTOR = 1.25 // the longer has a quarter more at least

/** `direction.containment`: all of one stands in the other, word for word, and the other says more. A cut copy, then. */
function byContainment(
  left: MatchInput,
  right: MatchInput,
  passages: readonly PassageAlignment[],
): Descent | undefined {
  const leftLength = left.report.span.end - left.report.span.start
  const rightLength = right.report.span.end - right.report.span.start
  const verbatim = passages.filter(passage => passage.kind === 'cut-copy')
  if (
    verbatim.length < passages.length ||
    Math.max(leftLength, rightLength) < LONGER_FACTOR * Math.min(leftLength, rightLength)
  ) {
    return undefined
  }
  const isLeftShorter = leftLength < rightLength
  const sides = verbatim.map(passage => (isLeftShorter ? passage.left : passage.right).at)
  const covered = sides.reduce((sum, at) => sum + at.span.end - at.span.start, 0)
  if (covered < CONTAINED_SHARE * Math.min(leftLength, rightLength)) return undefined
  return isLeftShorter
    ? descent(right, left, 'direction.containment', sides)
    : descent(left, right, 'direction.containment', sides)
}

/** Negative if the left date is earlier, 0 where the dates do not tell: "2016-12" and "2016-12-08" agree. */
export function compareDates(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined) return 0
  const length = Math.min(left.length, right.length)
  const from = left.slice(0, length)
  const to = right.slice(0, length)
  return from < to ? -1 : from > to ? 1 : 0
}

function descent(from: MatchInput, to: MatchInput, rule: string, evidence: readonly Anchor[]): Descent {
  return { from: from.report.id, to: to.report.id, rule, evidence }
}

/** Where a report names the publisher of another one; undefined where it does not, or is of the same publisher. */
function creditOf({ input, words }: ReportText, other: ReportText): Anchor | undefined {
  const publisher = other.input.report.publisher
  if (publisher === undefined || publisher === input.report.publisher) return undefined
  for (const name of namesOf(publisher, input.report.language)) {
    for (let i = 0; i + name.length <= words.count; i++) {
      if (!name.every((hash, k) => words.hash[i + k] === hash)) continue
      const span = { start: words.start[i]!, end: words.end[i + name.length - 1]! }
      return anchor(input.document.id, input.document.text, span)
    }
  }
  return undefined
}

/** The publisher's name as hashes of words, and without a leading article; a name of one short common word is no name. */
function namesOf(publisher: string, language: string): number[][] {
  const pack = packs.find(each => each.tag === language) ?? packs[0]!
  const { text, count, start, end } = tokenize(publisher.replaceAll('.', ' '), new Vocabulary())
  const hashes = Array.from({ length: count }, (_, i) => hashOf(text.slice(start[i], end[i])))
  const articles = new Set(pack.numbers.articles.map(hashOf))
  const bare = articles.has(hashes[0]!) || hashes[0] === hashOf('the') ? hashes.slice(1) : hashes
  return bare.length === 0 ? [] : [bare]
}
