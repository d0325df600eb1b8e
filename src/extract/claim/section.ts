import type { Language } from '../../lang/language.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { BREAK, type Tokens } from '../../text/tokens.ts'
import { isStopped } from './headline.ts'

/** A longer line is a sentence, in tokens: "More stories that you may like on Lesk Today". */
const MAX_HEADING = 12

/** Tells whether a line among tokens first..limit heads a list of other news: "More stories". */
export type SectionFinder = (tokens: Tokens, first: number, limit: number) => boolean

/** A language in, a finder of the headings of other news out. Each token is looked at once by whoever asks for stretches in text order. */
export function sectionFinder(language: Language): SectionFinder {
  const headings = phraseTrie(
    language.pack.stances.sections.map(words => [words, 0] as const),
    language.vocabulary,
  )
  return (tokens, first, limit) => {
    for (let i = first; i < limit; i++)
      if (tokens.flags[i]! & BREAK && phraseAt(headings, tokens, i, limit) !== undefined && isLine(tokens, i, limit))
        return true
    return false
  }
}

/** Does a short line without a stop begin at the token? */
function isLine(tokens: Tokens, first: number, limit: number): boolean {
  let end = first + 1
  while (end < limit && end - first <= MAX_HEADING && !(tokens.flags[end]! & BREAK)) end++
  return end - first <= MAX_HEADING && !isStopped(tokens, first, end)
}
