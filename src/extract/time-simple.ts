import { type PhraseMatch, phraseAt } from '../text/phrases.ts'
import { FLAG, TOKEN } from '../text/tokens.ts'
import { civilOf, dayOf, easterOf } from './calendar.ts'
import { dayFirst, gluedWord, inNumbers, monthFirst, yearAfter } from './time-dates.ts'
import { countAt, fullYearAt, isApostrophe, ordinalAt, spokenYearAt } from './time-numbers.ts'
import {
  monthPeriod,
  movedPeriod,
  oneDay,
  type Period,
  seasonPeriod,
  UNKNOWN,
  unitPeriod,
  yearPeriod,
} from './time-periods.ts'
import {
  counted,
  dayWord,
  partAhead,
  quarterOf,
  shifted,
  unitBeside,
  weekday,
  weekendNear,
  withDayPart,
  within,
} from './time-relative.ts'
import {
  baseOf,
  CODE,
  digitsAt,
  digitsIn,
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
  yearNear,
} from './time-scene.ts'
import { ARTICLE, HINT, KIND, LINK, PART, SHIFT, UNIT } from './time-words.ts'

/** The time that begins at a token, without bounds ("since") and ranges ("from ... to"). */
export function simpleAt(scene: Scene, index: number): Found | undefined {
  if (index >= scene.limit || scene.depth >= MAX_DEPTH) return undefined
  scene.depth++
  const read = readAt(scene, index)
  scene.depth--
  return read
}

const MAX_DEPTH = 6 // "late in the first week of the third month of next year" nests four

function readAt(scene: Scene, index: number): Found | undefined {
  const tokenKind = scene.tokens.kind[index]
  if (tokenKind === TOKEN.number) return numberAt(scene, index)
  if (tokenKind === TOKEN.mixed) return mixedAt(scene, index)
  if (tokenKind === TOKEN.mark) return isApostrophe(scene, index) ? decadeAt(scene, index, index + 1) : undefined
  switch (kindAt(scene, index)) {
    case KIND.month:
      return monthFirst(scene, index)
    case KIND.weekday:
      return weekday(scene, index)
    case KIND.dayWord:
      return dayWord(scene, index)
    case KIND.overnight:
      return overnight(scene, index)
    case KIND.unit:
      return unitAt(scene, index, index, false)
    case KIND.season:
      return seasonAt(scene, index, index)
    case KIND.ordinal:
      return ordinal(scene, index, index)
    case KIND.number:
    case KIND.tens:
    case KIND.scale:
      return numberWord(scene, index, index)
    case KIND.decade:
      return decadeWord(scene, index)
    case KIND.article:
      return articleAt(scene, index)
    case KIND.shift:
      return shiftAt(scene, index, index)
    case KIND.part:
      return partAt(scene, index, index)
    case KIND.quarter:
      return quarterName(scene, index)
    case KIND.fiscal:
      return fiscalYear(scene, index)
    case KIND.holiday:
      return holidayAt(scene, index)
    case KIND.link:
      return linkAt(scene, index)
    default:
      return undefined
  }
}

/** "overnight": the night that ends on the day of writing, unless a day is named beside it. */
function overnight(scene: Scene, index: number): Found | undefined {
  const next = isLink(scene, index + 1, LINK.on) ? index + 2 : index + 1
  if (
    kindAt(scene, next) === KIND.weekday ||
    kindAt(scene, next) === KIND.dayWord ||
    kindAt(scene, next) === KIND.month
  )
    return undefined
  return found(index, index, { from: scene.asOf - 1, to: scene.asOf, unit: 0 }, 'time.overnight')
}

function numberAt(scene: Scene, index: number): Found | undefined {
  const date = inNumbers(scene, index) ?? dayFirst(scene, index)
  if (date !== undefined) return date
  const decade = decadeAt(scene, index, index)
  if (decade !== undefined) return decade
  const year = fullYearAt(scene, index)
  if (year >= 0) {
    const read = yearAt(scene, index, year)
    if (read !== undefined) return read
  }
  const count = countAt(scene, index)
  return count < 0 ? undefined : countedAt(scene, index, scene.end + 1, count)
}

/** A bare year, alone or before its quarter or month: "2011", "1988 third quarter", "2017 Q1", "2017 April". */
function yearAt(scene: Scene, index: number, year: number): Found | undefined {
  const next = index + 1
  const joined =
    markAt(scene, next) === CODE.hyphen && isJoined(scene, next) && isJoined(scene, next + 1) ? next + 1 : next
  if (kindAt(scene, joined) === KIND.quarter) {
    const period = quarterOf(scene, UNIT.quarter, valueAt(scene, joined), 1, yearPeriod(year))
    return found(index, joined, period, 'time.fiscal')
  }
  if (joined !== next && kindAt(scene, joined) !== KIND.part && scene.tokens.kind[joined] !== TOKEN.number)
    return undefined
  if (kindAt(scene, next) === KIND.ordinal) {
    const nth = within(scene, index, next + 1, valueAt(scene, next), () => found(next, next, yearPeriod(year), ''))
    if (nth !== undefined && nth.period.unit >= UNIT.quarter) {
      return { ...nth, period: quarterOf(scene, nth.period.unit, valueAt(scene, next), 1, yearPeriod(year)) }
    }
  }
  if (isWord(scene, next, KIND.unit, UNIT.quarter) || isWord(scene, next, KIND.unit, UNIT.period)) {
    if (scene.quarter !== undefined) {
      const by = year - civilOf(scene.quarter.from).year
      return found(index, next, movedPeriod(scene.quarter, UNIT.year, by), 'time.fiscal')
    }
  }
  if (kindAt(scene, next) === KIND.month && !(hintAt(scene, next) & HINT.doubtful && lengthAt(scene, next) < 4)) {
    if (digitsAt(scene, next + 1) < 0) return found(index, next, monthPeriod(year, valueAt(scene, next)), 'time.month')
  }
  return isYear(scene, index, year) ? found(index, index, yearPeriod(year), 'time.year') : undefined
}

const SURE_FROM = 1900 // years outside these bounds need a preposition; numbers of four digits count more often than they date
const SURE_AHEAD = 30 // years after the day of writing

/** Does a number of four digits stand for a year? Not after a counting word or a sign, nor before what is counted. */
function isYear(scene: Scene, index: number, year: number): boolean {
  const before = index - 1
  const { tokens } = scene
  const next = index + 1
  if (hintAt(scene, next) & HINT.counted) return false
  if (next < scene.limit && isJoined(scene, next)) {
    const mark = markAt(scene, next)
    if (
      mark === CODE.hyphen &&
      isJoined(scene, next + 1) &&
      tokens.kind[next + 1] === TOKEN.number &&
      fullYearAt(scene, next + 1) < 0
    )
      return false
    if (mark === 0x25 || mark === 0x3a || mark === CODE.slash || mark === 0x40 || tokens.kind[next] === TOKEN.mixed)
      return false
  }
  if (before < scene.first) return true
  const isPlaced =
    kindAt(scene, before) === KIND.link ||
    kindAt(scene, before) === KIND.part ||
    (hintAt(scene, before) & HINT.evidence) !== 0
  if (!isPlaced) {
    if (hintAt(scene, before) & HINT.counting || tokens.kind[before] === TOKEN.number) return false
    if (year < SURE_FROM || year > latestYear(scene)) return false
  } else if (isLink(scene, before, LINK.of) || isLink(scene, before, LINK.by) || isLink(scene, before, LINK.to)) {
    if (year < SURE_FROM || year > latestYear(scene)) return false
  }
  if (!isJoined(scene, index)) return true
  const mark = markAt(scene, before)
  if (mark === 0) return false
  return (
    mark === CODE.open ||
    mark === CODE.dash ||
    mark === 0x3d ||
    mark === 0x5b ||
    mark === 0x22 ||
    mark === 0x201c ||
    isYearRange(scene, index)
  )
}

function isYearRange(scene: Scene, index: number): boolean {
  const mark = markAt(scene, index - 1)
  if (mark !== CODE.tilde && mark !== CODE.hyphen) return false
  const left = index - 2
  if (left < scene.first) return false
  return kindAt(scene, left) === KIND.month || kindAt(scene, left) === KIND.part || isYearBefore(scene, left)
}

/** Is there a year at the token that stands free on its left: the first end of "2014-2018"? */
function isYearBefore(scene: Scene, index: number): boolean {
  if (fullYearAt(scene, index) < 0) return false
  return index === scene.first || !isJoined(scene, index) || kindAt(scene, index - 1) !== KIND.none
}

function latestYear(scene: Scene): number {
  const base = baseOf(scene)
  return (Number.isNaN(base) ? 2030 : civilOf(base).year) + SURE_AHEAD
}

function mixedAt(scene: Scene, index: number): Found | undefined {
  const date = dayFirst(scene, index)
  if (date !== undefined) return date
  const { text, start, end } = scene.tokens
  const decade = decadeAt(scene, index, index)
  if (decade !== undefined) return decade
  if (kindAt(scene, index) === KIND.quarter) return quarterName(scene, index)
  const nth = ordinalAt(scene, index)
  if (nth >= 0) return ordinal(scene, index, index)
  return gluedMonthAt(scene, index, text, start[index]!, end[index]!)
}

/** "Dec31", "mar3": the letters before the digits must be a month's. */
function gluedMonthAt(scene: Scene, index: number, text: string, start: number, end: number): Found | undefined {
  let at = start
  while (at < end && !isDigit(text.charCodeAt(at))) at++
  if (at - start < 3 || end - at > 2 || at === end) return undefined
  const month = scene.words.monthOf(text.slice(start, at))
  if (month === 0) return undefined
  const day = digitsIn(scene, at, end)
  const glued = gluedWord(scene, index, month, day)
  if (glued === undefined) return undefined
  const year = yearAfter(scene, index + 1, false)
  return year < 0 ? glued : found(index, scene.end, oneDay(dayOf(year, month, day)), 'time.date')
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** "1990s", "1990 s", "the '80s", "90s": the decade. */
function decadeAt(scene: Scene, first: number, index: number): Found | undefined {
  const { tokens } = scene
  if (index >= scene.limit) return undefined
  const { text, start, end, kind } = tokens
  let last = index
  let digitsEnd = end[index]!
  if (kind[index] === TOKEN.mixed && (text.charCodeAt(digitsEnd - 1) | 0x20) === 0x73) digitsEnd--
  else if (kind[index] === TOKEN.number && index + 1 < scene.limit && isPluralSign(scene, index + 1)) last = index + 1
  else return undefined
  const value = digitsIn(scene, start[index]!, digitsEnd)
  const length = digitsEnd - start[index]!
  if (value < 0 || value % 10 !== 0) return undefined
  if (length === 4 && value >= 1000 && value < 2200)
    return found(first, last, unitPeriod(UNIT.decade, dayOf(value, 1, 1), 0), 'time.decade')
  if (length !== 2 || value < 20) return undefined
  return found(first, last, decadeOf(value), 'time.decade')
}

function isPluralSign(scene: Scene, index: number): boolean {
  const { text, start, end } = scene.tokens
  if ((text.charCodeAt(end[index]! - 1) | 0x20) !== 0x73) return false
  const length = end[index]! - start[index]!
  return length === 1 || (length === 2 && isJoined(scene, index) && !isDigit(text.charCodeAt(start[index]!)))
}

function decadeOf(tens: number): Period {
  return unitPeriod(UNIT.decade, dayOf(1900 + tens, 1, 1), 0)
}

function decadeWord(scene: Scene, index: number): Found | undefined {
  const before = kindAt(scene, index - 1)
  const isPlaced = before === KIND.article || before === KIND.part || before === KIND.link
  return isPlaced ? found(index, index, decadeOf(valueAt(scene, index)), 'time.decade') : undefined
}

/** What begins with an ordinal: "second of August", "third quarter", "first week of May", "20th century". */
function ordinal(scene: Scene, first: number, index: number): Found | undefined {
  const date = dayFirst(scene, index)
  if (date !== undefined) return { ...date, first }
  const nth = ordinalAt(scene, index)
  if (nth < 0) return undefined
  const at = scene.end + 1
  const unit = markAt(scene, at) === CODE.hyphen ? at + 1 : at
  if (isWord(scene, unit, KIND.unit, UNIT.century) && nth > 0) {
    return found(first, unit, unitPeriod(UNIT.century, dayOf((nth - 1) * 100, 1, 1), 0), 'time.century')
  }
  if (isWord(scene, unit, KIND.unit, UNIT.minute) || isWord(scene, unit, KIND.unit, UNIT.hour)) return undefined
  return within(scene, first, at, nth, next => simpleAt(scene, next)) ?? ofMonth(scene, first, nth, at)
}

/** "the 15th day of next month", "the thirty-first day of the month". */
function ofMonth(scene: Scene, first: number, nth: number, at: number): Found | undefined {
  if (!isWord(scene, at, KIND.unit, UNIT.day) || !isLink(scene, at + 1, LINK.of)) return undefined
  const month = simpleAt(scene, at + 2)
  if (month === undefined || month.period.unit !== UNIT.month) return undefined
  const day = month.period.from + nth - 1
  return day > month.period.to ? undefined : found(first, month.last, oneDay(day), 'time.date')
}

function numberWord(scene: Scene, first: number, index: number): Found | undefined {
  const date = dayFirst(scene, index)
  if (date !== undefined) return { ...date, first }
  const year = spokenYearAt(scene, index)
  if (year >= 0) {
    const last = scene.end
    const isCounted = last + 1 < scene.limit && (hintAt(scene, last + 1) & HINT.counted) !== 0
    return !isCounted ? found(first, last, yearPeriod(year), 'time.year') : undefined
  }
  const nth = ordinal(scene, first, index)
  if (nth !== undefined) return nth
  const count = countAt(scene, index)
  return count < 0 ? undefined : countedAt(scene, first, scene.end + 1, count)
}

/** A count of units with what relates it: "two weeks ago", "3 days after May 5", "2 weeks and 2 days ago", "two days from now". */
function countedAt(scene: Scene, first: number, index: number, count: number): Found | undefined {
  const read = counted(scene, first, index, count)
  if (read !== undefined) return withDayPart(scene, read)
  let at = isLink(scene, index, LINK.of) ? index + 1 : index
  if (markAt(scene, at) === CODE.hyphen && isJoined(scene, at)) at++
  if (kindAt(scene, at) !== KIND.units && kindAt(scene, at) !== KIND.unit) return undefined
  const unit = valueAt(scene, at)
  const link = at + 1
  if (unit < UNIT.day || kindAt(scene, link) !== KIND.link) return undefined
  switch (valueAt(scene, link)) {
    case LINK.before:
      return besideTime(scene, first, link + 1, unit, -count)
    case LINK.after:
    case LINK.from:
    case LINK.since:
      return besideTime(scene, first, link + 1, unit, count)
    default:
      return undefined
  }
}

function besideTime(scene: Scene, first: number, index: number, unit: number, count: number): Found | undefined {
  const anchor =
    kindAt(scene, index) === KIND.now ? found(index, index, oneDay(scene.asOf), '') : simpleAt(scene, index)
  if (anchor === undefined || Number.isNaN(anchor.period.from)) return undefined
  if (kindAt(scene, index) === KIND.article && !isWord(scene, index + 1, KIND.unit, UNIT.year)) return undefined
  const by = unit === UNIT.week ? 7 * count : count
  const day =
    unit === UNIT.day || unit === UNIT.week ? anchor.period.from + by : movedPeriod(anchor.period, unit, count).from
  return found(first, anchor.last, oneDay(day), 'time.counted-from')
}

/** What begins with an article: "a year ago", "the weekend", "the third quarter", "the past two days", "the 1990s". */
function articleAt(scene: Scene, index: number): Found | undefined {
  const next = index + 1
  if (next >= scene.limit) return undefined
  const kind = kindAt(scene, next)
  const tokenKind = scene.tokens.kind[next]
  const isDefinite = valueAt(scene, index) === ARTICLE.definite
  if (!isDefinite) {
    if (kind !== KIND.unit && kind !== KIND.number) return undefined
    if (kind === KIND.number) return widen(numberWord(scene, next, next), index)
    return countedAt(scene, index, next, 1)
  }
  if (tokenKind === TOKEN.number || tokenKind === TOKEN.mixed)
    return widen(simpleAt(scene, next), index) ?? loneOrdinal(scene, index)
  if (tokenKind === TOKEN.mark) return widen(simpleAt(scene, next), index)
  switch (kind) {
    case KIND.unit:
      return unitAt(scene, index, next, true)
    case KIND.shift:
      return shiftAt(scene, index, next)
    case KIND.part:
      return partAt(scene, index, next)
    case KIND.ordinal:
    case KIND.tens:
    case KIND.number:
    case KIND.fiscal:
    case KIND.quarter:
    case KIND.decade:
    case KIND.month:
    case KIND.weekday:
      return widen(simpleAt(scene, next), index)
    case KIND.season:
      return seasonAt(scene, index, next)
    default:
      if (hintAt(scene, next) & HINT.whole && kindAt(scene, next + 1) === KIND.unit)
        return unitAt(scene, index, next + 1, true)
      return undefined
  }
}

function widen(read: Found | undefined, first: number): Found | undefined {
  return read === undefined ? undefined : { ...read, first }
}

/** "on the 18th.": a day of the month near, if nothing follows that it could count. */
function loneOrdinal(scene: Scene, index: number): Found | undefined {
  if (!isLink(scene, index - 1, LINK.on) || index === scene.first) return undefined
  const day = ordinalAt(scene, index + 1)
  if (day < 1 || day > 31 || scene.tokens.kind[index + 1] !== TOKEN.mixed) return undefined
  const next = index + 2
  if (next < scene.limit && scene.tokens.kind[next] !== TOKEN.mark) return undefined
  if (Number.isNaN(scene.asOf)) return found(index, index + 1, UNKNOWN, 'time.date')
  const now = civilOf(scene.asOf)
  const way = outlook(scene, index, index + 1)
  const by = way > 0 && day < now.day ? 1 : way <= 0 && day > now.day ? -1 : 0
  const month = civilOf(dayOf(now.year, now.month + by, 1))
  return found(index, index + 1, oneDay(dayOf(month.year, month.month, day)), 'time.date')
}

/** What begins with a shift: "last week", and parts of the unit it names: "next year's first quarter", "last week of July". */
function shiftAt(scene: Scene, first: number, index: number): Found | undefined {
  const shift = valueAt(scene, index)
  if (shift === SHIFT.previous || shift === SHIFT.final) {
    const end = within(scene, first, index + 1, -1, next => simpleAt(scene, next))
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
function partAt(scene: Scene, first: number, index: number): Found | undefined {
  const part = valueAt(scene, index)
  let at = index + 1
  if (markAt(scene, at) === CODE.hyphen) at++
  if (isLink(scene, at, LINK.in)) at++
  const isOf = isLink(scene, at, LINK.of)
  if (isOf) at++
  else if (hintAt(scene, index) & HINT.partNouns) return undefined
  if (!isOf && isJoined(scene, index) && markAt(scene, index - 1) === CODE.hyphen) return undefined
  const whole = isOf && kindAt(scene, at) === KIND.unit ? unitAt(scene, at, at, true) : simpleAt(scene, at)
  if (whole === undefined) return undefined
  if (whole.period.unit === UNIT.day || part === 0) return { ...whole, first }
  return partAhead(first, part, whole)
}

/** What begins with "earlier", "later", "in": "earlier this month", "later in the week", "in two weeks". */
function linkAt(scene: Scene, index: number): Found | undefined {
  const link = valueAt(scene, index)
  if (link === LINK.earlier || link === LINK.later) {
    const at = isLink(scene, index + 1, LINK.in) ? index + 2 : index + 1
    if (at >= scene.limit || scene.tokens.flags[at]! & FLAG.paragraph) return undefined
    const isSoon =
      kindAt(scene, at) === KIND.dayWord || kindAt(scene, at) === KIND.shift || kindAt(scene, at) === KIND.weekday
    const isUnit = kindAt(scene, at) === KIND.article && kindAt(scene, at + 1) === KIND.unit
    return isSoon || isUnit ? earlierOrLater(scene, index, simpleAt(scene, at), link === LINK.earlier) : undefined
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

/** "in two weeks", "within 9 months", where the clause looks forward. */
function inCount(scene: Scene, index: number): Found | undefined {
  const next = index + 1
  const isOne = kindAt(scene, next) === KIND.article && valueAt(scene, next) === ARTICLE.indefinite
  if (isOne && kindAt(scene, next + 1) !== KIND.unit) return undefined
  const count = isOne ? 1 : countAt(scene, next)
  if (count < 1) return undefined
  const at = isOne ? next + 1 : scene.end + 1
  if ((kindAt(scene, at) !== KIND.units && !isOne) || valueAt(scene, at) < UNIT.day) return undefined
  if (kindAt(scene, at) !== KIND.units && kindAt(scene, at) !== KIND.unit) return undefined
  if (outlook(scene, index, at) <= 0) return undefined
  const moved = movedPeriod(oneDay(scene.asOf), valueAt(scene, at), count)
  const isWithin = lengthAt(scene, index) > 2
  return found(index, at, isWithin ? { from: scene.asOf, to: moved.from, unit: 0 } : moved, 'time.in')
}

/** "in the first two weeks": a time of something else, whose days the words do not tell. */
function firstStretch(scene: Scene, index: number): Found | undefined {
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
  const read = simpleAt(scene, index + 2)
  return read === undefined ? found(index, at, UNKNOWN, 'time.first') : undefined
}

/** What begins with a unit: "the week", "year 2008", "week of July 5", "year-end", "the year-ago quarter", "the weekend". */
function unitAt(scene: Scene, first: number, index: number, hasArticle: boolean): Found | undefined {
  const unit = valueAt(scene, index)
  if (unit < UNIT.day) return undefined
  const next = index + 1
  if (hintAt(scene, index - 1) & HINT.habitual) return undefined
  if (unit === UNIT.weekend) return weekendAt(scene, first, index)
  if (unit === UNIT.year) {
    const at = isLink(scene, next, LINK.of) ? next + 1 : next
    const year = fullYearAt(scene, at)
    if (year >= 0) return found(first, at, yearPeriod(year), 'time.year')
    const spoken = at === next ? spokenYearAt(scene, at) : -1
    if (spoken >= 0) return found(first, scene.end, yearPeriod(spoken), 'time.year')
    const compared = yearAgo(scene, first, index)
    if (compared !== undefined) return compared
    const end = yearEnd(scene, first, index)
    if (end !== undefined) return end
  }
  if (unit === UNIT.week) {
    const week = weekOf(scene, first, index)
    if (week !== undefined) return week
  }
  if (!hasArticle) return undefined
  const beside = unitBeside(scene, first, index)
  if (beside !== undefined) return beside
  if (unit === UNIT.quarter || unit === UNIT.period) {
    if (yearAgoBehind(scene, next)) return found(first, scene.end, comparedPeriod(scene, unit), 'time.fiscal')
    if (scene.quarter !== undefined) return found(first, index, scene.quarter, 'time.fiscal')
    return unit === UNIT.quarter ? found(first, index, unitPeriod(unit, scene.asOf, -1), 'time.fiscal') : undefined
  }
  if (unit === UNIT.half || unit === UNIT.decade || unit === UNIT.century) return undefined
  if (
    kindAt(scene, next) === KIND.link &&
    !isLink(scene, next, LINK.in) &&
    !isLink(scene, next, LINK.and) &&
    !isLink(scene, next, LINK.on)
  ) {
    return undefined
  }
  if (unit === UNIT.day) {
    const isPlaced = hintAt(scene, first - 1) & HINT.evidence || isLink(scene, first - 1, LINK.in)
    if (!isPlaced || (next < scene.limit && scene.tokens.kind[next] !== TOKEN.mark)) return undefined
    return found(first, index, oneDay(Number.isNaN(scene.day) ? scene.asOf : scene.day), 'time.unit')
  }
  return found(first, index, unitPeriod(unit, scene.asOf, 0), 'time.unit')
}

function weekendAt(scene: Scene, first: number, index: number): Found | undefined {
  const isSet = first > scene.first && (hintAt(scene, first - 1) & HINT.habitual) !== 0
  if (isSet) return undefined
  const read = found(first, index, weekendNear(scene, outlook(scene, first, index)), 'time.weekend')
  if (!isLink(scene, index + 1, LINK.of)) return read
  const day = simpleAt(scene, index + 2)
  if (day === undefined || day.period.unit !== UNIT.day) return read
  return found(first, day.last, unitPeriod(UNIT.weekend, day.period.from, 0), 'time.weekend')
}

/** "year-ago quarter", "year-earlier period", "year-earlier": the period spoken of, a year before. */
function yearAgo(scene: Scene, first: number, index: number): Found | undefined {
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
function yearAgoBehind(scene: Scene, index: number): boolean {
  if (kindAt(scene, index) !== KIND.article || !isWord(scene, index + 1, KIND.unit, UNIT.year)) return false
  scene.end = index + 2
  return isLink(scene, index + 2, LINK.ago) || isLink(scene, index + 2, LINK.earlier)
}

function comparedPeriod(scene: Scene, unit: number): Period {
  if (scene.quarter !== undefined) return movedPeriod(scene.quarter, UNIT.year, -1)
  if (unit === UNIT.quarter) return movedPeriod(unitPeriod(UNIT.quarter, scene.asOf, -1), UNIT.year, -1)
  return unitPeriod(UNIT.year, scene.asOf, -1)
}

/** "year-end", "year end", "year's end": the last part of the year. */
function yearEnd(scene: Scene, first: number, index: number): Found | undefined {
  let at = index + 1
  if (markAt(scene, at) === CODE.hyphen && isJoined(scene, at)) at++
  else if (at < scene.limit && isJoined(scene, at) && lengthAt(scene, at) === 2) at++
  if (!isWord(scene, at, KIND.part, PART.late) || lengthAt(scene, at) !== 3) return undefined
  const year = fullYearAt(scene, at + 1)
  if (year >= 0) return partAhead(first, PART.late, found(first, at + 1, yearPeriod(year), ''))
  return partAhead(first, PART.late, found(first, at, unitPeriod(UNIT.year, scene.asOf, 0), ''))
}

/** "week of July 5", "week beginning February 4", "week 31", "week 3 of 2027". */
function weekOf(scene: Scene, first: number, index: number): Found | undefined {
  let at = index + 1
  const number = digitsAt(scene, at)
  if (number >= 1 && number <= 53 && lengthAt(scene, at) <= 2) {
    const of = isLink(scene, at + 1, LINK.of) ? simpleAt(scene, at + 2) : undefined
    const year = of !== undefined && of.period.unit === UNIT.year ? of.period : unitPeriod(UNIT.year, scene.asOf, 0)
    const week = unitPeriod(UNIT.week, year.from + 3, number - 1)
    return found(first, of === undefined ? at : of.last, week, 'time.week')
  }
  if (isLink(scene, at, LINK.of) || hintAt(scene, at) & HINT.opening) at++
  else return undefined
  if (isLink(scene, at, LINK.on)) at++
  const article = kindAt(scene, at) === KIND.article ? at + 1 : at
  const day = simpleAt(scene, at) ?? monthDay(scene, article)
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

/** "summer 2014", "the summer of 2014", "the summer"; not the verb in "they fall". */
function seasonAt(scene: Scene, first: number, index: number): Found | undefined {
  const year = yearAfter(scene, index + 1, false)
  if (year >= 0) return found(first, scene.end, seasonPeriod(year, valueAt(scene, index)), 'time.season')
  const before = index === first ? index - 1 : first
  const isPlaced = first < index || isLink(scene, before, LINK.in) || kindAt(scene, before) === KIND.part
  if (!isPlaced || (index + 1 < scene.limit && isLink(scene, index + 1, LINK.of))) return undefined
  if (Number.isNaN(scene.asOf)) return found(first, index, UNKNOWN, 'time.season')
  const way = outlook(scene, first, index)
  const month = valueAt(scene, index) * 3
  return found(
    first,
    index,
    seasonPeriod(yearNear(scene, month > 12 ? month - 12 : month, 0, way), valueAt(scene, index)),
    'time.season',
  )
}

/** "Q3 2019", "Q1-2019", "q1 of 2017", "Q3". */
function quarterName(scene: Scene, index: number): Found | undefined {
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
function fiscalYear(scene: Scene, index: number): Found | undefined {
  let at = index + 1
  if (markAt(scene, at) === CODE.hyphen) at++
  if (isWord(scene, at, KIND.unit, UNIT.year)) {
    const year = fullYearAt(scene, at + 1)
    return found(index, year >= 0 ? at + 1 : at, UNKNOWN, 'time.fiscal-year')
  }
  if (fullYearAt(scene, at) >= 0) return found(index, at, UNKNOWN, 'time.fiscal-year')
  return kindAt(scene, at) === KIND.ordinal ? widen(ordinal(scene, at, at), index) : undefined
}

/** A holiday on a fixed day, or Easter, with its year or the one near. */
function holidayAt(scene: Scene, index: number): Found | undefined {
  const match: PhraseMatch | undefined = phraseAt(scene.words.holidays, scene.tokens, index, scene.limit)
  if (match === undefined || isWord(scene, index - 1, KIND.article, ARTICLE.definite)) return undefined
  const stated = yearAfter(scene, match.last + 1, false)
  const last = stated >= 0 ? scene.end : match.last
  if (match.value === 0) {
    const base = baseOf(scene)
    if (stated < 0 && Number.isNaN(base)) return undefined
    const here = stated >= 0 ? stated : civilOf(base).year
    const isAhead = stated < 0 && easterOf(here) > base && outlook(scene, index, match.last) <= 0
    return found(index, last, oneDay(easterOf(isAhead ? here - 1 : here)), 'time.holiday')
  }
  const month = Math.floor(match.value / 100)
  const day = match.value % 100
  const year = stated >= 0 ? stated : yearNear(scene, month, day, outlook(scene, index, match.last))
  return Number.isNaN(year) ? undefined : found(index, last, oneDay(dayOf(year, month, day)), 'time.holiday')
}
