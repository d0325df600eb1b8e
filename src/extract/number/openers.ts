import type { Language } from '../../lang/language.ts'
import { firstWords, numberTable, PART } from './table.ts'

/** Second words of the phrases of bounds and vague figures that begin with one of the words given: "few" of "a few". */
export function secondWords(language: Language, openers: readonly string[]): Uint8Array {
  const { numbers } = language.pack
  const phrases = [
    ...Object.values<readonly string[]>(numbers.boundsBefore).flat(),
    ...Object.keys(numbers.counted),
    ...Object.keys(numbers.vague),
    ...Object.keys(numbers.ordinals).map(ordinal => `${openers[0]} ${ordinal}`),
    ...Object.keys(numbers.namedParts).map(part => `${openers[0]} ${part}`),
  ]
  return firstWords(
    language,
    phrases.flatMap(phrase => {
      const [first = '', ...rest] = phrase.split(' ')
      return openers.includes(first) && rest.length > 0 ? [rest.join(' ')] : []
    }),
  )
}

/** By word id: may a number begin with this word or sign? */
export function numberOpeners(language: Language): Uint8Array {
  const { numbers } = language.pack
  const { part } = numberTable(language)
  const words = firstWords(language, [
    ...Object.keys(numbers.counted),
    ...Object.keys(numbers.multiples),
    ...numbers.moneyBefore,
    ...numbers.negative,
    ...numbers.signs,
  ])
  return words.map((flag, id) => (flag === 1 || (part[id]! !== PART.none && part[id]! < PART.and) ? 1 : 0))
}
