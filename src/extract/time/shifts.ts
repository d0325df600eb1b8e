import { civilOf } from './calendar.ts'
import { monthFirst } from './dates.ts'
import { fiscalUnit } from './fiscal.ts'
import { countAt } from './numbers.ts'
import { moved, oneDay, type Period, seasonPeriod, UNKNOWN, unitPeriod } from './periods.ts'
import { type Found, found, hintAt, isLink, kindAt, type Scene, spokenDay, stepOf, valueAt } from './scene.ts'
import { shiftedHoliday } from './seasons.ts'
import { weekendNear } from './units.ts'
import { shiftedWeekday, weekWithDay } from './weekdays.ts'
import { HINT, KIND, LINK, SHIFT, UNIT } from './words.ts'

/** What begins with "last", "next", "this", "same": "last week", "the past 24 hours", "next Friday", "this morning", "last May". */
export function shifted(scene: Scene, index: number): Found | undefined {
  let shift = valueAt(scene, index)
  let at = index + 1
  if (kindAt(scene, at) === KIND.shift) {
    if (shift === SHIFT.same) return undefined // "he said that last week ..."
    shift = valueAt(scene, at) // "this coming", "this past"
    at++
  }
  const isSeveral = (hintAt(scene, at) & HINT.several) !== 0
  if (shift === SHIFT.recent || isSeveral) return openStretch(scene, index, isSeveral ? at + 1 : at, shift)
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
    case KIND.holiday:
      return shiftedHoliday(scene, index, at, shift)
    case KIND.units:
      return openStretch(scene, index, at, shift)
    case KIND.none:
      return workweek(scene, index, at, shift) ?? stretch(scene, index, at, shift)
    default:
      return stretch(scene, index, at, shift)
  }
}

/** "in recent weeks", "the past few days", "the last months": a stretch that began nobody knows when. Not: "the last days of May". */
function openStretch(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  const isBack = shift === SHIFT.recent || shift === SHIFT.past || shift === SHIFT.previous
  if (!isBack || kindAt(scene, at) !== KIND.units || valueAt(scene, at) < UNIT.day) return undefined
  return isLink(scene, at + 1, LINK.of) ? undefined : found(first, at, UNKNOWN, 'time.stretch')
}

/** "this working week", "this calendar year". */
function workweek(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  if (kindAt(scene, at + 1) !== KIND.unit) return undefined
  if (hintAt(scene, at) & HINT.whole) return shiftedUnit(scene, first, at + 1, shift)
  if (!(hintAt(scene, at) & HINT.working) || valueAt(scene, at + 1) !== UNIT.week) return undefined
  return found(first, at + 1, unitPeriod(UNIT.workweek, scene.asOf, stepOf(shift)), 'time.unit-shift')
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

/** The days of a stretch up to now or from now on. Quarters, and decades to come, are the calendar's. */
export function stretchOf(scene: Scene, unit: number, count: number, way: number): Period {
  const { asOf } = scene
  if (unit === UNIT.quarter || (way > 0 && (unit === UNIT.decade || unit === UNIT.century))) {
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
