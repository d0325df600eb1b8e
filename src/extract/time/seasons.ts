import { type PhraseMatch, phraseAt } from '../../text/phrases.ts'
import { civilOf, type Day, dayOf, easterOf, monthLength, weekdayOf } from './calendar.ts'
import { yearAfter } from './date-years.ts'
import { oneDay, type Period, seasonPeriod, UNKNOWN } from './periods.ts'
import {
  baseOf,
  type Found,
  found,
  isLink,
  isWord,
  kindAt,
  outlook,
  type Scene,
  stepOf,
  valueAt,
  yearNear,
} from './scene.ts'
import { ARTICLE, EASTER, KIND, LAST, LINK, MOVABLE, UNIT } from './words.ts'

/** "summer 2014", "the summer of 2014", "the summer"; not the verb in "they fall". */
export function seasonAt(scene: Scene, first: number, index: number): Found | undefined {
  const year = yearAfter(scene, index + 1, false)
  if (year >= 0) return found(first, scene.end, seasonPeriod(year, valueAt(scene, index)), 'time.season')
  const before = index === first ? index - 1 : first
  const isPlaced = first < index || isLink(scene, before, LINK.in) || kindAt(scene, before) === KIND.part
  if (!isPlaced || (index + 1 < scene.limit && isLink(scene, index + 1, LINK.of))) return undefined
  if (Number.isNaN(scene.asOf)) return found(first, index, UNKNOWN, 'time.season')
  const way = outlook(scene, first, index)
  const month = valueAt(scene, index) * 3
  return found(
    first,
    index,
    seasonPeriod(yearNear(scene, month > 12 ? month - 12 : month, 0, way), valueAt(scene, index)),
    'time.season',
  )
}

/** A holiday with its year or the one near, or the weekend that it makes: "Labor Day 2014", "the Labor Day weekend". */
export function holidayAt(scene: Scene, index: number): Found | undefined {
  const match: PhraseMatch | undefined = phraseAt(scene.words.holidays, scene.tokens, index, scene.limit)
  if (match === undefined) return undefined
  const early = yearAfter(scene, match.last + 1, false)
  const name = early >= 0 ? scene.end : match.last
  const isWeekend = isWord(scene, name + 1, KIND.unit, UNIT.weekend)
  if (!isWeekend && isWord(scene, index - 1, KIND.article, ARTICLE.definite)) return undefined
  const late = isWeekend && early < 0 ? yearAfter(scene, name + 2, false) : -1
  const last = late >= 0 ? scene.end : isWeekend ? name + 1 : name
  const year = Math.max(early, late)
  const day = year >= 0 ? holidayIn(year, match.value) : holidayNear(scene, match.value, outlook(scene, index, last))
  return isWeekend
    ? found(index, last, weekendOf(day), 'time.weekend')
    : found(index, last, oneDay(day), 'time.holiday')
}

/** Saturday and Sunday beside a holiday, and the holiday: a Monday's weekend has three days, a Thursday's four. */
function weekendOf(day: Day): Period {
  const weekday = weekdayOf(day)
  const saturday = day + SATURDAY - (weekday === MONDAY ? weekday + WEEK : weekday)
  return { from: Math.min(day, saturday), to: Math.max(day, saturday + 1), unit: UNIT.weekend }
}

const MONDAY = 1
const SATURDAY = 6
const WEEK = 7 // days

/** "last Easter", "next Christmas". */
export function shiftedHoliday(scene: Scene, first: number, index: number, shift: number): Found | undefined {
  const match = phraseAt(scene.words.holidays, scene.tokens, index, scene.limit)
  if (match === undefined || Number.isNaN(scene.asOf)) return undefined
  const { year } = civilOf(scene.asOf)
  const now = holidayIn(year, match.value)
  const way = stepOf(shift)
  const by = way < 0 && now >= scene.asOf ? -1 : way > 0 && now <= scene.asOf ? 1 : 0
  return found(first, match.last, oneDay(holidayIn(year + by, match.value)), 'time.holiday')
}

const FIXED = 101 // the first of January: lower values are days from Easter on

/** The day of a holiday in a year, as the tables write it: month * 100 + day, days from Easter on, or a weekday's turn in its month. */
function holidayIn(year: number, value: number): Day {
  if (value < FIXED) return easterOf(year) + value - EASTER
  if (value < MOVABLE) return dayOf(year, Math.floor(value / 100), value % 100)
  const month = Math.floor((value - MOVABLE) / 100)
  const turn = value % 10
  const first = dayOf(year, month, 1)
  const day = first + ((Math.floor((value % 100) / 10) - weekdayOf(first) + WEEK) % WEEK) + WEEK * (turn - 1)
  return turn === LAST && day >= first + monthLength(year, month) ? day - WEEK : day
}

function holidayNear(scene: Scene, value: number, way: number): Day {
  const base = baseOf(scene)
  if (Number.isNaN(base)) return base
  const { year } = civilOf(base)
  if (value < FIXED) return holidayIn(holidayIn(year, value) > base && way <= 0 ? year - 1 : year, value)
  const { month, day } = civilOf(holidayIn(year, value))
  return holidayIn(yearNear(scene, month, day, way), value)
}
