import { TOKEN } from '../../text/tokens.ts'
import { civilOf, type Day, dayOf, isDay } from './calendar.ts'
import { writingYear } from './date-years.ts'
import { dayFirst, LEAP_YEAR, withYear } from './dates.ts'
import { MAX_YEAR, MIN_YEAR, widened } from './numbers.ts'
import { monthPeriod, oneDay } from './periods.ts'
import {
  baseOf,
  CODE,
  digitsAt,
  digitsIn,
  type Found,
  found,
  isJoined,
  isLink,
  kindAt,
  lengthAt,
  markAt,
  type Scene,
  valueAt,
} from './scene.ts'
import { KIND, LINK } from './words.ts'

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
