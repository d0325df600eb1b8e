import { type PhraseMatch, phraseAt } from '../text/phrases.ts'
import { civilOf, type Day, dayOf, easterOf } from './calendar.ts'
import { yearAfter } from './time-dates.ts'
import { oneDay, seasonPeriod, UNKNOWN } from './time-periods.ts'
import {
  baseOf,
  type Found,
  found,
  isLink,
  isWord,
  kindAt,
  outlook,
  type Scene,
  stepOf,
  valueAt,
  yearNear,
} from './time-scene.ts'
import { ARTICLE, KIND, LINK } from './time-words.ts'

/** "summer 2014", "the summer of 2014", "the summer"; not the verb in "they fall". */
export function seasonAt(scene: Scene, first: number, index: number): Found | undefined {
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

/** A holiday on a fixed day, or Easter, with its year or the one near. */
export function holidayAt(scene: Scene, index: number): Found | undefined {
  const match: PhraseMatch | undefined = phraseAt(scene.words.holidays, scene.tokens, index, scene.limit)
  if (match === undefined || isWord(scene, index - 1, KIND.article, ARTICLE.definite)) return undefined
  const stated = yearAfter(scene, match.last + 1, false)
  if (stated >= 0) return found(index, scene.end, oneDay(holidayIn(stated, match.value)), 'time.holiday')
  const day = holidayNear(scene, match.value, outlook(scene, index, match.last))
  return found(index, match.last, oneDay(day), 'time.holiday')
}

/** "last Easter", "next Christmas". */
export function shiftedHoliday(scene: Scene, first: number, index: number, shift: number): Found | undefined {
  const match = phraseAt(scene.words.holidays, scene.tokens, index, scene.limit)
  if (match === undefined || Number.isNaN(scene.asOf)) return undefined
  const { year } = civilOf(scene.asOf)
  const now = holidayIn(year, match.value)
  const way = stepOf(shift)
  const by = way < 0 && now >= scene.asOf ? -1 : way > 0 && now <= scene.asOf ? 1 : 0
  return found(first, match.last, oneDay(holidayIn(year + by, match.value)), 'time.holiday')
}

/** The day of a holiday in a year: month * 100 + day, or 0 for Easter Sunday. */
function holidayIn(year: number, value: number): Day {
  return value === 0 ? easterOf(year) : dayOf(year, Math.floor(value / 100), value % 100)
}

function holidayNear(scene: Scene, value: number, way: number): Day {
  const base = baseOf(scene)
  if (Number.isNaN(base)) return base
  const { year } = civilOf(base)
  if (value !== 0) return holidayIn(yearNear(scene, Math.floor(value / 100), value % 100, way), value)
  return holidayIn(easterOf(year) > base && way <= 0 ? year - 1 : year, value)
}
