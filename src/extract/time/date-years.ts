import { civilOf } from './calendar.ts'
import { countAt, fullYearAt, isApostrophe, shortYearAt, spokenYearAt, widened } from './numbers.ts'
import { baseOf, CODE, digitsAt, hintAt, isLink, isWord, kindAt, markAt, type Scene, valueAt } from './scene.ts'
import { HINT, KIND, LINK, SHIFT, UNIT } from './words.ts'

/** The year that begins at a token, after a month or a day; -1 if none. Leaves `scene.end` at its last token. */
export function yearAfter(scene: Scene, index: number, mayBeShort: boolean): number {
  let at = index
  if (markAt(scene, at) === CODE.comma) at++
  const full = fullYearAt(scene, at)
  if (full >= 0) return isCount(scene, at) ? -1 : full
  if (isLink(scene, at, LINK.of) || isLink(scene, at, LINK.in)) {
    at++
    const year = fullYearAt(scene, at)
    if (year >= 0) return year
    const short = shortYearAt(scene, at)
    if (short >= 0 && isLink(scene, at - 1, LINK.of)) return widened(short, writingYear(scene))
  }
  if (isApostrophe(scene, at) && shortYearAt(scene, at + 1) >= 0)
    return widened(shortYearAt(scene, at + 1), writingYear(scene))
  if (mayBeShort && shortYearAt(scene, at) >= 0) return widened(shortYearAt(scene, at), writingYear(scene))
  const relative = relativeYear(scene, at)
  if (relative >= 0) return relative
  return at === index ? spokenYearAt(scene, at) : -1
}

/** "this year", "last year", "next year" after a month or a day; -1 if none. */
function relativeYear(scene: Scene, index: number): number {
  if (kindAt(scene, index) !== KIND.shift || !isWord(scene, index + 1, KIND.unit, UNIT.year)) return -1
  const base = baseOf(scene)
  if (Number.isNaN(base)) return -1
  const { year } = civilOf(base)
  scene.end = index + 1
  switch (valueAt(scene, index)) {
    case SHIFT.previous:
      return year - 1
    case SHIFT.next:
      return year + 1
    case SHIFT.current:
      return year
    default:
      return -1
  }
}

/** Does the number count people or things: "Nov. 20, 2000 people ..."? Not in "on Nov. 20, 2000 killed 11 people", nor in "on 9 July 1996 guards". */
function isCount(scene: Scene, index: number): boolean {
  if (!isRound(digitsAt(scene, index))) return false
  if (!(hintAt(scene, index + 1) & HINT.counted)) return false
  const { end } = scene
  const isVerb = countAt(scene, index + 2) >= 0
  scene.end = end
  return !isVerb
}

/** Whoever counts thousands by the tens writes a comma; without one, only a round number is likelier to count than to date. */
export function isRound(year: number): boolean {
  return year % 100 === 0
}

const WRITING_YEAR = 2000 // for two digits where no day of writing is known: 1911 to 2010

export function writingYear(scene: Scene): number {
  const base = baseOf(scene)
  return Number.isNaN(base) ? WRITING_YEAR : civilOf(base).year
}
