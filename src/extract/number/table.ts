import type { Language } from '../../lang/language.ts'
import type { Worths } from '../../lang/number-lexicon.ts'
import { phraseTrie } from '../../text/phrases.ts'

/** What a word is to a numeral. A word has one part; `none` takes no part. */
export const PART = {
  none: 0,
  zero: 1,
  one: 2,
  teen: 3,
  ten: 4,
  hundred: 5,
  scale: 6,
  lot: 7,
  boundLot: 8,
  /** "third", which may name a part. */
  ordinal: 9,
  /** "thirds", which always does. */
  plural: 10,
  /** "half". */
  part: 11,
  sign: 12,
  article: 13,
  and: 14,
  of: 15,
  point: 16,
} as const

/** The part and the worth of every word of the vocabulary, by its id. */
export interface NumberTable {
  readonly part: Uint8Array
  readonly worth: Float64Array
}

/** Reads the number words of a language into tables. */
export function numberTable({ pack, vocabulary }: Language): NumberTable {
  const part = new Uint8Array(vocabulary.size)
  const worth = new Float64Array(vocabulary.size)
  const { numbers } = pack
  const enter = (word: string, as: number, value: number) => {
    const id = vocabulary.idOf(word)
    part[id] = as
    worth[id] = value
  }
  const enterAll = (words: Worths, as: number) => {
    for (const [word, value] of Object.entries(words)) enter(word, as, value)
  }
  enterAll(numbers.ones, PART.one)
  enterAll(numbers.teens, PART.teen)
  enterAll(numbers.tens, PART.ten)
  enterAll(numbers.scales, PART.scale)
  enterAll(numbers.lots, PART.lot)
  enterAll(numbers.boundLots, PART.boundLot)
  enterAll(numbers.ordinals, PART.ordinal)
  enterAll(numbers.parts, PART.plural)
  enterAll(numbers.namedParts, PART.part)
  enterAll(numbers.fractionSigns, PART.sign)
  for (const word of numbers.zeros) enter(word, PART.zero, 0)
  for (const word of numbers.hundreds) enter(word, PART.hundred, HUNDRED)
  for (const word of numbers.articles) enter(word, PART.article, 1)
  for (const word of numbers.and) enter(word, PART.and, 0)
  for (const word of numbers.of) enter(word, PART.of, 0)
  for (const word of numbers.point) enter(word, PART.point, 0)
  return { part, worth }
}

export const HUNDRED = 100

/** A table of flags: 1 at the id of each word of the lists. A phrase counts by its first word. */
export function wordFlags({ vocabulary }: Language, ...lists: readonly (readonly string[])[]): Uint8Array {
  const flags = new Uint8Array(vocabulary.size)
  for (const words of lists) for (const word of words) flags[vocabulary.idOf(word)] = 1
  flags[0] = 0
  return flags
}

/** First words of phrases, as flags by word id. */
export function firstWords(language: Language, phrases: readonly string[]): Uint8Array {
  const flags = new Uint8Array(language.vocabulary.size)
  const trie = phraseTrie(
    phrases.map((phrase, index) => [phrase, index] as const),
    language.vocabulary,
  )
  for (let edge = trie.from[0]!; edge < trie.from[1]!; edge++) flags[trie.words[edge]!] = 1
  flags[0] = 0
  return flags
}
