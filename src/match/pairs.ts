import { align, alignVerbatim, type WordAlignment } from '../text/align.ts'
import { type Comparison, compare } from '../text/comparison.ts'
import { type SentenceOverlap, sentenceOverlaps } from '../text/sentence-overlap.ts'
import { coverage, shareOf } from './coverage.ts'
import { isStrong, wordingBits } from './evidence.ts'
import { isFurniture } from './furniture.ts'
import { isDistant, isFormula, isReissue, shorterShare } from './kinship.ts'
import type { Pile } from './pile.ts'
import type { IndexedText, ReportText } from './report-text.ts'
import { isRewritten, rewrittenSentences } from './rewrites.ts'
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

/** The settings for a pile of so many reports. */
export interface PairSettings extends MatchSettings {
  readonly reports: number
}

const SMALL_PILE = 1024 // reports; in a larger one, texts that share anchors alone are aligned only if one may be the other's rewrite
const BACKGROUND_SHARE = 0.3 // of the shorter report's words: reports that share less must tell of one event, else it is background
const REWRITE_CONTAINMENT = 0.55 // of the long words of a text that its rewrite holds, in any order; two texts on one topic share less
const OWN_BITS = 15 // three or four long words: "the director of the National Institute of" is worth less
const MOSTLY = 0.5 // of a sentence's words: a sentence that is more furniture or quotation than not

/** Compares two reports that share features (`sharesWording`: a fingerprint among them); undefined where there is nothing of note. */
export function pairOf(
  left: IndexedText,
  right: ReportText,
  sharesWording: boolean,
  pile: Pile,
  settings: PairSettings,
): Pair | undefined {
  const quick = quickPassages(left, right, pile, settings)
  if (quick) return judged(left, right, quick, undefined, pile, settings)
  const comparison = compare({ words: left.words, stems: left.stems() }, right.words)
  if (!sharesWording && settings.reports > SMALL_PILE && !mayBeRewritten(comparison)) return undefined
  return judged(left, right, align(comparison, settings.restBits), comparison, pile, settings)
}

const ALL_SHARE = 0.9 // of the words of a report: passages that cover so much of either leave nothing to be looked for

/** The passages, where those found by their words alone tell all that the two share. */
function quickPassages(
  left: IndexedText,
  right: ReportText,
  pile: Pile,
  settings: PairSettings,
): WordAlignment[] | undefined {
  const sides = { left: left.words, right: right.words, bits: left.words.weight }
  const passages = alignVerbatim(sides, left.table, right.grams, settings.restBits)
  let leftWords = 0
  let rightWords = 0
  for (const { leftRange, rightRange } of passages) {
    leftWords += leftRange.end - leftRange.start
    rightWords += rightRange.end - rightRange.start
  }
  const coversAll = leftWords >= ALL_SHARE * left.words.count || rightWords >= ALL_SHARE * right.words.count
  if (coversAll || (settings.reports > SMALL_PILE && !pile.sharesMore(passages, right))) return passages
  return undefined
}

/** What the passages of two reports make of them. The comparison is absent where there is nothing beside the passages. */
function judged(
  left: IndexedText,
  right: ReportText,
  all: readonly WordAlignment[],
  comparison: Comparison | undefined,
  pile: Pile,
  settings: PairSettings,
): Pair | undefined {
  const passages = all.filter(passage => wordingBits(passage, left.words) >= OWN_BITS)
  const furniture = passages.filter(
    passage => isFurniture(left, right, passage, pile.isCommon) || isFormula([passage], left, right, pile.isCommon),
  )
  const prose = passages.filter(passage => !furniture.includes(passage))
  const far = isDistant(left, right)
  const copiedSome = isCopied(prose, left, right, settings)
  const mayHaveMore = comparison !== undefined && !far && (mayBeRewritten(comparison) || copiedSome)
  const overlaps = mayHaveMore ? ownOverlaps(left, right, comparison, furniture, settings) : []
  const rewritten = isRewritten(overlaps, left, right, settings)
  if (!rewritten && !copiedSome) return sharedOnly(prose, furniture, left, settings)
  const minScore = rewritten ? settings.sentenceBits : settings.restBits
  const copied = far
    ? prose.filter(passage => isStrong(passage, left.words, settings))
    : [...prose, ...(comparison ? rewrittenSentences(left, right, comparison, prose, overlaps, minScore) : [])]
  if (copied.length === 0) return sharedOnly(prose, furniture, left, settings)
  if (isFormula(copied, left, right, pile.isCommon)) {
    return { copied: [], quoted: [], furniture: [...copied, ...furniture], isKin: false }
  }
  const isKin = far
    ? isReissue(copied, left, right)
    : shorterShare(copied, left, right) >= BACKGROUND_SHARE ||
      (!prose.every(pile.isCommon) && pile.isOneEvent([...copied, ...furniture], right))
  return { copied, quoted: [], furniture, isKin }
}

function mayBeRewritten({ containment }: Comparison): boolean {
  return containment >= REWRITE_CONTAINMENT
}

/** Pairs of sentences that look rewritten, without those that are furniture or that both reports quote. */
function ownOverlaps(
  left: ReportText,
  right: ReportText,
  comparison: Comparison,
  furniture: readonly WordAlignment[],
  settings: MatchSettings,
): SentenceOverlap[] {
  const overlaps = sentenceOverlaps(comparison, settings.sentenceBits)
  if (overlaps.length === 0) return overlaps
  const pageRanges = furniture.map(passage => passage.leftRange)
  const isPage = coverage(left.words.count, pageRanges)
  return overlaps.filter(
    overlap =>
      shareOf(isPage, overlap.left) < MOSTLY &&
      Math.min(shareOf(left.isQuoted, overlap.left), shareOf(right.isQuoted, overlap.right)) < MOSTLY,
  )
}

/** Is one passage strong enough, and are all together in words that are not somebody else's? */
function isCopied(
  passages: readonly WordAlignment[],
  left: ReportText,
  right: ReportText,
  settings: MatchSettings,
): boolean {
  return (
    passages.some(passage => isStrong(passage, left.words, settings)) &&
    ownBits(left, right, passages) >= settings.passageBits
  )
}

/** What the passages are worth in words that neither report puts into somebody's mouth; a title and a name are not worth counting. */
function ownBits(left: ReportText, right: ReportText, passages: readonly WordAlignment[]): number {
  let bits = 0
  for (const passage of passages) {
    let own = 0
    for (let k = 0; k < passage.left.length; k++) {
      if (!left.isQuoted[passage.left[k]!] && !right.isQuoted[passage.right[k]!]) own++
    }
    const worth = (wordingBits(passage, left.words) * own) / passage.left.length
    if (worth >= OWN_BITS) bits += worth
  }
  return bits
}

/** What is left of a pair that is no copy: quotations of the same words, and furniture. */
function sharedOnly(
  prose: readonly WordAlignment[],
  furniture: readonly WordAlignment[],
  left: ReportText,
  settings: MatchSettings,
): Pair | undefined {
  const quoted = prose.filter(passage => isStrong(passage, left.words, settings))
  const page = furniture.filter(passage => isStrong(passage, left.words, settings))
  if (quoted.length + page.length === 0) return undefined
  return { copied: [], quoted, furniture: page, isKin: false }
}
