import { moved, type Period, UNKNOWN, unitPeriod } from './periods.ts'
import { type Found, found, isLink, isWord, kindAt, type Scene, valueAt } from './scene.ts'
import { ARTICLE, KIND, LINK, UNIT } from './words.ts'

/**
 * A count with a half behind it, and what relates it: "a year and a half ago", "two and a half weeks later".
 *
 *   two and a half weeks ago     a year and a half ago
 *      ^ index     ^ unit          ^ index, unit
 */
export function halvedAt(scene: Scene, first: number, index: number, count: number): Found | undefined {
  const isBehind = isUnit(scene, index)
  const half = endOfHalf(scene, isBehind ? index + 1 : index)
  if (half < 0) return undefined
  const at = isBehind ? index : half + 1
  if (!isUnit(scene, at) || isWord(scene, at, KIND.unit, UNIT.half)) return undefined
  const unit = valueAt(scene, at)
  if (unit < UNIT.hour) return undefined
  const link = isBehind ? half + 1 : at + 1
  if (isLink(scene, link, LINK.ago)) return found(first, link, halvedFrom(scene.asOf, unit, -count), 'time.ago')
  if (isLink(scene, link, LINK.earlier)) return found(first, link, halvedFrom(scene.day, unit, -count), 'time.earlier')
  if (isLink(scene, link, LINK.later)) return found(first, link, halvedFrom(scene.day, unit, count), 'time.later')
  return undefined
}

function isUnit(scene: Scene, index: number): boolean {
  const kind = kindAt(scene, index)
  return kind === KIND.unit || kind === KIND.units
}

/** The last token of "and a half"; -1 if it does not begin at the token. */
function endOfHalf(scene: Scene, index: number): number {
  const isHalf =
    isLink(scene, index, LINK.and) &&
    isWord(scene, index + 1, KIND.article, ARTICLE.indefinite) &&
    isWord(scene, index + 2, KIND.unit, UNIT.half)
  return isHalf ? index + 2 : -1
}

const HALF_YEAR = 6 // months
const HALF_DECADE = 5 // years
const HALF_MONTH = 15 // days
const HALF_WEEK = 3 // days

/** A count and a half of units on: the year of half a decade, the month of half a year, the week of half a month or week, two days of smaller ones. */
function halvedFrom(day: number, unit: number, count: number): Period {
  const way = Math.sign(count)
  const whole = moved(day, unit, count)
  switch (unit) {
    case UNIT.decade:
      return unitPeriod(UNIT.year, moved(whole, UNIT.year, way * HALF_DECADE), 0)
    case UNIT.year:
      return unitPeriod(UNIT.month, moved(whole, UNIT.month, way * HALF_YEAR), 0)
    case UNIT.month:
      return unitPeriod(UNIT.week, whole + way * HALF_MONTH, 0)
    case UNIT.week:
      return unitPeriod(UNIT.week, whole + way * HALF_WEEK, 0)
    case UNIT.day:
    case UNIT.hour:
      return { from: Math.min(whole, whole + way), to: Math.max(whole, whole + way), unit: 0 }
    default:
      return UNKNOWN
  }
}
