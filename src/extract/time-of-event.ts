import type { TimeRange } from '../model/claim.ts'
import type { TimeMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../text/tokens.ts'
import { dayOfIso } from './calendar.ts'
import { HEAD_TOKENS, WRITTEN } from './date-stamp.ts'

/** What the times of a report are read against. */
export interface ReportDay {
  /** The day the report was written, undefined if nothing tells. */
  readonly asOf: string | undefined
  /** Token after the report's head: its day, stated before that, is the dateline's and no event's. */
  readonly headLimit: number
  /** First tokens of the dates that were printed over the report: none is an event's. */
  readonly stamps: ReadonlySet<number>
}

const RECENT_DAYS = 31 // news tells of the last weeks; an older date is background ("involved in the Aug. 8 attack")

// 2031-03-04   2031-03-04T11:20:00Z   not: 2031-03
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}/u

/** The day of a report that begins at token `first`. */
export function reportDay(first: number, asOf: string | undefined, stamps: ReadonlySet<number>): ReportDay {
  return {
    asOf: asOf !== undefined && WHOLE_DAY.test(asOf) ? asOf.slice(0, 10) : undefined,
    headLimit: first + HEAD_TOKENS,
    stamps,
  }
}

/**
 * When something happened that tokens first..last tell of (both inclusive), among the times of its sentence: the nearest that is neither
 * the dateline's nor, while there is another, that of the saying.
 *
 *   Police confirmed today the arrest of two men on Friday.
 *          ^ cue     ^ of the saying              ^ of the arrest
 */
export function timeNear(
  mentions: readonly TimeMention[],
  first: number,
  last: number,
  tokens: Tokens,
  day: ReportDay,
  sayings: readonly Span[],
): TimeMention | undefined {
  let best: TimeMention | undefined
  let least = Number.POSITIVE_INFINITY
  for (const mention of mentions) {
    if (isDateline(mention, tokens, day)) continue
    const gap = mention.first > last ? mention.first - last : mention.last < first ? first - mention.last : 0
    const distance = gap + (sayings.some(cue => isBeside(cue, mention.span)) ? OF_THE_SAYING : 0)
    if (distance <= least) {
      least = distance
      best = mention
    }
  }
  return best
}

const LONG_DAYS = 60 // a stretch beyond that is one of a campaign or a war, none of what was told just before

/** Is it a stretch of months, which ends with the report if it has no end of its own? */
export function isLong({ from, to }: TimeRange, { asOf }: ReportDay): boolean {
  const end = to ?? asOf
  return from !== undefined && end !== undefined && dayOfIso(end) - dayOfIso(from) > LONG_DAYS
}

const OF_THE_SAYING = 100 // tokens that the time of a saying is held off by: farther than a sentence is long
const BESIDE = 4 // code units between a cue and its time: a space, "on"

/** Does a time stand beside the cue of a saying, and so tell when it was said? */
export function isBeside(cue: Span, time: Span): boolean {
  return Math.abs(time.start - cue.end) <= BESIDE || Math.abs(cue.start - time.end) <= BESIDE
}

/**
 * The time that holds from the beginning of a report: the first that is resolved, recent and not the dateline's; where the report
 * tells no time at all, its dateline's.
 */
export function openingTime(mentions: readonly TimeMention[], tokens: Tokens, day: ReportDay): TimeMention | undefined {
  const told = sceneTime(mentions, tokens, day)
  if (
    told !== undefined ||
    mentions.some(mention => mention.time.to !== undefined && !isDateline(mention, tokens, day))
  ) {
    return told
  }
  return mentions.find(mention => isDateline(mention, tokens, day))
}

/** The first time of these that can be the scene of the sentences after it: resolved, recent, not the dateline's. */
export function sceneTime(mentions: readonly TimeMention[], tokens: Tokens, day: ReportDay): TimeMention | undefined {
  return mentions.find(mention => !isDateline(mention, tokens, day) && isRecent(mention, day))
}

/** The report's own day near its beginning, in brackets or before a dash, a colon or the end of its line. "In the town, Oct. 25." is none. */
function isDateline({ first, last, time, rule }: TimeMention, tokens: Tokens, day: ReportDay): boolean {
  const { asOf, headLimit, stamps } = day
  if (stamps.has(first)) return true
  if (first >= headLimit || asOf === undefined || time.from !== asOf || time.to !== asOf || !WRITTEN.has(rule))
    return false
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
    if (tokens.flags[i]! & (FLAG.line | FLAG.paragraph) || i === 0) return tokens.kind[i] === TOKEN.word
  }
  return false
}

const CODE = { open: 0x28, point: 0x2e } as const
const ENDS: ReadonlySet<number> = new Set([0x2d, 0x2013, 0x2014, 0x3a]) // dashes and the colon

function isRecent({ time: { from, to } }: TimeMention, { asOf }: ReportDay): boolean {
  if (from === undefined || to === undefined) return false
  if (asOf === undefined) return from === to
  return to <= asOf && dayOfIso(asOf) - dayOfIso(from) <= RECENT_DAYS
}
