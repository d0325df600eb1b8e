import type { WordAlignment } from '../text/align.ts'
import { WORD, type Words } from '../text/words.ts'
import type { MatchSettings } from './settings.ts'
import { similarityOf } from './similarity.ts'

const FACT_BITS = 3 // what a shared name or figure counts at most: two reporters of one event share its facts without copying
const LOOSE_SIMILARITY = 0.6 // a passage that has fewer words in common is loose,
const LOOSE_FACTOR = 1.7 // and needs so much more evidence: "Three people were shot and nine hurt in Avon over the holiday since"

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
