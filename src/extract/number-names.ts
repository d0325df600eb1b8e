import type { Language } from '../lang/language.ts'
import { phraseAt, phraseTrie } from '../text/phrases.ts'
import { FLAG, TOKEN, type Tokens } from '../text/tokens.ts'
import { digitsOf, listedDigits } from './number-digits.ts'
import { wordFlags } from './number-table.ts'
import { goesOn, isHyphen, isJoined } from './number-words.ts'
import { firstWords } from './unit.ts'

/**
 * Tells the last token of a stretch of digits that counts nothing: a date, a year, a time of day, a telephone number, a score, a
 * version, a name ("May 5", "2014", "9:30", "3-2", "F-16", "Flight 370"). -1 where the digits at `first` may be a quantity.
 */
export type RefusalReader = (tokens: Tokens, first: number, limit: number) => number

/** Makes the reader of a language's numbers that count nothing. */
export function refusalReader(language: Language): RefusalReader {
  const { numbers } = language.pack
  const { vocabulary } = language
  const months = wordFlags(language, numbers.months)
  const clockTrie = phraseTrie(
    numbers.clock.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const clockLetters = new Set<string>(numbers.clock)
  const nameTrie = phraseTrie(
    numbers.names.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const opensName = firstWords(language, numbers.names)
  const yearBefore = wordFlags(language, numbers.yearBefore)
  const eraTrie = phraseTrie(
    numbers.eras.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const opensEra = firstWords(language, numbers.eras)
  const rangeOpeners = wordFlags(language, numbers.rangeFrom, numbers.rangeBetween)
  const rangeJoints = wordFlags(language, numbers.rangeTo, numbers.and)
  const namers = wordFlags(language, numbers.namers)
  const afterNames = wordFlags(language, numbers.afterNames)
  const placeBefore = wordFlags(language, numbers.placeBefore)
  const blocks = wordFlags(language, numbers.blocks)
  const deeds = wordFlags(language, [...literalsOf(language.pack.measures)])
  const streets = wordFlags(language, numbers.streets)
  const prefixes = wordFlags(language, numbers.prefixes, numbers.rangeTo)
  const scoreWords = wordFlags(language, numbers.scoreWords)
  const oddPlurals = wordFlags(language, numbers.oddPlurals)
  const numberWords = wordFlags(
    language,
    Object.keys(numbers.ones),
    Object.keys(numbers.teens),
    Object.keys(numbers.tens),
    numbers.hundreds,
    Object.keys(numbers.scales),
  )
  const ofWord = vocabulary.idOf(numbers.of[0] ?? '')
  const yearOnlyAfter = wordFlags(language, numbers.yearOnlyAfter)
  const unitWords = firstWords(language, [
    ...Object.keys(numbers.units),
    ...numbers.moneyAfter,
    ...Object.keys(numbers.scales),
  ])
  const quantifiers = firstWords(language, [
    ...Object.values<readonly string[]>(numbers.boundsBefore).flat(),
    ...numbers.fillers,
    ...numbers.rangeFrom,
    ...numbers.rangeBetween,
    ...numbers.moneyBefore,
    ...Object.keys(numbers.vague),
  ])

  return (tokens, first, limit) => {
    if (opensName[tokens.word[first]!] === 1) {
      const name = phraseAt(nameTrie, tokens, first, limit)
      if (name !== undefined && isJoined(tokens, name.last)) return name.last
    }
    const date = dateAt(tokens, first, limit)
    if (date >= 0) return date
    const chain = chainAt(tokens, first, limit)
    if (chain >= 0) return chain
    const clock = clockAt(tokens, first, limit)
    if (clock >= 0) return clock
    if (isDecade(tokens, first) || isYear(tokens, first, limit)) return first
    if (isGeneration(tokens, first) || isItem(tokens, first, limit)) return first
    if (goesOn(tokens, first + 1, limit) && blocks[tokens.word[first + 1]!] === 1) return first
    if (isJoinedName(tokens, first) || isNumbered(tokens, first, limit)) return first
    return streetAt(tokens, first, limit)
  }

  /** "May 5, 2014", "5 May", "4th of May", "March 3-5". */
  function dateAt(tokens: Tokens, first: number, limit: number): number {
    if (isDayNumber(tokens, first)) {
      const last = dayRange(tokens, first, limit)
      const dot = first > 0 && isPoint(tokens, first - 1) ? first - 2 : first - 1
      if (goesBack(tokens, first) && isMonth(tokens, dot)) return yearAfter(tokens, last, limit)
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

  /** Digits joined by hyphens, slashes, colons or points: telephone numbers, dates in digits, times, scores. */
  function chainAt(tokens: Tokens, first: number, limit: number): number {
    if (tokens.kind[first] === TOKEN.number && valueAt(tokens, first) === undefined) {
      return listedDigits(tokens.text, tokens.start[first]!, tokens.end[first]!).length > 1 ? -1 : first
    }
    let last = first
    let joints = 0
    let joint = 0
    while (last + 2 < limit && isJoint(tokens, last + 1) && isJoined(tokens, last + 1) && isJoined(tokens, last + 2)) {
      if (tokens.kind[last + 2] !== TOKEN.number && tokens.kind[last + 2] !== TOKEN.mixed) break
      joint = tokens.text.charCodeAt(tokens.start[last + 1]!)
      joints++
      last += 2
    }
    if (joints === 0) return -1
    if (joints > 1 || joint === COLON) return last
    if (joint === SLASH) return -1
    const left = valueAt(tokens, first)
    const right = valueAt(tokens, last)
    if (left === undefined || right === undefined) return -1
    if (lengthOf(tokens, first) === 3 && lengthOf(tokens, last) === 4) return last // a telephone number
    const isYears = yearOf(tokens, first) > 0 && (right < 100 || yearOf(tokens, last) > 0)
    return isYears || left >= right || isScore(tokens, first, last, limit) ? last : -1
  }

  function isScore(tokens: Tokens, first: number, last: number, limit: number): boolean {
    for (let at = Math.max(0, first - SCORE_REACH); at < first; at++)
      if (scoreWords[tokens.word[at]!] === 1) return true
    return goesOn(tokens, last + 1, limit) && scoreWords[tokens.word[last + 1]!] === 1
  }

  /** "9 pm", "5pm", "0401 GMT". */
  function clockAt(tokens: Tokens, first: number, limit: number): number {
    if (tokens.kind[first] === TOKEN.mixed) {
      const { text } = tokens
      let at = tokens.start[first]!
      while (at < tokens.end[first]! && isDigitOrPoint(text.charCodeAt(at))) at++
      return clockLetters.has(text.slice(at, tokens.end[first]!).toLowerCase()) ? first : -1
    }
    const clock = goesOn(tokens, first + 1, limit) ? phraseAt(clockTrie, tokens, first + 1, limit) : undefined
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

  /** Does a unit or scale follow? */
  function measures(tokens: Tokens, at: number, limit: number): boolean {
    return goesOn(tokens, at, limit) && unitWords[tokens.word[at]!] === 1
  }

  /** Does what is counted follow, at once or after "to 300"? */
  function counted(tokens: Tokens, at: number, limit: number): boolean {
    if (countsNext(tokens, at, limit)) return true
    const isRange = goesOn(tokens, at + 1, limit) && rangeJoints[tokens.word[at]!] === 1
    return isRange && tokens.kind[at + 1] === TOKEN.number && countsNext(tokens, at + 2, limit)
  }

  /** "2. The policy of": the number of an item in a list. */
  function isItem(tokens: Tokens, at: number, limit: number): boolean {
    if ((tokens.flags[at]! & (FLAG.line | FLAG.paragraph)) === 0 || !goesOn(tokens, at + 2, limit)) return false
    const isShort = tokens.kind[at] === TOKEN.number && lengthOf(tokens, at) <= 2
    const isEnd = isPoint(tokens, at + 1) || tokens.text.charCodeAt(tokens.start[at + 1]!) === CLOSING
    return isShort && isEnd && isJoined(tokens, at + 1) && !isJoined(tokens, at + 2)
  }

  /** "5G": a generation of telephones, no billions. */
  function isGeneration(tokens: Tokens, at: number): boolean {
    const isPair = tokens.kind[at] === TOKEN.mixed && tokens.end[at]! - tokens.start[at]! === 2
    return isPair && tokens.text.charCodeAt(tokens.end[at]! - 1) === LETTER_G
  }

  /** "F-16", "COVID-19", "B-52H", "ID.3": joined to a word by a hyphen or point. */
  function isJoinedName(tokens: Tokens, first: number): boolean {
    if (first < 2 || !isJoined(tokens, first) || !isJoined(tokens, first - 1)) return false
    if (!isHyphen(tokens, first - 1) && !isPoint(tokens, first - 1)) return false
    const before = first - 2
    if (tokens.kind[before] === TOKEN.mark || isDigit(tokens.text.charCodeAt(tokens.start[before]!))) return false
    return prefixes[tokens.word[before]!] !== 1 && numberWords[tokens.word[before]!] !== 1
  }

  /** "Flight 370", "Article 5", "No. 20", "Orion 5 is": a number that a name bears. */
  function isNumbered(tokens: Tokens, first: number, limit: number): boolean {
    if (!goesBack(tokens, first) || lengthOf(tokens, first) > MAX_NAME_DIGITS) return false
    if (tokens.kind[first] !== TOKEN.number || measures(tokens, first + 1, limit) || isPlus(tokens, first + 1, limit))
      return false
    const before = isPoint(tokens, first - 1) ? first - 2 : first - 1
    if (before < 0 || tokens.kind[before] !== TOKEN.word) return false
    const isCapital = (tokens.flags[before]! & FLAG.capital) !== 0
    if (namers[tokens.word[before]!] === 1) {
      return (isCapital && !isTitle(tokens, first, limit)) || !countsNext(tokens, first + 1, limit)
    }
    if (
      !(isCapital || hasCapital(tokens, before)) ||
      before !== first - 1 ||
      isJoined(tokens, first) ||
      opensSentence(tokens, before)
    )
      return false
    if (quantifiers[tokens.word[before]!] === 1 || deeds[tokens.word[before]!] === 1 || isMonth(tokens, before))
      return false
    if (countsNext(tokens, first + 1, limit)) return false
    const isPlace = before > 0 && placeBefore[tokens.word[before - 1]!] === 1
    if (isPlace && isLowerWord(tokens, first + 1, limit) && afterNames[tokens.word[first + 1]!] !== 1) return false
    return !isTitle(tokens, first, limit)
  }

  /** "16 Harbour Street": a number, capitalised words, and a word for a road. */
  function streetAt(tokens: Tokens, first: number, limit: number): number {
    const from = first + 2 < limit && isJoint(tokens, first + 1) ? first + 3 : first + 1
    for (let at = from; at < Math.min(limit, from + STREET_REACH); at++) {
      if (!goesOn(tokens, at, limit) || (tokens.flags[at]! & FLAG.capital) === 0) return -1
      if (streets[tokens.word[at]!] === 1) return at > from || tokens.kind[first] === TOKEN.mixed ? from - 1 : -1
    }
    return -1
  }

  function countsNext(tokens: Tokens, at: number, limit: number): boolean {
    if (!isLowerWord(tokens, at, limit)) return false
    if (oddPlurals[tokens.word[at]!] === 1) return true
    const length = tokens.end[at]! - tokens.start[at]!
    return length > MIN_PLURAL && tokens.text.charCodeAt(tokens.end[at]! - 1) === LETTER_S
  }

  function isMonth(tokens: Tokens, at: number): boolean {
    return at >= 0 && months[tokens.word[at]!] === 1 && (tokens.flags[at]! & FLAG.capital) !== 0
  }
}

const SCORE_REACH = 4 // tokens before "3-2" in which "won" or "led" makes it a score
const STREET_REACH = 4 // tokens from a house number to the word for its street
const MAX_NAME_DIGITS = 4 // digits of a number that a name bears; "Kunar 12,000" is none
const MIN_PLURAL = 3 // letters; "is", "was" and "its" end in s as well
const FIRST_MODERN_YEAR = 1500 // a number of four digits below it is a year only beside an era
const FIRST_RECENT_YEAR = 1900 // from here a bare number of four digits is a year unless it counts something
const LAST_YEAR = 2099
const ERA_REACH = 4 // tokens of "A.D."
const LETTER_G = 0x47
const LETTER_S = 0x73
const COLON = 0x3a
const SLASH = 0x2f
const POINT = 0x2e
const COMMA = 0x2c
const CLOSING = 0x29

/** Every string of a lexicon. */
function* literalsOf(form: unknown): Generator<string> {
  if (typeof form === 'string') yield form
  else if (form !== null && typeof form === 'object') for (const part of Object.values(form)) yield* literalsOf(part)
}

function lengthOf(tokens: Tokens, at: number): number {
  return tokens.end[at]! - tokens.start[at]!
}

function isPlus(tokens: Tokens, at: number, limit: number): boolean {
  return goesOn(tokens, at, limit) && isJoined(tokens, at) && tokens.text.charCodeAt(tokens.start[at]!) === PLUS
}

const PLUS = 0x2b

/** Is the token before of the same paragraph? */
function goesBack(tokens: Tokens, first: number): boolean {
  return first > 0 && (tokens.flags[first]! & FLAG.paragraph) === 0
}

function valueAt(tokens: Tokens, at: number): number | undefined {
  return tokens.kind[at] === TOKEN.number ? digitsOf(tokens.text, tokens.start[at]!, tokens.end[at]!) : undefined
}

/** The year that four bare digits can be, 0 if none. */
function yearOf(tokens: Tokens, at: number): number {
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

/** A mark that joins digits: hyphen, dash, slash, colon. */
function isJoint(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TOKEN.mark || tokens.end[at]! - tokens.start[at]! !== 1) return false
  const code = tokens.text.charCodeAt(tokens.start[at]!)
  return isHyphen(tokens, at) || code === 0x2013 || code === SLASH || code === COLON
}

/** "1990s", "30s". */
function isDecade(tokens: Tokens, at: number): boolean {
  const { text, start, end } = tokens
  const length = end[at]! - start[at]!
  const isPlural = (length === 3 || length === 5) && text.charCodeAt(end[at]! - 1) === LETTER_S
  return isPlural && tokens.kind[at] === TOKEN.mixed && text.charCodeAt(end[at]! - 2) === 0x30
}

function isLowerWord(tokens: Tokens, at: number, limit: number): boolean {
  return goesOn(tokens, at, limit) && tokens.kind[at] === TOKEN.word && (tokens.flags[at]! & FLAG.capital) === 0
}

/** Is the token the first of its sentence, or after a colon or quotation mark, where every word has a capital? */
function opensSentence(tokens: Tokens, at: number): boolean {
  if (at === 0 || (tokens.flags[at]! & FLAG.paragraph) !== 0) return true
  const isInside = isJoined(tokens, at) && isJoined(tokens, at - 1) // "R&D 50"
  return tokens.kind[at - 1] === TOKEN.mark && !isInside && tokens.text.charCodeAt(tokens.start[at - 1]!) !== COMMA
}

/** Does the sentence write its words with capitals, as headlines do, so that a capital tells nothing? */
function isTitle(tokens: Tokens, at: number, limit: number): boolean {
  let capitals = 0
  for (let i = at; i >= Math.max(0, at - TITLE_REACH); i--) {
    if (isStop(tokens, i)) break
    const written = capitalOf(tokens, i)
    if (written < 0) return false
    capitals += written
    if ((tokens.flags[i]! & FLAG.paragraph) !== 0) break
  }
  for (let i = at + 1; i < Math.min(limit, at + TITLE_REACH); i++) {
    if (isStop(tokens, i) || !goesOn(tokens, i, limit)) break
    const written = capitalOf(tokens, i)
    if (written < 0) return false
    capitals += written
  }
  return capitals > TITLE_CAPITALS
}

/** 1 for a long word with a capital, -1 for one without, 0 for what tells nothing. */
function capitalOf(tokens: Tokens, at: number): number {
  if (tokens.kind[at] !== TOKEN.word || tokens.end[at]! - tokens.start[at]! < TITLE_WORD) return 0
  return (tokens.flags[at]! & FLAG.capital) !== 0 ? 1 : -1
}

function isStop(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TOKEN.mark) return false
  const code = tokens.text.charCodeAt(tokens.start[at]!)
  return code === POINT || code === QUESTION || code === EXCLAMATION
}

const QUESTION = 0x3f
const EXCLAMATION = 0x21
const TITLE_REACH = 7 // tokens on each side that show how a line is written
const TITLE_WORD = 4 // letters; shorter words are in lower case in most headlines
const TITLE_CAPITALS = 2 // words with capitals before a line counts as a headline

function isPoint(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TOKEN.mark && tokens.text.charCodeAt(tokens.start[at]!) === POINT && isJoined(tokens, at)
}

function isComma(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TOKEN.mark && tokens.text.charCodeAt(tokens.start[at]!) === COMMA
}

function isDigitOrPoint(code: number): boolean {
  return isDigit(code) || code === POINT
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Has a word a capital letter inside, as trade names do? */
function hasCapital(tokens: Tokens, at: number): boolean {
  for (let i = tokens.start[at]!; i < tokens.end[at]!; i++) {
    const code = tokens.text.charCodeAt(i)
    if (code >= 0x41 && code <= 0x5a) return true
  }
  return false
}
