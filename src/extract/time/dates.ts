import { FLAG, TOKEN } from '../../text/tokens.ts'
import { dayOf, isDay } from './calendar.ts'
import { yearAfter } from './date-years.ts'
import { isMemorial, monthAlone, nearMonth } from './months.ts'
import { dateAt, fullYearAt, ordinalAt, spokenYearAt } from './numbers.ts'
import { monthPeriod, oneDay, UNKNOWN } from './periods.ts'
import {
  CODE,
  digitsAt,
  type Found,
  found,
  hintAt,
  isJoined,
  isLink,
  isWord,
  kindAt,
  lengthAt,
  markAt,
  outlook,
  type Scene,
  valueAt,
  yearNear,
} from './scene.ts'
import { ARTICLE, HINT, KIND, LINK, UNIT } from './words.ts'

const DOLLAR = 0x24
export const LEAP_YEAR = 2000 // any day that some year has, a leap year has

/** A date that begins with a month: "Nov. 20, 2011", "May 5", "August 1988", "June 3-5". */
export function monthFirst(scene: Scene, index: number): Found | undefined {
  if (kindAt(scene, index) !== KIND.month || hintAt(scene, index - 1) & HINT.habitual) return undefined
  const month = valueAt(scene, index)
  let at = index + 1
  if (hintAt(scene, index) & HINT.clipped && markAt(scene, at) === CODE.point && isJoined(scene, at)) at++
  const glue = markAt(scene, at)
  if ((glue === CODE.slash || glue === CODE.hyphen) && isJoined(scene, at)) return gluedMonth(scene, index, at, month)
  if (glue === CODE.comma && digitsAt(scene, at + 1) < 0 && ordinalAt(scene, at + 1) < 0) {
    return monthAlone(scene, index, at - 1, month)
  }
  const afterComma = glue === CODE.comma ? at + 1 : at
  const date = isWord(scene, afterComma, KIND.article, ARTICLE.definite) ? afterComma + 1 : afterComma
  const full = fullYearAt(scene, date)
  if (full >= 0) return found(index, date, monthPeriod(full, month), 'time.month')
  const spoken = spokenYearAt(scene, date)
  if (spoken >= 0) return found(index, scene.end, monthPeriod(spoken, month), 'time.month')
  const day = isLink(scene, index - 1, LINK.on) || isDateHere(scene, date) ? dateAt(scene, date) : -1
  if (day >= 1) return withYear(scene, index, scene.end, month, day, false)
  const year = yearAfter(scene, at, false)
  if (year >= 0) return found(index, scene.end, monthPeriod(year, month), 'time.month')
  return monthAlone(scene, index, at - 1, month)
}

/** A date that begins with its day: "20 November 2011", "8th of December", "the 15th day of June", "3 JAN 90". */
export function dayFirst(scene: Scene, index: number): Found | undefined {
  if (markAt(scene, index - 1) === DOLLAR) return undefined
  const day = dateAt(scene, index)
  if (day < 1) return undefined
  const end = scene.end
  let at = end + 1
  const glue = markAt(scene, at)
  if ((glue === CODE.hyphen || glue === CODE.slash) && isJoined(scene, at)) {
    if (kindAt(scene, at + 1) !== KIND.month) return undefined
    at++
  } else {
    if (isWord(scene, at, KIND.unit, UNIT.day) && ordinalAt(scene, index) >= 0) at++
    if (isLink(scene, at, LINK.of)) at++
  }
  if (kindAt(scene, at) !== KIND.month) return undefined
  if (hintAt(scene, at) & HINT.doubtful && isModal(scene, index, at)) return undefined
  if (isOfMonthFirst(scene, at + 1)) return undefined
  const month = valueAt(scene, at)
  if (lengthAt(scene, at) === 3 && markAt(scene, at + 1) === CODE.point && isJoined(scene, at + 1)) {
    return withYear(scene, index, at + 1, month, day, true)
  }
  return withYear(scene, index, at, month, day, true)
}

/** "wounds 4 / December [12, 2022]": a day and a year behind the month, so that the number before it is of something else. */
function isOfMonthFirst(scene: Scene, index: number): boolean {
  const day = digitsAt(scene, index)
  const year = markAt(scene, index + 1) === CODE.comma ? index + 2 : index + 1
  return day >= 1 && day <= MOST_DAYS && fullYearAt(scene, year) >= 0
}

const MOST_DAYS = 31

/** Is a doubtful month after a number word, without a capital, more likely a verb: "one may ask"? */
function isModal(scene: Scene, index: number, at: number): boolean {
  return kindAt(scene, index) === KIND.number && (scene.tokens.flags[at]! & FLAG.capital) === 0
}

/** The month and day with the year that follows token `last`, or the year that is near. */
export function withYear(
  scene: Scene,
  first: number,
  last: number,
  month: number,
  day: number,
  isDayFirst: boolean,
): Found | undefined {
  if (!isDay(LEAP_YEAR, month, day)) return undefined
  const year = yearAfter(scene, last + 1, isDayFirst && lengthAt(scene, last) === 3)
  if (year >= 0) {
    if (!isDay(year, month, day)) return undefined
    return found(first, scene.end, oneDay(dayOf(year, month, day)), 'time.date')
  }
  if (isMemorial(scene, last + 1)) return undefined
  const near = yearNear(scene, month, day, outlook(scene, first, last))
  return found(
    first,
    last,
    Number.isNaN(near) ? { ...UNKNOWN, unit: UNIT.day } : oneDay(dayOf(near, month, day)),
    'time.date',
  )
}

/** May the number after a month without "on" be its day: no decimal, and not what is counted ("In May 20 people died")? */
function isDateHere(scene: Scene, index: number): boolean {
  if (scene.tokens.kind[index] !== TOKEN.number || index + 1 >= scene.limit) return true
  return !(hintAt(scene, index + 1) & HINT.counted)
}

/** A month glued to its numbers: "Sep-23-2020", "Dec/2018", "Jan/3". */
function gluedMonth(scene: Scene, first: number, glue: number, month: number): Found | undefined {
  const next = glue + 1
  if (!isJoined(scene, next)) return monthAlone(scene, first, first, month)
  const again =
    markAt(scene, next + 1) === markAt(scene, glue) && isJoined(scene, next + 1) && isJoined(scene, next + 2)
  const full = fullYearAt(scene, next)
  if (full >= 0) {
    const day = again ? dateAt(scene, next + 2) : -1
    if (day >= 1 && isDay(full, month, day))
      return found(first, scene.end, oneDay(dayOf(full, month, day)), 'time.date')
    return found(first, next, monthPeriod(full, month), 'time.month')
  }
  const day = dateAt(scene, next)
  if (day < 1 && kindAt(scene, next) === KIND.month) return nearMonth(scene, first, first, month)
  if (day < 1) return monthAlone(scene, first, first, month)
  const end = scene.end
  const year = again ? fullYearAt(scene, next + 2) : -1
  if (year >= 0 && isDay(year, month, day)) return found(first, next + 2, oneDay(dayOf(year, month, day)), 'time.date')
  return withYear(scene, first, end, month, day, false)
}

/** A month and its day in one token: "Dec31", "mar3". The period is unknown without a day of writing. */
export function gluedWord(scene: Scene, index: number, month: number, day: number): Found | undefined {
  return day >= 1 && day <= 31 ? withYear(scene, index, index, month, day, false) : undefined
}
