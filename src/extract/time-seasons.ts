import { type PhraseMatch, phraseAt } from '../text/phrases.ts'
import { civilOf, dayOf, easterOf } from './calendar.ts'
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
