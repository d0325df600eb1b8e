import type { Language } from '../../lang/language.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import type { Tokens } from '../../text/tokens.ts'
import { wordFlags } from './table.ts'
import { goesOn } from './words.ts'

/** A unit read off the page: its last token and its name in the pack. */
export interface UnitMatch {
  readonly last: number
  readonly name: string
}

/** Money is one unit, whatever the currency: the words keep which. */
export const MONEY = 'money'

/** Reads the unit that begins at a token, words that change nothing before it passed over: "two more years". */
export type UnitReader = (tokens: Tokens, first: number, limit: number) => UnitMatch | undefined

/** Makes the reader of a language's words for units and money. */
export function unitReader(language: Language): UnitReader {
  const { numbers } = language.pack
  const named: (readonly [string, string])[] = [
    ...Object.entries<string>(numbers.units),
    ...numbers.moneyAfter.map(word => [word, MONEY] as const),
  ]
  const trie = phraseTrie(
    named.map(([phrase], index) => [phrase, index] as const),
    language.vocabulary,
  )
  const fillers = wordFlags(language, numbers.unitFillers)
  return (tokens, first, limit) => {
    if (!goesOn(tokens, first, limit)) return undefined
    const isFilled = fillers[tokens.word[first]!] === 1 && goesOn(tokens, first + 1, limit)
    const found = phraseAt(trie, tokens, isFilled ? first + 1 : first, limit)
    return found && { last: found.last, name: named[found.value]![1] }
  }
}
