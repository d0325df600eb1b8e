import { civilOf } from './calendar.ts'
import { fullYearAt, ordinalAt } from './numbers.ts'
import { movedPeriod, type Period, quarterPeriod, UNKNOWN, unitPeriod, yearPeriod } from './periods.ts'
import {
  CODE,
  type Found,
  found,
  isJoined,
  isLink,
  isWord,
  kindAt,
  markAt,
  type Scene,
  stepOf,
  valueAt,
  widen,
} from './scene.ts'

import { KIND, LINK, SHIFT, UNIT } from './words.ts'

/** "Q3 2019", "Q1-2019", "q1 of 2017", "Q3". */
export function quarterName(scene: Scene, index: number): Found | undefined {
  let at = index + 1
  if (markAt(scene, at) === CODE.hyphen && isJoined(scene, at)) at++
  if (isLink(scene, at, LINK.of)) at++
  const year = fullYearAt(scene, at)
  const frame = year >= 0 ? yearPeriod(year) : undefined
  return found(
    index,
    year >= 0 ? at : index,
    quarterOf(scene, UNIT.quarter, valueAt(scene, index), 1, frame),
    'time.fiscal',
  )
}

/** "fiscal 1989", "the fiscal year", "fiscal second quarter": its days are the company's own. */
export function fiscalYear(scene: Scene, index: number): Found | undefined {
  let at = index + 1
  if (markAt(scene, at) === CODE.hyphen) at++
  if (isWord(scene, at, KIND.unit, UNIT.year)) {
    const year = fullYearAt(scene, at + 1)
    return found(index, year >= 0 ? at + 1 : at, UNKNOWN, 'time.fiscal-year')
  }
  if (fullYearAt(scene, at) >= 0) return found(index, at, UNKNOWN, 'time.fiscal-year')
  return kindAt(scene, at) === KIND.ordinal ? widen(scene.read(scene, at), index) : undefined
}

/** "this quarter", "the latest period", "the same quarter": the one spoken of, else by the day of writing. */
export function fiscalUnit(scene: Scene, first: number, at: number, shift: number): Found | undefined {
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

/** "year-ago quarter", "year-earlier period", "year-earlier": the period spoken of, a year before. */
export function yearAgo(scene: Scene, first: number, index: number): Found | undefined {
  const link = markAt(scene, index + 1) === CODE.hyphen ? index + 2 : index + 1
  if (!isLink(scene, link, LINK.ago) && !isLink(scene, link, LINK.earlier)) return undefined
  if (link === index + 1) return undefined
  const nth = ordinalAt(scene, link + 1)
  if (nth >= 1 && isWord(scene, scene.end + 1, KIND.unit, UNIT.quarter)) {
    const last = scene.end + 1
    return found(
      first,
      last,
      movedPeriod(quarterOf(scene, UNIT.quarter, nth, 1, undefined), UNIT.year, -1),
      'time.fiscal',
    )
  }
  const unit = kindAt(scene, link + 1) === KIND.unit ? valueAt(scene, link + 1) : 0
  const last = unit >= UNIT.month ? link + 1 : link
  return found(first, last, comparedPeriod(scene, unit), 'time.fiscal')
}

/** Is "a year ago" behind "the quarter"? Leaves `scene.end` at its last token. */
export function yearAgoBehind(scene: Scene, index: number): boolean {
  if (kindAt(scene, index) !== KIND.article || !isWord(scene, index + 1, KIND.unit, UNIT.year)) return false
  scene.end = index + 2
  return isLink(scene, index + 2, LINK.ago) || isLink(scene, index + 2, LINK.earlier)
}

export function comparedPeriod(scene: Scene, unit: number): Period {
  if (scene.quarter !== undefined) return movedPeriod(scene.quarter, UNIT.year, -1)
  if (unit === UNIT.quarter) return movedPeriod(unitPeriod(UNIT.quarter, scene.asOf, -1), UNIT.year, -1)
  return unitPeriod(UNIT.year, scene.asOf, -1)
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
