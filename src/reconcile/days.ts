import type { TimeRange } from '../model/claim.ts'

/** First and last day as day numbers since 1970-01-01, both inclusive; an open side is an infinity. */
export interface Days {
  readonly from: number
  readonly to: number
}

const DAY_MS = 86_400_000
const MINUTES = 1440 // in a day

// 2014-05-01   2014-05-01T10:30:00Z   2014-05   not: May 2014
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?/u

/** The day number of an ISO date, NaN if there is none or it is cut short of the day. */
export function dayOf(date: string | undefined): number {
  const match = date === undefined ? null : ISO.exec(date)
  if (match?.[3] === undefined) return Number.NaN
  return Math.floor(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS)
}

// 2014-05-01T10:30:00Z   2014-05-01T10:30   not: 2014-05-01
const CLOCK = /T(\d{2}):(\d{2})/u

/** The part of the day that an ISO date-time names, as written; NaN if it names none. */
export function timeOf(date: string | undefined): number {
  const match = date === undefined ? null : CLOCK.exec(date)
  return match === null ? Number.NaN : (Number(match[1]) * 60 + Number(match[2])) / MINUTES
}

/** The days of a time range; undefined if neither side is known. */
export function daysOf(time: TimeRange | undefined): Days | undefined {
  if (time === undefined) return undefined
  const from = dayOf(time.from)
  const to = dayOf(time.to)
  if (Number.isNaN(from) && Number.isNaN(to)) return undefined
  return { from: Number.isNaN(from) ? -Infinity : from, to: Number.isNaN(to) ? Infinity : to }
}

/** Days between two ranges, 0 if they meet. */
export function gapOf(left: Days, right: Days): number {
  return Math.max(0, left.from - right.to, right.from - left.to)
}

/** The ISO date of a day number. */
export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
