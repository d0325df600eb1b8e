import { FLAG, TOKEN } from '../text/tokens.ts'
import { civilOf, dayOf } from './calendar.ts'
import { countedAt, firstStretch, inCount } from './time-counts.ts'
import { yearAfter } from './time-date-years.ts'
import { dayFirst, gluedWord, monthFirst } from './time-dates.ts'
import { fiscalYear, quarterName, quarterOf } from './time-fiscal.ts'
import { countAt, fullYearAt, isApostrophe, ordinalAt, spokenYearAt } from './time-numbers.ts'
import { inNumbers } from './time-numeric-dates.ts'
import { movedPeriod, oneDay, UNKNOWN, unitPeriod, yearPeriod } from './time-periods.ts'
import {
  CODE,
  digitsIn,
  type Found,
  found,
  hintAt,
  isJoined,
  isLink,
  isWord,
  kindAt,
  markAt,
  outlook,
  partAhead,
  type Scene,
  valueAt,
  widen,
  withDayPart,
} from './time-scene.ts'
import { holidayAt, seasonAt } from './time-seasons.ts'
import { shifted } from './time-shifts.ts'
import { unitAt } from './time-units.ts'
import { weekday } from './time-weekdays.ts'
import { ofMonth, within } from './time-within.ts'
import { ARTICLE, HINT, KIND, LINK, SHIFT, UNIT } from './time-words.ts'
import { decadeAt, decadeWord, isDigit, yearAt } from './time-years.ts'

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
      return holidayOfMonth(scene, index) ?? monthFirst(scene, index)
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

/** "May Day": a holiday that begins with a month's name. */
function holidayOfMonth(scene: Scene, index: number): Found | undefined {
  const isName = (scene.tokens.flags[index]! & FLAG.capital) !== 0
  return isName ? holidayAt(scene, index) : undefined
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

/** Is a day's name with a capital part of a name in running text: "the Future Today club"? In a headline what follows has a capital too. */
function isInName(scene: Scene, index: number): boolean {
  const { flags, kind } = scene.tokens
  const before = index - 1
  const next = index + 1
  if (before < scene.first || next >= scene.limit || kind[before] !== TOKEN.word || kind[next] !== TOKEN.word)
    return false
  const isTitle = (at: number): boolean => (flags[at]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
  return isTitle(index) && isTitle(before) && (flags[next]! & FLAG.capital) === 0 && kindAt(scene, before) === KIND.none
}

const SPOKEN_FROM = 1500 // years; "twelve hundred" counts

/** Do number words stand for a year? "nineteen ninety-six" does; "two thousand" only after "in", and not before what it counts. */
function isSpokenYear(scene: Scene, index: number, next: number, year: number): boolean {
  if (year < SPOKEN_FROM || kindAt(scene, next) === KIND.units || hintAt(scene, next) & HINT.counted) return false
  const isPair = kindAt(scene, index + 1) !== KIND.scale
  return (
    isPair ||
    isLink(scene, index - 1, LINK.in) ||
    isLink(scene, index - 1, LINK.since) ||
    isLink(scene, index - 1, LINK.of)
  )
}

function numberWord(scene: Scene, first: number, index: number): Found | undefined {
  const date = dayFirst(scene, index)
  if (date !== undefined) return { ...date, first }
  const year = spokenYearAt(scene, index)
  if (year >= 0) {
    const last = scene.end
    return isSpokenYear(scene, index, last + 1, year) ? found(first, last, yearPeriod(year), 'time.year') : undefined
  }
  const nth = ordinal(scene, first, index)
  if (nth !== undefined) return nth
  const count = countAt(scene, index)
  return count < 0 ? undefined : countedAt(scene, first, scene.end + 1, count)
}

/** What begins with an article: "a year ago", "the weekend", "the third quarter", "the past two days", "the 1990s". */
function articleAt(scene: Scene, index: number): Found | undefined {
  const next = index + 1
  if (next >= scene.limit) return undefined
  const kind = kindAt(scene, next)
  const tokenKind = scene.tokens.kind[next]
  const isDefinite = valueAt(scene, index) !== ARTICLE.indefinite
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

/** "yesterday", "today"; the part of the day that follows belongs to it. */
function dayWord(scene: Scene, index: number): Found | undefined {
  if (isInName(scene, index)) return undefined
  const day = scene.asOf + valueAt(scene, index)
  return withDayPart(scene, found(index, index, oneDay(day), 'time.day-word'))
}
