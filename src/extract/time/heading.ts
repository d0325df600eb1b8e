import type { Language } from '../../lang/language.ts'
import type { TimeMention } from '../../model/mention.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { BREAK, FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { dayOfIso } from './calendar.ts'
import { HEAD_TOKENS, LABEL_TOKENS, WRITTEN } from './date-stamp.ts'

/** What the times of a report are held against. */
export interface ReportStart {
  /** Its first token. */
  readonly first: number
  /** The day that it was written on, if that is known. */
  readonly asOf: string | undefined
  /** First tokens of the dates that were printed over it. */
  readonly stamps: ReadonlySet<number>
}

/** Is a time of the sentence first..limit that of the report or its page, and of no event? */
export type HeadingReader = (
  mention: TimeMention,
  tokens: Tokens,
  sentence: { readonly first: number; readonly limit: number },
  report: ReportStart,
) => boolean

const META_LINE = 24 // tokens; a longer line is prose, and its date that of an event
const UPDATED = 1 // day between a page's date and the day that it is known by

/** A language in, a reader of the times of reports and pages out. */
export function headingReader(language: Language): HeadingReader {
  const { publishing, updating } = language.pack.seams
  const labels = phraseTrie(
    [...publishing, ...updating].map(words => [words, 0] as const),
    language.vocabulary,
  )
  return (mention, tokens, sentence, report) =>
    report.stamps.has(mention.first) ||
    isDateline(mention, tokens, sentence, report) ||
    isLabelled(mention, tokens, report.first)

  /** "Posted: Monday, March 3", "(Published two hours ago)"  not: a report published on Monday */
  function isLabelled({ first }: TimeMention, tokens: Tokens, begin: number): boolean {
    const isCalled = first > begin && markAt(tokens, first - 1) === CODE.colon
    const end = isCalled ? first - 1 : first
    for (let from = end - 1; from >= begin && from >= end - LABEL_TOKENS; from--) {
      if (phraseAt(labels, tokens, from, end)?.last !== end - 1) continue
      return isCalled || (from > begin && markAt(tokens, from - 1) === CODE.open)
    }
    return false
  }
}

/** The report's own day near its beginning, in brackets or before a dash, a colon or the end of its line, or in a line of the page's. "In the town, Oct. 25." is none. */
function isDateline(
  { first, last, time: { from, to }, rule }: TimeMention,
  tokens: Tokens,
  sentence: { readonly first: number; readonly limit: number },
  { first: begin, asOf }: ReportStart,
): boolean {
  if (asOf === undefined || from === undefined || from !== to || !WRITTEN.has(rule)) return false
  const isPageLine = sentence.limit - sentence.first <= META_LINE && markAt(tokens, sentence.limit - 1) !== CODE.point
  if (isPageLine && Math.abs(dayOfIso(from) - dayOfIso(asOf)) <= UPDATED) return true
  if (first >= begin + HEAD_TOKENS || from !== asOf) return false
  const next = last + 1
  if (next >= tokens.count || tokens.flags[next]! & FLAG.line) return markAt(tokens, last) !== CODE.point
  if (first > 0 && markAt(tokens, first - 1) === CODE.open) return true
  if (markAt(tokens, next) === CODE.point) return isAfterCapitals(tokens, first)
  return markAt(tokens, next) === CODE.open || ENDS.has(markAt(tokens, next))
}

/** "VESNICE, March 6, 2031. The ...": nothing but a name in capitals stands between the beginning of the line and the day. */
function isAfterCapitals(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= 0; i--) {
    if (tokens.kind[i] !== TOKEN.mark && !(tokens.flags[i]! & FLAG.caps)) return false
    if (tokens.flags[i]! & BREAK || i === 0) return tokens.kind[i] === TOKEN.word
  }
  return false
}

const CODE = { open: 0x28, point: 0x2e, colon: 0x3a } as const
const ENDS: ReadonlySet<number> = new Set([0x2d, 0x2013, 0x2014, 0x3a]) // dashes and the colon
