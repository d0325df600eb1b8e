import { FLAG, TOKEN } from '../../text/tokens.ts'
import { fullYearAt } from './numbers.ts'
import { monthPeriod, UNKNOWN } from './periods.ts'
import {
  CODE,
  type Found,
  found,
  hintAt,
  isLink,
  kindAt,
  lengthAt,
  markAt,
  outlook,
  type Scene,
  valueAt,
  yearNear,
} from './scene.ts'
import { HINT, KIND, LINK, SHIFT, UNIT } from './words.ts'

/** Does a date end before what is named after it: "April 7th Street"? */
export function isMemorial(scene: Scene, index: number): boolean {
  if (!(hintAt(scene, index) & HINT.memorial)) return false
  return (scene.tokens.flags[index]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
}

/** A month without day or year: the one near, if its name is sure. */
export function monthAlone(scene: Scene, first: number, last: number, month: number): Found | undefined {
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

export function nearMonth(scene: Scene, first: number, last: number, month: number): Found {
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
