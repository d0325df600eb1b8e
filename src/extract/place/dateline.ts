import type { Language } from '../../lang/language.ts'
import type { TimeMention } from '../../model/mention.ts'
import { type Layout, unitOf } from '../../text/layout.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { type TimeReader, timeReader } from '../time/times.ts'

const HEAD = 120 // tokens from the start of a report in which a dateline may stand: title, release number, place
const META_LINE = 24 // tokens; a longer line without a stop is prose, and its date that of an event
const LONGEST_DATE = 10 // tokens: "Wednesday, the 3rd day of March, 2031"
const AGENCY = 10 // tokens between a dateline's date and its dash: "(DPA)", "GMT"

/** Rules of dates that stand by themselves; weekdays and the like need a day of writing first. */
const WRITTEN: ReadonlySet<string> = new Set(['time.date', 'time.iso', 'time.numeric'])

const readerByLanguage = new WeakMap<Language, TimeReader>()

/**
 * The day that a report (tokens `first..limit - 1`) says it was written on, as an ISO date, from its head; undefined if it says none.
 *
 *   NORTHPORT, Freeland (Nov. 20, 2011)        EASTVILLE, 3 JAN 90 (DPA) --        2011-11-S-034 ... NORTHPORT (Nov. 20) -
 *                        ^ in brackets                    ^ before a dash          ^ the number of the release has the year
 */
export function datelineDate(layout: Layout, first: number, limit: number, language: Language): string | undefined {
  let reader = readerByLanguage.get(language)
  if (reader === undefined) {
    reader = timeReader(language)
    readerByLanguage.set(language, reader)
  }
  const { tokens } = layout
  const end = Math.min(limit, first + HEAD)
  const release = releaseDay(tokens, first, end)
  const last = release !== undefined ? end : mayHoldYear(tokens, first, end) ? endOfDates(layout, first, end) : first
  if (last === first) return undefined
  const dates = reader(tokens, first, last, release).filter(isDay)
  const dateline = dates.find(date => isDateline(tokens, date, end)) ?? dates.find(date => isMeta(layout, date))
  return dateline?.time.from
}

/** Are there figures of two digits at least, as every year has? */
function mayHoldYear({ kind, start, end }: Tokens, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) if (isFigure(kind[i]!) && end[i]! - start[i]! > 1) return true
  return false
}

/** The end of what may hold a dateline's date, behind the last figure that can be of one; `first` in most heads, which are not read. */
function endOfDates(layout: Layout, first: number, limit: number): number {
  const { kind } = layout.tokens
  for (let i = limit - 1; i >= first; i--)
    if (isFigure(kind[i]!) && mayBeOfDay(layout, i, first, limit)) return Math.min(limit, i + LONGEST_DATE)
  return first
}

function isFigure(kind: number): boolean {
  return kind === TOKEN.number || kind === TOKEN.mixed
}

/** Can a date that holds the figure be one in brackets, before a dash or a colon, or in a short line? */
function mayBeOfDay({ tokens, sentences }: Layout, figure: number, first: number, limit: number): boolean {
  const from = Math.max(first, figure - LONGEST_DATE)
  for (let i = from; i < figure; i++) if (markAt(tokens, i) === CODE.open) return true
  const sentence = unitOf(sentences, figure)
  const isHead = sentences[sentence]! >= from
  for (let i = figure + 1; i < limit && i < figure + LONGEST_DATE + AGENCY; i++) {
    if (isLoose(tokens, i)) return true
    if (isHead && i <= figure + LONGEST_DATE && markAt(tokens, i) === CODE.colon) return true
  }
  for (let n = unitOf(sentences, from); n <= sentence; n++)
    if (isLine(tokens, sentences[n]!, sentences[n + 1]!)) return true
  return false
}

function isDay(mention: TimeMention): boolean {
  return mention.time.from !== undefined && mention.time.from === mention.time.to && WRITTEN.has(mention.rule)
}

/** Does the date stand in brackets of its own, or before the dash that ends a dateline? */
function isDateline(tokens: Tokens, date: TimeMention, end: number): boolean {
  const next = date.last + 1
  if (
    date.first > 0 &&
    markAt(tokens, date.first - 1) === CODE.open &&
    next < end &&
    markAt(tokens, next) === CODE.close
  )
    return true
  if (date.first === 0 || markAt(tokens, date.first - 1) !== CODE.comma) return false
  for (let i = next; i < end && i < next + AGENCY; i++) {
    if ((tokens.flags[i]! & FLAG.paragraph) !== 0) return false
    if (isLoose(tokens, i)) return true
    if (markAt(tokens, i) === CODE.point) return false
  }
  return false
}

/** Does the date stand in a short line of its own: "June 20: Two Held", a title, a byline, "Posted on 5 May 2014"? */
function isMeta(layout: Layout, date: TimeMention): boolean {
  const { sentences, tokens } = layout
  const sentence = unitOf(sentences, date.first)
  const from = sentences[sentence]!
  const to = sentences[sentence + 1]!
  if (date.first === from && date.last + 1 < to && markAt(tokens, date.last + 1) === CODE.colon) return true
  return isLine(tokens, from, to)
}

function isLine(tokens: Tokens, from: number, to: number): boolean {
  return to - from <= META_LINE && markAt(tokens, to - 1) !== CODE.point
}

/** The middle of the month that a release's number names ("2011-11-S-034"), as an ISO date; undefined without such a number. */
function releaseDay(tokens: Tokens, first: number, end: number): string | undefined {
  for (let i = first; i + 6 < end; i++) {
    if (tokens.kind[i] !== TOKEN.number || tokens.end[i]! - tokens.start[i]! !== 4) continue
    const isCode = isJoining(tokens, i + 1) && isJoining(tokens, i + 3) && isJoining(tokens, i + 5)
    if (!isCode || tokens.kind[i + 4] !== TOKEN.word || tokens.kind[i + 6] !== TOKEN.number) continue
    const month = Number(tokens.text.slice(tokens.start[i + 2], tokens.end[i + 2]))
    if (!(month >= 1 && month <= 12)) continue
    return `${tokens.text.slice(tokens.start[i], tokens.end[i])}-${String(month).padStart(2, '0')}-15`
  }
  return undefined
}

/** Is the token a hyphen without a space before it? */
function isJoining(tokens: Tokens, index: number): boolean {
  return markAt(tokens, index) === CODE.hyphen && !(tokens.flags[index]! & FLAG.space)
}

const CODE = { open: 0x28, close: 0x29, comma: 0x2c, hyphen: 0x2d, point: 0x2e, colon: 0x3a } as const

/** A dash that joins no words. */
function isLoose(tokens: Tokens, index: number): boolean {
  if (!isDash(tokens, index)) return false
  return (tokens.flags[index]! & FLAG.space) !== 0 || markAt(tokens, index - 1) === CODE.close
}

function isDash(tokens: Tokens, index: number): boolean {
  const code = markAt(tokens, index)
  return code === CODE.hyphen || code === 0x2013 || code === 0x2014
}
