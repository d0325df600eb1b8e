import { FLAG, TOKEN } from '../text/tokens.ts'
import { civilOf, type Day, dayOf, isDay, mondayOf, weekdayOf } from './calendar.ts'
import { dayFirst, inNumbers, monthFirst } from './time-dates.ts'
import { countAt, dateAt } from './time-numbers.ts'
import {
  moved,
  movedPeriod,
  oneDay,
  type Period,
  partOf,
  quarterPeriod,
  seasonPeriod,
  UNKNOWN,
  unitPeriod,
} from './time-periods.ts'
import {
  CODE,
  type Found,
  found,
  hintAt,
  isJoined,
  isLink,
  isWord,
  kindAt,
  markAt,
  outlook,
  type Scene,
  valueAt,
} from './time-scene.ts'
import { HINT, KIND, LINK, SHIFT, UNIT } from './time-words.ts'

const WEEK = 7

/** "yesterday", "today"; the part of the day that follows belongs to it. */
export function dayWord(scene: Scene, index: number): Found {
  const day = scene.asOf + valueAt(scene, index)
  return withDayPart(scene, found(index, index, oneDay(day), 'time.day-word'))
}

/** A weekday, with the date, week or part of day that stands beside it: "Tuesday night", "Friday, Nov. 20", "Monday of next week". */
export function weekday(scene: Scene, index: number): Found | undefined {
  if (isNamed(scene, index)) return undefined
  const at = markAt(scene, index + 1) === CODE.point && isAbbreviated(scene, index) ? index + 1 : index
  const beside = dateBeside(scene, at + 1)
  if (beside !== undefined) return { ...beside, first: index }
  if (hintAt(scene, index) & HINT.doubtful && !isSureWeekday(scene, index)) return undefined
  const week = weekBeside(scene, at + 1, valueAt(scene, index))
  if (week !== undefined) return { ...week, first: index }
  const day = weekdayNear(scene, valueAt(scene, index), outlook(scene, index, at))
  return withDayPart(scene, found(index, at, oneDay(day), 'time.weekday'))
}

function isNamed(scene: Scene, index: number): boolean {
  return (hintAt(scene, index - 1) & (HINT.naming | HINT.habitual)) !== 0 && kindAt(scene, index - 1) === KIND.none
}

function isAbbreviated(scene: Scene, index: number): boolean {
  return scene.tokens.end[index]! - scene.tokens.start[index]! <= 5 && isJoined(scene, index + 1)
}

/** "Sat", "Sun", "Wed": sure with a capital, after "on" or a shift, and not after "the" as a paper's name. */
function isSureWeekday(scene: Scene, index: number): boolean {
  if (!(scene.tokens.flags[index]! & FLAG.capital))
    return isLink(scene, index - 1, LINK.on) || kindAt(scene, index - 1) === KIND.shift
  if (index === scene.first) return false
  const before = kindAt(scene, index - 1)
  return before === KIND.link || before === KIND.shift || before === KIND.part || before === KIND.unit
}

/** The date that a weekday is given with: "Friday, Nov. 20", "Tue May 9", "Tuesday the eleventh", "Monday (June 3)". */
function dateBeside(scene: Scene, index: number): Found | undefined {
  let at = index
  const mark = markAt(scene, at)
  if (mark === CODE.comma || mark === CODE.open || mark === CODE.hyphen) at++
  if (kindAt(scene, at) === KIND.month) {
    const date = monthFirst(scene, at)
    if (date !== undefined && date.period.unit === UNIT.day) return closed(scene, date, mark)
    return undefined
  }
  const isArticle = kindAt(scene, at) === KIND.article
  const written = inNumbers(scene, at) ?? dayFirst(scene, isArticle ? at + 1 : at)
  if (written !== undefined) return closed(scene, written, mark)
  return mark === 0 || isArticle ? dayOfMonth(scene, index - 1, isArticle ? at + 1 : at) : undefined
}

const MONTHS_AROUND = 14 // months in which every weekday meets every day of the month, February's apart

/** "Monday 21", "Tuesday the eleventh": the nearest month in which the two meet. */
function dayOfMonth(scene: Scene, weekdayAt: number, index: number): Found | undefined {
  if (Number.isNaN(scene.asOf) || kindAt(scene, weekdayAt) !== KIND.weekday) return undefined
  const day = dateAt(scene, index)
  const last = scene.end
  const kind = scene.tokens.kind[index]
  const isBare = kind === TOKEN.number
  if (day < 1 || (isBare && last + 1 < scene.limit && scene.tokens.kind[last + 1] !== TOKEN.mark)) return undefined
  if (last + 2 < scene.limit && isJoined(scene, last + 1) && isJoined(scene, last + 2)) return undefined
  if (kind === TOKEN.word && last + 1 < scene.limit && scene.tokens.kind[last + 1] !== TOKEN.mark) return undefined
  if (!isBare && kind === TOKEN.word && kindAt(scene, index) === KIND.number) return undefined
  const way = outlook(scene, weekdayAt, last)
  const now = civilOf(scene.asOf)
  for (let step = 0; step <= MONTHS_AROUND; step++) {
    for (const by of way > 0 ? [step, -step] : [-step, step]) {
      const first = dayOf(now.year, now.month + by, 1)
      const { year, month } = civilOf(first)
      if (isDay(year, month, day) && weekdayOf(first + day - 1) === valueAt(scene, weekdayAt)) {
        return found(weekdayAt, last, oneDay(first + day - 1), 'time.weekday-date')
      }
    }
  }
  return undefined
}

function closed(scene: Scene, date: Found, mark: number): Found {
  return mark === CODE.open && markAt(scene, date.last + 1) === CODE.close ? { ...date, last: date.last + 1 } : date
}

/** "Monday of next week", "Tuesday last week". */
function weekBeside(scene: Scene, index: number, day: number): Found | undefined {
  let at = index
  if (isLink(scene, at, LINK.of)) at++
  if (kindAt(scene, at) === KIND.article) at++
  if (kindAt(scene, at) !== KIND.shift || !isWord(scene, at + 1, KIND.unit, UNIT.week)) return undefined
  const by = stepOf(valueAt(scene, at))
  return found(index, at + 1, oneDay(mondayOf(scene.asOf) + WEEK * by + day - 1), 'time.weekday')
}

/** The day of a weekday's name: the last one up to the day of writing, the coming one if the clause looks forward. */
function weekdayNear(scene: Scene, day: number, way: number): Day {
  const today = weekdayOf(scene.asOf)
  const back = (today - day + WEEK) % WEEK
  if (way > 0) return scene.asOf + ((day - today + WEEK) % WEEK)
  return scene.asOf - back
}

/** Takes a part of the day behind a day into its words: "Tuesday night", "yesterday in the afternoon". */
export function withDayPart(scene: Scene, day: Found): Found {
  return kindAt(scene, day.last + 1) === KIND.dayPart ? { ...day, last: day.last + 1 } : day
}

/** How many units on from now a shift goes. */
function stepOf(shift: number): number {
  if (shift === SHIFT.previous || shift === SHIFT.past || shift === SHIFT.preceding) return -1
  return shift === SHIFT.next || shift === SHIFT.following ? 1 : 0
}

/** What begins with "last", "next", "this", "same": "last week", "the past 24 hours", "next Friday", "this morning", "last May". */
export function shifted(scene: Scene, index: number): Found | undefined {
  let shift = valueAt(scene, index)
  let at = index + 1
  if (kindAt(scene, at) === KIND.shift) {
    shift = valueAt(scene, at) // "this coming", "this past"
    at++
  }
  switch (kindAt(scene, at)) {
    case KIND.weekday:
      return shiftedWeekday(scene, index, at, shift)
    case KIND.month:
      return shiftedMonth(scene, index, at, shift)
    case KIND.dayPart:
      return shiftedDayPart(scene, index, at, shift)
    case KIND.season:
      return shiftedSeason(scene, index, at, shift)
    case KIND.unit:
      return shiftedUnit(scene, index, at, shift)
    case KIND.units:
      return undefined
    case KIND.none:
      return workweek(scene, index, at, shift) ?? stretch(scene, index, at, shift)
    default:
      return stretch(scene, index, at, shift)
  }
}

/** "this working week", "this calendar year". */
function workweek(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  if (kindAt(scene, at + 1) !== KIND.unit) return undefined
  if (hintAt(scene, at) & HINT.whole) return shiftedUnit(scene, first, at + 1, shift)
  if (!(hintAt(scene, at) & HINT.working) || valueAt(scene, at + 1) !== UNIT.week) return undefined
  return found(first, at + 1, unitPeriod(UNIT.workweek, scene.asOf, stepOf(shift)), 'time.unit-shift')
}

function shiftedWeekday(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  const beside = dateBeside(scene, at + 1)
  if (beside !== undefined) return { ...beside, first }
  const day = valueAt(scene, at)
  const monday = mondayOf(scene.asOf)
  const today = weekdayOf(scene.asOf)
  const back = ((today - day + WEEK - 1) % WEEK) + 1 // 1..7: strictly before
  const on = ((day - today + WEEK - 1) % WEEK) + 1
  const isComing = isComingWord(scene, at - 1)
  let date: Day
  if (shift === SHIFT.preceding) date = weekdayBefore(Number.isNaN(scene.day) ? scene.asOf : scene.day, day)
  else if (shift === SHIFT.previous || shift === SHIFT.past) date = scene.asOf - back
  else if (shift === SHIFT.following)
    date = Number.isNaN(scene.day) ? monday + WEEK + day - 1 : nextWeekday(scene.day, day)
  else if (shift === SHIFT.next) date = isComing ? scene.asOf + on : monday + WEEK + day - 1
  else if (shift === SHIFT.current) date = monday + day - 1
  else date = Number.isNaN(scene.day) ? weekdayNear(scene, day, 0) : mondayOf(scene.day) + day - 1
  return withDayPart(scene, found(first, at, oneDay(date), 'time.weekday-shift'))
}

/** Is the shift one that names the nearest day ("this coming Friday"), not the next week's? It then stands behind another shift. */
function isComingWord(scene: Scene, index: number): boolean {
  return kindAt(scene, index - 1) === KIND.shift
}

function weekdayBefore(from: Day, day: number): Day {
  return from - ((weekdayOf(from) - day + WEEK - 1) % WEEK) - 1
}

function nextWeekday(from: Day, day: number): Day {
  return from + ((day - weekdayOf(from) + WEEK - 1) % WEEK) + 1
}

function shiftedMonth(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  const month = monthFirst(scene, at)
  if (month === undefined) return undefined
  if (month.period.unit !== UNIT.month || Number.isNaN(scene.asOf)) return { ...month, first }
  const now = civilOf(scene.asOf)
  const wanted = valueAt(scene, at)
  let year = now.year
  if (shift === SHIFT.previous || shift === SHIFT.past) year = wanted < now.month - 1 ? now.year : now.year - 1
  else if (shift === SHIFT.next) year = wanted > now.month ? now.year : now.year + 1
  else if (shift !== SHIFT.current) return { ...month, first }
  const period = unitPeriod(
    UNIT.month,
    moved(unitPeriod(UNIT.year, scene.asOf, year - now.year).from, UNIT.month, wanted - 1),
    0,
  )
  return found(first, month.last, period, 'time.month-shift')
}

function shiftedDayPart(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  if (shift === SHIFT.previous) return found(first, at, oneDay(scene.asOf - 1), 'time.day-part')
  if (shift === SHIFT.preceding)
    return found(first, at, oneDay((Number.isNaN(scene.day) ? scene.asOf : scene.day) - 1), 'time.day-part')
  if (shift === SHIFT.current) return found(first, at, oneDay(scene.asOf), 'time.day-part')
  if (shift === SHIFT.same) return found(first, at, oneDay(scene.day), 'time.day-part')
  return undefined
}

function shiftedSeason(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  if (Number.isNaN(scene.asOf)) return found(first, at, UNKNOWN, 'time.season')
  const season = valueAt(scene, at)
  const { year } = civilOf(scene.asOf)
  const now = seasonPeriod(year, season)
  let by = 0
  if (shift === SHIFT.previous || shift === SHIFT.past) by = now.to < scene.asOf ? 0 : -1
  else if (shift === SHIFT.next) by = now.from > scene.asOf ? 0 : 1
  else if (shift !== SHIFT.current) return undefined
  return found(first, at, seasonPeriod(year + by, season), 'time.season')
}

function shiftedUnit(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  const unit = valueAt(scene, at)
  if (unit < UNIT.day) return undefined
  if (unit === UNIT.period || unit === UNIT.quarter || unit === UNIT.half) return fiscalUnit(scene, first, at, shift)
  let period: Period
  if (shift === SHIFT.same || shift === SHIFT.following) {
    const spoken = Number.isNaN(scene.day) ? spokenDay(scene) : scene.day
    if (unit === UNIT.day && shift === SHIFT.same && Number.isNaN(scene.day)) return undefined
    period = unitPeriod(unit, Number.isNaN(spoken) ? scene.asOf : spoken, shift === SHIFT.same ? 0 : 1)
  } else if (unit === UNIT.day) {
    if (shift === SHIFT.current || shift === SHIFT.previous || shift === SHIFT.final || shift === SHIFT.latest)
      return undefined
    if (shift === SHIFT.past) period = stretchOf(scene, unit, 1, -1)
    else period = oneDay((Number.isNaN(scene.day) ? scene.asOf : scene.day) + stepOf(shift))
  } else if (shift === SHIFT.past && unit !== UNIT.weekend && unit !== UNIT.year) period = stretchOf(scene, unit, 1, -1)
  else if (unit === UNIT.weekend && shift === SHIFT.previous) period = weekendNear(scene, -1)
  else period = unitPeriod(unit, scene.asOf, stepOf(shift))
  const whole = found(first, at, period, 'time.unit-shift')
  return unit === UNIT.week ? weekWithDay(scene, whole) : whole
}

/** The day that was spoken of last, or the first day of the period that was. */
function spokenDay(scene: Scene): Day {
  return scene.spoken === undefined ? Number.NaN : scene.spoken.from
}

/** "next week Wednesday", "previous week - Monday". */
function weekWithDay(scene: Scene, week: Found): Found {
  let at = week.last + 1
  if (markAt(scene, at) === CODE.hyphen) at++
  if (isLink(scene, at, LINK.on)) at++
  if (kindAt(scene, at) !== KIND.weekday) return week
  return found(week.first, at, oneDay(week.period.from + valueAt(scene, at) - 1), 'time.weekday-shift')
}

/** "this quarter", "the latest period", "the same quarter": the one spoken of, else by the day of writing. */
function fiscalUnit(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  const unit = valueAt(scene, at)
  const spoken = scene.quarter
  if (shift === SHIFT.latest || shift === SHIFT.same) {
    if (spoken !== undefined && (shift === SHIFT.same || !(spoken.to > scene.asOf)))
      return found(first, at, spoken, 'time.fiscal')
    return unit === UNIT.period ? undefined : found(first, at, unitPeriod(unit, scene.asOf, -1), 'time.fiscal')
  }
  if (unit === UNIT.period) return undefined
  return found(first, at, unitPeriod(unit, scene.asOf, stepOf(shift)), 'time.unit-shift')
}

/** A stretch of several units: "the last three months", "the past 24 hours", "next 4 business days". */
function stretch(scene: Scene, first: number, index: number, shift: number): Found | undefined {
  const count = countAt(scene, index)
  if (count < 1) return undefined
  let at = scene.end + 1
  if (isLink(scene, at, LINK.of)) at++
  const isWorking = (hintAt(scene, at) & HINT.working) !== 0
  if (isWorking) at++
  if (kindAt(scene, at) !== KIND.units && kindAt(scene, at) !== KIND.unit) return undefined
  const unit = isWorking && valueAt(scene, at) === UNIT.day ? UNIT.workday : valueAt(scene, at)
  const way = stepOf(shift)
  if (way === 0) return undefined
  if (shift === SHIFT.following && scene.spoken !== undefined) return undefined
  return found(first, at, stretchOf(scene, unit, count, way), 'time.stretch')
}

/** The days of a stretch up to now or from now on. Quarters, decades and centuries are the calendar's. */
export function stretchOf(scene: Scene, unit: number, count: number, way: number): Period {
  const { asOf } = scene
  if (unit === UNIT.quarter || unit === UNIT.decade || unit === UNIT.century) {
    const near = unitPeriod(unit, asOf, way)
    const far = unitPeriod(unit, asOf, way * count)
    return way < 0 ? { from: far.from, to: near.to, unit: 0 } : { from: near.from, to: far.to, unit: 0 }
  }
  if (unit < UNIT.day) {
    const far = moved(asOf, unit, way * Math.max(count, unit === UNIT.hour ? 24 : 1440))
    return way < 0 ? { from: far, to: asOf, unit: 0 } : { from: asOf, to: far, unit: 0 }
  }
  const far = moved(asOf, unit, way * count)
  if (unit === UNIT.workday)
    return way < 0 ? { from: far, to: asOf - 1, unit: 0 } : { from: asOf + 1, to: far, unit: 0 }
  return way < 0 ? { from: far, to: asOf - 1, unit: 0 } : { from: asOf + 1, to: far, unit: 0 }
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

/** What begins with a count: "two weeks ago", "a year earlier", "three days after May 5", "2 weeks and 2 days ago". */
export function counted(scene: Scene, first: number, index: number, count: number): Found | undefined {
  let at = index
  if (isLink(scene, at, LINK.of)) at++
  if (kindAt(scene, at) === KIND.shift && kindAt(scene, at + 1) === KIND.units) {
    const way = stepOf(valueAt(scene, at))
    if (way !== 0) return found(first, at + 1, stretchOf(scene, valueAt(scene, at + 1), count, way), 'time.stretch')
  }
  if (markAt(scene, at) === CODE.hyphen) at++
  if (kindAt(scene, at) !== KIND.units && kindAt(scene, at) !== KIND.unit) return undefined
  const unit = valueAt(scene, at)
  let link = at + 1
  if (markAt(scene, link) === CODE.hyphen) link++
  if (kindAt(scene, link) !== KIND.link) return undefined
  switch (valueAt(scene, link)) {
    case LINK.ago:
      return found(first, link, agoOf(scene, unit, count), 'time.ago')
    case LINK.earlier:
      return found(first, link, fromSpoken(scene, unit, -count), 'time.earlier')
    case LINK.later:
      return found(first, link, fromSpoken(scene, unit, count), 'time.later')
    default:
      return undefined
  }
}

/** N units before the day of writing: a day for days and weeks, the whole month or year for months and years. */
function agoOf(scene: Scene, unit: number, count: number): Period {
  const { asOf } = scene
  if (Number.isNaN(asOf)) return UNKNOWN
  if (unit === UNIT.year && count === 1 && scene.quarter !== undefined) return movedPeriod(scene.quarter, unit, -1)
  if (unit === UNIT.year || unit === UNIT.decade) return unitPeriod(UNIT.year, moved(asOf, unit, -count), 0)
  if (unit === UNIT.month || unit === UNIT.quarter) return unitPeriod(unit, moved(asOf, unit, -count), 0)
  if (unit === UNIT.century) return UNKNOWN
  if (unit < UNIT.day) return { from: moved(asOf, unit, -count), to: asOf, unit: 0 }
  return oneDay(moved(asOf, unit, -count))
}

/** N units before or after what was spoken of. */
function fromSpoken(scene: Scene, unit: number, count: number): Period {
  if (unit >= UNIT.quarter && scene.quarter !== undefined) return movedPeriod(scene.quarter, unit, count)
  if (unit < UNIT.day) return UNKNOWN
  if (!Number.isNaN(scene.day) && unit < UNIT.year) return oneDay(moved(scene.day, unit, count))
  if (unit === UNIT.year) {
    const spoken = spokenDay(scene)
    const day = Number.isNaN(spoken) ? scene.asOf : spoken
    return Number.isNaN(day) ? UNKNOWN : unitPeriod(UNIT.year, moved(day, unit, count), 0)
  }
  return UNKNOWN
}

/** "first quarter", "second half of 2014", "the first week of May", "last two weeks of July": a unit counted within another. */
export function within(
  scene: Scene,
  first: number,
  index: number,
  ordinal: number,
  outer: (at: number) => Found | undefined,
): Found | undefined {
  let at = index
  if (markAt(scene, at) === CODE.hyphen && isJoined(scene, at + 1)) at++
  let count = 1
  if (kindAt(scene, at) === KIND.number || scene.tokens.kind[at] === TOKEN.number) {
    count = countAt(scene, at)
    at = scene.end + 1
  }
  if (count < 1 || (kindAt(scene, at) !== KIND.unit && kindAt(scene, at) !== KIND.units)) return undefined
  const unit = valueAt(scene, at)
  let frame: Found | undefined
  let next = at + 1
  if (isLink(scene, next, LINK.of) || isLink(scene, next, LINK.in)) {
    next++
    if (kindAt(scene, next) === KIND.article) next++
    frame = outer(next)
  } else if (unit === UNIT.quarter || unit === UNIT.half) frame = outer(next)
  if (
    frame !== undefined &&
    (Number.isNaN(frame.period.from) || Number.isNaN(frame.period.to) || frame.period.unit < UNIT.month)
  ) {
    frame = undefined
  }
  if (unit === UNIT.quarter || unit === UNIT.half) {
    const last = frame === undefined ? at : frame.last
    return {
      ...found(first, last, quarterOf(scene, unit, ordinal, count, frame?.period), 'time.fiscal'),
      ...(frame ? { inner: [frame] } : {}),
    }
  }
  if (frame === undefined) return undefined
  return { ...found(first, frame.last, unitWithin(frame.period, unit, ordinal, count), 'time.within'), inner: [frame] }
}

/** The quarters or half of a year: of the year named, else the last that has begun. */
export function quarterOf(
  scene: Scene,
  unit: number,
  ordinal: number,
  count: number,
  year: Period | undefined,
): Period {
  const size = unit === UNIT.half ? 2 : 1
  const most = 4 / size
  const nth = ordinal < 0 ? most - count + 1 : ordinal
  if (nth < 1 || nth + count - 1 > most) return UNKNOWN
  const base = year === undefined ? scene.asOf : year.from
  if (Number.isNaN(base)) return { ...UNKNOWN, unit }
  let of = civilOf(base).year
  const start = (nth - 1) * size + 1
  if (year === undefined && quarterPeriod(of, start).from > scene.asOf) of--
  const from = quarterPeriod(of, start).from
  const to = quarterPeriod(of, start + size * count - 1).to
  const isHalf = size * count === 2 && start % 2 === 1
  return { from, to, unit: size * count === 1 ? UNIT.quarter : isHalf ? UNIT.half : 0 }
}

/** The nth unit, or run of units, of a period; weeks are the ISO weeks that lie mostly in it. `ordinal` -1 is the last. */
function unitWithin(period: Period, unit: number, ordinal: number, count: number): Period {
  if (unit === UNIT.week || unit === UNIT.weekend) {
    const monday = mondayOf(period.from + 3)
    const lastMonday = mondayOf(period.to - 3)
    const from = ordinal < 0 ? lastMonday - WEEK * (count - 1) : monday + WEEK * (ordinal - 1)
    if (from > period.to) return UNKNOWN
    if (unit === UNIT.weekend) return { from: from + 5, to: from + 6, unit }
    return { from, to: from + WEEK * count - 1, unit: count === 1 ? UNIT.week : 0 }
  }
  if (unit < UNIT.day) return UNKNOWN
  const from = ordinal < 0 ? moved(period.to + 1, unit, -count) : moved(period.from, unit, ordinal - 1)
  const to = moved(from, unit, count) - 1
  return to > period.to || from < period.from ? UNKNOWN : { from, to, unit: count === 1 ? unit : 0 }
}

/** "the day before", "the week after": beside what was spoken of, unless what follows names something else. */
export function unitBeside(scene: Scene, first: number, at: number): Found | undefined {
  const link = at + 1
  const isBefore = isLink(scene, link, LINK.before) || isLink(scene, link, LINK.earlier)
  const isAfter = isLink(scene, link, LINK.after) || isLink(scene, link, LINK.later)
  if (!isBefore && !isAfter) return undefined
  const next = link + 1
  const isEnd = next >= scene.limit || scene.tokens.kind[next] === TOKEN.mark
  if (!isEnd) return undefined
  const unit = valueAt(scene, at)
  const day = Number.isNaN(scene.day) ? scene.asOf : scene.day
  return unit < UNIT.day ? undefined : found(first, link, unitPeriod(unit, day, isBefore ? -1 : 1), 'time.beside')
}

/** An early, middle or late part of the time that begins at `index`. */
export function partAhead(first: number, part: number, whole: Found | undefined): Found | undefined {
  if (whole === undefined) return undefined
  return { first, last: whole.last, period: partOf(whole.period, part), rule: 'time.part', inner: [whole] }
}
