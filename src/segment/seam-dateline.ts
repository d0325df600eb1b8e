import { phraseAt } from '../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { type SeamWords, WORD } from './seam-classes.ts'

/** A dateline at the head of a paragraph: its last token, and where in it a date stands. */
export interface Dateline {
  /** Last token that belongs to it, its closing mark included. */
  readonly last: number
  /** First and last token of the date; absent where it has none. */
  readonly date?: { readonly first: number; readonly last: number }
  /** First and last token of the outlet in its brackets: "(Meridian)"; absent where none stands there. */
  readonly credit?: { readonly first: number; readonly last: number }
}

const MAX_TOKENS = 40 // of a dateline; "PORTO VERDE, 12 MAY 31 (VERDE RADIO AND TELEVISION COMPANY) --" has 17
const MAX_PLACE_WORDS = 6 // outside brackets and dates; "RIO DE JANEIRO" has 3, a region after it as many

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
  const { classes } = words
  const end = Math.min(limit, first + MAX_TOKENS)
  let places = 0
  let caps = 0
  let lower = 0
  let comma = false
  let bracket = false
  let month = -1
  let dateFirst = -1
  let dateLast = -1
  let credit: { readonly first: number; readonly last: number } | undefined
  const found = (last: number): Dateline => ({
    last,
    ...(dateFirst < 0 ? {} : { date: { first: dateFirst, last: dateLast } }),
    ...(credit === undefined ? {} : { credit }),
  })
  for (let i = first; i < end; i++) {
    const kind = tokens.kind[i]!
    const flags = tokens.flags[i]!
    if (kind === TOKEN.word) {
      const bits = classes[tokens.word[i]!]!
      if (bits & WORD.month && (flags & FLAG.capital) !== 0 && i > first) {
        month = i
        if (dateFirst < 0 || dateLast !== i - 1) dateFirst = i
        dateLast = i
        continue
      }
      if (i === first && (bits & (WORD.function | WORD.continuer | WORD.weekday | WORD.label)) !== 0) return undefined
      const undated = phraseAt(words.undated, tokens, i, end)
      if (undated !== undefined && comma) {
        dateLast = -2
        month = i
        i = undated.last
        continue
      }
      if (bits & WORD.weekday) continue
      if (flags & FLAG.capital) {
        places++
        if (flags & FLAG.caps) caps++
      } else if (i === first || ++lower > 2) return undefined
      if (places > MAX_PLACE_WORDS) return undefined
      continue
    }
    if (kind === TOKEN.number || kind === TOKEN.mixed) {
      if (!comma && month < 0) return undefined
      if (dateFirst < 0 || (dateLast !== i - 1 && !isComma(tokens, i - 1))) dateFirst = i
      dateLast = i
      continue
    }
    const code = tokens.text.charCodeAt(tokens.start[i]!)
    const isDated = month >= 0 && (dateLast > first || dateLast === -2)
    if (code === COMMA) {
      if (places === 0) return undefined
      comma = true
    } else if (code === OPEN || code === SLASH) {
      const close = closing(tokens, i + 1, end, code === OPEN ? CLOSE : SLASH)
      if (close < 0) return undefined
      if ((tokens.flags[i + 1]! & FLAG.capital) === 0 || tokens.end[i + 1]! - tokens.start[i + 1]! < 2) return undefined
      bracket = true
      if (isCredit(tokens, i + 1, close, words)) credit = { first: i + 1, last: close - 1 }
      const next = close + 1
      if (
        next < limit &&
        !allCaps &&
        isAgency(tokens, i + 1, close, classes) &&
        places <= 4 &&
        beginsSentence(tokens, next)
      )
        return found(close)
      if (
        next < limit &&
        comma &&
        !allCaps &&
        hasMonth(tokens, i, close, classes) &&
        (tokens.flags[next]! & FLAG.line) !== 0
      )
        return found(close)
      i = close
    } else if (code === POINT) {
      if (
        isDated &&
        comma &&
        dateLast === i - 1 &&
        i - 1 !== month &&
        i + 1 < limit &&
        (beginsSentence(tokens, i + 1) || isSlash(tokens, i + 1))
      ) {
        if (!isSlash(tokens, i + 1)) return found(i)
      } else if (bracket && isSlash(tokens, i - 1)) return found(i)
      else if (tokens.end[i - 1]! - tokens.start[i - 1]! > 5) return undefined
    } else if (isDash(tokens, i, limit)) {
      if (places === 0 && !bracket) return undefined
      if (isDated || (bracket && (comma || places === 0 || !allCaps))) return found(i)
      return !allCaps && places > 0 && caps === places && lower === 0 && places <= 4 ? found(i) : undefined
    } else return undefined
  }
  return undefined
}

// 03-08-2016   05.02.2015   2016/12/08   not: 3.5 or 12-15
const NUMERIC_STAMP = /^(?:\d{1,2}([-./])\d{1,2}\1\d{4}|\d{4}([-./])\d{1,2}\2\d{1,2})(?!\d)/u

/** A day with month and year that stands at the head of a paragraph as a stamp, not in a sentence: its last token; -1 if there is none. */
export function dateStampAt(tokens: Tokens, first: number, limit: number, { classes }: SeamWords): number {
  const numeric =
    tokens.kind[first] === TOKEN.number
      ? NUMERIC_STAMP.exec(tokens.text.slice(tokens.start[first], tokens.start[first]! + 12))
      : null
  if (numeric !== null) {
    let last = first
    while (last + 1 < limit && tokens.start[last + 1]! < tokens.start[first]! + numeric[0].length) last++
    return last + 1 >= limit || isBeginning(tokens, last + 1) ? last : -1
  }
  let month = false
  let day = false
  let year = false
  let i = first
  const end = Math.min(limit, first + 8)
  for (; i < end; i++) {
    const bits = tokens.kind[i] === TOKEN.word ? classes[tokens.word[i]!]! : 0
    const length = tokens.end[i]! - tokens.start[i]!
    if (bits & WORD.month) month = true
    else if (bits & WORD.weekday) continue
    else if (tokens.kind[i] === TOKEN.number && length === 4 && !year) year = true
    else if ((tokens.kind[i] === TOKEN.number || tokens.kind[i] === TOKEN.mixed) && length <= 4 && !day) day = true
    else if (tokens.kind[i] === TOKEN.number && length === GLUED && month && !day && !year) day = year = true
    else if (isComma(tokens, i) && i > first) continue
    else if (tokens.text.charCodeAt(tokens.start[i]!) === POINT && i > first && length === 1) continue
    else break
  }
  if (!(month && day && year) || isComma(tokens, i - 1)) return -1
  if (i >= limit || isDash(tokens, i, limit) || tokens.kind[i] === TOKEN.number) return i - 1
  return isBeginning(tokens, i) ? i - 1 : -1
}

/** Does something new begin at the token: a line, a word with a capital, or a label, "title:"? */
function isBeginning(tokens: Tokens, token: number): boolean {
  const isLabel = tokens.kind[token] === TOKEN.word && markAt(tokens, token + 1) === COLON
  return isLabel || (tokens.flags[token]! & (FLAG.line | FLAG.capital)) !== 0
}

/** Digits of a day and a year that have lost the comma between them: "March 042031". */
export const GLUED = 6

const COLON = 0x3a
const COMMA = 0x2c
const POINT = 0x2e
const OPEN = 0x28
const CLOSE = 0x29
const SLASH = 0x2f
const HYPHEN = 0x2d
const EN_DASH = 0x2013
const EM_DASH = 0x2014
const BAR = 0x2015

/** A dash that parts: long, doubled, or a hyphen with spaces on both sides. */
export function isDash(tokens: Tokens, i: number, limit: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[i]!)
  if (code === EN_DASH || code === EM_DASH || code === BAR) return true
  if (code !== HYPHEN) return false
  return (
    tokens.end[i]! - tokens.start[i]! > 1 ||
    (i + 1 < limit && (tokens.flags[i]! & tokens.flags[i + 1]! & FLAG.space) !== 0)
  )
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
    if (i > first && i + 1 < limit && markAt(tokens, i) === HYPHEN && !(tokens.flags[i]! & FLAG.space)) continue
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

function beginsSentence(tokens: Tokens, i: number): boolean {
  return (
    (tokens.flags[i]! & FLAG.capital) !== 0 ||
    tokens.kind[i] === TOKEN.number ||
    '"“'.includes(tokens.text[tokens.start[i]!]!)
  )
}

function isComma(tokens: Tokens, i: number): boolean {
  return tokens.text.charCodeAt(tokens.start[i]!) === COMMA
}

function isSlash(tokens: Tokens, i: number): boolean {
  return tokens.text.charCodeAt(tokens.start[i]!) === SLASH
}
