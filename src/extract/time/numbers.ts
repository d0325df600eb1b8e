import { TOKEN } from '../../text/tokens.ts'
import { CODE, digitsAt, isJoined, isLink, kindAt, lengthAt, markAt, type Scene, suffixedAt, valueAt } from './scene.ts'
import { KIND, LINK } from './words.ts'

export const MIN_YEAR = 1000
export const MAX_YEAR = 2199

const MAX_SCALES = 3 // "two hundred thousand and five" takes two
const MAX_COUNT_DIGITS = 4 // digits; longer numbers count no days
const HUNDRED = 100

/** The count that begins at a token, in digits or words; -1 if none. Leaves `scene.end` at its last token. */
export function countAt(scene: Scene, index: number): number {
  const digits = digitsAt(scene, index)
  if (digits >= 0) {
    scene.end = index
    return lengthAt(scene, index) <= MAX_COUNT_DIGITS ? digits : -1
  }
  const kind = kindAt(scene, index)
  if (kind !== KIND.number && kind !== KIND.tens && kind !== KIND.scale) return -1
  let total = 1
  let at = index
  scene.end = index
  if (kind !== KIND.scale) {
    total = belowHundredAt(scene, index)
    at = scene.end + 1
  }
  for (let round = 0; round < MAX_SCALES && kindAt(scene, at) === KIND.scale; round++) {
    total *= valueAt(scene, at)
    scene.end = at
    at++
    const more = isLink(scene, at, LINK.and) ? at + 1 : at
    if (kindAt(scene, more) !== KIND.number && kindAt(scene, more) !== KIND.tens) break
    total += belowHundredAt(scene, more)
    at = scene.end + 1
  }
  return total
}

/** A number word below a hundred: "seven", "twenty", "twenty-one". Leaves `scene.end` at its last token. */
function belowHundredAt(scene: Scene, index: number): number {
  const value = valueAt(scene, index)
  scene.end = index
  if (kindAt(scene, index) !== KIND.tens) return value
  const ones = markAt(scene, index + 1) === CODE.hyphen ? index + 2 : index + 1
  if (kindAt(scene, ones) !== KIND.number || valueAt(scene, ones) >= 10) return value
  scene.end = ones
  return value + valueAt(scene, ones)
}

/** The day of a month that begins at a token: "8", "8th", "eighth", "twenty-first"; -1 if none. Leaves `scene.end` at its last token. */
export function dateAt(scene: Scene, index: number): number {
  const ordinal = ordinalAt(scene, index)
  if (ordinal >= 0) return ordinal <= 31 ? ordinal : -1
  const digits = digitsAt(scene, index)
  if (digits >= 0) {
    scene.end = index
    return lengthAt(scene, index) <= 2 && digits >= 1 && digits <= 31 ? digits : -1
  }
  const kind = kindAt(scene, index)
  if (kind !== KIND.number && kind !== KIND.tens) return -1
  const count = countAt(scene, index)
  return count >= 1 && count <= 31 ? count : -1
}

/** The ordinal that begins at a token: "3rd", "third", "twenty-third"; -1 if none. Leaves `scene.end` at its last token. */
export function ordinalAt(scene: Scene, index: number): number {
  const suffixed = suffixedAt(scene, index)
  if (suffixed >= 0) {
    scene.end = index
    return suffixed
  }
  const kind = kindAt(scene, index)
  if (kind === KIND.ordinal) {
    scene.end = index
    return valueAt(scene, index)
  }
  if (kind !== KIND.tens) return -1
  const ones = markAt(scene, index + 1) === CODE.hyphen ? index + 2 : index + 1
  if (kindAt(scene, ones) !== KIND.ordinal || valueAt(scene, ones) >= 10) return -1
  scene.end = ones
  return valueAt(scene, index) + valueAt(scene, ones)
}

/** A year in four digits; -1 if none. Leaves `scene.end` at it. */
export function fullYearAt(scene: Scene, index: number): number {
  if (index >= scene.limit || scene.tokens.kind[index] !== TOKEN.number || lengthAt(scene, index) !== 4) return -1
  const year = digitsAt(scene, index)
  if (year < MIN_YEAR || year > MAX_YEAR) return -1
  scene.end = index
  return year
}

/** A year in words: "nineteen ninety-six", "two thousand and fifteen"; -1 if none. Leaves `scene.end` at its last token. */
export function spokenYearAt(scene: Scene, index: number): number {
  const kind = kindAt(scene, index)
  if (kind !== KIND.number && kind !== KIND.tens) return -1
  const century = countAt(scene, index)
  if (century >= MIN_YEAR && century <= MAX_YEAR) return digitsAt(scene, index) >= 0 ? -1 : century
  if (kind !== KIND.number && century !== 20) return -1
  if (century < 15 || century > 21) return -1
  const rest = scene.end + 1
  const next = kindAt(scene, rest)
  if (next !== KIND.tens && !(next === KIND.number && valueAt(scene, rest) >= 10)) return -1
  const years = countAt(scene, rest)
  return years >= 10 && years < HUNDRED ? century * HUNDRED + years : -1
}

const CENTURY_AHEAD = 10 // years; "35" written in 2024 is 2034 at most, else 1935

/** The full year that two digits mean to a writer of the given year. */
export function widened(digits: number, writing: number): number {
  const century = Math.floor(writing / HUNDRED) * HUNDRED
  const year = century + digits
  return year > writing + CENTURY_AHEAD ? year - HUNDRED : year
}

/** A year of two digits: -1 if none. Leaves `scene.end` at it. */
export function shortYearAt(scene: Scene, index: number): number {
  if (index >= scene.limit || scene.tokens.kind[index] !== TOKEN.number || lengthAt(scene, index) !== 2) return -1
  scene.end = index
  return digitsAt(scene, index)
}

/** Is there a straight or curly apostrophe joined to the next token: '96? */
export function isApostrophe(scene: Scene, index: number): boolean {
  const mark = markAt(scene, index)
  return (mark === 0x27 || mark === 0x2019 || mark === 0x2018 || mark === 0x60) && isJoined(scene, index + 1)
}
