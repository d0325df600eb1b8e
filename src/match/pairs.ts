import type { Span } from '../model/span.ts'
import { type Alignable, align, alignRanges, type WordAlignment } from '../text/align.ts'
import { wordEditsOf } from '../text/edits.ts'
import { bitsOf, placesOf } from '../text/runs.ts'
import { type SentenceOverlap, sentenceOverlaps, sentencesOf } from '../text/sentence-overlap.ts'
import type { Words } from '../text/words.ts'
import { factsOf } from './facts.ts'
import { isFurniture } from './furniture.ts'
import { quotedWords } from './quotations.ts'
import type { ReportText } from './report-text.ts'
import type { MatchSettings } from './settings.ts'

/** What two reports share: the passages by which one descends from the other, or that they have from elsewhere. */
export interface Pair {
  readonly copied: readonly WordAlignment[]
  readonly quoted: readonly WordAlignment[]
  /** Page furniture, and formulas: the same words about other facts. */
  readonly furniture: readonly WordAlignment[]
  /** Do the reports belong to one family? Reports of different events share an agency's background and do not. */
  readonly isKin: boolean
}

const NEAR_DAYS = 3 // copies follow within days; later reports recycle background, and a formula serves many events
const KIN_SHARE = 0.8 // of the shorter report's words that distant reports must share to be copies all the same
const FORMULA_SHARE = 0.4 // of the facts that a formula replaces at least; copies replaced a fifth at most
const FORMULA_FACTS = 3 // fewer facts tell nothing
const MAX_COVERED = 0.3 // of a sentence's words: one that a passage covers further needs no alignment of its own

/** Compares two reports; undefined where they share nothing of note. */
export function pairOf(
  left: ReportText,
  leftWords: Alignable,
  right: ReportText,
  settings: MatchSettings,
): Pair | undefined {
  const passages = align(leftWords, right.words, settings.restBits)
  const isStrong = passages.length > 0 && passages[0]!.score >= settings.passageBits
  const furniture: WordAlignment[] = []
  const prose: WordAlignment[] = []
  for (const passage of passages) {
    const isPage = isFurniture(left, right, { left: passage.leftRange, right: passage.rightRange })
    if (isPage) furniture.push(passage)
    else prose.push(passage)
  }
  const isDistant = daysBetween(left, right) > NEAR_DAYS
  const overlaps = isDistant ? [] : sentenceOverlaps(leftWords, right.words, settings.sentenceBits)
  const isCopied =
    (isStrong && ownBits(left, right, prose) >= settings.passageBits) || isRewritten(overlaps, left, right, settings)
  if (isCopied) {
    const copied = isDistant
      ? prose.filter(passage => passage.score >= settings.passageBits)
      : [...prose, ...rewrittenSentences(leftWords, right, prose, overlaps)]
    if (copied.length === 0) return undefined
    if (isFormula(copied, left.words, right.words)) {
      return { copied: [], quoted: [], furniture: [...copied, ...furniture], isKin: false }
    }
    return { copied, quoted: [], furniture, isKin: !isDistant || coversShorter(copied, left.words, right.words) }
  }
  const quoted = prose.filter(passage => passage.score >= settings.passageBits)
  const page = furniture.filter(passage => passage.score >= settings.passageBits)
  return quoted.length + page.length === 0 ? undefined : { copied: [], quoted, furniture: page, isKin: false }
}

const DAY = 86_400_000 // milliseconds

/** Days between the dates of publication; 0 where they are not known to the day. */
function daysBetween(left: ReportText, right: ReportText): number {
  const days = Date.parse(dayOf(left)) - Date.parse(dayOf(right))
  return Number.isNaN(days) ? 0 : Math.abs(days) / DAY
}

function dayOf({ input }: ReportText): string {
  const date = input.report.published ?? ''
  return date.length >= 'yyyy-mm-dd'.length ? date.slice(0, 'yyyy-mm-dd'.length) : ''
}

function isFormula(passages: readonly WordAlignment[], left: Words, right: Words): boolean {
  let kept = 0
  let replaced = 0
  for (const passage of passages) {
    const facts = factsOf(wordEditsOf(passage, left, right), passage, left, right)
    kept += facts.kept
    replaced += facts.replaced
  }
  return replaced >= FORMULA_FACTS && replaced >= FORMULA_SHARE * (kept + replaced)
}

function coversShorter(passages: readonly WordAlignment[], left: Words, right: Words): boolean {
  const ranges = passages.map(passage => (left.count < right.count ? passage.leftRange : passage.rightRange))
  const words = Math.min(left.count, right.count)
  return share(coverage(words, ranges), { start: 0, end: words }) >= KIN_SHARE
}

/** What the passages are worth in words that neither report puts into somebody's mouth. */
function ownBits(left: ReportText, right: ReportText, passages: readonly WordAlignment[]): number {
  const isQuotedLeft = quotedWords(left)
  const isQuotedRight = quotedWords(right)
  let bits = 0
  for (const passage of passages) {
    let own = 0
    for (let k = 0; k < passage.left.length; k++) {
      if (!isQuotedLeft[passage.left[k]!] || !isQuotedRight[passage.right[k]!]) own++
    }
    bits += (passage.score * own) / passage.left.length
  }
  return bits
}

/** Do so many sentences of the shorter report look rewritten that the whole does? */
function isRewritten(
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

/** Alignments of the sentence pairs that no passage covers yet. */
function rewrittenSentences(
  left: Alignable,
  right: ReportText,
  passages: readonly WordAlignment[],
  overlaps: readonly SentenceOverlap[],
): WordAlignment[] {
  if (overlaps.length === 0) return []
  const bits = bitsOf(left.words, right.words, left.stems, placesOf(left.stems, right.words))
  const coveredLeft = coverage(
    left.words.count,
    passages.map(passage => passage.leftRange),
  )
  const coveredRight = coverage(
    right.words.count,
    passages.map(passage => passage.rightRange),
  )
  return overlaps
    .filter(
      overlap => share(coveredLeft, overlap.left) <= MAX_COVERED && share(coveredRight, overlap.right) <= MAX_COVERED,
    )
    .map(overlap => alignRanges(left.words, right.words, bits, overlap))
    .filter(alignment => alignment.left.length > 0 && !replacesFacts(alignment, left.words, right.words))
}

/** Is it the same said of something else? One fact may have changed in copying. */
function replacesFacts(alignment: WordAlignment, left: Words, right: Words): boolean {
  const { kept, replaced } = factsOf(wordEditsOf(alignment, left, right), alignment, left, right)
  return replaced > Math.max(1, kept)
}

/** For each word, 1 if a range covers it. */
export function coverage(count: number, ranges: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(count)
  for (const range of ranges) covered.fill(1, range.start, range.end)
  return covered
}

function share(covered: Uint8Array, at: Span): number {
  let sum = 0
  for (let i = at.start; i < at.end; i++) sum += covered[i]!
  return sum / (at.end - at.start)
}
