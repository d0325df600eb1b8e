import type { Span } from '../model/span.ts'

/** Characters that count when words are looked for, each with where it stands in the source: a text's units, or a file's bytes. */
export interface LetterStream {
  /** Letters and digits alone, folded: no case, no accents, no signs, no spaces. */
  readonly letters: string
  /** Where each begins and ends in the source. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Does something else than a letter stand before it? */
  readonly opens: readonly boolean[]
}

/** A character as a source spells it: `é`, `&eacute;`, `\u00e9`, `%C3%A9`. */
export interface SpelledUnit {
  readonly char: string
  readonly start: number
  readonly end: number
}

/** Words that are this long are found inside others as well; shorter ones only where they stand alone. In letters. */
const LONG = 12

// a letter or digit   not: a comma, a space, an accent that stands alone
const COUNTS = /[\p{L}\p{N}]/u
// scripts that write words without a space between them
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Words that are looked for. */
export interface Sought {
  /** Their letters, folded. */
  readonly letters: string
  /** Those of the words that are of plain letters alone: what holds the words holds each of them. */
  readonly plain: readonly string[]
}

/** What is looked for, of words as a person gives them. Throws RangeError for words without a letter. */
export function soughtOf(words: string): Sought {
  const { letters } = streamOf(unitsOf(words))
  if (letters === '') throw new RangeError(`There is no letter in ${JSON.stringify(words)}`)
  return { letters, plain: [...new Set(words.toLowerCase().match(PLAIN_WORD))] }
}

// Marta Hollis, 12   not: the letters beside an accent, as in Núñez
const PLAIN_WORD = /(?<![\p{L}\p{M}\p{N}])[a-z0-9]{2,}(?![\p{L}\p{M}\p{N}])/gu

/** Units in, letters with their places out. */
export function streamOf(units: Iterable<SpelledUnit>): LetterStream {
  const letters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const opens: boolean[] = []
  let isOpen = true
  for (const { char, start, end } of units) {
    const folded = foldedLetter(char)
    if (folded === undefined) {
      isOpen = isOpen || !/\p{M}/u.test(char)
      continue
    }
    letters.push(folded)
    starts.push(start)
    ends.push(end)
    opens.push(isOpen)
    isOpen = false
  }
  return { letters: letters.join(''), starts, ends, opens }
}

/** The characters of a text, as they are. */
export function* unitsOf(text: string): Generator<SpelledUnit> {
  let start = 0
  for (const char of text) {
    const end = start + char.length
    yield { char, start, end }
    start = end
  }
}

/** Where words stand, from their first letter to the end of their last, whatever signs, spaces and accents are between. */
export function findLetters(stream: LetterStream, wanted: string): Span[] {
  const found: Span[] = []
  const mayBeInside = wanted.length >= LONG || UNSPACED.test(wanted)
  for (let at = stream.letters.indexOf(wanted); at >= 0; at = stream.letters.indexOf(wanted, at + 1)) {
    const last = at + wanted.length - 1
    const standsAlone =
      stream.opens[at] === true && (last + 1 >= stream.opens.length || stream.opens[last + 1] === true)
    if (mayBeInside || standsAlone) found.push({ start: stream.starts[at]!, end: stream.ends[last]! })
  }
  return found
}

/** Do words stand in a text? */
export function hasWords(text: string, wanted: string): boolean {
  return findLetters(streamOf(unitsOf(text)), wanted).length > 0
}

const folds = new Map<string, string | undefined>()

/** One UTF-16 unit for a letter or digit, without case and accent; undefined for what does not count. */
function foldedLetter(char: string): string | undefined {
  if (!folds.has(char)) {
    const base = char.normalize('NFKD').toLowerCase()[0] ?? ''
    folds.set(char, COUNTS.test(char) ? base : undefined)
  }
  return folds.get(char)
}
