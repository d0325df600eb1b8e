import type { TimeMention } from '../model/mention.ts'
import { dayOfIso } from './calendar.ts'

/** What the times of a report are read against. */
export interface ReportDay {
  /** The day the report was written, undefined if nothing tells. */
  readonly asOf: string | undefined
  /** Token after the report's head: its day, stated before that, is the dateline's and no event's. */
  readonly headLimit: number
}

const HEAD_TOKENS = 60 // a headline, a unit, a place and the date
const RECENT_DAYS = 31 // news tells of the last weeks; an older date is background ("involved in the Aug. 8 attack")

// 2031-03-04   2031-03-04T11:20:00Z   not: 2031-03
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}/u

/** The day of a report that begins at token `first`. */
export function reportDay(first: number, asOf: string | undefined): ReportDay {
  return {
    asOf: asOf !== undefined && WHOLE_DAY.test(asOf) ? asOf.slice(0, 10) : undefined,
    headLimit: first + HEAD_TOKENS,
  }
}

/** When something happened that tokens first..last tell of (both inclusive), among the times of its sentence: the nearest that is not the dateline's. */
export function timeNear(
  mentions: readonly TimeMention[],
  first: number,
  last: number,
  day: ReportDay,
): TimeMention | undefined {
  let best: TimeMention | undefined
  let least = Number.POSITIVE_INFINITY
  for (const mention of mentions) {
    if (isDateline(mention, day)) continue
    const gap = mention.first > last ? mention.first - last : mention.last < first ? first - mention.last : 0
    if (gap <= least) {
      least = gap
      best = mention
    }
  }
  return best
}

/** The first time of these that can be the scene of the sentences after it: resolved, recent, not the dateline's. */
export function sceneTime(mentions: readonly TimeMention[], day: ReportDay): TimeMention | undefined {
  return mentions.find(mention => !isDateline(mention, day) && isRecent(mention, day))
}

function isDateline({ first, time, rule }: TimeMention, { asOf, headLimit }: ReportDay): boolean {
  return first < headLimit && asOf !== undefined && time.from === asOf && time.to === asOf && WRITTEN.has(rule)
}

/** Rules of dates that stand by themselves; "today" and "Tuesday" are no datelines. */
const WRITTEN: ReadonlySet<string> = new Set(['time.date', 'time.iso', 'time.numeric'])

function isRecent({ time: { from, to } }: TimeMention, { asOf }: ReportDay): boolean {
  if (from === undefined || to === undefined) return false
  if (asOf === undefined) return from === to
  return to <= asOf && dayOfIso(asOf) - dayOfIso(from) <= RECENT_DAYS
}
