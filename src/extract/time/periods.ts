import { addMonths, civilOf, type Day, dayOf, mondayOf, weekdayOf } from './calendar.ts'
import { PART, UNIT } from './words.ts'

/** Days from first to last, both inclusive; NaN where a side is open or unknown. `unit` is what the words name. */
export interface Period {
  readonly from: Day
  readonly to: Day
  /** A UNIT, 0 for a stretch that is none. */
  readonly unit: number
}

/** A time whose days cannot be known. */
export const UNKNOWN: Period = { from: Number.NaN, to: Number.NaN, unit: 0 }

export function oneDay(day: Day): Period {
  return { from: day, to: day, unit: UNIT.day }
}

export function yearPeriod(year: number): Period {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), unit: UNIT.year }
}

export function monthPeriod(year: number, month: number): Period {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1, unit: UNIT.month }
}

export function quarterPeriod(year: number, quarter: number): Period {
  return { from: dayOf(year, quarter * 3 - 2, 1), to: dayOf(year, quarter * 3 + 1, 1) - 1, unit: UNIT.quarter }
}

/** The years that a season's months fall in: 1 is March to May of the northern year; winter begins in the year named. */
export function seasonPeriod(year: number, season: number): Period {
  return { from: dayOf(year, season * 3, 1), to: dayOf(year, season * 3 + 3, 1) - 1, unit: UNIT.quarter }
}

/** The calendar's unit that holds a day, moved on by `by` units. */
export function unitPeriod(unit: number, day: Day, by: number): Period {
  if (Number.isNaN(day)) return { ...UNKNOWN, unit }
  const { year, month } = civilOf(day)
  const monday = mondayOf(day)
  switch (unit) {
    case UNIT.day:
    case UNIT.workday:
      return oneDay(day + by)
    case UNIT.week:
      return { from: monday + 7 * by, to: monday + 7 * by + 6, unit }
    case UNIT.workweek:
      return { from: monday + 7 * by, to: monday + 7 * by + 4, unit }
    case UNIT.weekend:
      return { from: monday + 7 * by + 5, to: monday + 7 * by + 6, unit }
    case UNIT.fortnight:
      return { from: monday + 14 * by, to: monday + 14 * by + 13, unit }
    case UNIT.month:
      return monthPeriod(year, month + by)
    case UNIT.quarter:
      return quarterPeriod(year, Math.ceil(month / 3) + by)
    case UNIT.half: {
      const first = month <= 6 ? 1 : 7
      return { from: dayOf(year, first + 6 * by, 1), to: dayOf(year, first + 6 * by + 6, 1) - 1, unit }
    }
    case UNIT.year:
      return yearPeriod(year + by)
    case UNIT.decade: {
      const first = Math.floor(year / 10) * 10 + 10 * by
      return { from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31), unit }
    }
    case UNIT.century: {
      const first = Math.floor(year / 100) * 100 + 100 * by
      return { from: dayOf(first, 1, 1), to: dayOf(first + 99, 12, 31), unit }
    }
    default:
      return { ...UNKNOWN, unit }
  }
}

const HOURS = 24
const MINUTES = 1440

/** A day moved on by a count of units; hours and minutes move it by whole days. */
export function moved(day: Day, unit: number, count: number): Day {
  switch (unit) {
    case UNIT.minute:
      return day + Math.trunc(count / MINUTES)
    case UNIT.hour:
      return day + Math.trunc(count / HOURS)
    case UNIT.day:
      return day + count
    case UNIT.workday:
      return movedByWorkdays(day, count)
    case UNIT.week:
    case UNIT.workweek:
    case UNIT.weekend:
      return day + 7 * count
    case UNIT.fortnight:
      return day + 14 * count
    case UNIT.month:
      return addMonths(day, count)
    case UNIT.quarter:
      return addMonths(day, 3 * count)
    case UNIT.half:
      return addMonths(day, 6 * count)
    case UNIT.year:
      return addMonths(day, 12 * count)
    case UNIT.decade:
      return addMonths(day, 120 * count)
    case UNIT.century:
      return addMonths(day, 1200 * count)
    default:
      return Number.NaN
  }
}

function movedByWorkdays(day: Day, count: number): Day {
  if (Number.isNaN(day)) return day
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; ) {
    at += step
    if (weekdayOf(at) < 6) left--
  }
  return at
}

/** A whole period moved on by a count of units: the third quarter, a year earlier, is the third quarter of the year before. */
export function movedPeriod(period: Period, unit: number, count: number): Period {
  if (period.unit === UNIT.quarter || period.unit === UNIT.half || period.unit === UNIT.month) {
    const middle = Math.floor((period.from + period.to) / 2) // a company's quarter may begin a day off the calendar's
    return unitPeriod(period.unit, moved(middle, unit, count), 0)
  }
  if (period.unit === UNIT.year && unit === UNIT.year) return unitPeriod(UNIT.year, period.from, count)
  return { from: moved(period.from, unit, count), to: moved(period.to, unit, count), unit: period.unit }
}

/** An early, middle or late part of a period: thirds of a year, the first or second half of a month, ten days around its middle. */
export function partOf(period: Period, part: number): Period {
  if (Number.isNaN(period.from) || Number.isNaN(period.to)) return period
  const { year, month } = civilOf(period.from)
  if (period.unit === UNIT.year) {
    const first = 1 + 4 * (part - 1)
    return { from: dayOf(year, first, 1), to: dayOf(year, first + 4, 1) - 1, unit: 0 }
  }
  if (period.unit === UNIT.month) {
    if (part === PART.middle) return { from: dayOf(year, month, 10), to: dayOf(year, month, 20), unit: 0 }
    return part === PART.early
      ? { from: period.from, to: period.from + 14, unit: 0 }
      : { from: period.from + 15, to: period.to, unit: 0 }
  }
  if (period.unit === UNIT.week) {
    if (part === PART.middle) return { from: period.from + 2, to: period.from + 4, unit: 0 }
    return part === PART.early
      ? { from: period.from, to: period.from + 2, unit: 0 }
      : { from: period.from + 3, to: period.to, unit: 0 }
  }
  return period
}
