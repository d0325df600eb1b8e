import type { Claim, TimeRange } from '../../model/claim.ts'
import { inLine, isShouted } from './case.ts'
import { mostTelling } from './most-telling.ts'

/** The time that most claims state themselves; that of their reports where none does; the day where as many tell it of a year that some state. */
export function timeAsked(claims: readonly Claim[]): { value: TimeRange; words: string | undefined } | undefined {
  const resolved = claims.filter(({ time }) => time?.value.from !== undefined || time?.value.to !== undefined)
  const told =
    mostTelling(resolved, ({ time }) => (time?.basis === 'stated' ? time : undefined)) ??
    mostTelling(resolved, ({ time }) => time)
  if (told === undefined) return mostTelling(claims, claim => claim.time)
  const inside = resolved.filter(({ time }) => isWithin(time!.value, told.value))
  return inside.length * 2 >= resolved.length ? (mostTelling(inside, ({ time }) => time) ?? told) : told
}

/** Does a time fill a part of a longer one that has an end? */
function isWithin(part: TimeRange, { from, to }: TimeRange): boolean {
  if (from === undefined || to === undefined || part.from === undefined || part.to === undefined) return false
  return from <= part.from && part.to <= to && (from < part.from || part.to < to)
}

/** A time in words: the words of a claim where they name a period, else its days. */
export function timeText(time: TimeRange | undefined, words: string | undefined): string | undefined {
  if (time?.from !== undefined && time.to !== undefined) {
    return time.from === time.to ? `on ${dayText(time.from)}` : periodText(time.from, time.to)
  }
  if (words !== undefined)
    return time?.from === undefined ? stretchText(timeInLine(words)) : sinceText(timeInLine(words))
  if (time?.from !== undefined) return `since ${dayText(time.from)}`
  return time?.to === undefined ? undefined : `until ${dayText(time.to)}`
}

/** Words for a time on one line: those in capitals small, but for the first letter of months and days of the week. */
function timeInLine(words: string): string {
  const line = inLine(words)
  return isShouted(line) ? line.toLowerCase().replace(CALENDAR, word => word[0]!.toUpperCase() + word.slice(1)) : line
}

// recent weeks   the past few days   last two weeks   not: last week, Tuesday
const STRETCH = /^(?:recent|the (?:last|past)|(?:last|past) (?:\w+ )?\w+s$)/iu

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const MONTH = `(?:${MONTHS.join('|')})`
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

// august   friday   not: may be
const CALENDAR = new RegExp(`\\b(?:${MONTH}|${WEEKDAY})\\b`, 'giu')

// April 5   Friday   Wednesday November 2   5th of May   not: April, 2031
const DAY = new RegExp(
  `^(?:the )?(?:${WEEKDAY}|${MONTH} \\d{1,2}(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH})`,
  'u',
)

// April   April 2031   2031   not: April 5
const PERIOD = new RegExp(`^(?:${MONTH}(?!\\w| \\d{1,2}(?!\\d))|\\d{4}$)`, 'u')

// last two weeks   past days   not: the last two weeks
const LAST = /^(?:last|past) /u

/** The words for a time whose days nobody knows: "on April 5", "in March", "in the past few days". */
function stretchText(words: string): string {
  if (DAY.test(words)) return `on ${words}`
  if (PERIOD.test(words)) return `in ${words}`
  const small = words[0]!.toLowerCase() + words.slice(1)
  return STRETCH.test(words) ? `in ${LAST.test(small) ? 'the ' : ''}${small}` : small
}

/** "Since Monday", "March 2031": the words for a time that is open at its end. */
function sinceText(words: string): string {
  return /^(?:since|from)\b/iu.test(words) ? words[0]!.toLowerCase() + words.slice(1) : `since ${words}`
}

/** "4 March 2031"; what is no whole ISO date stays as it is. */
function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  return name === undefined || day === '' ? date : `${Number(day)} ${name} ${year}`
}

/** "in 2014", "in March 2031", "from 4 to 9 March 2031": the shortest words for a first and a last day. */
function periodText(from: string, to: string): string {
  const [year = '', month = '', day = ''] = from.split('-')
  const name = MONTHS[Number(month) - 1]
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `in ${year}`
  if (name === undefined || !to.startsWith(`${year}-${month}-`)) return `from ${dayText(from)} to ${dayText(to)}`
  const isWhole = day === '01' && Number(to.slice(8)) === lastDay(Number(year), Number(month))
  return isWhole ? `in ${name} ${year}` : `from ${Number(day)} to ${dayText(to)}`
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
