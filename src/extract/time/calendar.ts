/**
 * The proleptic Gregorian calendar on whole day numbers; day 0 is 1970-01-01. Exact for all years, with no clock and no zone.
 * After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", https://howardhinnant.github.io/date_algorithms.html
 * (days_from_civil, civil_from_days). Difference: years below 0 are not written.
 */

/** A day number: whole, or NaN where no day is known. */
export type Day = number

/** A day by its names in the calendar. */
export interface Civil {
  readonly year: number
  /** 1..12 */
  readonly month: number
  /** 1..31 */
  readonly day: number
}

const DAYS_PER_ERA = 146097 // 400 years
const DAYS_TO_EPOCH = 719468 // from 0000-03-01 to 1970-01-01
const MONTHS = 12
const WEEK = 7

/** The number of a civil day. The month may leave 1..12: it is carried into the year. */
export function dayOf(year: number, month: number, day: number): Day {
  const carried = year + Math.floor((month - 1) / MONTHS)
  const m = month - 1 - MONTHS * Math.floor((month - 1) / MONTHS) + 1
  const y = m <= 2 ? carried - 1 : carried
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH
}

/** The civil day of a number. */
export function civilOf(day: Day): Civil {
  const z = day + DAYS_TO_EPOCH
  const era = Math.floor(z / DAYS_PER_ERA)
  const dayOfEra = z - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Day of the week: 1 is Monday, 7 is Sunday. Day 0 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % WEEK) + WEEK) % WEEK) + 1
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1
}

/** How many days a month has. */
export function monthLength(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** The same day of another month, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const civil = civilOf(day)
  const first = dayOf(civil.year, civil.month + months, 1)
  const { year, month } = civilOf(first)
  return first + Math.min(civil.day, monthLength(year, month)) - 1
}

/** Easter Sunday of the Western churches. Meeus, Jones and Butcher; J. Meeus, Astronomical Algorithms, chapter 8. */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** The ISO date of a day: 2014-05-07. */
export function isoOf(day: Day): string {
  const { year, month, day: date } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day that an ISO date or date-time names; NaN unless it names a whole day of the calendar. */
export function dayOfIso(iso: string): Day {
  const year = digits(iso, 0, 4)
  const month = digits(iso, 5, 7)
  const date = digits(iso, 8, 10)
  if (iso[4] !== '-' || iso[7] !== '-' || !isDay(year, month, date)) return Number.NaN
  return dayOf(year, month, date)
}

/** The day of an ISO date or date-time, as an ISO date; undefined where no whole day is known. */
export function wholeDay(iso: string | undefined): string | undefined {
  return iso === undefined || Number.isNaN(dayOfIso(iso)) ? undefined : iso.slice(0, 10)
}

/** Is there such a day in the calendar? */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= MONTHS && day >= 1 && day <= 31 && day <= monthLength(year, month)
}

/** The number that the digits of a slice write; NaN if any is no digit. */
function digits(text: string, start: number, end: number): number {
  if (end > text.length) return Number.NaN
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}
