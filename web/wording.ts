import type { Bounds } from '../src/model/quantity.ts'
import type { ClaimView, QuestionRow } from '../src/model/view.ts'

/** How records are worded on the page: as everywhere else in Hearsay, with what only a page needs. */
export {
  answersText,
  boundsText,
  numberText,
  originAnswersText,
  originsText,
  relationText,
  ruleText,
  spreadText,
} from '../src/publish/wording.ts'

/** The answers that a row draws, without those that are denied. */
export function answersOf({ marks }: QuestionRow): Bounds[] {
  return marks.filter(({ stance }) => stance !== 'denied').map(({ bounds }) => bounds)
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const YEAR_DIGITS = 4
const MONTH_DIGITS = 7 // 2031-03
const DAY_DIGITS = 10 // 2031-03-04

/** A day in words: "4 March 2031". */
export function dayText(day: string): string {
  return DAY.format(new Date(`${day.slice(0, DAY_DIGITS)}T00:00:00Z`))
}

/** A partial date in words: "4 March 2031", "March 2031", "2031", with the hour where it is known. */
export function dateText(date: string | undefined): string {
  if (date === undefined) return 'not dated'
  if (date.length <= YEAR_DIGITS) return date
  if (date.length <= MONTH_DIGITS) return MONTH.format(new Date(`${date}-01T00:00:00Z`))
  const hour = /T(\d\d:\d\d)/u.exec(date)?.[1]
  return hour === undefined || hour === '00:00' ? dayText(date) : `${dayText(date)}, ${hour}`
}

/** What is counted, in words: "vehicles lost". */
export function measureText(measure: string): string {
  return measure.replaceAll('-', ' ')
}

/** Who says so, from the page to whoever is said to know: "The Bell ← a governor ← hospital staff (unnamed)". The page itself is no unnamed source. */
export function chainWords(chain: ClaimView['chain']): string {
  return chain.map(({ words, name, named }, n) => `${name ?? words}${named || n === 0 ? '' : ' (unnamed)'}`).join(' ← ')
}
