import { scaleUtc } from 'd3-scale'

/** A stretch of time laid along a line: where an instant stands on it, and where its ticks are. */
export interface TimeAxis {
  /** Where a date stands, in the units of the width. */
  readonly place: (date: string) => number
  /** The day at a place, as an ISO date. */
  readonly dayAt: (place: number) => string
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

/** Lays the time from one date to another over a width. Dates are ISO, cut to what is known, and are read in UTC. */
export function timeAxis(first: string, last: string, width: number): TimeAxis {
  const [from, to] = [instantOf(first), instantOf(last)]
  const [begin, end] = from < to ? [from, to] : [from - HALF_A_DAY, to + HALF_A_DAY] // a single instant stands in the middle
  const scale = scaleUtc().domain([begin, end]).range([0, width])
  const count = Math.max(2, Math.floor(width / TICK_WIDTH))
  const ticks = scale.ticks(count)
  return {
    place: date => scale(instantOf(date)),
    dayAt: place =>
      scale
        .invert(Math.min(Math.max(place, 0), width))
        .toISOString()
        .slice(0, 10),
    ticks: ticks.map((tick, place) => ({ at: scale(tick), text: tickText(tick, ticks[place - 1], ticks[place + 1]) })),
  }
}

const formatted = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
const HOUR = formatted({ hour: '2-digit', minute: '2-digit' })
const DAY_OF_MONTH = formatted({ day: 'numeric', month: 'short' })
const MONTH = formatted({ month: 'short', year: 'numeric' })
const YEAR = formatted({ year: 'numeric' })
const LONGER_THAN_DAYS = 20 * 86_400_000 // milliseconds: ticks so far apart stand for months
const LONGER_THAN_MONTHS = 300 * 86_400_000 // milliseconds: for years

/** A tick as far as it is needed: the time within a day, the day where a new one begins, months and years where ticks are that far apart. */
function tickText(tick: Date, before: Date | undefined, after: Date | undefined): string {
  const isMidnight = tick.getUTCHours() === 0 && tick.getUTCMinutes() === 0
  if (!isMidnight) return before === undefined ? `${DAY_OF_MONTH.format(tick)} ${HOUR.format(tick)}` : HOUR.format(tick)
  const gap = Math.abs(tick.getTime() - (before ?? after ?? tick).getTime())
  if (tick.getUTCDate() !== 1 || gap < LONGER_THAN_DAYS) return DAY_OF_MONTH.format(tick)
  return tick.getUTCMonth() === 0 && gap >= LONGER_THAN_MONTHS ? YEAR.format(tick) : MONTH.format(tick)
}

const HALF_A_DAY = 43_200_000 // milliseconds
const TICK_WIDTH = 90 // a tick's words need about so many pixels

// a time of day without a zone: "2031-03-04T14:00"   not: "2031-03-04"  "2031-03-04T14:00Z"  "2031-03-04T14:00+02:00"
const WITHOUT_ZONE = /T[\d:.]+$/u

/** An ISO date or date-time as milliseconds; without a zone it is read in UTC, so that a page shows the same in every place. */
export function instantOf(date: string): number {
  const instant = Date.parse(WITHOUT_ZONE.test(date) ? `${date}Z` : date)
  if (Number.isNaN(instant)) throw new RangeError(`Invalid date ${date}`)
  return instant
}
