import type { Language } from '../../lang/language.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import { countedReader, goesBack, isComma, isDigit, isJoint, isPoint } from './context.ts'
import { digitsOf } from './digits.ts'
import { firstWords, wordFlags } from './table.ts'
import { goesOn } from './words.ts'

/** Tells the last token of a date, year or time of day whose digits begin at `first`; -1 where there is none. */
export type DateRefusal = (tokens: Tokens, first: number, limit: number) => number

/** Makes the reader that tells a language's dates from counts. What the dates mean is for the rules of time. */
export function dateRefusal(language: Language): DateRefusal {
  const { numbers } = language.pack
  const { vocabulary } = language
  const months = wordFlags(language, numbers.months)
  const doubtful = wordFlags(language, numbers.doubtfulMonths)
  const clockTrie = phraseTrie(
    numbers.clock.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const clockLetters = new Set<string>(numbers.clock)
  const eraTrie = phraseTrie(
    numbers.eras.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const opensEra = firstWords(language, numbers.eras)
  const yearBefore = wordFlags(language, numbers.yearBefore)
  const yearOnlyAfter = wordFlags(language, numbers.yearOnlyAfter)
  const rangeOpeners = wordFlags(language, numbers.rangeFrom, numbers.rangeBetween)
  const rangeJoints = wordFlags(language, numbers.rangeTo, numbers.and)
  const ofWord = vocabulary.idOf(numbers.of[0] ?? '')
  const countsNext = countedReader(language)
  const unitWords = measureWords(language)
  const quantifiers = quantifierWords(language)

  return (tokens, first, limit) => {
    const date = dateAt(tokens, first, limit)
    if (date >= 0) return date
    const clock = clockAt(tokens, first, limit)
    if (clock >= 0) return clock
    return isDecade(tokens, first) || isYear(tokens, first, limit) ? first : -1
  }

  /** "May 5, 2014", "5 May", "4th of May", "March 3-5". */
  function dateAt(tokens: Tokens, first: number, limit: number): number {
    if (isDayNumber(tokens, first)) {
      const last = dayRange(tokens, first, limit)
      const dot = first > 0 && isPoint(tokens, first - 1) ? first - 2 : first - 1
      if (goesBack(tokens, first) && isMonth(tokens, dot)) {
        // "In May 12 people died" counts people, "On May 12 people died" gives the day
        const isMonthOnly = dot > 0 && yearOnlyAfter[tokens.word[dot - 1]!] === 1
        return isMonthOnly && countsNext(tokens, last + 1, limit) ? -1 : yearAfter(tokens, last, limit)
      }
      const next = daysJoined(tokens, last, limit)
      const of = goesOn(tokens, next + 1, limit) && tokens.word[next + 1] === ofWord ? next + 2 : next + 1
      if (goesOn(tokens, of, limit) && isMonth(tokens, of)) return shortYearAfter(tokens, of, limit)
    }
    return -1
  }

  /** The last of days that words join before one month: "16 and 17 October". */
  function daysJoined(tokens: Tokens, last: number, limit: number): number {
    const isPair = goesOn(tokens, last + 2, limit) && rangeJoints[tokens.word[last + 1]!] === 1
    return isPair && isDayNumber(tokens, last + 2) ? last + 2 : last
  }

  /** The year after day and month: in full, or in two digits that end what is said ("3 JAN 90 (AFP)"). */
  function shortYearAfter(tokens: Tokens, last: number, limit: number): number {
    const full = yearAfter(tokens, last, limit)
    if (full > last || !goesOn(tokens, last + 1, limit) || tokens.kind[last + 1] !== TOKEN.number) return full
    const isShort = tokens.end[last + 1]! - tokens.start[last + 1]! === 2
    const ends = !goesOn(tokens, last + 2, limit) || tokens.kind[last + 2] === TOKEN.mark
    return isShort && ends ? last + 1 : full
  }

  /** A year after a date, comma or not: its last token, else the date's. */
  function yearAfter(tokens: Tokens, last: number, limit: number): number {
    const comma = goesOn(tokens, last + 1, limit) && isComma(tokens, last + 1) ? last + 2 : last + 1
    return goesOn(tokens, comma, limit) && yearOf(tokens, comma) > 0 ? comma : last
  }

  /** "9 pm", "5pm", "0401 GMT". */
  function clockAt(tokens: Tokens, first: number, limit: number): number {
    if (tokens.kind[first] === TOKEN.mixed) {
      const { text } = tokens
      let at = tokens.start[first]!
      while (at < tokens.end[first]! && isDigitOrPoint(text.charCodeAt(at))) at++
      return clockLetters.has(text.slice(at, tokens.end[first]!).toLowerCase()) ? first : -1
    }
    const minutes = goesOn(tokens, first + 1, limit) && isMinutes(tokens, first + 1) ? 1 : 0 // "7 30 a.m."
    const at = first + 1 + minutes
    const clock = goesOn(tokens, at, limit) ? phraseAt(clockTrie, tokens, at, limit) : undefined
    return clock === undefined ? -1 : clock.last
  }

  /** "2014" where the words around it make it a year. */
  function isYear(tokens: Tokens, first: number, limit: number): boolean {
    const year = yearOf(tokens, first)
    if (year === 0) return false
    if (isEra(tokens, first, limit)) return true
    if (year < FIRST_MODERN_YEAR) return endsYears(tokens, first, limit)
    const before = goesBack(tokens, first) ? first - 1 : -1
    if (isMonth(tokens, before)) return true
    const counts = counted(tokens, first + 1, limit)
    const isStrict = before >= 0 && yearOnlyAfter[tokens.word[before]!] === 1
    if (isStrict) return !counts || (year >= FIRST_RECENT_YEAR && !measures(tokens, first + 1, limit))
    if (opensYears(tokens, first, limit) || endsYears(tokens, first, limit)) return true
    if (year < FIRST_RECENT_YEAR || counts || measures(tokens, first + 1, limit)) return false
    if (before < 0 || tokens.kind[before] !== TOKEN.word) return true
    if (quantifiers[tokens.word[before]!] === 1 && yearBefore[tokens.word[before]!] !== 1) return false
    return yearBefore[tokens.word[before]!] === 1 || (tokens.flags[before]! & FLAG.capital) !== 0
  }

  /** "A.D. 1000", "1200 BC". */
  function isEra(tokens: Tokens, first: number, limit: number): boolean {
    for (let at = first - 1; at >= Math.max(0, first - ERA_REACH); at--) {
      if (opensEra[tokens.word[at]!] === 1 && phraseAt(eraTrie, tokens, at, limit)?.last === first - 1) return true
    }
    return goesOn(tokens, first + 1, limit) && phraseAt(eraTrie, tokens, first + 1, limit) !== undefined
  }

  /** The first of "between 1600 and 1900". */
  function opensYears(tokens: Tokens, first: number, limit: number): boolean {
    if (first === 0 || rangeOpeners[tokens.word[first - 1]!] !== 1 || !goesOn(tokens, first + 2, limit)) return false
    const isPair = rangeJoints[tokens.word[first + 1]!] === 1 && yearOf(tokens, first) < yearOf(tokens, first + 2)
    return isPair && !counted(tokens, first + 3, limit) && !measures(tokens, first + 3, limit)
  }

  /** The second of "between 1600 and 1900". */
  function endsYears(tokens: Tokens, first: number, limit: number): boolean {
    if (first < 2 || rangeJoints[tokens.word[first - 1]!] !== 1 || yearOf(tokens, first - 2) === 0) return false
    return isEra(tokens, first - 2, limit) || opensYears(tokens, first - 2, limit)
  }

  /** Does what is counted follow, at once or after "to 300"? */
  function counted(tokens: Tokens, at: number, limit: number): boolean {
    if (countsNext(tokens, at, limit)) return true
    const isRange = goesOn(tokens, at + 1, limit) && rangeJoints[tokens.word[at]!] === 1
    return isRange && tokens.kind[at + 1] === TOKEN.number && countsNext(tokens, at + 2, limit)
  }

  /** Does a unit or scale follow? */
  function measures(tokens: Tokens, at: number, limit: number): boolean {
    return goesOn(tokens, at, limit) && unitWords[tokens.word[at]!] === 1
  }

  function isMonth(tokens: Tokens, at: number): boolean {
    return (
      at >= 0 &&
      months[tokens.word[at]!] === 1 &&
      (doubtful[tokens.word[at]!] !== 1 || (tokens.flags[at]! & FLAG.capital) !== 0)
    )
  }
}

const FIRST_MODERN_YEAR = 1500 // a number of four digits below it is a year only beside an era
const FIRST_RECENT_YEAR = 1900 // from here a bare number of four digits is a year unless it counts something
const LAST_YEAR = 2099
const ERA_REACH = 4 // tokens of "A.D."
const LETTER_S = 0x73
const SLASH = 0x2f
const POINT = 0x2e

/** By word id: the words that follow a measured number, scales among them. */
export function measureWords(language: Language): Uint8Array {
  const { numbers } = language.pack
  return firstWords(language, [...Object.keys(numbers.units), ...numbers.moneyAfter, ...Object.keys(numbers.scales)])
}

/** By word id: the words before a number that show it to be a quantity. */
export function quantifierWords(language: Language): Uint8Array {
  const { numbers } = language.pack
  return firstWords(language, [
    ...Object.values<readonly string[]>(numbers.boundsBefore).flat(),
    ...numbers.fillers,
    ...numbers.rangeFrom,
    ...numbers.rangeBetween,
    ...numbers.moneyBefore,
    ...Object.keys(numbers.vague),
  ])
}

/** The number of a token of digits. */
export function valueAt(tokens: Tokens, at: number): number | undefined {
  return tokens.kind[at] === TOKEN.number ? digitsOf(tokens.text, tokens.start[at]!, tokens.end[at]!) : undefined
}

/** The year that four bare digits can be, 0 if none. */
export function yearOf(tokens: Tokens, at: number): number {
  if (tokens.kind[at] !== TOKEN.number || tokens.end[at]! - tokens.start[at]! !== 4) return 0
  const value = valueAt(tokens, at) ?? 0
  return Number.isInteger(value) && value >= 1000 && value <= LAST_YEAR ? value : 0
}

/** "5", "05" or "5th". */
function isDayNumber(tokens: Tokens, at: number): boolean {
  const { text, start, end, kind } = tokens
  let digits = 0
  let i = start[at]!
  for (; i < end[at]! && text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39; i++) {
    digits = digits * 10 + text.charCodeAt(i) - 0x30
  }
  const rest = end[at]! - i
  return digits >= 1 && digits <= 31 && (rest === 0 || (kind[at] === TOKEN.mixed && rest === 2))
}

/** The last token of days joined to the first: "3-5". */
function dayRange(tokens: Tokens, first: number, limit: number): number {
  const isRange = first + 2 < limit && isJoint(tokens, first + 1) && isDayNumber(tokens, first + 2)
  return isRange && tokens.text.charCodeAt(tokens.start[first + 1]!) !== SLASH ? first + 2 : first
}

/** Two digits, as minutes are written. */
function isMinutes(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TOKEN.number && tokens.end[at]! - tokens.start[at]! === 2
}

/** "1990s", "30s". */
function isDecade(tokens: Tokens, at: number): boolean {
  const { text, start, end } = tokens
  const length = end[at]! - start[at]!
  const isPlural = (length === 3 || length === 5) && text.charCodeAt(end[at]! - 1) === LETTER_S
  return isPlural && tokens.kind[at] === TOKEN.mixed && text.charCodeAt(end[at]! - 2) === 0x30
}

function isDigitOrPoint(code: number): boolean {
  return isDigit(code) || code === POINT
}
