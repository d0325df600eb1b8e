import { align, alignVerbatim, type WordAlignment } from '../text/align.ts'
import { type Comparison, compare } from '../text/comparison.ts'
import { isShortCopy, isStrong, wordingBits } from './evidence.ts'
import { isFurniture } from './furniture.ts'
import { isDistant, isFormula, isReissue, shorterShare } from './kinship.ts'
import type { Pile } from './pile.ts'
import type { ReportText } from './report-text.ts'
import { isRewritten, retellingIn, rewrittenSentences } from './rewrites.ts'
import type { MatchSettings } from './settings.ts'
import { translatedPassages } from './translations.ts'

/** What two reports share: the passages by which one descends from the other, or that they have from elsewhere. */
export interface Pair {
  readonly copied: readonly WordAlignment[]
  /** The same facts in other words. */
  readonly translated: readonly WordAlignment[]
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

/** Compares two reports that share features (`sharesWording`: a fingerprint among them); undefined where there is nothing of note. */
export function pairOf(
  left: ReportText,
  right: ReportText,
  sharesWording: boolean,
  pile: Pile,
  settings: PairSettings,
): Pair | undefined {
  const quick = quickPassages(left, right, pile, settings)
  if (quick) return judged(left, right, quick, undefined, pile, settings)
  const comparison = compare({ words: left.words, stems: left.stems(), pieces: left.pieces }, right.words)
  if (!sharesWording && settings.reports > SMALL_PILE && !mayBeRewritten(comparison)) return undefined
  return judged(left, right, align(comparison, settings.restBits), comparison, pile, settings)
}

const ALL_SHARE = 0.9 // of the words of a report: passages that cover so much of either leave nothing to be looked for

/** The passages, where those found by their words alone tell all that the two share. */
function quickPassages(
  left: ReportText,
  right: ReportText,
  pile: Pile,
  settings: PairSettings,
): WordAlignment[] | undefined {
  const sides = { left: left.words, right: right.words, bits: left.bits(), pieces: left.pieces }
  const passages = alignVerbatim(sides, left.table(), right.grams, settings.restBits)
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

const NOTHING: Pair = { copied: [], translated: [], quoted: [], furniture: [], isKin: false }

/** What the passages of two reports make of them. The comparison is absent where there is nothing beside the passages. */
function judged(
  left: ReportText,
  right: ReportText,
  all: readonly WordAlignment[],
  comparison: Comparison | undefined,
  pile: Pile,
  settings: PairSettings,
): Pair | undefined {
  const passages = all.filter(passage => wordingBits(passage, left.words) >= OWN_BITS)
  const furniture = passages.filter(
    passage => isFurniture(left, right, passage, pile) || isFormula([passage], left, right, pile),
  )
  const prose = passages.filter(passage => !furniture.includes(passage))
  const far = isDistant(left, right)
  const copiedSome = isCopied(prose, left, right, pile, settings)
  if (comparison && !copiedSome && !far) {
    const translated = translatedPassages(left, right, comparison, furniture)
    if (translated.length > 0) return { ...NOTHING, translated, furniture, isKin: true }
  }
  const copied = far
    ? prose.filter(passage => copiedSome && isStrong(passage, left.words, settings))
    : copiedPassages(left, right, { prose, furniture, copiedSome }, comparison, pile, settings)
  if (copied.length === 0) return sharedOnly(prose, furniture, left, settings)
  const isProse = copied.length === 1 && prose.includes(copied[0]!) // then it was seen already to be no formula
  if (!isProse && isFormula(copied, left, right, pile)) {
    return { ...NOTHING, furniture: [...copied, ...furniture] }
  }
  const isKin = far
    ? isReissue(copied, left, right)
    : shorterShare(copied, left, right) >= BACKGROUND_SHARE ||
      (!prose.every(passage => pile.isCommon(passage)) && pile.isOneEvent([...copied, ...furniture], right))
  return { ...NOTHING, copied, furniture, isKin }
}

interface Shared {
  readonly prose: readonly WordAlignment[]
  readonly furniture: readonly WordAlignment[]
  /** Are the passages of prose enough to make copies of the reports? */
  readonly copiedSome: boolean
}

/** The passages that one report has from the other, with the sentences that it tells in other words; none where it has nothing from it. */
function copiedPassages(
  left: ReportText,
  right: ReportText,
  { prose, furniture, copiedSome }: Shared,
  comparison: Comparison | undefined,
  pile: Pile,
  settings: PairSettings,
): readonly WordAlignment[] {
  if (comparison === undefined) return copiedSome ? prose : []
  if (!copiedSome && !mayBeRewritten(comparison)) return []
  const retelling = retellingIn(left, right, comparison, furniture, pile)
  const rewritten = isRewritten(retelling, settings)
  if (!rewritten && !copiedSome) return []
  const minScore = rewritten ? settings.sentenceBits : settings.restBits
  return [...prose, ...rewrittenSentences(left, right, comparison, prose, retelling.overlaps, minScore)]
}

function mayBeRewritten({ containment }: Comparison): boolean {
  return containment >= REWRITE_CONTAINMENT
}

/** Is one passage strong enough, and are all together in words that are not somebody else's? */
function isCopied(
  passages: readonly WordAlignment[],
  left: ReportText,
  right: ReportText,
  pile: Pile,
  settings: MatchSettings,
): boolean {
  return (
    (passages.some(passage => isStrong(passage, left.words, settings)) &&
      ownBits(left, right, passages) >= settings.passageBits) ||
    passages.some(passage => isShortCopy(passage, left, right, pile, settings))
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
  return { ...NOTHING, quoted, furniture: page }
}
