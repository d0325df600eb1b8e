import { BREAK, FLAG, TOKEN } from '../../text/tokens.ts'
import { civilOf, dayOf, isDay } from './calendar.ts'
import { yearAfter } from './date-years.ts'
import { dateAt, fullYearAt } from './numbers.ts'
import { movedPeriod, oneDay, type Period, yearPeriod } from './periods.ts'
import {
  CODE,
  type Found,
  found,
  hintAt,
  isJoined,
  isLink,
  isWord,
  kindAt,
  lengthAt,
  markAt,
  type Scene,
  valueAt,
} from './scene.ts'
import { simpleAt } from './simple.ts'
import { ARTICLE, HINT, KIND, LINK, PART, UNIT } from './words.ts'

/** The time that begins at a token, with its bound or its other end: "since 2011", "between 2003 and 2006", "5-7 May". */
export function timeAt(scene: Scene, index: number): Found | undefined {
  if (kindAt(scene, index) === KIND.link) {
    const link = valueAt(scene, index)
    if (link === LINK.between || link === LINK.from) return fromTo(scene, index, link)
    if (link === LINK.later && hintAt(scene, index + 1) & HINT.than) return laterThan(scene, index)
    if (link === LINK.since || link === LINK.until || link === LINK.before || link === LINK.after)
      return bounded(scene, index, link)
  }
  if (hintAt(scene, index) & HINT.opening) return opened(scene, index)
  return daysOfMonth(scene, index, index) ?? ranged(scene, simpleAt(scene, index), false)
}

/** "from 5 May to 7 June", "between 2003 and 2006"; without its other end, the time alone. */
function fromTo(scene: Scene, index: number, link: number): Found | undefined {
  const at = afterArticle(scene, index + 1)
  const days = daysOfMonth(scene, index, at)
  if (days !== undefined) return days
  const isNow = kindAt(scene, index + 1) === KIND.now
  const left = isNow ? found(index + 1, index + 1, oneDay(scene.asOf), 'time.now') : simpleAt(scene, index + 1)
  if (left === undefined) return undefined
  const range = ranged(scene, left, link === LINK.between)
  if (range !== undefined && range.last > left.last) return { ...range, first: index }
  return isNow ? undefined : left
}

/** A time and what goes on to its other end, if that follows. */
function ranged(scene: Scene, left: Found | undefined, isBetween: boolean): Found | undefined {
  if (left === undefined) return undefined
  const link = left.last + 1
  if (!isRangeLink(scene, link, isBetween)) return openEnded(scene, left)
  const right = otherEnd(scene, left, link + 1)
  if (right === undefined || Number.isNaN(right.period.to)) return left
  if (Number.isNaN(left.period.from)) return endedBy(scene, left, right) ?? left
  if (isInside(right.period, left.period)) return left // "this year through August" is no range that begins with the year
  const from = hasYear(scene, left) ? left.period : alignedTo(left.period, right.period)
  const to = right.period.to < from.from && !hasYear(scene, right) ? nextTurn(right) : right.period
  if (to.to < from.from) return left
  const ends = [left, right].filter(end => end.rule !== 'time.now')
  return { ...found(left.first, right.last, { from: from.from, to: to.to, unit: 0 }, 'time.range'), inner: ends }
}

/** "Between [3 March] and 5 May 2031", in a text without a date: the year of the second end is that of the first. */
function endedBy(scene: Scene, left: Found, right: Found): Found | undefined {
  const start = simpleAt({ ...scene, asOf: right.period.to }, left.first)
  if (start === undefined || start.last !== left.last || !DATED.has(start.rule)) return undefined
  const { from, unit } = start.period
  if (unit !== right.period.unit || !(from <= right.period.from)) return undefined
  return {
    ...found(left.first, right.last, { from, to: right.period.to, unit: 0 }, 'time.range'),
    inner: [start, right],
  }
}

/** Rules of a day or month that is named and may lack its year. */
const DATED: ReadonlySet<string> = new Set(['time.date', 'time.month'])

/** The other end's next turn: a weekday's is a week on, a date's a year. */
function nextTurn(right: Found): Period {
  if (right.rule === 'time.weekday') return movedPeriod(right.period, UNIT.week, 1)
  return movedPeriod(right.period, UNIT.year, 1)
}

function isInside(period: Period, outer: Period): boolean {
  return outer.unit >= UNIT.month && period.unit < outer.unit && outer.from <= period.from && period.to <= outer.to
}

/** The link of a range: "to", "through", "until", a dash or hyphen; "and" only after "between". */
function isRangeLink(scene: Scene, index: number, isBetween: boolean): boolean {
  if (isLink(scene, index, LINK.to) || isLink(scene, index, LINK.until)) return true
  if (isBetween && isLink(scene, index, LINK.and)) return true
  const mark = markAt(scene, index)
  if (mark === CODE.dash || mark === CODE.tilde) return true
  return mark === CODE.hyphen && isJoined(scene, index) === isJoined(scene, index + 1)
}

function afterArticle(scene: Scene, index: number): number {
  return isWord(scene, index, KIND.article, ARTICLE.definite) ? index + 1 : index
}

/** The other end of a range: a time, "now", or a day of the month that the first end named. */
function otherEnd(scene: Scene, left: Found, index: number): Found | undefined {
  if (kindAt(scene, index) === KIND.now) return found(index, index, oneDay(scene.asOf), 'time.now')
  const bare = sameMonth(scene, left, afterArticle(scene, index))
  if (bare !== undefined) return bare
  const right = simpleAt(scene, index)
  if (right === undefined) return undefined
  const isMixed = left.period.unit === UNIT.day && right.period.unit >= UNIT.month
  return isMixed ? undefined : right
}

/** "May 5-7", "April 9th through 17th, 2014": the second day is in the month of the first. */
function sameMonth(scene: Scene, left: Found, index: number): Found | undefined {
  if (left.period.unit !== UNIT.day || Number.isNaN(left.period.from) || kindAt(scene, left.first) !== KIND.month)
    return undefined
  const day = dateAt(scene, index)
  if (day < 1) return undefined
  const last = scene.end
  const next = markAt(scene, last + 1)
  if (kindAt(scene, last + 1) === KIND.month || kindAt(scene, last + 1) === KIND.units) return undefined
  if (next === CODE.slash || (next === CODE.hyphen && isJoined(scene, last + 1))) return undefined
  const civil = civilOf(left.period.from)
  const stated = hasYear(scene, left) ? -1 : yearAfter(scene, last + 1, false)
  const end = stated >= 0 ? scene.end : last
  const year = stated >= 0 ? stated : civil.year
  const month = day < civil.day ? civil.month + 1 : civil.month
  return isDay(year, civilOf(dayOf(year, month, 1)).month, day)
    ? found(index, end, oneDay(dayOf(year, month, day)), 'time.date')
    : undefined
}

/** "9 to 12 June", "between the fourth and the eleventh of May", "5-7 May 2014": the month stands behind the second day. */
function daysOfMonth(scene: Scene, first: number, index: number): Found | undefined {
  const kind = scene.tokens.kind[index]
  if (
    kind !== TOKEN.number &&
    kind !== TOKEN.mixed &&
    kindAt(scene, index) !== KIND.ordinal &&
    kindAt(scene, index) !== KIND.tens
  ) {
    return undefined
  }
  const day = dateAt(scene, index)
  const dayLast = scene.end
  if (day < 1 || (first === index && index > scene.first && isJoined(scene, index))) return undefined
  const link = dayLast + 1
  const isPair = first === index && isLink(scene, link, LINK.and)
  if (!isPair && !isRangeLink(scene, link, first < index)) return undefined
  const at = afterArticle(scene, link + 1)
  if (dateAt(scene, at) < 1) return undefined
  const right = simpleAt(scene, at)
  if (right === undefined || right.period.unit !== UNIT.day || Number.isNaN(right.period.from)) return undefined
  if (right.rule !== 'time.date') return undefined
  const civil = civilOf(right.period.from)
  const month = day > civil.day ? civil.month - 1 : civil.month
  const from = dayOf(civil.year, month, day)
  if (isPair && from + 1 !== right.period.to) return undefined // "5 and 9 May" are two days and no period
  return {
    ...found(first, right.last, { from, to: right.period.to, unit: 0 }, 'time.range'),
    inner: [found(index, dayLast, oneDay(from), 'time.date'), right],
  }
}

/** Do the words name a year, in digits or as "last year"? */
function hasYear(scene: Scene, time: Found): boolean {
  for (let i = time.first; i <= time.last; i++) {
    if (scene.tokens.kind[i] === TOKEN.number && lengthAt(scene, i) >= 4) return true
    const kind = kindAt(scene, i)
    if (kind === KIND.shift || kind === KIND.dayWord || kind === KIND.link) return true
  }
  return time.period.unit >= UNIT.year
}

/** The first end put in the year of the second, or in the year before if it would come after it. */
function alignedTo(left: Period, right: Period): Period {
  const by = civilOf(right.to).year - civilOf(left.from).year
  const same = by === 0 ? left : movedPeriod(left, UNIT.year, by)
  return same.from > right.to ? movedPeriod(same, UNIT.year, -1) : same
}

/** "2012 or later", "1/1/2016 and after": open at the end. */
function openEnded(scene: Scene, left: Found): Found {
  const link = left.last + 1
  if (!isLink(scene, link, LINK.and)) return left
  if (!isLink(scene, link + 1, LINK.later) && !isLink(scene, link + 1, LINK.after)) return left
  const isEnd = link + 2 >= scene.limit || scene.tokens.kind[link + 2] === TOKEN.mark
  return isEnd ? found(left.first, link + 1, { from: left.period.from, to: Number.NaN, unit: 0 }, 'time.since') : left
}

/** A time with one end open: "since 2011", "until Friday", "before May", "after Nov. 20". */
function bounded(scene: Scene, index: number, link: number): Found | undefined {
  let at = index + 1
  if (isLink(scene, at, LINK.on) || isLink(scene, at, LINK.in)) at++
  if (at >= scene.limit || scene.tokens.flags[at]! & FLAG.paragraph) return undefined
  const time = simpleAt(scene, at)
  if (time === undefined) return undefined
  const inner = isLink(scene, time.first, LINK.in) ? undefined : time
  if (inner === undefined || isAttribute(scene, inner, at)) return inner
  const { from, to } = time.period
  const open = Number.NaN
  const words = { ...found(index, time.last, time.period, ''), inner: [time] }
  switch (link) {
    case LINK.since: {
      const since = { ...words, period: { from, to: open, unit: 0 }, rule: 'time.since' }
      return isTakenUp(scene, index, time.last + 1) ? { ...since, isTakenUp: true } : since
    }
    case LINK.until:
      return { ...words, period: { from: open, to, unit: 0 }, rule: 'time.until' }
    case LINK.before: // "before the end of May" takes its last day in
      return {
        ...words,
        period: { from: open, to: isPart(scene, time, PART.late) ? to : from - 1, unit: 0 },
        rule: 'time.before',
      }
    default: // "after the beginning of May" takes its first day in
      return {
        ...words,
        period: { from: isPart(scene, time, PART.early) ? from : to + 1, to: open, unit: 0 },
        rule: 'time.after',
      }
  }
}

/** "the worst since May 2031[, when] two died", but not "Since May 2031, when it began, two have died". */
function isTakenUp(scene: Scene, since: number, behind: number): boolean {
  const { tokens } = scene
  const next = markAt(scene, behind) === CODE.comma ? behind + 1 : behind
  if (!(hintAt(scene, next) & HINT.takingUp) || since === scene.first || tokens.flags[since]! & BREAK) return false
  return tokens.kind[since - 1] === TOKEN.word && !isLink(scene, since - 1, LINK.and)
}

function isPart(scene: Scene, time: Found, part: number): boolean {
  const at = kindAt(scene, time.first) === KIND.article ? time.first + 1 : time.first
  return time.rule === 'time.part' && isWord(scene, at, KIND.part, part)
}

/** "later than 2018"; "no later than May 5" is a bound from above. */
function laterThan(scene: Scene, index: number): Found | undefined {
  const year = fullYearAt(scene, index + 2) // a bare number behind "than" is a count elsewhere
  const time =
    simpleAt(scene, index + 2) ?? (year < 0 ? undefined : found(index + 2, index + 2, yearPeriod(year), 'time.year'))
  if (time === undefined) return undefined
  const isLimit = (hintAt(scene, index - 1) & HINT.counting) !== 0
  const { to } = time.period
  const period = isLimit ? { from: Number.NaN, to, unit: 0 } : { from: to + 1, to: Number.NaN, unit: 0 }
  const rule = isLimit ? 'time.until' : 'time.after'
  return { ...found(isLimit ? index - 1 : index, time.last, period, rule), inner: [time] }
}

/** "starting January 7th", "beginning on Monday": open at the end. */
function opened(scene: Scene, index: number): Found | undefined {
  const at = isLink(scene, index + 1, LINK.on) || isLink(scene, index + 1, LINK.in) ? index + 2 : index + 1
  const time = simpleAt(scene, at)
  if (time === undefined) return kindAt(scene, index) === KIND.part ? simpleAt(scene, index) : undefined
  return {
    ...found(index, time.last, { from: time.period.from, to: Number.NaN, unit: 0 }, 'time.since'),
    inner: [time],
  }
}

/** Does the time only tell which event is meant: "after Tuesday's attack", "before the 2012 vote"? */
function isAttribute(scene: Scene, time: Found, at: number): boolean {
  const next = time.last + 1
  if (next >= scene.limit) return false
  if (isJoined(scene, next) && scene.tokens.kind[next] === TOKEN.word) return true
  if (markAt(scene, next) === CODE.hyphen && isJoined(scene, next)) return true
  return (
    kindAt(scene, at) === KIND.article && scene.tokens.kind[next] === TOKEN.word && kindAt(scene, next) !== KIND.link
  )
}
