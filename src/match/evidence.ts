import type { WordAlignment } from '../text/align.ts'
import { WORD, type Words } from '../text/words.ts'
import type { Pile } from './pile.ts'
import type { ReportText } from './report-text.ts'
import { VERBATIM_SHARE } from './sameness.ts'
import type { MatchSettings } from './settings.ts'
import { similarityOf } from './similarity.ts'

const FACT_BITS = 3 // what a shared name or figure counts at most: two reporters of one event share its facts without copying
const LOOSE_SIMILARITY = 0.6 // a passage that has fewer words in common is loose,
const LOOSE_FACTOR = 1.7 // and needs so much more evidence: "Three people were shot and nine hurt in Avon over the holiday since"
const SHORT_SHARE = 0.8 // of the bits that a passage needs otherwise: twelve words in a row, or fifteen of which one in ten has changed
const SHORT_WORDS = 12 // that are the same: "12 people were killed in Varda, a police officer said" is what any reporter writes

/** What a passage says for a common origin by its wording: its bits with names and figures counted low. */
export function wordingBits(passage: WordAlignment, left: Words): number {
  let bits = passage.score
  for (const i of passage.left) {
    if (left.kind[i] !== WORD.plain) bits -= Math.max(0, left.weight[i]! - FACT_BITS)
  }
  return bits
}

/** Is a passage enough to make two reports copies? */
export function isStrong(passage: WordAlignment, left: Words, { passageBits }: MatchSettings): boolean {
  if (passage.score < passageBits) return false
  const bits = wordingBits(passage, left)
  return bits >= (similarityOf(passage) < LOOSE_SIMILARITY ? LOOSE_FACTOR * passageBits : passageBits)
}

/**
 * Is a passage short, but hardly changed, with a name or figure of its own, and in words that few others of the pile have? That is no
 * formula, and then less is enough. Words that somebody says in either report do not count.
 */
export function isShortCopy(
  passage: WordAlignment,
  left: ReportText,
  right: ReportText,
  pile: Pick<Pile, 'mostBits'>,
  { passageBits }: MatchSettings,
): boolean {
  if (passage.score < SHORT_SHARE * passageBits || similarityOf(passage) < VERBATIM_SHARE) return false
  let bits = 0
  let facts = 0
  let same = 0
  for (let k = 0; k < passage.left.length; k++) {
    const i = passage.left[k]!
    const j = passage.right[k]!
    if (left.isQuoted[i] || right.isQuoted[j] || left.words.hash[i] !== right.words.hash[j]) continue
    same++
    const isFact = left.words.kind[i] !== WORD.plain
    if (isFact) facts++
    bits += Math.min(
      left.words.weight[i]!,
      pile.mostBits(left.words.stem[i]!),
      isFact ? FACT_BITS : Number.POSITIVE_INFINITY,
    )
  }
  return same >= SHORT_WORDS && facts > 0 && bits >= SHORT_SHARE * passageBits
}
