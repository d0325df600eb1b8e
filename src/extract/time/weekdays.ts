import { FLAG, markAt as markOf, TOKEN } from '../../text/tokens.ts'
import { civilOf, type Day, dayOf, isDay, mondayOf, weekdayOf } from './calendar.ts'
import { dayFirst, monthFirst } from './dates.ts'
import { dateAt } from './numbers.ts'
import { inNumbers } from './numeric-dates.ts'
import { oneDay } from './periods.ts'
import {
  CODE,
  type Found,
  found,
  hintAt,
  isJoined,
  isLink,
  isWord,
  kindAt,
  markAt,
  outlook,
  type Scene,
  stepOf,
  valueAt,
  withDayPart,
} from './scene.ts'

import { HINT, KIND, LINK, SHIFT, UNIT } from './words.ts'

const WEEK = 7

/** A weekday, with the date, week or part of day that stands beside it: "Tuesday night", "Friday, Nov. 20", "Monday of next week". */
export function weekday(scene: Scene, index: number): Found | undefined {
  if (isNamed(scene, index)) return undefined
  const at = markAt(scene, index + 1) === CODE.point && isAbbreviated(scene, index) ? index + 1 : index
  const beside = dateBeside(scene, at + 1)
  if (beside !== undefined) return { ...beside, first: index }
  if (hintAt(scene, index) & HINT.doubtful && !isSureWeekday(scene, index)) return undefined
  const week = weekBeside(scene, at + 1, valueAt(scene, index))
  if (week !== undefined) return { ...week, first: index }
  const ahead = weekAhead(scene, at + 1, valueAt(scene, index))
  if (ahead !== undefined) return { ...ahead, first: index }
  const day = weekdayNear(scene, valueAt(scene, index), outlook(scene, index, at))
  return withDayPart(scene, found(index, at, oneDay(day), 'time.weekday'))
}

function isNamed(scene: Scene, index: number): boolean {
  if (isFirstName(scene, index)) return true
  const before = kindAt(scene, index - 1)
  if (before !== KIND.none && before !== KIND.holiday) return false
  return (hintAt(scene, index - 1) & (HINT.naming | HINT.habitual)) !== 0
}

/** "Friday Okon, the chairman": who is called so stands at the beginning, before a surname that no lexicon has and a comma. */
function isFirstName({ tokens, first, limit }: Scene, index: number): boolean {
  const surname = index + 1
  if (surname + 1 >= limit || tokens.kind[surname] !== TOKEN.word || tokens.word[surname] !== 0) return false
  if (index > first && tokens.kind[index - 1] !== TOKEN.mark) return false
  const isName = (tokens.flags[surname]! & (FLAG.capital | FLAG.caps)) === FLAG.capital
  return isName && markOf(tokens, surname + 1) === CODE.comma
}

function isAbbreviated(scene: Scene, index: number): boolean {
  return scene.tokens.end[index]! - scene.tokens.start[index]! <= 5 && isJoined(scene, index + 1)
}

/** "Sat", "Sun", "Wed" are sure after "on", "last", "next", "this", a week, or another weekday and "and"; "the Sun" is a paper. */
function isSureWeekday(scene: Scene, index: number): boolean {
  if (index <= scene.first) return false
  const before = index - 1
  if (isLink(scene, before, LINK.on) || kindAt(scene, before) === KIND.part || kindAt(scene, before) === KIND.unit)
    return true
  if (isLink(scene, before, LINK.and) && before > scene.first) return kindAt(scene, before - 1) === KIND.weekday
  return kindAt(scene, before) === KIND.shift && !isWord(scene, before, KIND.shift, SHIFT.same)
}

/** The date that a weekday is given with: "Friday, Nov. 20", "Tue May 9", "Tuesday the eleventh", "Monday (June 3)". */
function dateBeside(scene: Scene, index: number): Found | undefined {
  let at = index
  const mark = markAt(scene, at)
  if (mark === CODE.comma || mark === CODE.open || mark === CODE.hyphen) at++
  if (kindAt(scene, at) === KIND.month) {
    const date = monthFirst(scene, at)
    if (date !== undefined && date.period.unit === UNIT.day) return closed(scene, date, mark)
    return undefined
  }
  const isArticle = kindAt(scene, at) === KIND.article
  const written = inNumbers(scene, at) ?? dayFirst(scene, isArticle ? at + 1 : at)
  if (written !== undefined) return closed(scene, written, mark)
  return mark === 0 || isArticle ? dayOfMonth(scene, index - 1, isArticle ? at + 1 : at) : undefined
}

const MONTHS_AROUND = 14 // months in which every weekday meets every day of the month, February's apart

/** "Monday 21", "Tuesday the eleventh": the nearest month in which the two meet. */
function dayOfMonth(scene: Scene, weekdayAt: number, index: number): Found | undefined {
  if (Number.isNaN(scene.asOf) || kindAt(scene, weekdayAt) !== KIND.weekday) return undefined
  const day = dateAt(scene, index)
  const last = scene.end
  const kind = scene.tokens.kind[index]
  const isBare = kind === TOKEN.number
  if (day < 1 || (isBare && last + 1 < scene.limit && scene.tokens.kind[last + 1] !== TOKEN.mark)) return undefined
  if (last + 2 < scene.limit && isJoined(scene, last + 1) && isJoined(scene, last + 2)) return undefined
  if (kind === TOKEN.word && last + 1 < scene.limit && scene.tokens.kind[last + 1] !== TOKEN.mark) return undefined
  if (!isBare && kind === TOKEN.word && kindAt(scene, index) === KIND.number) return undefined
  const way = outlook(scene, weekdayAt, last)
  const now = civilOf(scene.asOf)
  for (let step = 0; step <= MONTHS_AROUND; step++) {
    for (const by of way > 0 ? [step, -step] : [-step, step]) {
      const first = dayOf(now.year, now.month + by, 1)
      const { year, month } = civilOf(first)
      if (isDay(year, month, day) && weekdayOf(first + day - 1) === valueAt(scene, weekdayAt)) {
        return found(weekdayAt, last, oneDay(first + day - 1), 'time.weekday-date')
      }
    }
  }
  return undefined
}

function closed(scene: Scene, date: Found, mark: number): Found {
  return mark === CODE.open && markAt(scene, date.last + 1) === CODE.close ? { ...date, last: date.last + 1 } : date
}

/** "Monday of next week", "Tuesday last week". */
function weekBeside(scene: Scene, index: number, day: number): Found | undefined {
  let at = index
  if (isLink(scene, at, LINK.of)) at++
  if (kindAt(scene, at) === KIND.article) at++
  if (kindAt(scene, at) !== KIND.shift || !isWord(scene, at + 1, KIND.unit, UNIT.week)) return undefined
  const by = stepOf(valueAt(scene, at))
  return found(index, at + 1, oneDay(mondayOf(scene.asOf) + WEEK * by + day - 1), 'time.weekday')
}

/** "Monday two weeks from now", "Friday, three weeks ago": the weekday of the week that the count leads to. */
function weekAhead(scene: Scene, index: number, day: number): Found | undefined {
  const at = markAt(scene, index) === CODE.comma ? index + 1 : index
  const kind = at < scene.limit ? scene.tokens.kind[at] : TOKEN.mark
  if (kind !== TOKEN.number && kindAt(scene, at) !== KIND.number && kindAt(scene, at) !== KIND.article) return undefined
  const count = scene.read(scene, at)
  if (count === undefined || count.period.unit !== UNIT.day || Number.isNaN(count.period.from)) return undefined
  if (count.rule !== 'time.ago' && !(count.rule === 'time.counted-from' && kindAt(scene, count.last) === KIND.now))
    return undefined
  return found(index, count.last, oneDay(mondayOf(count.period.from) + day - 1), 'time.weekday')
}

export function shiftedWeekday(scene: Scene, first: number, at: number, shift: number): Found | undefined {
  const beside = dateBeside(scene, at + 1)
  if (beside !== undefined) return { ...beside, first }
  const day = valueAt(scene, at)
  const monday = mondayOf(scene.asOf)
  const today = weekdayOf(scene.asOf)
  const back = ((today - day + WEEK - 1) % WEEK) + 1 // 1..7: strictly before
  const on = ((day - today + WEEK - 1) % WEEK) + 1
  const isComing = isComingWord(scene, at - 1)
  let date: Day
  if (shift === SHIFT.preceding) date = weekdayBefore(Number.isNaN(scene.day) ? scene.asOf : scene.day, day)
  else if (shift === SHIFT.previous || shift === SHIFT.past) date = scene.asOf - back
  else if (shift === SHIFT.following)
    date = Number.isNaN(scene.day) ? monday + WEEK + day - 1 : nextWeekday(scene.day, day)
  else if (shift === SHIFT.next) date = isComing ? scene.asOf + on : monday + WEEK + day - 1
  else if (shift === SHIFT.current) date = monday + day - 1
  else date = Number.isNaN(scene.day) ? weekdayNear(scene, day, 0) : mondayOf(scene.day) + day - 1
  return withDayPart(scene, found(first, at, oneDay(date), 'time.weekday-shift'))
}

/** Is the shift one that names the nearest day ("this coming Friday"), not the next week's? It then stands behind another shift. */
function isComingWord(scene: Scene, index: number): boolean {
  return kindAt(scene, index - 1) === KIND.shift
}

function weekdayBefore(from: Day, day: number): Day {
  return from - ((weekdayOf(from) - day + WEEK - 1) % WEEK) - 1
}

function nextWeekday(from: Day, day: number): Day {
  return from + ((day - weekdayOf(from) + WEEK - 1) % WEEK) + 1
}

/** The day of a weekday's name: the last one up to the day of writing, the coming one if the clause looks forward. */
function weekdayNear(scene: Scene, day: number, way: number): Day {
  const today = weekdayOf(scene.asOf)
  const back = (today - day + WEEK) % WEEK
  if (way > 0) return scene.asOf + ((day - today + WEEK) % WEEK)
  return scene.asOf - back
}

/** "next week Wednesday", "previous week - Monday". */
export function weekWithDay(scene: Scene, week: Found): Found {
  let at = week.last + 1
  if (markAt(scene, at) === CODE.hyphen) at++
  if (isLink(scene, at, LINK.on)) at++
  if (kindAt(scene, at) !== KIND.weekday) return week
  return found(week.first, at, oneDay(week.period.from + valueAt(scene, at) - 1), 'time.weekday-shift')
}
