import { MARK } from '../text/marks.ts'
import { phraseAt } from '../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { type SeamWords, WORD } from './seam-classes.ts'
import { beginsSentence, isDash, SLASH } from './seam-marks.ts'

/** A dateline at the head of a paragraph: its last token, and where in it a date stands. */
export interface Dateline {
  /** Last token that belongs to it, its closing mark included. */
  readonly last: number
  /** First and last token of the date; absent where it has none. */
  readonly date?: Stretch
  /** First and last token of the outlet in its brackets: "(Meridian)"; absent where none stands there. */
  readonly credit?: Stretch
}

interface Stretch {
  readonly first: number
  readonly last: number
}

const MAX_TOKENS = 40 // of a dateline; "PORTO VERDE, 12 MAY 31 (VERDE RADIO AND TELEVISION COMPANY) --" has 17
const MAX_PLACE_WORDS = 6 // outside brackets and dates; "RIO DE JANEIRO" has 3, a region after it as many
const MAX_ONE_PLACE = 4 // words of a place without its region
const MAX_SMALL_WORDS = 2 // without a capital, within names
const MAX_ABBREVIATED = 5 // letters before a point that ends nothing: "Sept."

/** What a head of a paragraph has shown so far of a dateline. */
interface Reading {
  readonly tokens: Tokens
  readonly first: number
  readonly limit: number
  /** Where a dateline would have ended. */
  readonly end: number
  readonly words: SeamWords
  readonly allCaps: boolean
  /** Words of places, those of them in capitals, and words without a capital. */
  places: number
  caps: number
  small: number
  comma: boolean
  bracket: boolean
  /** Token of the last month; -1 if there was none. */
  month: number
  date: Stretch | undefined
  /** A word stood for the date: "(undated)". */
  isUndated: boolean
  credit: Stretch | undefined
}

/** The next token to be read, or the dateline that ends here; undefined where there is none. */
type Step = number | Dateline | undefined

/**
 * Reads a dateline that begins at a token, as agencies write it.
 *
 *   NEW ARDEN (Meridian) - A fire ...      OSTRAVA, 3 JAN 90 (RADIO NORTE) -- THE ...      Port Vale, March 8th. The ...
 *   (TNA) — A fire ...                     OSTRAVA, June 5. /TNA/. A fire ...
 *
 * Not: "Meanwhile - and this is new -", "The Union (TNA) said", "In May. The".
 */
export function datelineAt(
  tokens: Tokens,
  first: number,
  limit: number,
  words: SeamWords,
  allCaps: boolean,
): Dateline | undefined {
  const end = Math.min(limit, first + MAX_TOKENS)
  const shown = { places: 0, caps: 0, small: 0, comma: false, bracket: false, month: -1 }
  const dated = { date: undefined, isUndated: false, credit: undefined }
  const reading: Reading = { tokens, first, limit, end, words, allCaps, ...shown, ...dated }
  for (let at = first; at < end; ) {
    const step = stepAt(reading, at)
    if (typeof step !== 'number') return step
    at = step
  }
  return undefined
}

function stepAt(reading: Reading, at: number): Step {
  const kind = reading.tokens.kind[at]!
  if (kind === TOKEN.word) return wordStep(reading, at)
  if (kind !== TOKEN.mark) return numberStep(reading, at)
  const mark = markAt(reading.tokens, at)
  if (mark === MARK.comma) {
    reading.comma = true
    return reading.places === 0 ? undefined : at + 1
  }
  if (mark === MARK.opening) return bracketStep(reading, at, MARK.closing)
  if (mark === SLASH) return bracketStep(reading, at, SLASH)
  if (mark === MARK.point) return pointStep(reading, at)
  return isDash(reading.tokens, at, reading.limit) ? dashStep(reading, at) : undefined
}

const NO_PLACE = WORD.function | WORD.continuer | WORD.weekday | WORD.label

/** A month, a word for a date, or a word of a place. */
function wordStep(reading: Reading, at: number): Step {
  const { tokens, first, end, words } = reading
  const bits = words.classes[tokens.word[at]!]!
  const flags = tokens.flags[at]!
  const isCapital = (flags & FLAG.capital) !== 0
  if (bits & WORD.month && isCapital && at > first) {
    reading.month = at
    dateGoesOn(reading, at, reading.date?.last === at - 1)
    return at + 1
  }
  if (at === first && bits & NO_PLACE) return undefined
  const undated = reading.comma ? phraseAt(words.undated, tokens, at, end) : undefined
  if (undated !== undefined) {
    reading.isUndated = true
    return undated.last + 1
  }
  if (bits & WORD.weekday) return at + 1
  if (isCapital) {
    reading.places++
    if (flags & FLAG.caps) reading.caps++
  } else if (at === first || ++reading.small > MAX_SMALL_WORDS) return undefined
  return reading.places > MAX_PLACE_WORDS ? undefined : at + 1
}

/** A number of a date, which stands behind a comma or a month. */
function numberStep(reading: Reading, at: number): Step {
  const { tokens, date, month, isUndated } = reading
  if (!reading.comma && month < 0 && !isUndated) return undefined
  dateGoesOn(reading, at, date?.last === at - 1 || markAt(tokens, at - 1) === MARK.comma)
  return at + 1
}

function dateGoesOn(reading: Reading, at: number, isBeside: boolean): void {
  reading.date = { first: isBeside ? (reading.date?.first ?? at) : at, last: at }
}

/** An outlet or a date in brackets or between slashes, which may end the dateline. */
function bracketStep(reading: Reading, at: number, closer: number): Step {
  const { tokens, limit, end, words, allCaps } = reading
  const inside = at + 1
  const close = closing(tokens, inside, end, closer)
  if (close < 0 || (tokens.flags[inside]! & FLAG.capital) === 0) return undefined
  if (tokens.end[inside]! - tokens.start[inside]! < 2) return undefined
  reading.bracket = true
  if (isCredit(tokens, inside, close, words)) reading.credit = { first: inside, last: close - 1 }
  const next = close + 1
  if (next >= limit || allCaps) return next
  const isCreditAlone =
    isAgency(tokens, inside, close, words.classes) && reading.places <= MAX_ONE_PLACE && beginsSentence(tokens, next)
  const isDateAlone =
    reading.comma && hasMonth(tokens, at, close, words.classes) && (tokens.flags[next]! & FLAG.line) !== 0
  return isCreditAlone || isDateAlone ? found(reading, close) : next
}

/** The point behind a date or an agency between slashes ends the dateline; one behind a short word abbreviates it. */
function pointStep(reading: Reading, at: number): Step {
  const { tokens, limit, comma, date, month } = reading
  const next = at + 1
  const isBehindDate = comma && month >= 0 && date?.last === at - 1 && at - 1 !== month && next < limit
  if (isBehindDate && markAt(tokens, next) === SLASH) return next
  if (isBehindDate && beginsSentence(tokens, next)) return found(reading, at)
  if (reading.bracket && markAt(tokens, at - 1) === SLASH) return found(reading, at)
  return tokens.end[at - 1]! - tokens.start[at - 1]! > MAX_ABBREVIATED ? undefined : next
}

function dashStep(reading: Reading, at: number): Step {
  const { places, caps, small, comma, bracket, allCaps, isUndated, date, month } = reading
  if (places === 0 && !bracket) return undefined
  const isDated = isUndated || (date !== undefined && month >= 0)
  if (isDated || (bracket && (comma || places === 0 || !allCaps))) return found(reading, at)
  const isPlaceInCapitals = !allCaps && places > 0 && places <= MAX_ONE_PLACE && caps === places && small === 0
  return isPlaceInCapitals ? found(reading, at) : undefined
}

function found({ date, credit }: Reading, last: number): Dateline {
  return { last, ...(date !== undefined && { date }), ...(credit !== undefined && { credit }) }
}

function closing(tokens: Tokens, from: number, end: number, code: number): number {
  for (let i = from; i < end; i++) if (tokens.text.charCodeAt(tokens.start[i]!) === code) return i
  return -1
}

/** One word that is an agency: `(UPI)`, not `(SBA)`. */
function isAgency(tokens: Tokens, first: number, limit: number, classes: Uint16Array): boolean {
  return limit - first === 1 && (classes[tokens.word[first]!]! & WORD.agency) !== 0
}

/** Names in capitals and nothing else: "(Hill Gazette)", not "(March 3)" or "(photo)". */
function isCredit(tokens: Tokens, first: number, limit: number, { classes, nations }: SeamWords): boolean {
  if (hasMonth(tokens, first, limit, classes) || phraseAt(nations, tokens, first, limit)?.last === limit - 1)
    return false
  for (let i = first; i < limit; i++) {
    // "ACAN-EFE"
    if (i > first && i + 1 < limit && markAt(tokens, i) === MARK.hyphen && !(tokens.flags[i]! & FLAG.space)) continue
    if (tokens.kind[i] !== TOKEN.word) return false
    const isSmall = (classes[tokens.word[i]!]! & WORD.function) !== 0 && i > first
    if (!(tokens.flags[i]! & FLAG.capital) && !isSmall) return false
  }
  return true
}

function hasMonth(tokens: Tokens, first: number, limit: number, classes: Uint16Array): boolean {
  for (let i = first; i < limit; i++) if ((classes[tokens.word[i]!]! & WORD.month) !== 0) return true
  return false
}
