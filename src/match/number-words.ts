import { packs } from '../lang/languages.ts'
import { hashOf } from '../text/vocabulary.ts'
import { type WordSet, wordSet } from './word-set.ts'

const worthsByLanguage = new Map<string, ReadonlyMap<number, number>>()

/** What each number word of a language is worth, by the hash of the word. */
export function numberWords(tag: string): ReadonlyMap<number, number> {
  const known = worthsByLanguage.get(tag)
  if (known) return known
  const { numbers } = packs.find(each => each.tag === tag) ?? packs[0]!
  const worths = new Map<number, number>()
  for (const table of [numbers.ones, numbers.teens, numbers.tens, numbers.scales, numbers.lots]) {
    for (const [word, worth] of Object.entries(table)) worths.set(hashOf(word), worth)
  }
  for (const word of numbers.hundreds) worths.set(hashOf(word), 100)
  worthsByLanguage.set(tag, worths)
  return worths
}

const setsByLanguage = new Map<string, WordSet>()

/** The number words of a language, by their hashes. */
export function numberWordSet(tag: string): WordSet {
  const known = setsByLanguage.get(tag)
  if (known) return known
  const set = wordSet(numberWords(tag).keys())
  setsByLanguage.set(tag, set)
  return set
}
