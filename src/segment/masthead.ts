import { MARK } from '../text/marks.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { type SeamWords, WORD } from './seam-classes.ts'
import { isDash } from './seam-marks.ts'
import { dateStampAt } from './seam-stamp.ts'

/** What stands over a report: the tokens, both inclusive, of the day that it was written on, and of the house that brings it. */
export interface Masthead {
  readonly date: { readonly first: number; readonly last: number }
  readonly house?: { readonly first: number; readonly last: number }
  /** The last token of its lines. */
  readonly last: number
}

const MAX_LINE = 16 // tokens of a line of a masthead; a longer one is a headline or prose
const MAX_HOUSE = 8 // tokens of a house's name: "The National Union of Journalists of Orme"
const COLON = 0x3a

/**
 * Reads a masthead, tokens first..limit of a paragraph in a report that ends at `end`: short lines, of which one ends with a day of a year. The first line, as far as
 * a mark, is the house where it is a name with a word for one.
 *
 *   The Coast Herald, 15 March 2031        Valley Monitor              Orme News [16.03.2031 09:12]
 *   ^---- house ---^  ^--- date --^        Friday 14 March 2031        ^ house ^  ^- date -^
 */
export function mastheadAt(
  tokens: Tokens,
  first: number,
  limit: number,
  end: number,
  words: SeamWords,
): Masthead | undefined {
  for (let line = first, next = first; line < limit; line = next) {
    next = lineEnd(tokens, line, limit)
    if (next - line > MAX_LINE || next >= end || goesOn(tokens, next)) return undefined
    const date = closingDate(tokens, line, next, words)
    if (date === undefined) continue
    const house = houseIn(tokens, first, line === first ? date.first : lineEnd(tokens, first, limit), words)
    return { date, last: next - 1, ...(house === undefined ? {} : { house }) }
  }
  return undefined
}

/** A word in lower case goes on with the sentence of the line above. */
function goesOn({ kind, flags }: Tokens, token: number): boolean {
  return kind[token] === TOKEN.word && !(flags[token]! & FLAG.capital)
}

/** The date that a line ends with, a clock behind it or not; it opens the line, or a mark or a bracket parts it from the rest. */
function closingDate(tokens: Tokens, first: number, limit: number, words: SeamWords): Masthead['date'] | undefined {
  const end = clockFrom(tokens, first, limit)
  for (let i = first; i < end; i++) {
    if (i > first && !isParting(tokens, i - 1, limit)) continue
    const last = dateStampAt(tokens, i, end, words)
    if (last >= 0 && last + 1 === end) return { first: i, last }
  }
  return undefined
}

/** Where a clock and closing marks at the end of a line begin: ", 18:40 GMT]"; the limit if there are none. */
function clockFrom(tokens: Tokens, first: number, limit: number): number {
  const skipMarks = (at: number): number => {
    while (at > first && tokens.kind[at - 1] === TOKEN.mark) at--
    return at
  }
  const end = skipMarks(limit)
  const isZone = end - 1 > first && tokens.kind[end - 1] === TOKEN.word && tokens.kind[end - 2] === TOKEN.number
  const minutes = isZone ? end - 2 : end - 1
  const isClock =
    minutes - 2 > first && tokens.kind[minutes - 2] === TOKEN.number && markAt(tokens, minutes - 1) === COLON
  return isClock ? skipMarks(minutes - 2) : end
}

/** A name in capitals with a word for a house among its words: "Ministry of Health", "Orme News". */
function houseIn(tokens: Tokens, first: number, end: number, { classes }: SeamWords): Masthead['house'] | undefined {
  let last = first
  while (last + 1 < end && (tokens.kind[last + 1] !== TOKEN.mark || isInName(tokens, last + 1))) last++
  if (last - first >= MAX_HOUSE) return undefined
  let isHouse = false
  for (let i = first; i <= last; i++) {
    if (tokens.kind[i] === TOKEN.mark) continue
    if (tokens.kind[i] !== TOKEN.word) return undefined
    const bits = classes[tokens.word[i]!]!
    if (!(tokens.flags[i]! & FLAG.capital) && !(bits & WORD.function)) return undefined
    if (bits & WORD.house) isHouse = true
  }
  return isHouse ? { first, last } : undefined
}

/** The apostrophe, the hyphen and the ampersand of a name: "Dockers' Union", "Al-Orme News". */
function isInName(tokens: Tokens, index: number): boolean {
  const code = markAt(tokens, index)
  return code === AMPERSAND || ((tokens.flags[index]! & FLAG.space) === 0 && JOINING.has(code))
}

const AMPERSAND = 0x26

/** The apostrophes and the hyphen. */
const JOINING: ReadonlySet<number> = new Set([MARK.quote, MARK.curlyQuote, MARK.hyphen])

/** Where the line of a token ends: the token behind it. */
export function lineEnd({ flags }: Tokens, first: number, limit: number): number {
  let end = first + 1
  while (end < limit && !(flags[end]! & FLAG.line)) end++
  return end
}

function isParting(tokens: Tokens, index: number, limit: number): boolean {
  return PARTING.has(markAt(tokens, index)) || isDash(tokens, index, limit)
}

/** The comma, the bar, brackets, the middle point and the bullet. */
const PARTING: ReadonlySet<number> = new Set([0x2c, 0x7c, 0x28, 0x5b, 0xb7, 0x2022])
