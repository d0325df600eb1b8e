import type { TimelineView } from '../../../src/model/view-overview.ts'
import { instantOf } from './time-axis.ts'

export type Step = TimelineView['step']

/** First and last day of a stretch of time, both inclusive. */
export interface Days {
  readonly from: string
  readonly to: string
}

const DAY = 86_400_000 // milliseconds

/** The day so many steps later, or earlier if they are negative. A month that is too short for the day ends on its last: 31 January, one month on, is 28 February. */
export function later(day: string, step: Step, count: number): string {
  const date = new Date(instantOf(day))
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (step === 'day' || step === 'week') return isoDay(instantOf(day) + count * (step === 'week' ? 7 : 1) * DAY)
  const [newYear, newMonth] = step === 'year' ? [year + count, month] : [year, month + count]
  const lastOfMonth = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate()
  return isoDay(Date.UTC(newYear, newMonth, Math.min(dayOfMonth, lastOfMonth)))
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** Do two stretches share a day? An end that is left out is open. */
export function meet(left: Partial<Days>, right: Partial<Days>): boolean {
  const begins = (day: string | undefined, end: string | undefined): boolean =>
    day === undefined || end === undefined || instantOf(day) <= instantOf(lastDayOf(end))
  return begins(left.from, right.to) && begins(right.from, left.to)
}

/** The last day that a date cut to what is known may mean: "2031-02" gives 2031-02-28. */
export function lastDayOf(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return isoDay(Date.UTC(year, month, 0))
  return date.slice(0, 10)
}

// a whole day: "2031-03-04"   not: "2031-03"  "04.03.2031"
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u

/** Is it a day of the calendar, in full? */
export function isDay(text: string): boolean {
  const instant = WHOLE_DAY.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(instant) && isoDay(instant) === text
}
