import type { Writable } from '../model/writable.ts'
import { type PhraseTrie, phraseAt } from '../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { lineEnd, mastheadAt } from './masthead.ts'
import { type SeamWords, WORD } from './seam-classes.ts'
import { datelineAt } from './seam-dateline.ts'
import { dateStampAt, GLUED } from './seam-stamp.ts'

/** What the first lines of a report say of it. */
export interface ReportHead {
  readonly title?: string
  /** Full ISO date of a dateline or stamp that has a year. */
  readonly published?: string
  /** Full ISO date of a stamp that says when the text was last changed: it was not written later. */
  readonly updated?: string
  /** The outlet in the brackets of a dateline, or the house in a masthead. */
  readonly credit?: string
  /** The token that begins the text behind a stamp which shares its line with it: "... in Vesnice TNA Tuesday 4 Mar 2031 Two men". */
  readonly lead?: number
}

const MAX_TITLE = 24 // tokens of one line without a stop
const MAX_HEADING = 48 // tokens of a headline and the line under it, where an agency and a day follow on the same line
const MIN_TITLE = 3 // tokens; a shorter line is a label
const HEAD_PARAGRAPHS = 4 // headline, byline, stamp and dateline: none of them stands further down
const CENTURY_TURN = 50 // a year of two digits from here on is of the last century: "3 JAN 90"
const COLON = 0x3a
const STOPS = '.:;,"”…)-–—'
const QUOTES = '"“‘\''

/** A report's tokens in, what its headline and dateline say out. `paragraphs` are those of the document. */
export function headOf(
  tokens: Tokens,
  paragraphs: Uint32Array,
  first: number,
  limit: number,
  words: SeamWords,
  allCaps: boolean,
): ReportHead {
  let title: string | undefined
  let published: string | undefined
  let updated: string | undefined
  let credit: string | undefined
  let lead: number | undefined
  let p = paragraphs.indexOf(first)
  if (p < 0) return {}
  for (let seen = 0; seen < HEAD_PARAGRAPHS && paragraphs[p]! < limit && published === undefined; seen++, p++) {
    const from = paragraphs[p]!
    const to = Math.min(limit, paragraphs[p + 1]!)
    const dateline = datelineAt(tokens, from, to, words, allCaps)
    if (dateline !== undefined) {
      if (dateline.credit !== undefined)
        credit = tokens.text.slice(tokens.start[dateline.credit.first], tokens.end[dateline.credit.last])
      if (dateline.date !== undefined) published = dateOf(tokens, dateline.date.first, dateline.date.last, words)
      break
    }
    const change = afterLabel(tokens, from, to, words.updating)
    const changed = change > from ? dateStampAt(tokens, change, to, words) : -1
    const day = stampedDay(tokens, from, to, words)
    const stamp = changed < 0 ? dateStampAt(tokens, day, to, words) : -1
    const masthead = changed < 0 && stamp < 0 ? mastheadAt(tokens, from, to, limit, words) : undefined
    if (changed >= 0) updated ??= dateOf(tokens, change, changed, words)
    else if (stamp >= 0) {
      published = dateOf(tokens, day, stamp, words)
      if (day > from && isRunIn(tokens, stamp + 1, to)) lead = stamp + 1
    } else if (masthead !== undefined) {
      const { date, house } = masthead
      published = dateOf(tokens, date.first, date.last, words)
      if (house !== undefined) credit = tokens.text.slice(tokens.start[house.first], tokens.end[house.last])
      const below = masthead.last + 1
      if (seen === 0)
        title =
          house === undefined
            ? titleAt(from, Math.min(lineEnd(tokens, from, limit), partingBefore(tokens, date.first)))
            : titleAt(below, lineEnd(tokens, below, limit))
    } else if (seen === 0) title = titleAt(from, to)
  }
  const head: Writable<ReportHead> = {}
  if (title !== undefined) head.title = title
  if (published !== undefined) head.published = published
  if (updated !== undefined) head.updated = updated
  if (credit !== undefined) head.credit = credit
  if (lead !== undefined) head.lead = lead
  return head

  function titleAt(from: number, to: number): string | undefined {
    const isOne = to < limit && isTitle(tokens, from, to, words)
    return isOne ? tokens.text.slice(tokens.start[from], tokens.end[to - 1]) : undefined
  }
}

/** A date with the comma or the bracket before it, if it has one. */
function partingBefore({ kind }: Tokens, date: number): number {
  return date > 0 && kind[date - 1] === TOKEN.mark ? date - 1 : date
}

/** Where a stamp may begin: after its label, or after the agency that ends a headline which shares its line, "... in Vesnice TNA Tuesday 4 Mar 2031 Two men". */
function stampedDay(tokens: Tokens, first: number, limit: number, words: SeamWords): number {
  const labelled = afterLabel(tokens, first, limit, words.publishing)
  if (labelled > first) return labelled
  const end = Math.min(limit, first + MAX_HEADING)
  for (let i = first + MIN_TITLE; i < end; i++) {
    const isAgency =
      (words.classes[tokens.word[i - 1]!]! & WORD.agency) !== 0 && (tokens.flags[i - 1]! & FLAG.capital) !== 0
    if (isAgency && dateStampAt(tokens, i, limit, words) >= 0) return i
  }
  return first
}

/** Does the text go on at the token on the line of what stands before it? */
function isRunIn({ flags }: Tokens, token: number, limit: number): boolean {
  return token < limit && (flags[token]! & FLAG.line) === 0
}

/** The token after "Published on", "Date of publication:"; the first one where nothing of the kind stands there. */
function afterLabel(tokens: Tokens, first: number, limit: number, labels: PhraseTrie): number {
  const label = phraseAt(labels, tokens, first, limit)
  if (label === undefined) return first
  const next = label.last + 1
  return next < limit && markAt(tokens, next) === COLON ? next + 1 : next
}

function isTitle(tokens: Tokens, first: number, limit: number, { classes }: SeamWords): boolean {
  if (tokens.kind[first] === TOKEN.mark && !QUOTES.includes(tokens.text[tokens.start[first]!]!)) return false
  if ((classes[tokens.word[first]!]! & (WORD.byline | WORD.label)) !== 0) return false
  if (
    limit - first < MIN_TITLE ||
    limit - first > MAX_TITLE ||
    STOPS.includes(tokens.text[tokens.end[limit - 1]! - 1]!)
  )
    return false
  for (let i = first + 1; i < limit; i++) if (tokens.flags[i]! & FLAG.line) return false
  return true
}

// 2031-03-16   2031/3/16   16.03.2031   16/3/2031   not: 16-03-31
const NUMERIC =
  /^(?:(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})|(?<dotDay>\d{1,2})\.(?<dotMonth>\d{1,2})\.(?<dotYear>\d{4})|(?<left>\d{1,2})[-/](?<right>\d{1,2})[-/](?<ofYear>\d{4}))$/u

/** `8 JUL 89`, `Dec. 8th, 2016`, `2016-12-08`; undefined where day, month or year is missing, or the day is none of the month. */
function dateOf(tokens: Tokens, first: number, last: number, { months }: SeamWords): string | undefined {
  const numeric = NUMERIC.exec(tokens.text.slice(tokens.start[first], tokens.end[last]))?.groups
  if (numeric !== undefined) {
    const { year, month, day, dotYear, dotMonth, dotDay, left, right, ofYear } = numeric
    if (ofYear !== undefined) return countryless(Number(left), Number(right), Number(ofYear))
    return isoDate(Number(year ?? dotYear), Number(month ?? dotMonth), Number(day ?? dotDay))
  }
  let day = 0
  let month = 0
  let year = 0
  for (let i = first; i <= last; i++) {
    if (tokens.kind[i] === TOKEN.word) month ||= months[tokens.word[i]!]!
    if (tokens.kind[i] !== TOKEN.number && tokens.kind[i] !== TOKEN.mixed) continue
    if (tokens.end[i]! - tokens.start[i]! === GLUED) {
      day = Number.parseInt(tokens.text.slice(tokens.start[i], tokens.start[i]! + 2), 10)
      year = Number.parseInt(tokens.text.slice(tokens.start[i]! + 2, tokens.end[i]), 10)
      continue
    }
    const digits = Number.parseInt(tokens.text.slice(tokens.start[i], tokens.end[i]), 10)
    if (tokens.end[i]! - tokens.start[i]! === 4) year = digits
    else if (day === 0) day = digits
    else if (tokens.end[i]! - tokens.start[i]! === 2) year = digits + (digits >= CENTURY_TURN ? 1900 : 2000)
  }
  return isoDate(year, month, day)
}

/** A day and its month, whichever a country writes first: where either may be the month, nobody knows. */
function countryless(left: number, right: number, year: number): string | undefined {
  if (left === right || left > MONTHS) return isoDate(year, right, left)
  return right > MONTHS ? isoDate(year, left, right) : undefined
}

const MONTHS = 12

/** The ISO date; undefined if a part is 0 or the month has no such day. */
function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > MONTHS || year === 0 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
