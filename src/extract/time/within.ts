import { TOKEN } from '../../text/tokens.ts'
import { mondayOf } from './calendar.ts'
import { quarterOf } from './fiscal.ts'
import { countAt } from './numbers.ts'
import { moved, oneDay, type Period, UNKNOWN } from './periods.ts'
import { CODE, type Found, found, isJoined, isLink, isWord, kindAt, markAt, type Scene, valueAt } from './scene.ts'
import { KIND, LINK, UNIT } from './words.ts'

const WEEK = 7

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

/** "the 15th day of next month", "the 21st of this month", "on the 5th this month"; not: "the second of this month's attacks", "his 5th this month". */
export function ofMonth(scene: Scene, first: number, nth: number, index: number): Found | undefined {
  const isDay = isWord(scene, index, KIND.unit, UNIT.day)
  const link = isDay ? index + 1 : index
  const isOf = isLink(scene, link, LINK.of)
  if (isDay && !isOf) return undefined
  const at = isOf ? link + 1 : link
  if (!isDay && kindAt(scene, at) !== KIND.shift) return undefined
  if (!isDay && !isOf && !(kindAt(scene, first - 1) === KIND.article && isLink(scene, first - 2, LINK.on)))
    return undefined
  const month = scene.read(scene, at)
  if (month === undefined || month.period.unit !== UNIT.month) return undefined
  const next = month.last + 1
  if (isJoined(scene, next) && scene.tokens.kind[next] === TOKEN.word) return undefined
  const day = month.period.from + nth - 1
  return day > month.period.to ? undefined : found(first, month.last, oneDay(day), 'time.date')
}
