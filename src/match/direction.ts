import { packs } from '../lang/languages.ts'
import type { Span } from '../model/span.ts'
import type { WordAlignment } from '../text/align.ts'
import { tokenize } from '../text/tokenize.ts'
import { hashOf, Vocabulary } from '../text/vocabulary.ts'
import type { PassageFound } from './passages.ts'
import { lengthOf, type ReportText } from './report-text.ts'
import type { About } from './shelf.ts'

export const DIRECTION_RULES = [
  'direction.credit',
  'direction.date',
  'direction.containment',
  'direction.edits',
] as const

/** Which of two copies had the text first. */
export interface Direction {
  readonly rule: (typeof DIRECTION_RULES)[number]
  /** Is the left report the copy? */
  readonly isLeftCopy: boolean
  /** Places in the copy that show it; none for a date. */
  readonly evidence: readonly Span[]
}

/** Which of two copies had the text first, and why; undefined when nothing tells. Rules in the order of their force. */
export function directionOf(
  left: ReportText,
  right: ReportText,
  passages: readonly PassageFound[],
  alignments: readonly WordAlignment[],
): Direction | undefined {
  return (
    byCredit(left, right) ??
    byDate(left.about, right.about) ??
    byContainment(left, right, passages) ??
    byEdits(left, right, passages, alignments)
  )
}

/** `direction.credit`: one names the publisher of the other, which does not name it in turn. "Harbour News reported ..." */
function byCredit(left: ReportText, right: ReportText): Direction | undefined {
  const leftCredits = creditOf(left, right)
  const rightCredits = creditOf(right, left)
  if ((leftCredits === undefined) === (rightCredits === undefined)) return undefined
  const order = compareDates(left.about.published, right.about.published)
  if (leftCredits ? order < 0 : order > 0) return undefined // what was published before cannot come from here
  return leftCredits
    ? { rule: 'direction.credit', isLeftCopy: true, evidence: [leftCredits] }
    : { rule: 'direction.credit', isLeftCopy: false, evidence: [rightCredits!] }
}

/** `direction.date`: one was published before the other, as far as both dates go. */
function byDate(left: About, right: About): Direction | undefined {
  const order = compareDates(left.published, right.published)
  return order === 0 ? undefined : { rule: 'direction.date', isLeftCopy: order > 0, evidence: [] }
}

const CONTAINED_SHARE = 0.95 // of the shorter report's words lie in passages: it has next to nothing of its own
const LONGER_FACTOR = 1.25 // the longer has a quarter more at least

/** `direction.containment`: all of one stands in the other, word for word, and the other says more. A cut copy, then. */
function byContainment(left: ReportText, right: ReportText, passages: readonly PassageFound[]): Direction | undefined {
  const shorter = Math.min(lengthOf(left), lengthOf(right))
  const longer = Math.max(lengthOf(left), lengthOf(right))
  if (passages.some(passage => passage.kind !== 'cut-copy') || longer < LONGER_FACTOR * shorter) return undefined
  const isLeftCopy = lengthOf(left) < lengthOf(right)
  const evidence = passages.map(passage => (isLeftCopy ? passage.left : passage.right))
  const covered = evidence.reduce((sum, span) => sum + span.end - span.start, 0)
  return covered < CONTAINED_SHARE * shorter ? undefined : { rule: 'direction.containment', isLeftCopy, evidence }
}

const DROPPED_PLACES = 3 // where one leaves words out: fewer may be chance
const DROPPED_WORDS = 8 // in all
const EDITED_SHARE = 0.8 // of the copy's words lie in the passages: else it is not a copy that was cut, but a text that quotes another

/** `direction.edits`: again and again one leaves words out that the other has, and never the other way round. It was cut to fit, then. */
function byEdits(
  left: ReportText,
  right: ReportText,
  passages: readonly PassageFound[],
  alignments: readonly WordAlignment[],
): Direction | undefined {
  const { left: leftOnly, right: rightOnly } = droppedIn(alignments)
  if (leftOnly.places > 0 && rightOnly.places > 0) return undefined
  const { places, words } = leftOnly.places > 0 ? leftOnly : rightOnly
  if (places < DROPPED_PLACES || words < DROPPED_WORDS) return undefined
  const isLeftCopy = rightOnly.places > 0
  const [copy, side] = isLeftCopy ? [left, 'leftRange' as const] : [right, 'rightRange' as const]
  const covered = alignments.reduce((sum, alignment) => sum + alignment[side].end - alignment[side].start, 0)
  if (covered < EDITED_SHARE * copy.words.count) return undefined
  const evidence = passages.map(passage => (isLeftCopy ? passage.left : passage.right))
  return { rule: 'direction.edits', isLeftCopy, evidence }
}

/** Where one side alone has words between two that both have, and how many. */
function droppedIn(alignments: readonly WordAlignment[]) {
  const only = { left: { places: 0, words: 0 }, right: { places: 0, words: 0 } }
  for (const { left, right } of alignments) {
    for (let k = 1; k < left.length; k++) {
      const leftWords = left[k]! - left[k - 1]! - 1
      const rightWords = right[k]! - right[k - 1]! - 1
      if (leftWords > 0 === rightWords > 0) continue
      const side = leftWords > 0 ? only.left : only.right
      side.places++
      side.words += leftWords + rightWords
    }
  }
  return only
}

/** Negative if the left date is earlier, 0 where the dates do not tell: "2016-12" and "2016-12-08" agree. */
export function compareDates(left: string | undefined, right: string | undefined): number {
  if (left === undefined || right === undefined) return 0
  const length = Math.min(left.length, right.length)
  const from = left.slice(0, length)
  const to = right.slice(0, length)
  return from < to ? -1 : from > to ? 1 : 0
}

/** Where a report names the publisher of another one; undefined where it does not, or is of the same publisher. */
function creditOf({ about, words }: ReportText, other: ReportText): Span | undefined {
  const { publisher } = other.about
  if (publisher === undefined || publisher === about.publisher) return undefined
  for (const name of namesOf(publisher, about.language)) {
    for (let i = 0; i + name.length <= words.count; i++) {
      if (name.every((hash, k) => words.hash[i + k] === hash)) {
        return { start: words.start[i]!, end: words.end[i + name.length - 1]! }
      }
    }
  }
  return undefined
}

/** The publisher's name as hashes of words, and without a leading article; a name of one short common word is no name. */
function namesOf(publisher: string, language: string): number[][] {
  const pack = packs.find(each => each.tag === language) ?? packs[0]!
  const { text, count, start, end } = tokenize(publisher.replaceAll('.', ' '), new Vocabulary())
  const hashes = Array.from({ length: count }, (_, i) => hashOf(text.slice(start[i], end[i])))
  const articles = new Set(pack.comparisons.articles.map(hashOf))
  const bare = articles.has(hashes[0]!) ? hashes.slice(1) : hashes
  return bare.length === 0 ? [] : [bare]
}
