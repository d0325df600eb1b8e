import { FLAG, TOKEN } from '../text/tokens.ts'
import { civilOf, type Day, dayOf, isDay } from './calendar.ts'
import {
  dateAt,
  fullYearAt,
  isApostrophe,
  MAX_YEAR,
  MIN_YEAR,
  ordinalAt,
  shortYearAt,
  spokenYearAt,
  widened,
} from './time-numbers.ts'
import { monthPeriod, oneDay, UNKNOWN } from './time-periods.ts'
import {
  baseOf,
  CODE,
  digitsAt,
  digitsIn,
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
} from './time-scene.ts'
import { ARTICLE, HINT, KIND, LINK, SHIFT, UNIT } from './time-words.ts'

const DOLLAR = 0x24
const LEAP_YEAR = 2000 // any day that some year has, a leap year has

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
  const day = isDateHere(scene, date) ? dateAt(scene, date) : -1
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
  const month = valueAt(scene, at)
  if (lengthAt(scene, at) === 3 && markAt(scene, at + 1) === CODE.point && isJoined(scene, at + 1)) {
    return withYear(scene, index, at + 1, month, day, true)
  }
  return withYear(scene, index, at, month, day, true)
}

/** Is a doubtful month after a number word, without a capital, more likely a verb: "one may ask"? */
function isModal(scene: Scene, index: number, at: number): boolean {
  return kindAt(scene, index) === KIND.number && (scene.tokens.flags[at]! & FLAG.capital) === 0
}

/** The month and day with the year that follows token `last`, or the year that is near. */
function withYear(
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

/** Does a date end before what is named after it: "April 7th Street"? */
function isMemorial(scene: Scene, index: number): boolean {
  if (!(hintAt(scene, index) & HINT.memorial)) return false
  return (scene.tokens.flags[index]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
}

/** A month without day or year: the one near, if its name is sure. */
function monthAlone(scene: Scene, first: number, last: number, month: number): Found | undefined {
  if (isMemorial(scene, last + 1)) return undefined
  if (hintAt(scene, first) & HINT.doubtful && !isEvident(scene, first, last) && !isRangeStart(scene, last + 1))
    return undefined
  return nearMonth(scene, first, last, month)
}

/** Does a range to another month follow: "May to September"? */
function isRangeStart(scene: Scene, index: number): boolean {
  const isTo = isLink(scene, index, LINK.to) || isLink(scene, index, LINK.until) || markAt(scene, index) === CODE.hyphen
  return isTo && kindAt(scene, index + 1) === KIND.month
}

function nearMonth(scene: Scene, first: number, last: number, month: number): Found {
  const near = yearNear(scene, month, 0, outlook(scene, first, last))
  const period = Number.isNaN(near) ? { ...UNKNOWN, unit: UNIT.month } : monthPeriod(near, month)
  return found(first, last, period, 'time.month')
}

/** Does the company of a doubtful month show that it is one: a preposition before it, a small word or a mark behind? */
function isEvident(scene: Scene, first: number, last: number): boolean {
  const { flags, kind } = scene.tokens
  const before = first - 1
  if (before < scene.first) return false
  const isCapital = (flags[first]! & FLAG.capital) !== 0
  const isWordNext = last + 1 < scene.limit && kind[last + 1] === TOKEN.word
  const isName = isWordNext && (flags[last + 1]! & FLAG.capital) !== 0
  switch (kindAt(scene, before)) {
    case KIND.shift: {
      const shift = valueAt(scene, before)
      return isCapital || shift === SHIFT.previous || shift === SHIFT.next
    }
    case KIND.part:
      return true
    case KIND.article: // "a June agreement"; not "the March on the capital"
      return isCapital && isWordNext && !isName && kindAt(scene, last + 1) !== KIND.link
    default:
  }
  const isRange =
    isLink(scene, before, LINK.to) || isLink(scene, before, LINK.and) || markAt(scene, before) === CODE.hyphen
  if (
    isRange &&
    scene.tokens.word[before - 1] !== scene.tokens.word[first] &&
    (isCapital || lengthAt(scene, before - 1) > 3) &&
    isTimeBehind(scene, before - 1)
  )
    return true
  if (!(hintAt(scene, before) & HINT.evidence)) return false
  return !isName || (flags[first]! & FLAG.caps) !== 0
}

/** Is the token the last of a month or a year, so that what follows is the other end of a range? */
function isTimeBehind(scene: Scene, index: number): boolean {
  return index >= scene.first && (kindAt(scene, index) === KIND.month || fullYearAt(scene, index) >= 0)
}

/** May the number after a month be its day: no decimal, and not what is counted ("In May 20 people died")? */
function isDateHere(scene: Scene, index: number): boolean {
  if (scene.tokens.kind[index] !== TOKEN.number || index + 1 >= scene.limit) return true
  return !(hintAt(scene, index + 1) & HINT.counted)
}

/** The year that begins at a token, after a month or a day; -1 if none. Leaves `scene.end` at its last token. */
export function yearAfter(scene: Scene, index: number, mayBeShort: boolean): number {
  let at = index
  if (markAt(scene, at) === CODE.comma) at++
  const full = fullYearAt(scene, at)
  if (full >= 0) return isCount(scene, at) ? -1 : full
  if (isLink(scene, at, LINK.of) || isLink(scene, at, LINK.in)) {
    at++
    const year = fullYearAt(scene, at)
    if (year >= 0) return year
    const short = shortYearAt(scene, at)
    if (short >= 0 && isLink(scene, at - 1, LINK.of)) return widened(short, writingYear(scene))
  }
  if (isApostrophe(scene, at) && shortYearAt(scene, at + 1) >= 0)
    return widened(shortYearAt(scene, at + 1), writingYear(scene))
  if (mayBeShort && shortYearAt(scene, at) >= 0) return widened(shortYearAt(scene, at), writingYear(scene))
  const relative = relativeYear(scene, at)
  if (relative >= 0) return relative
  return at === index ? spokenYearAt(scene, at) : -1
}

/** "this year", "last year", "next year" after a month or a day; -1 if none. */
function relativeYear(scene: Scene, index: number): number {
  if (kindAt(scene, index) !== KIND.shift || !isWord(scene, index + 1, KIND.unit, UNIT.year)) return -1
  const base = baseOf(scene)
  if (Number.isNaN(base)) return -1
  const { year } = civilOf(base)
  scene.end = index + 1
  switch (valueAt(scene, index)) {
    case SHIFT.previous:
      return year - 1
    case SHIFT.next:
      return year + 1
    case SHIFT.current:
      return year
    default:
      return -1
  }
}

/** Does the number count people or things: "Nov. 20, 2000 people ..." ? */
function isCount(scene: Scene, index: number): boolean {
  return (hintAt(scene, index + 1) & HINT.counted) !== 0
}

const WRITING_YEAR = 2000 // for two digits where no day of writing is known: 1911 to 2010

function writingYear(scene: Scene): number {
  const base = baseOf(scene)
  return Number.isNaN(base) ? WRITING_YEAR : civilOf(base).year
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

/** A date in numbers: "2014-05-07", "05/07/2014", "11.18.2014", "20161016", "2019/aug/01". */
export function inNumbers(scene: Scene, index: number): Found | undefined {
  const { tokens } = scene
  if (tokens.kind[index] !== TOKEN.number || isInCode(scene, index)) return undefined
  const length = lengthAt(scene, index)
  const start = tokens.start[index]!
  if (length === 8) {
    const day = dayOfParts(
      digitsIn(scene, start, start + 4),
      digitsIn(scene, start + 4, start + 6),
      digitsIn(scene, start + 6, start + 8),
    )
    if (!Number.isNaN(day)) return found(index, index, oneDay(day), 'time.iso')
  }
  if (length >= 8 && length <= 10 && digitsAt(scene, index) < 0) return pointed(scene, index)
  const glue = markAt(scene, index + 1)
  if ((glue !== CODE.hyphen && glue !== CODE.slash) || !isJoined(scene, index + 1) || !isJoined(scene, index + 2))
    return undefined
  const left = digitsAt(scene, index)
  const isTriple = markAt(scene, index + 3) === glue && isJoined(scene, index + 3) && isJoined(scene, index + 4)
  if (left < 0) return undefined
  if (kindAt(scene, index + 2) === KIND.month) return monthInside(scene, index, left, isTriple)
  const middle = digitsAt(scene, index + 2)
  if (middle < 0) return undefined
  if (!isTriple) {
    if (length === 4 || lengthAt(scene, index + 2) === 4) return yearAndMonth(scene, index, left, middle)
    return glue === CODE.slash ? withoutYear(scene, index, left, middle) : undefined
  }
  const right = digitsAt(scene, index + 4)
  if (right < 0) {
    if (length === 4 && kindAt(scene, index + 4) === KIND.month) {
      const day = dayOfParts(left, valueAt(scene, index + 4), middle)
      return Number.isNaN(day) ? undefined : found(index, index + 4, oneDay(day), 'time.iso')
    }
    return undefined
  }
  if (length === 4) {
    const day = dayOfParts(left, middle, right)
    return Number.isNaN(day) ? undefined : found(index, index + 4, oneDay(day), 'time.iso')
  }
  if (length > 2 || lengthAt(scene, index + 2) > 2) return undefined
  const width = lengthAt(scene, index + 4)
  if (width !== 4 && width !== 2) return undefined
  if (glue === CODE.hyphen && width === 2) return undefined
  const day = sided(scene, left, middle, width === 4 ? right : widened(right, writingYear(scene)))
  return Number.isNaN(day) ? undefined : found(index, index + 4, oneDay(day), 'time.numeric')
}

/** Is the number glued behind another one and a hyphen, as in the number of a telephone or a file? */
function isInCode(scene: Scene, index: number): boolean {
  if (index < scene.first + 2 || !isJoined(scene, index) || markAt(scene, index - 1) !== CODE.hyphen) return false
  return isJoined(scene, index - 1) && lengthAt(scene, index - 2) < 4 && digitsAt(scene, index - 2) >= 0
}

/** "on 22/4", "Friday 5/12": a day without its year, only behind what shows that it is no fraction or score. */
function withoutYear(scene: Scene, index: number, left: number, middle: number): Found | undefined {
  const before = kindAt(scene, index - 1)
  const isShown =
    isLink(scene, index - 1, LINK.on) ||
    isLink(scene, index - 1, LINK.from) ||
    isLink(scene, index - 1, LINK.between) ||
    isLink(scene, index - 1, LINK.to) ||
    before === KIND.weekday ||
    markAt(scene, index - 1) === CODE.hyphen
  if (index <= scene.first || !isShown || lengthAt(scene, index) > 2 || lengthAt(scene, index + 2) > 2) return undefined
  const isMonthFirst = isDay(LEAP_YEAR, left, middle)
  return withYear(scene, index, index + 2, isMonthFirst ? left : middle, isMonthFirst ? middle : left, false)
}

/** "22/Jan/2019", "05-Aug-2016", "2019-aug-1", "23-2020-September" has its month last and is read by its first number. */
function monthInside(scene: Scene, index: number, left: number, isTriple: boolean): Found | undefined {
  const month = valueAt(scene, index + 2)
  if (isTriple) {
    const right = digitsAt(scene, index + 4)
    const day = lengthAt(scene, index) === 4 ? dayOfParts(left, month, right) : dayOfParts(right, month, left)
    if (right >= 0 && !Number.isNaN(day)) return found(index, index + 4, oneDay(day), 'time.date')
  }
  return dayFirst(scene, index)
}

/** "2015-12", "12-2015", "2015/3". */
function yearAndMonth(scene: Scene, index: number, left: number, right: number): Found | undefined {
  if (isJoined(scene, index + 3) && markAt(scene, index + 3) === CODE.hyphen) return undefined
  if (index > scene.first && isJoined(scene, index) && scene.tokens.kind[index - 1] === TOKEN.mark) return undefined
  const year = lengthAt(scene, index) === 4 ? left : right
  const month = lengthAt(scene, index) === 4 ? right : left
  const isMonth = month >= 1 && month <= 12 && year >= 1900 && year <= MAX_YEAR
  return isMonth ? found(index, index + 2, monthPeriod(year, month), 'time.iso') : undefined
}

/** "11.18.2014": one number token with two inner points. */
function pointed(scene: Scene, index: number): Found | undefined {
  const { text, start, end } = scene.tokens
  const first = text.indexOf('.', start[index])
  const second = first < 0 ? -1 : text.indexOf('.', first + 1)
  if (second < 0 || second >= end[index]!) return undefined
  const left = digitsIn(scene, start[index]!, first)
  const middle = digitsIn(scene, first + 1, second)
  const right = digitsIn(scene, second + 1, end[index]!)
  const day = left > 31 ? dayOfParts(left, middle, right) : dotted(left, middle, yearOfPair(scene, index, right))
  return right < 0 || Number.isNaN(day) ? undefined : found(index, index, oneDay(day), 'time.numeric')
}

/** "24.02.31": a year of two digits, where day and month have two as well. */
function yearOfPair(scene: Scene, index: number, year: number): number {
  if (year >= 100 || lengthAt(scene, index) !== 8) return year
  const base = baseOf(scene)
  return widened(year, Number.isNaN(base) ? POINTED_YEAR : civilOf(base).year)
}

const POINTED_YEAR = 2030 // for two digits behind points where no day of writing is known: 1941 to 2040

/** "05.07.2014": day first, as all who write points between numbers do, unless only the other reading is a day. */
function dotted(left: number, middle: number, year: number): Day {
  const daily = dayOfParts(year, middle, left)
  return Number.isNaN(daily) ? dayOfParts(year, left, middle) : daily
}

/** "05/07/2014": month first, unless only the other reading is a day, is the day of writing, or is not after it. */
function sided(scene: Scene, left: number, middle: number, year: number): Day {
  const monthly = dayOfParts(year, left, middle)
  const daily = dayOfParts(year, middle, left)
  if (Number.isNaN(monthly)) return daily
  if (Number.isNaN(daily) || Number.isNaN(scene.asOf)) return monthly
  const isOfWriting = (day: Day) => Math.abs(day - scene.asOf) <= TIME_ZONES
  if (isOfWriting(monthly) !== isOfWriting(daily)) return isOfWriting(daily) ? daily : monthly
  return monthly > scene.asOf + 1 && daily <= scene.asOf ? daily : monthly
}

const TIME_ZONES = 1 // day; what is dated where the sun is higher may carry the next day

function dayOfParts(year: number, month: number, day: number): Day {
  return year >= MIN_YEAR && year <= MAX_YEAR && isDay(year, month, day) ? dayOf(year, month, day) : Number.NaN
}

/** A month and its day in one token: "Dec31", "mar3". The period is unknown without a day of writing. */
export function gluedWord(scene: Scene, index: number, month: number, day: number): Found | undefined {
  return day >= 1 && day <= 31 ? withYear(scene, index, index, month, day, false) : undefined
}
