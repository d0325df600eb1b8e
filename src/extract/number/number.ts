import type { Language } from '../../lang/language.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { isDigit } from './context.ts'
import { digitsOf } from './digits.ts'
import { fractionAfter, fractionAt, isMultiplier, ordinalAt, takesOrdinal } from './fraction.ts'
import { powerAfter } from './power.ts'
import { HUNDRED, numberTable, PART, wordFlags } from './table.ts'
import { type Cardinal, cardinalAt, goesOn, isHyphen, isJoined, partAt } from './words.ts'

/** A number as it stands, without bound, sign of money or unit. */
export interface Numeral {
  readonly first: number
  readonly last: number
  /** Offset after its last code unit: inside the last token where a unit is run onto the digits ("256GB"). */
  readonly end: number
  readonly value: number
  /** What it was multiplied by at its end: 1e3 for "5 thousand", "5k" and "two thousand"; 1 if nothing. */
  readonly scale: number
  readonly kind: 'number' | 'part' | 'ordinal' | 'multiple'
  /** Would the same words be something else in another place? "a third man", "half time", "one another". */
  readonly isDoubtful: boolean
  /** Letters run onto the digits that are no scale: "gb" of "256GB". */
  readonly glued?: string
  /** Is the glued letter a scale in other company: "5m" of people, "5m" of rope? */
  readonly otherScale?: number
}

/** Reads the number that begins at a token, or at the offset `from` inside a token of letters and digits; undefined if none does. */
export type NumeralReader = (tokens: Tokens, first: number, limit: number, from?: number) => Numeral | undefined

/** Makes the reader of a language's numbers. */
export function numeralReader(language: Language): NumeralReader {
  const { numbers } = language.pack
  const { vocabulary } = language
  const table = numberTable(language)
  const counted = Object.entries(numbers.counted)
  const countedTrie = phraseTrie(
    counted.map(([phrase], index) => [phrase, index] as const),
    vocabulary,
  )
  const opensCounted = wordFlags(
    language,
    counted.map(([phrase]) => phrase.split(/[ ']/u)[0]!),
  )
  const letterScales = new Map<string, number>(Object.entries(numbers.letterScales))
  const gluedUnits = new Set([...Object.keys(numbers.gluedUnits), ...Object.keys(numbers.units)])
  const endings = new Set<string>(numbers.ordinalEndings)
  const apartScales = wordFlags(language, numbers.apartScales)
  const multiples = new Map(Object.entries(numbers.multiples).map(([word, worth]) => [vocabulary.idOf(word), worth]))
  const opensMultiple = wordFlags(language, Object.keys(numbers.multiples))

  return (tokens, first, limit, from = tokens.start[first]!) => {
    const word = tokens.word[first]!
    const kind = tokens.kind[first]!
    if (kind === TOKEN.mixed) return gluedAt(tokens, first, from)
    if (kind === TOKEN.mark && tokens.end[first]! - tokens.start[first]! === 1) return decimalAt(tokens, first, limit)
    if (opensMultiple[word] === 1) return numeral(tokens, first, first, multiples.get(word)!, 'multiple')
    if (opensCounted[word] === 1) {
      const phrase = phraseAt(countedTrie, tokens, first, limit)
      if (phrase !== undefined) return scaled(tokens, first, phrase.last, counted[phrase.value]![1], limit)
    }
    const fraction = fractionAt(tokens, table, first, limit)
    if (fraction !== undefined) {
      return {
        ...numeral(tokens, first, fraction.last, fraction.value, fraction.isPart ? 'part' : 'number'),
        isDoubtful: fraction.isDoubtful,
      }
    }
    const part = table.part[word]!
    if (part === PART.ordinal) return ordinal(tokens, first, limit)
    const cardinal = cardinalAt(tokens, table, first, limit)
    return cardinal === undefined ? undefined : completed(tokens, first, cardinal, limit)
  }

  function completed(tokens: Tokens, first: number, cardinal: Cardinal, limit: number): Numeral {
    const fraction = fractionAfter(tokens, table, first, cardinal, limit)
    if (fraction !== undefined) {
      return {
        ...numeral(tokens, first, fraction.last, fraction.value, fraction.isPart ? 'part' : 'number'),
        isDoubtful: fraction.isDoubtful,
      }
    }
    const and = partAt(tokens, table, cardinal.last + 1, limit) === PART.and && cardinal.value >= HUNDRED
    const at = and ? cardinal.last + 2 : hyphenOver(tokens, cardinal.last + 1, limit)
    const tail = ordinalAt(tokens, table, at, limit)
    if (tail !== undefined && !tail.isPlural && takesOrdinal(cardinal, tail.value)) {
      return numeral(tokens, first, tail.last, cardinal.value + tail.value, 'ordinal')
    }
    const decimals = decimalsAfter(tokens, cardinal.last, limit)
    if (decimals !== undefined) return scaled(tokens, first, decimals.last, cardinal.value + decimals.value, limit)
    const power = powerAfter(tokens, cardinal.last, cardinal.value, limit)
    if (power !== undefined) return numeral(tokens, first, power.last, power.value, 'number')
    if (tokens.kind[cardinal.last] === TOKEN.number) return withApartScale(tokens, first, cardinal, limit)
    return {
      ...numeral(tokens, first, cardinal.last, cardinal.value, 'number'),
      scale: scaleOf(tokens, first, cardinal.last),
    }
  }

  function ordinal(tokens: Tokens, first: number, limit: number): Numeral | undefined {
    const found = ordinalAt(tokens, table, first, limit)
    return found && numeral(tokens, first, found.last, found.value, 'ordinal')
  }

  /** "4.3 M": the letter is upper case, except k, and stands for itself. */
  function withApartScale(tokens: Tokens, first: number, cardinal: Cardinal, limit: number): Numeral {
    const at = cardinal.last + 1
    const plain = numeral(tokens, first, cardinal.last, cardinal.value, 'number')
    if (!goesOn(tokens, at, limit) || apartScales[tokens.word[at]!] !== 1 || cardinal.scale > 1) return plain
    const letter = tokens.text.slice(tokens.start[at], tokens.end[at])
    const isScale = (letter === letter.toUpperCase() || letter === 'k') && !opensName(tokens, at, limit)
    if (!isScale) return plain
    const scale = letterScales.get(letter.toLowerCase()) ?? 1
    return { ...numeral(tokens, first, at, cardinal.value * scale, 'number'), scale }
  }

  /** Digits with letters run on: "101st", "2.3bn", "256GB". Letters first is a name. */
  function gluedAt(tokens: Tokens, first: number, from = tokens.start[first]!): Numeral | undefined {
    const { text } = tokens
    const last = from === tokens.start[first] ? first : lastOfDigits(tokens, first)
    const end = tokens.end[last]!
    const split = endOfDigits(text, from, end)
    if (split === from) return undefined
    const value = digitsOf(text, from, split)
    if (value === undefined) return undefined
    const written = text.slice(split, end)
    const letters = written.toLowerCase()
    if (letters === '') return numeral(tokens, first, last, value, 'number')
    if (endings.has(letters)) return numeral(tokens, first, first, value, 'ordinal')
    const power = powerAfter(tokens, first, value, tokens.count, letters)
    if (power !== undefined) return numeral(tokens, first, power.last, power.value, 'number')
    const scale = letterScales.get(letters)
    const isUnit = gluedUnits.has(letters) && written === letters
    if (scale !== undefined && !isUnit) return { ...numeral(tokens, first, last, value * scale, 'number'), scale }
    const plain = numeral(tokens, first, last, value, 'number')
    return {
      ...plain,
      end: split,
      glued: letters,
      ...(scale !== undefined && letters.length === 1 && { otherScale: scale }),
    }
  }

  /** ".08": a point with digits joined to it and nothing joined before it. */
  function decimalAt(tokens: Tokens, first: number, limit: number): Numeral | undefined {
    const { text, start } = tokens
    const isPoint = text.charCodeAt(start[first]!) === POINT && first + 1 < limit
    if (!isPoint || !isJoined(tokens, first + 1))
      return table.part[tokens.word[first]!] === PART.sign ? sign(tokens, first, limit) : undefined
    if (first > 0 && isJoined(tokens, first) && tokens.kind[first - 1] !== TOKEN.mark) return undefined
    if (tokens.kind[first + 1] === TOKEN.number) {
      const value = Number(`0${text.slice(start[first], tokens.end[first + 1])}`)
      return Number.isNaN(value) ? undefined : numeral(tokens, first, first + 1, value, 'number')
    }
    const glued = tokens.kind[first + 1] === TOKEN.mixed ? gluedAt(tokens, first + 1) : undefined
    if (glued?.glued === undefined) return undefined
    return { ...glued, first, value: Number(`0${text.slice(start[first], glued.end)}`) }
  }

  function sign(tokens: Tokens, first: number, limit: number): Numeral | undefined {
    const fraction = fractionAt(tokens, table, first, limit)
    return fraction && numeral(tokens, first, fraction.last, fraction.value, fraction.isPart ? 'part' : 'number')
  }

  /** "point seventy-one", "point zero three". */
  function decimalsAfter(tokens: Tokens, last: number, limit: number): { last: number; value: number } | undefined {
    if (partAt(tokens, table, last + 1, limit) !== PART.point) return undefined
    let digits = ''
    let at = last + 2
    for (; at < limit; at++) {
      const part = partAt(tokens, table, at, limit)
      if (part !== PART.zero && part !== PART.one) break
      digits += String(table.worth[tokens.word[at]!]!)
    }
    if (digits !== '') return { last: at - 1, value: Number(`0.${digits}`) }
    const cardinal = goesOn(tokens, at, limit) ? cardinalAt(tokens, table, at, limit) : undefined
    if (cardinal === undefined || tokens.kind[at] !== TOKEN.word || cardinal.value >= 100) return undefined
    return { last: cardinal.last, value: Number(`0.${cardinal.value}`) }
  }

  /** A number times the scales that follow it: "a couple of hundred", "two point five million". */
  function scaled(tokens: Tokens, first: number, last: number, value: number, limit: number): Numeral {
    let scale = 1
    while (isMultiplier(partAt(tokens, table, last + 1, limit))) scale *= table.worth[tokens.word[++last]!]!
    return { ...numeral(tokens, first, last, value * scale, 'number'), scale }
  }

  function scaleOf(tokens: Tokens, first: number, last: number): number {
    let scale = 1
    for (let at = last; at > first && isMultiplier(table.part[tokens.word[at]!]!); at--)
      scale *= table.worth[tokens.word[at]!]!
    return scale
  }
}

const POINT = 0x2e

function numeral(tokens: Tokens, first: number, last: number, value: number, kind: Numeral['kind']): Numeral {
  return { first, last, end: tokens.end[last]!, value, scale: 1, kind, isDoubtful: false }
}

function hyphenOver(tokens: Tokens, at: number, limit: number): number {
  return goesOn(tokens, at, limit) && isHyphen(tokens, at) ? at + 1 : at
}

/** Is the letter at `at` joined to more, as in "B-52", or an initial, as in "B. Brown"? */
function opensName(tokens: Tokens, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false
  const isMark = tokens.kind[at + 1] === TOKEN.mark && isJoined(tokens, at + 1)
  const goesOnJoined = at + 2 < limit && (tokens.flags[at + 2]! & FLAG.space) === 0
  return isMark && (goesOnJoined || (tokens.text.charCodeAt(tokens.start[at + 1]!) === POINT && at + 2 < limit))
}

/** The last token of digits that points and commas set apart, since letters before them made them a name: "PS8.1bn". */
function lastOfDigits(tokens: Tokens, first: number): number {
  let last = first
  while (last + 2 < tokens.count && isJoined(tokens, last + 1) && isJoined(tokens, last + 2)) {
    const mark = tokens.text.charCodeAt(tokens.start[last + 1]!)
    const isDigital = isDigit(tokens.text.charCodeAt(tokens.start[last + 2]!))
    if (tokens.kind[last + 1] !== TOKEN.mark || !isDigitOrSeparator(mark) || !isDigital) break
    last += 2
  }
  return last
}

function endOfDigits(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isDigitOrSeparator(text.charCodeAt(at))) at++
  while (at > start && !isDigit(text.charCodeAt(at - 1))) at--
  return at
}

function isDigitOrSeparator(code: number): boolean {
  return isDigit(code) || code === 0x2c || code === POINT
}
