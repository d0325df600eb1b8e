import { FLAG, TOKEN } from '../../text/tokens.ts'
import type { Day } from './calendar.ts'
import { halvedAt } from './halves.ts'
import { countAt, ordinalAt } from './numbers.ts'
import { moved, movedPeriod, oneDay, type Period, UNKNOWN, unitPeriod } from './periods.ts'
import {
  CODE,
  type Found,
  found,
  hintAt,
  isBackward,
  isJoined,
  isLink,
  isWord,
  kindAt,
  lengthAt,
  markAt,
  outlook,
  type Scene,
  spokenDay,
  stepOf,
  valueAt,
  withDayPart,
} from './scene.ts'
import { stretchOf } from './shifts.ts'
import { endedAt } from './units.ts'
import { ARTICLE, HINT, KIND, LINK, SHIFT, UNIT } from './words.ts'

/** A count of units with what relates it: "two weeks ago", "3 days after May 5", "2 weeks and 2 days ago", "two days from now". */
export function countedAt(scene: Scene, first: number, index: number, count: number): Found | undefined {
  const read = counted(scene, first, index, count) ?? halvedAt(scene, first, index, count)
  if (read !== undefined) return withDayPart(scene, read)
  let at = isLink(scene, index, LINK.of) ? index + 1 : index
  if (markAt(scene, at) === CODE.hyphen && isJoined(scene, at)) at++
  if (kindAt(scene, at) !== KIND.units && kindAt(scene, at) !== KIND.unit) return undefined
  const unit = valueAt(scene, at)
  const link = at + 1
  const ended = unit < UNIT.day ? undefined : endedAt(scene, first, at, count)
  if (ended !== undefined) return ended
  const more = startingAt(scene, first, link, unit, count) ?? compound(scene, first, link, unit, count)
  if (more !== undefined) return more
  if (unit < UNIT.day || kindAt(scene, link) !== KIND.link) return undefined
  switch (valueAt(scene, link)) {
    case LINK.before:
      return besideTime(scene, first, link + 1, unit, -count) ?? besideEvent(scene, first, link + 1, unit, -count)
    case LINK.after:
      return besideTime(scene, first, link + 1, unit, count) ?? besideEvent(scene, first, link + 1, unit, count)
    case LINK.from:
    case LINK.since:
      return besideTime(scene, first, link + 1, unit, count)
    default:
      return undefined
  }
}

/** "72 hours starting Friday", "three days beginning on May 5": the stretch from a day on. */
function startingAt(scene: Scene, first: number, index: number, unit: number, count: number): Found | undefined {
  const at = markAt(scene, index) === CODE.comma ? index + 1 : index
  if (unit < UNIT.hour || !(hintAt(scene, at) & HINT.opening)) return undefined
  const isLinked = isLink(scene, at + 1, LINK.on) || isLink(scene, at + 1, LINK.from)
  const start = scene.read(scene, isLinked ? at + 2 : at + 1)
  if (start === undefined || start.period.unit !== UNIT.day) return undefined
  const { from } = start.period
  const to = unit === UNIT.hour ? moved(from, unit, count) : moved(from, unit, count) - 1
  return { ...found(first, start.last, { from, to, unit: 0 }, 'time.starting'), inner: [start] }
}

/** "two weeks and two days ago", "2 years 3 months later": the larger count moves what the smaller one reads. */
function compound(scene: Scene, first: number, index: number, unit: number, count: number): Found | undefined {
  const at = isLink(scene, index, LINK.and) ? index + 1 : index
  const rest = countAt(scene, at)
  if (rest < 1 || unit < UNIT.day || kindAt(scene, scene.end + 1) !== KIND.units) return undefined
  if (scene.depth >= MAX_COMPOUND) return undefined
  scene.depth++
  const inner = countedAt(scene, first, scene.end + 1, rest)
  scene.depth--
  if (inner === undefined || inner.period.unit === 0) return undefined
  if (inner.rule !== 'time.ago' && inner.rule !== 'time.earlier' && inner.rule !== 'time.later') return undefined
  return { ...inner, period: movedPeriod(inner.period, unit, inner.rule === 'time.later' ? count : -count) }
}

const MAX_COMPOUND = 6 // readings in one another; "3 years 2 months 5 days later" nests three

/** What begins with a count: "two weeks ago", "a year earlier", "three days after May 5", "2 weeks and 2 days ago". */
function counted(scene: Scene, first: number, index: number, count: number): Found | undefined {
  let at = index
  if (isLink(scene, at, LINK.of)) at++
  if (kindAt(scene, at) === KIND.shift && kindAt(scene, at + 1) === KIND.units) {
    const way = stepOf(valueAt(scene, at))
    if (way !== 0) return found(first, at + 1, stretchOf(scene, valueAt(scene, at + 1), count, way), 'time.stretch')
  }
  if (markAt(scene, at) === CODE.hyphen) at++
  if (kindAt(scene, at) !== KIND.units && kindAt(scene, at) !== KIND.unit) return undefined
  const unit = valueAt(scene, at)
  if (unit === UNIT.half || unit === UNIT.period) return undefined
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

function besideTime(scene: Scene, first: number, index: number, unit: number, count: number): Found | undefined {
  const anchor =
    kindAt(scene, index) === KIND.now ? found(index, index, oneDay(scene.asOf), '') : scene.read(scene, index)
  if (anchor === undefined || Number.isNaN(anchor.period.from)) return undefined
  if (kindAt(scene, index) === KIND.article && !isWord(scene, index + 1, KIND.unit, UNIT.year)) return undefined
  const by = unit === UNIT.week ? WEEK * count : count
  const day =
    unit === UNIT.day || unit === UNIT.week ? anchor.period.from + by : movedPeriod(anchor.period, unit, count).from
  return found(first, anchor.last, oneDay(besideDay(scene, first, anchor, day)), 'time.counted-from')
}

const EVENT_REACH = 5 // words of the noun or clause that a day is beside: "the start of the strike on"

/** "a day before the vote on Sunday", "three days after the March 3 attack": beside a day that tells which event is meant. Not: "a day after he came on Sunday". */
function besideEvent(scene: Scene, first: number, index: number, unit: number, count: number): Found | undefined {
  if (unit !== UNIT.day && unit !== UNIT.week) return undefined
  for (let i = index; i <= index + EVENT_REACH && i < scene.limit; i++) {
    if (scene.tokens.kind[i] === TOKEN.mark || scene.tokens.flags[i]! & FLAG.paragraph || isBackward(scene, i))
      return undefined
    const isLinked = isLink(scene, i, LINK.on)
    const isInside = i === index + 1 && kindAt(scene, index) === KIND.article
    if (!isLinked && !isInside) continue
    const day = scene.read(scene, isLinked ? i + 1 : i)
    if (day === undefined || day.period.unit !== UNIT.day || Number.isNaN(day.period.from)) continue
    const beside = besideDay(scene, first, day, moved(day.period.from, unit, count))
    return { ...found(first, day.last, oneDay(beside), 'time.counted-from'), inner: [day] }
  }
  return undefined
}

/** A day counted from a weekday is none to come, unless the clause looks forward: "died a week after Tuesday's blast" means an earlier Tuesday. */
function besideDay(scene: Scene, first: number, anchor: Found, day: Day): Day {
  if (anchor.rule !== 'time.weekday' || !(day > scene.asOf) || outlook(scene, first, anchor.last) > 0) return day
  return day - WEEK * Math.ceil((day - scene.asOf) / WEEK)
}

const WEEK = 7 // days

/** The "time" of "in two weeks' time", which looks forward by itself; the unit's own token if there is none. */
function timeBehind(scene: Scene, unit: number): number {
  let at = unit + 1
  if (at < scene.limit && isJoined(scene, at)) at++
  return at > unit + 1 && hintAt(scene, at) & HINT.stretchNouns ? at : unit
}

/** "in two weeks", "within 9 months", where the clause looks forward; "in a fortnight's time". */
export function inCount(scene: Scene, index: number): Found | undefined {
  const next = index + 1
  const isOne = kindAt(scene, next) === KIND.article && valueAt(scene, next) === ARTICLE.indefinite
  if (isOne && kindAt(scene, next + 1) !== KIND.unit) return undefined
  const count = isOne ? 1 : countAt(scene, next)
  if (count < 1) return undefined
  const at = isOne ? next + 1 : scene.end + 1
  if ((kindAt(scene, at) !== KIND.units && !isOne) || valueAt(scene, at) < UNIT.day) return undefined
  if (kindAt(scene, at) !== KIND.units && kindAt(scene, at) !== KIND.unit) return undefined
  const time = timeBehind(scene, at)
  if (time === at && outlook(scene, index, at) <= 0) return undefined
  const moved = movedPeriod(oneDay(scene.asOf), valueAt(scene, at), count)
  const isWithin = lengthAt(scene, index) > 2
  return found(index, time, isWithin ? { from: scene.asOf, to: moved.from, unit: 0 } : moved, 'time.in')
}

/** "in the first two weeks": a time of something else, whose days the words do not tell. */
export function firstStretch(scene: Scene, index: number): Found | undefined {
  if (kindAt(scene, index + 1) !== KIND.article) return undefined
  const nth = ordinalAt(scene, index + 2)
  const isLast = isWord(scene, index + 2, KIND.shift, SHIFT.final)
  if (nth < 0 && !isLast) return undefined
  const start = isLast ? index + 3 : scene.end + 1
  const count = countAt(scene, start)
  const at = count < 1 ? start : scene.end + 1
  if (kindAt(scene, at) !== KIND.units && kindAt(scene, at) !== KIND.unit) return undefined
  const unit = valueAt(scene, at)
  if (unit < UNIT.hour || unit === UNIT.quarter || unit === UNIT.half || unit === UNIT.century) return undefined
  const read = scene.read(scene, index + 2)
  return read === undefined ? found(index, at, UNKNOWN, 'time.first') : undefined
}
