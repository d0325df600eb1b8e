import type { ComparisonLexicon } from '../../lang/comparison-lexicon.ts'
import type { Claim } from '../../model/claim.ts'
import { fold } from '../../text/fold.ts'

/**
 * Does the sentence of a toll say that it rose, up to the figure that it has come to? The word nearest to that figure tells: "the toll, which had [fallen] in May, [rose] to 31 from 36".
 */
export function saysItRose({ sentence, at }: Claim, { rising, falling }: ComparisonLexicon): boolean {
  const words = fold(sentence.exact.slice(0, at.span.start - sentence.span.start)).match(WORD) ?? []
  const verb = words.findLast(word => rising.includes(word) || falling.includes(word))
  return verb !== undefined && rising.includes(verb)
}

const WORD = /\p{L}+/gu
