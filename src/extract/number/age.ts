import type { Language } from '../../lang/language.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import type { NumberRange } from './range.ts'
import { firstWords } from './table.ts'
import { type Measured, UNIT } from './unit.ts'
import { goesOn } from './words.ts'

/** Tells the unit of a number, or age where the words around it make it one: "aged 12", "Bo Lind, 34, a baker". */
export type AgeReader = (tokens: Tokens, measured: Measured | NumberRange, limit: number) => string | undefined

/** Makes the reader of a language's ages. Only a bare number or a length of time can be an age. */
export function ageReader(language: Language): AgeReader {
  const { numbers, actors } = language.pack
  const pairs = firstWords(language, actors.pairs)
  const alternatives = firstWords(language, numbers.rangeOr)
  const durations = new Set<string>(numbers.durations)
  const opensAge = firstWords(language, numbers.ageBefore)
  const ageBounds = firstWords(language, numbers.ageBounds)
  const ranges = firstWords(language, numbers.rangeBetween)
  const people = firstWords(
    language,
    actors.people.flatMap(({ many }) => many),
  )
  const ageTrie = phraseTrie(
    numbers.ageBefore.map(phrase => [phrase, 0] as const),
    language.vocabulary,
  )

  return (tokens, measured, limit) => {
    if (measured.unit !== undefined && !durations.has(measured.unit)) return measured.unit
    if (isOpened(tokens, measured.first) || isBoundOf(tokens, measured)) return UNIT.age
    if (!('value' in measured) || !isApposition(tokens, measured, limit, pairs)) return measured.unit
    // "Of those in Lesk, 20, or a third, were children": a number that is said in another way is no age.
    return measured.last + 2 < limit && alternatives[tokens.word[measured.last + 2]!] === 1 ? measured.unit : UNIT.age
  }

  /** "Aged 12", "aged under five", "aged between 5 and 14": does a word for an age stand before the number, or before what bounds it? */
  function isOpened(tokens: Tokens, first: number): boolean {
    const end =
      first > 0 && (ageBounds[tokens.word[first - 1]!] === 1 || ranges[tokens.word[first - 1]!] === 1)
        ? first - 1
        : first
    for (let at = end - 1; at >= Math.max(0, end - AGE_REACH); at--)
      if (opensAge[tokens.word[at]!] === 1 && phraseAt(ageTrie, tokens, at, end)?.last === end - 1) return true
    return false
  }

  /** "Children under five", "women over 60": a bare number that bounds how old those before it are. */
  function isBoundOf(tokens: Tokens, measured: Measured | NumberRange): boolean {
    if (measured.unit !== undefined || !('value' in measured) || measured.value > MAX_AGE) return false
    const bound = measured.first - 1
    return bound > 0 && ageBounds[tokens.word[bound]!] === 1 && people[tokens.word[bound - 1]!] === 1
  }
}

const AGE_REACH = 2 // tokens of "age of" before its number
const MAX_AGE = 115 // years that a person's age may have

/** "Bo Lind, 34, a baker", "Bo Lind (34)", "Bo and Jan Lind, both 34,": a small number between a name's mark and another mark. */
function isApposition(tokens: Tokens, measured: Measured, limit: number, pairs: Uint8Array): boolean {
  const { first, last, value } = measured
  if (measured.unit !== undefined || first !== last || value > MAX_AGE || !Number.isInteger(value)) return false
  if (first < 2 || tokens.kind[first] !== TOKEN.number || !goesOn(tokens, last + 1, limit)) return false
  const mark = pairs[tokens.word[first - 1]!] === 1 ? first - 2 : first - 1
  if (mark < 1) return false
  const opening = tokens.text.charCodeAt(tokens.start[mark]!)
  const isComma =
    opening === COMMA || (opening === OPENING && tokens.text.charCodeAt(tokens.start[last + 1]!) === CLOSING)
  return isComma && (tokens.flags[mark - 1]! & FLAG.capital) !== 0 && tokens.kind[last + 1] === TOKEN.mark
}

const COMMA = 0x2c
const OPENING = 0x28
const CLOSING = 0x29
