import type { Language } from '../lang/language.ts'
import type { ClaimRelationHint } from '../model/claim.ts'
import { phraseAt, phraseTrie } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'

/** How far the sentence after one that looks back still speaks of the same happening, in sentences: one without a claim may stand between. */
const MAX_SENTENCES_APART = 2

/** Follows a report's sentences in text order and tells which look back at another happening. */
export interface BackgroundReader {
  /** Tokens first..limit are sentence `unit`; `isTimed`: it says when. Returns the hint for its claims, if it looks back. */
  read(tokens: Tokens, first: number, limit: number, unit: number, isTimed: boolean): ClaimRelationHint | undefined
}

/** A language in, a maker of readers out, one reader a report; the table is built once. */
export function backgroundReader(language: Language): () => BackgroundReader {
  const cues = phraseTrie(
    language.pack.stances.background.map(words => [words, 0] as const),
    language.vocabulary,
  )
  return () => {
    let last = Number.NEGATIVE_INFINITY
    return {
      read(tokens, first, limit, unit, isTimed) {
        for (let i = first; i < limit; i++) {
          if (phraseAt(cues, tokens, i, limit) === undefined) continue
          last = unit
          return { kind: 'background', rule: 'background.cue' }
        }
        if (isTimed || unit - last > MAX_SENTENCES_APART) return undefined
        last = unit
        return { kind: 'background', rule: 'background.carried' }
      },
    }
  }
}
