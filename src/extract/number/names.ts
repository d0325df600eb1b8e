import type { Language } from '../../lang/language.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { BREAK, blanksBefore, FLAG, TOKEN, type Tokens } from '../../text/tokens.ts'
import {
  countedReader,
  goesBack,
  hasCapital,
  isDigit,
  isJoint,
  isLowerWord,
  isPlus,
  isPoint,
  isTitle,
  lengthOf,
  opensSentence,
} from './context.ts'
import { dateRefusal, measureWords, quantifierWords, valueAt, yearOf } from './dates.ts'
import { listedDigits } from './digits.ts'
import { firstWords, wordFlags } from './table.ts'
import { goesOn, isHyphen, isJoined } from './words.ts'

/**
 * Tells the last token of a stretch of digits that counts nothing: a date, a year, a time of day, a telephone number, a score, a
 * version, a name ("May 5", "2014", "9:30", "3-2", "F-16", "Flight 370"). -1 where the digits at `first` may be a quantity.
 */
export type RefusalReader = (tokens: Tokens, first: number, limit: number) => number

/** Makes the reader of a language's numbers that count nothing. */
export function refusalReader(language: Language): RefusalReader {
  const { numbers } = language.pack
  const { vocabulary } = language
  const nameTrie = phraseTrie(
    numbers.names.map(phrase => [phrase, 0] as const),
    vocabulary,
  )
  const opensName = firstWords(language, numbers.names)
  const namers = wordFlags(language, numbers.namers)
  const afterNames = wordFlags(language, numbers.afterNames)
  const placeBefore = wordFlags(language, numbers.placeBefore)
  const blocks = wordFlags(language, numbers.blocks)
  const { done, suffered, destroyed, lost, shot, deployed } = language.pack.measures
  const deeds = wordFlags(language, [...literalsOf([done, suffered, destroyed, lost, shot, deployed])])
  const streets = wordFlags(language, numbers.streets)
  const prefixes = wordFlags(language, numbers.prefixes, numbers.rangeTo)
  const scoreWords = wordFlags(language, numbers.scoreWords)
  const numberWords = wordFlags(
    language,
    Object.keys(numbers.ones),
    Object.keys(numbers.teens),
    Object.keys(numbers.tens),
    numbers.hundreds,
    Object.keys(numbers.scales),
  )
  const unitWords = measureWords(language)
  const quantifiers = quantifierWords(language)
  const countsNext = countedReader(language)
  const dateAt = dateRefusal(language)

  return (tokens, first, limit) => {
    if (opensName[tokens.word[first]!] === 1) {
      const name = phraseAt(nameTrie, tokens, first, limit)
      if (name !== undefined && isJoined(tokens, name.last)) return endOfChain(tokens, name.last, limit)
    }
    const chain = chainAt(tokens, first, limit)
    if (chain >= 0) return chain
    const date = dateAt(tokens, first, limit)
    if (date >= 0) return date
    if (isGeneration(tokens, first) || isItem(tokens, first, limit)) return first
    if (goesOn(tokens, first + 1, limit) && blocks[tokens.word[first + 1]!] === 1) return first
    if (isJoinedName(tokens, first) || isNumbered(tokens, first, limit)) return first
    return streetAt(tokens, first, limit)
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

  function isMeasured(tokens: Tokens, at: number, limit: number): boolean {
    return goesOn(tokens, at, limit) && unitWords[tokens.word[at]!] === 1
  }

  /** "2. The policy of": the number of an item in a list. */
  function isItem(tokens: Tokens, at: number, limit: number): boolean {
    if ((tokens.flags[at]! & BREAK) === 0 || !goesOn(tokens, at + 2, limit)) return false
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
    if (blanksBefore(tokens, first) > MAX_NAME_BLANKS) return false
    if (tokens.kind[first] !== TOKEN.number || isMeasured(tokens, first + 1, limit) || isPlus(tokens, first + 1, limit))
      return false
    const before = isPoint(tokens, first - 1) ? first - 2 : first - 1
    if (before < 0 || tokens.kind[before] !== TOKEN.word) return false
    const isCapital = (tokens.flags[before]! & FLAG.capital) !== 0
    if (namers[tokens.word[before]!] === 1) {
      return (isCapital && !isTitle(tokens, first, limit)) || !countsNext(tokens, first + 1, limit)
    }
    const isTradeName = !isCapital && hasCapital(tokens, before) // "ePort 11", wherever it stands
    if (isTradeName && before === first - 1 && !isJoined(tokens, first)) return !countsNext(tokens, first + 1, limit)
    if (!isCapital || before !== first - 1 || isJoined(tokens, first) || opensSentence(tokens, before)) return false
    if (quantifiers[tokens.word[before]!] === 1 || deeds[tokens.word[before]!] === 1) return false
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
}

const SCORE_REACH = 4 // tokens before "3-2" in which "won" or "led" makes it a score
const STREET_REACH = 4 // tokens from a house number to the word for its street
const MAX_NAME_DIGITS = 4 // digits of a number that a name bears; "Kunar 12,000" is none
const MAX_NAME_BLANKS = 2 // blanks before it; "Lesk     5" is a row of a table
const LETTER_G = 0x47
const COLON = 0x3a
const SLASH = 0x2f
const CLOSING = 0x29

/** The last token that hyphens join to token `last`: "1-800-555-0142". */
function endOfChain(tokens: Tokens, last: number, limit: number): number {
  while (last + 2 < limit && isHyphen(tokens, last + 1) && isJoined(tokens, last + 1) && isJoined(tokens, last + 2)) {
    last += 2
  }
  return last
}

/** Every string of a lexicon. */
function* literalsOf(form: unknown): Generator<string> {
  if (typeof form === 'string') yield form
  else if (form !== null && typeof form === 'object') for (const part of Object.values(form)) yield* literalsOf(part)
}
