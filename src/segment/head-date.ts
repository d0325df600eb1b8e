import { TOKEN, type Tokens } from '../text/tokens.ts'
import type { SeamWords } from './seam-classes.ts'
import { GLUED } from './seam-stamp.ts'

const CENTURY_TURN = 50 // a year of two digits from here on is of the last century: "3 JAN 90"

// 2031-03-16   2031/3/16   16.03.2031   16/3/2031   not: 16-03-31
const NUMERIC =
  /^(?:(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})|(?<dotDay>\d{1,2})\.(?<dotMonth>\d{1,2})\.(?<dotYear>\d{4})|(?<left>\d{1,2})[-/](?<right>\d{1,2})[-/](?<ofYear>\d{4}))$/u

/** The ISO date of `8 JUL 89`, `Dec. 8th, 2016`, `2016-12-08`; undefined where day, month or year is missing, or the day is none of the month. */
export function headDate(tokens: Tokens, first: number, last: number, words: SeamWords): string | undefined {
  const numeric = NUMERIC.exec(tokens.text.slice(tokens.start[first], tokens.end[last]))?.groups
  return numeric === undefined ? wordedDate(tokens, first, last, words) : numericDate(numeric)
}

function numericDate(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { year, month, day, dotYear, dotMonth, dotDay, left, right, ofYear } = groups
  if (ofYear !== undefined) return countryless(Number(left), Number(right), Number(ofYear))
  return isoDate(Number(year ?? dotYear), Number(month ?? dotMonth), Number(day ?? dotDay))
}

function wordedDate(tokens: Tokens, first: number, last: number, { months }: SeamWords): string | undefined {
  let day = 0
  let month = 0
  let year = 0
  for (let i = first; i <= last; i++) {
    if (tokens.kind[i] === TOKEN.word) month ||= months[tokens.word[i]!]!
    if (tokens.kind[i] !== TOKEN.number && tokens.kind[i] !== TOKEN.mixed) continue
    const digits = tokens.text.slice(tokens.start[i], tokens.end[i])
    const value = Number.parseInt(digits, 10)
    if (digits.length === GLUED) {
      day = Number.parseInt(digits.slice(0, 2), 10)
      year = Number.parseInt(digits.slice(2), 10)
    } else if (digits.length === 4) year = value
    else if (day === 0) day = value
    else if (digits.length === 2) year = value + (value >= CENTURY_TURN ? 1900 : 2000)
  }
  return isoDate(year, month, day)
}

/** A day and its month, whichever a country writes first: where either may be the month, nobody knows. */
function countryless(left: number, right: number, year: number): string | undefined {
  if (left === right || left > MONTHS) return isoDate(year, right, left)
  return right > MONTHS ? isoDate(year, left, right) : undefined
}

const MONTHS = 12

/** The ISO date; undefined if a part is 0 or the month has no such day. */
function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > MONTHS || year === 0 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
