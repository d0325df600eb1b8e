import { TOKEN } from '../../text/tokens.ts'
import { civilOf, dayOf } from './calendar.ts'
import { countedAt } from './counts.ts'
import { yearAfter } from './date-years.ts'
import { dayFirst, gluedWord } from './dates.ts'
import { quarterName } from './fiscal.ts'
import { countAt, fullYearAt, ordinalAt, spokenYearAt } from './numbers.ts'
import { inNumbers } from './numeric-dates.ts'
import { oneDay, UNKNOWN, unitPeriod, yearPeriod } from './periods.ts'
import {
  CODE,
  digitsIn,
  type Found,
  found,
  hintAt,
  isLink,
  isWord,
  kindAt,
  markAt,
  outlook,
  type Scene,
} from './scene.ts'
import { ofMonth, within } from './within.ts'
import { HINT, KIND, LINK, UNIT } from './words.ts'
import { decadeAt, isDigit, yearAt } from './years.ts'

/** What begins with a number in digits: a date, a decade, a year, a count. */
export function numberAt(scene: Scene, index: number): Found | undefined {
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

/** What begins with digits and letters run together: "8th of May", "1990s", "Q3", "Dec31". */
export function mixedAt(scene: Scene, index: number): Found | undefined {
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
export function ordinal(scene: Scene, first: number, index: number): Found | undefined {
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
  return within(scene, first, at, nth, next => scene.read(scene, next)) ?? ofMonth(scene, first, nth, at)
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

/** What begins with a number word: "nineteen ninety-six", "third quarter", "two days ago". */
export function numberWord(scene: Scene, first: number, index: number): Found | undefined {
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

/** "on the 18th.": a day of the month near, if nothing follows that it could count. */
export function loneOrdinal(scene: Scene, index: number): Found | undefined {
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
