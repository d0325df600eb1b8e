import { monthOf } from './month-words.ts'

/** Zones that mail and feeds name: https://www.rfc-editor.org/rfc/rfc822#section-5 */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

const FIRST_EPOCH_SECONDS = 1e8 // 1973: a smaller bare number is a year or a serial number
const FIRST_EPOCH_MILLISECONDS = 1e11 // 1973 in milliseconds, the year 5138 in seconds

// 2016   2016-12   2016-12-08   2016/12/08 14:05   2016-12-08T14:05:09.5+03:00   20161208T140509Z   not: 08-12-2016
const ISO = /^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2})(?:[T\s]+(.*))?)?)?$/u
// 20161208140509, as GDELT and web archives write it   not: 1481205909
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/u
// 8/12/2016   08.12.2016 14:05   not: 2016-12-08
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[,T\s]+(.*))?$/u
// Thu, 8 Dec 2016 14:05:09 +0300   8. Dezember 2016   not: December 2016
const DAY_MONTH =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?(\p{L}{3,12})\.?,?[\s-]+(\d{4})(?:[,\s]+(?:at\s+)?(.*))?$/iu
// Dec. 8, 2016   Thursday December 8th 2016, 2:05 pm   not: December 2016
const MONTH_DAY =
  /^(?:\p{L}+\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(?:at\s+)?(.*))?$/iu
// December 2016   not: 8 December 2016
const MONTH_YEAR = /^(\p{L}{3,12})\.?,?\s+(\d{4})$/iu
// 14:05   14:05:09.250 +0300   2:05 pm EST   140509Z   not: noon
const CLOCK =
  /^(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?\s*(Z|(?:(?:GMT|UTC)\s*)?[+-]\d{2}:?\d{2}|[a-z]{2,4})?\b/iu

/**
 * A date as people and machines write it in, an ISO date or date-time out, cut to what is known: "Dec. 8, 2016" gives 2016-12-08 and
 * "December 2016" gives 2016-12. Undefined if there is no date. Which of 4/5/2016 is the day only `dayFirst` can tell; unknown, the year alone is kept.
 */
export function publishedOf(words: string, dayFirst?: boolean): string | undefined {
  const trimmed = words.trim()
  if (trimmed.length > 80) return undefined
  const compact = COMPACT.exec(trimmed)
  if (compact !== null) {
    const [, year, month, day, hour, minute, second] = compact
    return isoOf(year!, month, day, `${hour}:${minute}:${second}Z`)
  }
  const seconds = Number(trimmed)
  if (/^\d{9,}$/u.test(trimmed) && seconds >= FIRST_EPOCH_SECONDS) return ofEpoch(seconds)
  let found = ISO.exec(trimmed)
  if (found !== null) return isoOf(found[1]!, found[2], found[3], found[4])
  found = NUMERIC.exec(trimmed)
  if (found !== null) return ofNumeric(found, dayFirst)
  found = DAY_MONTH.exec(trimmed)
  if (found !== null) return isoOf(found[3]!, monthIn(found[2]!), found[1]!, found[4])
  found = MONTH_DAY.exec(trimmed)
  if (found !== null) return isoOf(found[3]!, monthIn(found[1]!), found[2]!, found[4])
  found = MONTH_YEAR.exec(trimmed)
  if (found !== null) return isoOf(found[2]!, monthIn(found[1]!))
  return undefined
}

function monthIn(word: string): string | undefined {
  return monthOf(word)?.toString()
}

function ofNumeric([, left, right, year, clock]: RegExpExecArray, dayFirst: boolean | undefined): string | undefined {
  const leftIsDay = Number(left) > 12 || (Number(right) <= 12 && dayFirst === true)
  const rightIsDay = Number(right) > 12 || (Number(left) <= 12 && dayFirst === false)
  if (leftIsDay && rightIsDay) return undefined
  if (leftIsDay || left === right) return isoOf(year!, right, left, clock)
  return rightIsDay ? isoOf(year!, left, right, clock) : isoOf(year!)
}

function ofEpoch(value: number): string | undefined {
  const date = new Date(value >= FIRST_EPOCH_MILLISECONDS ? value : value * 1000)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace('.000Z', 'Z')
}

/** The ISO form, cut before the first part that is missing or impossible; undefined where words stand that are no month. */
function isoOf(
  year: string,
  ...parts: [month?: string | undefined, day?: string | undefined, clock?: string | undefined]
): string | undefined {
  const [month, day, clock] = parts
  if (month === undefined) return parts.length === 0 || (parts.length === 3 && day === undefined) ? year : undefined
  if (Number(month) < 1 || Number(month) > 12) return undefined
  const cut = `${year}-${month.padStart(2, '0')}`
  if (day === undefined) return cut
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined
  const date = `${cut}-${day.padStart(2, '0')}`
  const time = clock === undefined ? undefined : clockOf(clock)
  return time === undefined ? date : `${date}T${time}`
}

function clockOf(words: string): string | undefined {
  const [, hour, minute, second, half, zone] = CLOCK.exec(words) ?? []
  if (hour === undefined || minute === undefined) return undefined
  const isPm = half !== undefined && /^p/iu.test(half)
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isPm ? 12 : 0)
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  const clock = [String(hours).padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':')
  return clock + zoneOf(zone)
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const offset = /([+-]\d{2}):?(\d{2})$/u.exec(zone)
  return offset === null ? (ZONES[zone.toLowerCase()] ?? '') : `${offset[1]}:${offset[2]}`
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
