import type { Language } from '../../lang/language.ts'
import type { BoundPhrases } from '../../lang/number-lexicon.ts'
import type { Quantity } from '../../model/quantity.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { firstWords, wordFlags } from './table.ts'
import { goesOn } from './words.ts'

/** What words put on a number. */
export type Bound = keyof BoundPhrases

/** A bound read off the page: its last token, and what it says. */
export interface BoundMatch {
  readonly last: number
  readonly bound: Bound
}

/** Reads the words before and after a number that bound it. */
export interface BoundReader {
  /** By word id: may a bound begin with this word? */
  readonly opens: Uint8Array
  /** The bounds, one after the other, that stand before a number: "at least about another". The strongest wins. */
  before(tokens: Tokens, first: number, limit: number): BoundMatch | undefined
  /** The bound after token `last` of a number whose bound so far is `bound`. */
  after(tokens: Tokens, last: number, limit: number, bound: Bound | undefined): BoundMatch | undefined
}

const KINDS = ['exact', 'about', 'at-least', 'more-than', 'at-most', 'fewer-than'] as const satisfies readonly Bound[]

/** Makes the reader of a language's bounds. */
export function boundReader(language: Language): BoundReader {
  const { numbers } = language.pack
  const { vocabulary } = language
  const beforeTrie = trieOf(numbers.boundsBefore, language)
  const afterTrie = trieOf(numbers.boundsAfter, language)
  const orEqual = phraseTrie(
    numbers.orEqual.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const fillers = phraseTrie(
    numbers.fillers.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const opensFiller = firstWords(language, numbers.fillers)
  const opens = firstWords(language, Object.values<readonly string[]>(numbers.boundsBefore).flat())
  const opensAfter = firstWords(language, [
    ...Object.values<readonly string[]>(numbers.boundsAfter).flat(),
    ...numbers.orEqual,
  ])
  const numberWords = wordFlags(
    language,
    Object.keys(numbers.ones),
    Object.keys(numbers.teens),
    Object.keys(numbers.tens),
    Object.keys(numbers.namedParts),
    numbers.articles,
    numbers.hundreds,
    numbers.moneyBefore,
  )

  return { opens, before, after }

  function before(tokens: Tokens, first: number, limit: number): BoundMatch | undefined {
    let found: BoundMatch | undefined
    const end = Math.min(limit, first + MAX_BOUND_TOKENS)
    for (let at = first; at < end && (at === first || goesOn(tokens, at, limit)); ) {
      const word = tokens.word[at]!
      const phrase = opens[word] === 1 ? phraseAt(beforeTrie, tokens, at, limit) : undefined
      if (phrase !== undefined) {
        const bound = KINDS[phrase.value]!
        found = { last: phrase.last, bound: found === undefined || found.bound === 'about' ? bound : found.bound }
        at = phrase.last + 1
        continue
      }
      const filler = found !== undefined && opensFiller[word] === 1 ? phraseAt(fillers, tokens, at, limit) : undefined
      if (filler === undefined || found === undefined) return found
      found = { last: filler.last, bound: found.bound }
      at = filler.last + 1
    }
    return found
  }

  function after(tokens: Tokens, last: number, limit: number, bound: Bound | undefined): BoundMatch | undefined {
    const next = afterAt(tokens, last + 1, limit, bound)
    if (next !== undefined) return next
    // "12 people or more", "20 men at least": the noun stands between, and the bound's words are not the quantity's
    if (!goesOn(tokens, last + 1, limit) || tokens.kind[last + 1] !== TOKEN.word) return undefined
    if ((tokens.flags[last + 1]! & FLAG.capital) !== 0 || opensAfter[tokens.word[last + 1]!] === 1) return undefined
    const beyond = goesOn(tokens, last + 2, limit) && tokens.kind[last + 2] === TOKEN.word
    const found = beyond ? afterAt(tokens, last + 2, limit, bound) : undefined
    return found !== undefined && found.last > last + 2 ? { last, bound: found.bound } : undefined
  }

  function afterAt(tokens: Tokens, at: number, limit: number, bound: Bound | undefined): BoundMatch | undefined {
    if (!goesOn(tokens, at, limit) || opensAfter[tokens.word[at]!] !== 1) return undefined
    const equal = bound === 'more-than' || bound === 'fewer-than' ? phraseAt(orEqual, tokens, at, limit) : undefined
    if (equal !== undefined && !numberFollows(tokens, equal.last + 1, limit)) {
      return { last: equal.last, bound: bound === 'more-than' ? 'at-least' : 'at-most' }
    }
    const phrase = phraseAt(afterTrie, tokens, at, limit)
    if (phrase === undefined || numberFollows(tokens, phrase.last + 1, limit)) return undefined
    // "more than 10 and less or equal than 20": the words after "and" are the next number's
    const next = goesOn(tokens, at + 1, limit) ? before(tokens, at + 1, limit) : undefined
    if (next !== undefined && numberFollows(tokens, next.last + 1, limit)) return undefined
    return { last: phrase.last, bound: KINDS[phrase.value]! }
  }

  function numberFollows(tokens: Tokens, at: number, limit: number): boolean {
    if (!goesOn(tokens, at, limit)) return false
    const kind = tokens.kind[at]
    return kind === TOKEN.number || kind === TOKEN.mixed || numberWords[tokens.word[at]!] === 1
  }
}

const MAX_BOUND_TOKENS = 16 // tokens in which the bounds of one number begin; no wording needs more

/** A quantity of one number under a bound. */
export function boundedQuantity(value: number, bound: Bound): Quantity {
  switch (bound) {
    case 'exact':
    case 'about':
      return { kind: bound, value }
    case 'at-least':
    case 'more-than':
      return { kind: bound, min: value }
    case 'at-most':
    case 'fewer-than':
      return { kind: bound, max: value }
  }
}

/** The interval between two quantities, if one bounds from below and the other from above and they leave room. */
export function meetingOf(left: Quantity, right: Quantity): Quantity | undefined {
  const min = lowOf(left) ?? lowOf(right)
  const max = highOf(left) ?? highOf(right)
  return min !== undefined && max !== undefined && min < max ? { kind: 'between', min, max } : undefined
}

function lowOf(quantity: Quantity): number | undefined {
  return quantity.kind === 'at-least' || quantity.kind === 'more-than' ? quantity.min : undefined
}

/** The end that a bound sets from above. */
export function highOf(quantity: Quantity): number | undefined {
  return quantity.kind === 'at-most' || quantity.kind === 'fewer-than' ? quantity.max : undefined
}

function trieOf(phrases: BoundPhrases, { vocabulary }: Language): PhraseTrie {
  return phraseTrie(
    KINDS.flatMap((kind, index) => phrases[kind].map(phrase => [phrase, index] as const)),
    vocabulary,
  )
}
