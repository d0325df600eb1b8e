import { FLAG, TOKEN } from '../../text/tokens.ts'
import { countedAt } from './counts.ts'
import { monthFirst } from './dates.ts'
import { fiscalYear, quarterName } from './fiscal.ts'
import { linkAt, partAt, shiftAt } from './modified.ts'
import { isApostrophe } from './numbers.ts'
import { loneOrdinal, mixedAt, numberAt, numberWord, ordinal } from './numerals.ts'
import { oneDay } from './periods.ts'
import { type Found, found, hintAt, isLink, kindAt, type Scene, valueAt, widen, withDayPart } from './scene.ts'
import { holidayAt, seasonAt } from './seasons.ts'
import { unitAt } from './units.ts'
import { weekday } from './weekdays.ts'
import { ARTICLE, HINT, KIND, LINK } from './words.ts'
import { decadeAt, decadeWord } from './years.ts'

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
    return widen(scene.read(scene, next), index) ?? loneOrdinal(scene, index)
  if (tokenKind === TOKEN.mark) return widen(scene.read(scene, next), index)
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
      return widen(scene.read(scene, next), index)
    case KIND.season:
      return seasonAt(scene, index, next)
    default:
      if (hintAt(scene, next) & HINT.whole && kindAt(scene, next + 1) === KIND.unit)
        return unitAt(scene, index, next + 1, true)
      return undefined
  }
}

/** "yesterday", "today"; the part of the day that follows belongs to it. */
function dayWord(scene: Scene, index: number): Found | undefined {
  if (isInName(scene, index)) return undefined
  const day = scene.asOf + valueAt(scene, index)
  return withDayPart(scene, found(index, index, oneDay(day), 'time.day-word'))
}
