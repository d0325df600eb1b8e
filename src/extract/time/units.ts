import { TOKEN } from '../../text/tokens.ts'
import { civilOf, dayOf, weekdayOf } from './calendar.ts'
import { comparedPeriod, yearAgo, yearAgoBehind } from './fiscal.ts'
import { fullYearAt, ordinalAt, spokenYearAt } from './numbers.ts'
import { moved, oneDay, type Period, UNKNOWN, unitPeriod, yearPeriod } from './periods.ts'
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
} from './scene.ts'
import { HINT, KIND, LINK, PART, SHIFT, UNIT } from './words.ts'

/** What begins with a unit: "the week", "year 2008", "week of July 5", "year-end", "the year-ago quarter", "the weekend". */
export function unitAt(scene: Scene, first: number, index: number, hasArticle: boolean): Found | undefined {
  const unit = valueAt(scene, index)
  if (unit < UNIT.day || hintAt(scene, index - 1) & HINT.habitual) return undefined
  if (unit === UNIT.weekend) return weekendAt(scene, first, index)
  const told = named(scene, first, index) ?? endedAt(scene, first, index, 1)
  if (told !== undefined || !hasArticle) return told
  return unitBeside(scene, first, index) ?? current(scene, first, index)
}

/** A year or a week that the words behind it tell from others. */
function named(scene: Scene, first: number, index: number): Found | undefined {
  switch (valueAt(scene, index)) {
    case UNIT.year:
      return yearNamed(scene, first, index) ?? yearAgo(scene, first, index) ?? yearEnd(scene, first, index)
    case UNIT.week:
      return weekOf(scene, first, index)
    default:
      return undefined
  }
}

/** "year 2008", "the year of 2008", "the year twenty twenty" */
function yearNamed(scene: Scene, first: number, index: number): Found | undefined {
  const next = index + 1
  const at = isLink(scene, next, LINK.of) ? next + 1 : next
  const year = fullYearAt(scene, at)
  if (year >= 0) return found(first, at, yearPeriod(year), 'time.year')
  const spoken = at === next ? spokenYearAt(scene, at) : -1
  return spoken >= 0 ? found(first, scene.end, yearPeriod(spoken), 'time.year') : undefined
}

/** "the week", "the quarter": the one that the text is in, or that it reports on. */
function current(scene: Scene, first: number, index: number): Found | undefined {
  const next = index + 1
  const unit = valueAt(scene, index)
  switch (unit) {
    case UNIT.quarter:
    case UNIT.period:
      return fiscalAt(scene, first, index)
    case UNIT.half:
    case UNIT.decade:
    case UNIT.century:
      return undefined
  }
  const goesOn = isLink(scene, next, LINK.in) || isLink(scene, next, LINK.and) || isLink(scene, next, LINK.on)
  if (kindAt(scene, next) === KIND.link && !goesOn) return undefined
  if (unit !== UNIT.day) return found(first, index, unitPeriod(unit, scene.asOf, 0), 'time.unit')
  const isPlaced = hintAt(scene, first - 1) & HINT.evidence || isLink(scene, first - 1, LINK.in)
  if (!isPlaced || (next < scene.limit && scene.tokens.kind[next] !== TOKEN.mark)) return undefined
  return found(first, index, oneDay(Number.isNaN(scene.day) ? scene.asOf : scene.day), 'time.unit')
}

/** "the quarter", "the year-ago period" */
function fiscalAt(scene: Scene, first: number, index: number): Found | undefined {
  const next = index + 1
  const unit = valueAt(scene, index)
  if (yearAgoBehind(scene, next)) return found(first, scene.end, comparedPeriod(scene, unit), 'time.fiscal')
  if (scene.quarter !== undefined) return found(first, index, scene.quarter, 'time.fiscal')
  // "In the quarter of Lesk" is in a part of a town.
  const isTime = unit === UNIT.quarter && !isLink(scene, next, LINK.of)
  return isTime ? found(first, index, unitPeriod(unit, scene.asOf, -1), 'time.fiscal') : undefined
}

/** "the quarter ended Sept. 30", "nine months ending in June", "the ten days to Saturday": the stretch up to a day, or to the end of a month. */
export function endedAt(scene: Scene, first: number, index: number, count: number): Found | undefined {
  const isSet = kindAt(scene, first) === KIND.article || kindAt(scene, first - 1) === KIND.article
  const isTo = isSet && isLink(scene, index + 1, LINK.to)
  if (!isTo && !(hintAt(scene, index + 1) & HINT.ending)) return undefined
  const at = isLink(scene, index + 2, LINK.on) || isLink(scene, index + 2, LINK.in) ? index + 3 : index + 2
  const end = scene.read(scene, at)
  if (end === undefined || (end.period.unit !== UNIT.day && end.period.unit !== UNIT.month)) return undefined
  const unit = valueAt(scene, index)
  const { to } = end.period
  const period = { from: moved(to + 1, unit, -count), to, unit: count === 1 && unit === UNIT.quarter ? unit : 0 }
  return { ...found(first, end.last, period, 'time.fiscal'), inner: [end] }
}

function weekendAt(scene: Scene, first: number, index: number): Found | undefined {
  const isSet = first > scene.first && (hintAt(scene, first - 1) & HINT.habitual) !== 0
  if (isSet) return undefined
  const way = outlook(scene, first, index)
  const own = unitPeriod(UNIT.weekend, scene.asOf, 0)
  // on a Sunday, what was "over the weekend" was on that day or the one before
  const period = way < 0 && own.to === scene.asOf ? own : weekendNear(scene, way)
  const read = found(first, index, period, 'time.weekend')
  if (!isLink(scene, index + 1, LINK.of)) return read
  const day = scene.read(scene, index + 2)
  if (day === undefined || day.period.unit !== UNIT.day) return read
  return found(first, day.last, unitPeriod(UNIT.weekend, day.period.from, 0), 'time.weekend')
}

/** The weekend that is meant by "the weekend": the last one, the coming one if the clause looks forward. */
export function weekendNear(scene: Scene, way: number): Period {
  const { asOf } = scene
  if (Number.isNaN(asOf)) return UNKNOWN
  const own = unitPeriod(UNIT.weekend, asOf, 0)
  if (way > 0 || own.from <= asOf) return way < 0 && own.to >= asOf ? unitPeriod(UNIT.weekend, asOf, -1) : own
  if (way === 0 && weekdayOf(asOf) === 5) return own // on a Friday, "the weekend" without a past tense is the coming one
  return unitPeriod(UNIT.weekend, asOf, -1)
}

/** "week of July 5", "week beginning February 4", "week 31", "week 3 of 2027". */
function weekOf(scene: Scene, first: number, index: number): Found | undefined {
  let at = index + 1
  const number = digitsAt(scene, at)
  if (number >= 1 && number <= 53 && lengthAt(scene, at) <= 2) {
    const of = isLink(scene, at + 1, LINK.of) ? scene.read(scene, at + 2) : undefined
    const year = of !== undefined && of.period.unit === UNIT.year ? of.period : unitPeriod(UNIT.year, scene.asOf, 0)
    const week = unitPeriod(UNIT.week, year.from + 3, number - 1)
    return found(first, of === undefined ? at : of.last, week, 'time.week')
  }
  if (isLink(scene, at, LINK.of) || hintAt(scene, at) & HINT.opening) at++
  else return undefined
  if (isLink(scene, at, LINK.on)) at++
  const article = kindAt(scene, at) === KIND.article ? at + 1 : at
  const day = scene.read(scene, at) ?? monthDay(scene, article)
  if (day === undefined || day.period.unit !== UNIT.day || kindAt(scene, at) === KIND.unit) return undefined
  return found(first, day.last, unitPeriod(UNIT.week, day.period.from, 0), 'time.week')
}

/** A day of the month near: "the week of the 18th". */
function monthDay(scene: Scene, index: number): Found | undefined {
  if (index >= scene.limit || scene.tokens.kind[index] !== TOKEN.mixed || Number.isNaN(scene.asOf)) return undefined
  const day = ordinalAt(scene, index)
  const now = civilOf(scene.asOf)
  return day < 1 || day > 28 ? undefined : found(index, index, oneDay(dayOf(now.year, now.month, day)), 'time.date')
}

/** "year-end", "year end", "year's end": the last day of the year. */
function yearEnd(scene: Scene, first: number, index: number): Found | undefined {
  let at = index + 1
  if (markAt(scene, at) === CODE.hyphen && isJoined(scene, at)) at++
  else if (at < scene.limit && isJoined(scene, at) && lengthAt(scene, at) === 2) at++
  if (!isWord(scene, at, KIND.part, PART.late) || lengthAt(scene, at) !== 3) return undefined
  const year = fullYearAt(scene, at + 1)
  const whole =
    year >= 0
      ? found(first, at + 1, yearPeriod(year), 'time.year')
      : found(first, at, unitPeriod(UNIT.year, scene.asOf, 0), 'time.year')
  return { ...whole, period: oneDay(whole.period.to), rule: 'time.year-end', inner: [whole] }
}

/** "the week after next", "the year before last"; "the day before", "the week after": beside what was spoken of, unless what follows names something else. */
function unitBeside(scene: Scene, first: number, at: number): Found | undefined {
  const link = at + 1
  const isBefore = isLink(scene, link, LINK.before) || isLink(scene, link, LINK.earlier)
  const isAfter = isLink(scene, link, LINK.after) || isLink(scene, link, LINK.later)
  if (!isBefore && !isAfter) return undefined
  const next = link + 1
  const twice = isAfter ? SHIFT.next : SHIFT.previous
  if (isWord(scene, next, KIND.shift, twice) && kindAt(scene, next + 1) !== KIND.unit) {
    return found(first, next, unitPeriod(valueAt(scene, at), scene.asOf, isAfter ? 2 : -2), 'time.unit-shift')
  }
  const isEnd = next >= scene.limit || scene.tokens.kind[next] === TOKEN.mark
  if (!isEnd) return undefined
  const unit = valueAt(scene, at)
  const day = Number.isNaN(scene.day) ? scene.asOf : scene.day
  return unit < UNIT.day ? undefined : found(first, link, unitPeriod(unit, day, isBefore ? -1 : 1), 'time.beside')
}
