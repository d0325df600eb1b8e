import type { Writable } from '../model/writable.ts'
import { type PhraseTrie, phraseAt } from '../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { headDate } from './head-date.ts'
import { lineEnd, mastheadAt } from './masthead.ts'
import { type SeamWords, WORD } from './seam-classes.ts'
import { datelineAt } from './seam-dateline.ts'
import { dateStampAt } from './seam-stamp.ts'

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
const COLON = 0x3a
const STOPS = '.:;,"”…)-–—'
const QUOTES = '"“‘\''

/** What the paragraphs of a head are read with. */
interface Reading {
  readonly tokens: Tokens
  /** Where the report ends. */
  readonly limit: number
  readonly words: SeamWords
  readonly head: Writable<ReportHead>
}

/** A report's tokens in, what its headline and dateline say out. `paragraphs` are those of the document. */
export function headOf(
  tokens: Tokens,
  paragraphs: Uint32Array,
  { first, limit }: { readonly first: number; readonly limit: number },
  words: SeamWords,
  allCaps: boolean,
): ReportHead {
  const head: Writable<ReportHead> = {}
  const reading: Reading = { tokens, limit, words, head }
  let p = paragraphs.indexOf(first)
  if (p < 0) return head
  for (let seen = 0; seen < HEAD_PARAGRAPHS && paragraphs[p]! < limit && head.published === undefined; seen++, p++) {
    const from = paragraphs[p]!
    const to = Math.min(limit, paragraphs[p + 1]!)
    const dateline = datelineAt(tokens, from, to, words, allCaps)
    if (dateline !== undefined) {
      const { date, credit } = dateline
      if (credit !== undefined) head.credit = wordsOf(tokens, credit)
      if (date !== undefined) tellPublished(reading, date)
      break
    }
    const isUnderstood = readStamp(reading, from, to) || readMasthead(reading, from, to, seen === 0)
    if (!isUnderstood && seen === 0) tellTitle(reading, from, to)
  }
  return head
}

/** A day alone or behind its label: of a change, or of the text. */
function readStamp(reading: Reading, from: number, to: number): boolean {
  const { tokens, words, head } = reading
  const change = afterLabel(tokens, from, to, words.updating)
  const changed = change > from ? dateStampAt(tokens, change, to, words) : -1
  if (changed >= 0) {
    const updated = head.updated ?? headDate(tokens, change, changed, words)
    if (updated !== undefined) head.updated = updated
    return true
  }
  const day = stampedDay(tokens, from, to, words)
  const last = dateStampAt(tokens, day, to, words)
  if (last < 0) return false
  tellPublished(reading, { first: day, last })
  if (day > from && isRunIn(tokens, last + 1, to)) head.lead = last + 1
  return true
}

/** Lines over the text that end with a day. The headline of the first stands below a house, or is the line before the day. */
function readMasthead(reading: Reading, from: number, to: number, isFirst: boolean): boolean {
  const { tokens, limit, words, head } = reading
  const masthead = mastheadAt(tokens, from, to, limit, words)
  if (masthead === undefined) return false
  const { date, house, last } = masthead
  tellPublished(reading, date)
  if (house !== undefined) head.credit = wordsOf(tokens, house)
  if (!isFirst) return true
  if (house === undefined)
    tellTitle(reading, from, Math.min(lineEnd(tokens, from, limit), partingBefore(tokens, date.first)))
  else tellTitle(reading, last + 1, lineEnd(tokens, last + 1, limit))
  return true
}

interface Stretch {
  readonly first: number
  readonly last: number
}

function tellPublished({ tokens, words, head }: Reading, { first, last }: Stretch): void {
  const published = headDate(tokens, first, last, words)
  if (published !== undefined) head.published = published
}

function tellTitle({ tokens, limit, words, head }: Reading, from: number, to: number): void {
  if (to < limit && isTitle(tokens, from, to, words)) head.title = wordsOf(tokens, { first: from, last: to - 1 })
}

function wordsOf({ text, start, end }: Tokens, { first, last }: Stretch): string {
  return text.slice(start[first], end[last])
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
