import { FLAG, TOKEN } from '../../text/tokens.ts'
import { civilOf } from './calendar.ts'
import { firstStretch, inCount } from './counts.ts'
import { quarterOf } from './fiscal.ts'
import { ordinalAt } from './numbers.ts'
import { movedPeriod } from './periods.ts'
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
  partAhead,
  type Scene,
  valueAt,
} from './scene.ts'
import { shifted } from './shifts.ts'
import { unitAt } from './units.ts'
import { within } from './within.ts'
import { HINT, KIND, LINK, SHIFT, UNIT } from './words.ts'

/** What begins with a shift: "last week", and parts of the unit it names: "next year's first quarter", "last week of July". */
export function shiftAt(scene: Scene, first: number, index: number): Found | undefined {
  const shift = valueAt(scene, index)
  if (shift === SHIFT.previous || shift === SHIFT.final) {
    const end = within(scene, first, index + 1, -1, next => scene.read(scene, next))
    if (end !== undefined && !Number.isNaN(end.period.from) && end.last > index + 1) {
      const isHalf = isWord(scene, index + 1, KIND.unit, UNIT.half)
      const isFramed = isLink(scene, index + 2, LINK.of) || isLink(scene, index + 3, LINK.of)
      if (isHalf || isFramed) return end
    }
  }
  const read = shifted(scene, index)
  if (read === undefined) return undefined
  const whole = { ...read, first }
  return partOfUnit(scene, whole) ?? whole
}

/** "next year's first quarter", "this year's third quarter", "last year's quarter". */
function partOfUnit(scene: Scene, whole: Found): Found | undefined {
  if (whole.period.unit !== UNIT.year) return undefined
  const clitic = whole.last + 1
  if (clitic >= scene.limit || !isJoined(scene, clitic) || scene.tokens.kind[clitic] !== TOKEN.word) return undefined
  const at = clitic + 1
  const nth = kindAt(scene, at) === KIND.fiscal ? ordinalAt(scene, at + 1) : ordinalAt(scene, at)
  if (nth >= 0) {
    const part = within(scene, whole.first, scene.end + 1, nth, () => undefined)
    if (part === undefined || part.period.unit < UNIT.quarter) return undefined
    return { ...part, period: quarterOf(scene, part.period.unit, nth, 1, whole.period) }
  }
  if (isWord(scene, at, KIND.unit, UNIT.quarter) && scene.quarter !== undefined) {
    const by = civilOf(whole.period.from).year - civilOf(scene.quarter.from).year
    return found(whole.first, at, movedPeriod(scene.quarter, UNIT.year, by), 'time.fiscal')
  }
  return undefined
}

/** What begins with a part: "early May", "late last week", "mid-1996", "the end of the month", "late Tuesday". */
export function partAt(scene: Scene, first: number, index: number): Found | undefined {
  const part = valueAt(scene, index)
  let at = index + 1
  if (markAt(scene, at) === CODE.hyphen) at++
  if (isLink(scene, at, LINK.in)) at++
  const isOf = isLink(scene, at, LINK.of)
  if (isOf) at++
  else if (hintAt(scene, index) & HINT.partNouns) return undefined
  if (!isOf && isJoined(scene, index) && markAt(scene, index - 1) === CODE.hyphen) return undefined
  const whole = isOf && kindAt(scene, at) === KIND.unit ? unitAt(scene, at, at, true) : scene.read(scene, at)
  if (whole === undefined) return undefined
  if (whole.period.unit === UNIT.day || part === 0) return { ...whole, first }
  return partAhead(first, part, whole)
}

/** What begins with "earlier", "later", "in": "earlier this month", "later in the week", "in two weeks". */
export function linkAt(scene: Scene, index: number): Found | undefined {
  const link = valueAt(scene, index)
  if (link === LINK.earlier || link === LINK.later) {
    const at = isLink(scene, index + 1, LINK.in) ? index + 2 : index + 1
    if (at >= scene.limit || scene.tokens.flags[at]! & FLAG.paragraph) return undefined
    const isSoon =
      kindAt(scene, at) === KIND.dayWord || kindAt(scene, at) === KIND.shift || kindAt(scene, at) === KIND.weekday
    const isUnit = kindAt(scene, at) === KIND.article && kindAt(scene, at + 1) === KIND.unit
    return isSoon || isUnit ? earlierOrLater(scene, index, scene.read(scene, at), link === LINK.earlier) : undefined
  }
  if (link !== LINK.in) return undefined
  return inCount(scene, index) ?? firstStretch(scene, index)
}

/** "earlier this month" ends before the day of writing, "later this month" begins with it. */
function earlierOrLater(scene: Scene, first: number, whole: Found | undefined, isEarlier: boolean): Found | undefined {
  if (whole === undefined) return undefined
  const { from, to, unit } = whole.period
  if (unit === UNIT.day || !(from < scene.asOf && scene.asOf <= to)) return { ...whole, first }
  const period = isEarlier ? { from, to: scene.asOf - 1, unit: 0 } : { from: scene.asOf, to, unit: 0 }
  return { first, last: whole.last, period, rule: 'time.part', inner: [whole] }
}
