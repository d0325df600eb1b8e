import type { Place, TimeRange } from '../model/claim.ts'
import type { Measure } from '../model/measure.ts'
import type { Whom } from './question-people.ts'
import { placeText } from './question-place.ts'

/** What a question asks the figure of: a whole war until now, or each turn of so many days. */
export interface Scope {
  readonly isLasting?: boolean
  readonly turn?: number | undefined
}

/** The question in words: what it asks, of whom, where and when, as far as the claims say. */
export function questionText(
  measure: Measure,
  whom: Whom | undefined,
  place: Place | undefined,
  time: string | undefined,
  { isLasting = false, turn }: Scope = {},
): string {
  const what = `${turn === undefined ? '' : ` a ${TURNS[turn] ?? `turn of ${turn} days`}`}${isLasting ? ' in the conflict' : ''}`
  const where = place === undefined ? '' : ` ${WITHIN_OF.has(measure) ? 'of' : 'in'} ${placeText(place)}`
  const when = time === undefined ? '' : ` ${time}`
  return `${ASKED[measure](whom)}${what}${where}${when}?`
}

const TURNS: Readonly<Record<number, string>> = { 1: 'day', 7: 'week', 30: 'month', 365: 'year' }

/** A time in words: the words of a claim where they name a period, else its days. */
export function timeText(time: TimeRange | undefined, words: string | undefined): string | undefined {
  if (time?.from !== undefined && time.to !== undefined) {
    return time.from === time.to ? `on ${dayText(time.from)}` : periodText(time.from, time.to)
  }
  if (words !== undefined) return time?.from === undefined ? stretchText(words) : sinceText(words)
  if (time?.from !== undefined) return `since ${dayText(time.from)}`
  return time?.to === undefined ? undefined : `until ${dayText(time.to)}`
}

// recent weeks   the past few days   not: Tuesday
const STRETCH = /^(?:recent|(?:the )?(?:last|past)) /iu

/** The words for a time whose days nobody knows. */
function stretchText(words: string): string {
  return STRETCH.test(words) ? `in ${words[0]!.toLowerCase()}${words.slice(1)}` : words
}

/** "Since Monday", "March 2031": the words for a time that is open at its end. */
function sinceText(words: string): string {
  return /^(?:since|from)\b/iu.test(words) ? words[0]!.toLowerCase() + words.slice(1) : `since ${words}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "4 March 2031"; what is no whole ISO date stays as it is. */
function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = MONTHS[Number(month) - 1]
  return name === undefined || day === '' ? date : `${Number(day)} ${name} ${year}`
}

/** "in 2014", "in March 2031", "from 4 to 9 March 2031": the shortest words for a first and a last day. */
function periodText(from: string, to: string): string {
  const [year = '', month = '', day = ''] = from.split('-')
  const name = MONTHS[Number(month) - 1]
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `in ${year}`
  if (name === undefined || !to.startsWith(`${year}-${month}-`)) return `from ${dayText(from)} to ${dayText(to)}`
  const isWhole = day === '01' && Number(to.slice(8)) === lastDay(Number(year), Number(month))
  return isWhole ? `in ${name} ${year}` : `from ${Number(day)} to ${dayText(to)}`
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether something happened to one person who is known by name; undefined for measures that no single person suffers. */
export function questionOfOne(
  measure: Measure,
  name: string,
  place: Place | undefined,
  time: string | undefined,
): string | undefined {
  const fate = FATES[measure]
  if (fate === undefined) return undefined
  const where = place === undefined ? '' : ` in ${placeText(place)}`
  return `Was ${name} ${fate}${where}${time === undefined ? '' : ` ${time}`}?`
}

const FATES: Partial<Readonly<Record<Measure, string>>> = {
  killed: 'killed',
  wounded: 'wounded',
  missing: 'missing',
  captured: 'captured or detained',
  arrested: 'arrested',
  abducted: 'abducted',
  rescued: 'rescued',
  displaced: 'displaced',
}

/** Measures whose place is what is counted, not where it happened. */
const WITHIN_OF: ReadonlySet<Measure> = new Set<Measure>(['territory-share'])

const ASKED: Readonly<Record<Measure, (whom: Whom | undefined) => string>> = {
  killed: whom => `How many ${several(whom)} were killed`,
  wounded: whom => `How many ${several(whom)} were wounded`,
  casualties: whom => `How many ${several(whom)} were killed or wounded`,
  losses: whom => `What were the losses${behind('of', whom)}`,
  missing: whom => `How many ${several(whom)} are missing`,
  captured: whom => `How many ${several(whom)} were captured or detained`,
  surrendered: whom => `How many ${several(whom)} surrendered`,
  displaced: whom => `How many ${several(whom)} were displaced`,
  sick: whom => `How many ${several(whom)} fell ill`,
  arrested: whom => `How many ${several(whom)} were arrested`,
  abducted: whom => `How many ${several(whom)} were abducted`,
  rescued: whom => `How many ${several(whom)} were rescued`,
  personnel: whom => `How many ${several(whom)} took part or were present`,
  population: whom => `How many ${several(whom)} live or are trapped`,
  sorties: whom => `How many sorties were flown${doneBy('sorties', whom)}`,
  strikes: whom => `How many strikes were made${doneBy('strikes', whom)}`,
  attacks: whom => `How many attacks were made${doneBy('attacks', whom)}`,
  'vehicles-lost': whom => `How many vehicles were lost${ofKind('vehicles', whom)}`,
  'aircraft-lost': whom => `How many aircraft were lost${ofKind('aircraft', whom)}`,
  'buildings-destroyed': whom => `How many buildings were destroyed${ofKind('buildings', whom)}`,
  'territory-share': whom => `What share is held${behind('by', whom)}`,
  'loss-ratio': whom => `What is the ratio of losses${behind('of', whom)}`,
  money: whom => `How much money${inBrackets(whom)}`,
}

/** "dockers", "of the militia": what "how many" asks after. */
function several(whom: Whom | undefined): string {
  if (whom === undefined) return 'people'
  return whom.isBody === true ? `of the ${whom.words}` : whom.words
}

function behind(preposition: string, whom: Whom | undefined): string {
  if (whom === undefined) return ''
  return ` ${preposition} ${whom.isBody === true ? 'the ' : ''}${whom.words}`
}

/** " by the northern army"; a report that only says "armed attacks" names nobody who made them. */
function doneBy(deeds: string, whom: Whom | undefined): string {
  return whom?.words.endsWith(deeds) === true ? '' : behind('by', whom)
}

/** " (tanks)": which of the things that are asked after; nothing where the reports call them no more than that. */
function ofKind(things: string, whom: Whom | undefined): string {
  return whom?.words === things ? '' : inBrackets(whom)
}

function inBrackets(whom: Whom | undefined): string {
  return whom === undefined ? '' : ` (${whom.words})`
}
