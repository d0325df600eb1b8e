import type { Span } from '../model/span.ts'
import { type Alignable, align, alignRanges, type WordAlignment } from '../text/align.ts'
import { bitsOf, placesOf } from '../text/runs.ts'
import { type SentenceOverlap, sentenceOverlaps, sentencesOf } from '../text/sentence-overlap.ts'
import { isFurniture } from './furniture.ts'
import { quotedWords } from './quotations.ts'
import type { ReportText } from './report-text.ts'
import type { MatchSettings } from './settings.ts'

/** What two reports share: the passages by which one descends from the other, or that they have from elsewhere. */
export interface Pair {
  readonly copied: readonly WordAlignment[]
  readonly quoted: readonly WordAlignment[]
  readonly furniture: readonly WordAlignment[]
}

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
  const overlaps = sentenceOverlaps(leftWords, right.words, settings.sentenceBits)
  const isCopied =
    (isStrong && ownBits(left, right, prose) >= settings.passageBits) || isRewritten(overlaps, left, right, settings)
  if (isCopied) {
    return { copied: [...prose, ...rewrittenSentences(leftWords, right, prose, overlaps)], quoted: [], furniture }
  }
  const quoted = prose.filter(passage => passage.score >= settings.passageBits)
  const page = furniture.filter(passage => passage.score >= settings.passageBits)
  return quoted.length + page.length === 0 ? undefined : { copied: [], quoted, furniture: page }
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
    .filter(alignment => alignment.left.length > 0)
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
