import { TOKEN } from '../../text/tokens.ts'
import { civilOf, dayOf } from './calendar.ts'
import { isRound } from './date-years.ts'
import { quarterOf } from './fiscal.ts'
import { fullYearAt } from './numbers.ts'
import { monthPeriod, movedPeriod, type Period, unitPeriod, yearPeriod } from './periods.ts'
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
  type Scene,
  valueAt,
} from './scene.ts'
import { within } from './within.ts'
import { ARTICLE, HINT, KIND, LINK, UNIT } from './words.ts'

/** A bare year, alone or before its quarter or month: "2011", "1988 third quarter", "2017 Q1", "2017 April". */
export function yearAt(scene: Scene, index: number, year: number): Found | undefined {
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

/** Does a number of four digits stand for a year? Not after a counting word or a sign, nor before what is counted, nor as a clock time. */
function isYear(scene: Scene, index: number, year: number): boolean {
  const before = index - 1
  const isIn = isLink(scene, before, LINK.in) && year >= SURE_FROM && !isRound(year) // "in 1996 guards"
  if ((hintAt(scene, index + 1) & HINT.counted && !isIn) || isGlued(scene, index + 1) || isClock(scene, index))
    return false
  if (before < scene.first) return true
  if (hintAt(scene, before) & HINT.counting || scene.tokens.kind[before] === TOKEN.number) return false
  if (year < SURE_FROM || year > latestYear(scene)) {
    const isPlaced = isLink(scene, before, LINK.in) || isLink(scene, before, LINK.since) || isYearRange(scene, index)
    if (!isPlaced) return false
  }
  if (!isJoined(scene, index)) return true
  return YEAR_MARKS.has(markAt(scene, before)) || isYearRange(scene, index)
}

/** Marks that may stand before a year without white space: brackets, dashes, quotes, "=". */
const YEAR_MARKS: ReadonlySet<number> = new Set([CODE.open, CODE.dash, 0x3d, 0x5b, 0x22, 0x201c])

/** Is the number part of something longer: "1990%", "1990:2", "1990/91", "1990-3", "1990@", "1990th"? */
function isGlued(scene: Scene, next: number): boolean {
  if (next >= scene.limit || !isJoined(scene, next)) return false
  const mark = markAt(scene, next)
  if (mark === CODE.hyphen) {
    return isJoined(scene, next + 1) && scene.tokens.kind[next + 1] === TOKEN.number && fullYearAt(scene, next + 1) < 0
  }
  return (
    mark === 0x25 ||
    (mark === COLON && isJoined(scene, next + 1)) ||
    mark === CODE.slash ||
    mark === 0x40 ||
    scene.tokens.kind[next] === TOKEN.mixed
  )
}

const COLON = 0x3a

/** Is the number one end of a stretch of hours: "from 1900 to 0600"? */
function isClock(scene: Scene, index: number): boolean {
  return isHour(scene, index + 2) || isHour(scene, index - 2)
}

/** Four digits with a zero in front, as years have none. */
function isHour(scene: Scene, index: number): boolean {
  if (index < scene.first || index >= scene.limit || scene.tokens.kind[index] !== TOKEN.number) return false
  return lengthAt(scene, index) === 4 && scene.tokens.text.charCodeAt(scene.tokens.start[index]!) === 0x30
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

/** "1990s", "1990 s", "the '80s", "90s": the decade. */
export function decadeAt(scene: Scene, first: number, index: number): Found | undefined {
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
  if (length !== 2 || value < 20 || (first === index && !isDecadePlace(scene, index))) return undefined
  return found(first, last, decadeOf(value), 'time.decade')
}

/** Can a decade without its century stand here: "the 90s", "the early nineties"? Not as an age, "in their 30s". */
function isDecadePlace(scene: Scene, index: number): boolean {
  const before = kindAt(scene, index - 1)
  if (index <= scene.first) return false
  if (before === KIND.part) return isWord(scene, index - 2, KIND.article, ARTICLE.definite)
  return isWord(scene, index - 1, KIND.article, ARTICLE.definite) || isLink(scene, index - 1, LINK.in)
}

function isPluralSign(scene: Scene, index: number): boolean {
  const { text, start, end } = scene.tokens
  if ((text.charCodeAt(end[index]! - 1) | 0x20) !== 0x73) return false
  const length = end[index]! - start[index]!
  return length === 1 || (length === 2 && isJoined(scene, index) && !isDigit(text.charCodeAt(start[index]!)))
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function decadeOf(tens: number): Period {
  return unitPeriod(UNIT.decade, dayOf(1900 + tens, 1, 1), 0)
}

export function decadeWord(scene: Scene, index: number): Found | undefined {
  return isDecadePlace(scene, index) ? found(index, index, decadeOf(valueAt(scene, index)), 'time.decade') : undefined
}
