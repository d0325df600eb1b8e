import type { Actor, Place, TimeRange } from '../model/claim.ts'
import type { Measure } from '../model/measure.ts'

/** The question in words: what it asks, of whom, where and when, as far as the claims say; `isLasting`: until now, in a whole war. */
export function questionText(
  measure: Measure,
  subject: string | undefined,
  place: Place | undefined,
  time: string | undefined,
  isLasting = false,
): string {
  const what = isLasting ? ' in the conflict' : ''
  const where = place === undefined ? '' : ` ${WITHIN_OF.has(measure) ? 'of' : 'in'} ${place.name}`
  const when = time === undefined ? '' : ` ${time}`
  return `${ASKED[measure](subject)}${what}${where}${when}?`
}

/** A time in words: the words of a claim where they name a period, else its days. */
export function timeText(time: TimeRange | undefined, words: string | undefined): string | undefined {
  if (time?.from !== undefined && time.to !== undefined) {
    return time.from === time.to ? `on ${dayText(time.from)}` : periodText(time.from, time.to)
  }
  if (words !== undefined) return time?.from === undefined ? words : sinceText(words)
  if (time?.from !== undefined) return `since ${dayText(time.from)}`
  return time?.to === undefined ? undefined : `until ${dayText(time.to)}`
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

/** One of a kind in words in, several out: "a senior official" and "child" ask after "senior officials" and "children". */
export function severalOf(one: string): string {
  const words = one.replace(/\s+/gu, ' ').replace(/^(?:an?|one|the) /iu, '')
  const head = /^.*?(?=,| (?:of|from|in|with|who|at)\b|$)/u.exec(words)![0]
  const noun = /\p{L}+$/u.exec(head)?.[0]
  if (noun === undefined) return words
  const start = head.length - noun.length
  return words.slice(0, start) + pluralOf(noun) + words.slice(head.length)
}

function pluralOf(noun: string): string {
  const small = noun.toLowerCase()
  const irregular = PEOPLES.test(small) ? undefined : IRREGULAR.find(([singular]) => small.endsWith(singular))
  if (irregular !== undefined) return noun.slice(0, -irregular[0].length) + irregular[1]
  if (/(?:s|x|ch|sh)$/iu.test(noun)) return `${noun}es`
  return /[^aeiou]y$/iu.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** Endings of nouns that take no -s. */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ['child', 'children'],
  ['person', 'people'],
  ['people', 'people'],
  ['police', 'police'],
  ['personnel', 'personnel'],
  ['staff', 'staff'],
  ['wife', 'wives'],
  ['man', 'men'],
]

/** Names of peoples and kinds that end like "man" and are none. */
const PEOPLES = /(?:ger|hu|nor|otto|ro|sha|turko)man$/u

/** An actor in words, where no claim's own words are at hand. */
export function actorText(actor: Actor): string {
  if (actor.name === actor.name.toLowerCase()) return actor.name
  const people = actor.role === undefined ? undefined : PEOPLE[actor.role]
  return people === undefined ? `people (${actor.name})` : `${actor.name} ${people}`
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
  const where = place === undefined ? '' : ` in ${place.name}`
  return `Was ${name} ${fate}${where}${time === undefined ? '' : ` ${time}`}?`
}

const FATES: Partial<Readonly<Record<Measure, string>>> = {
  killed: 'killed',
  wounded: 'wounded',
  missing: 'missing',
  captured: 'captured',
  arrested: 'arrested',
  abducted: 'abducted',
  rescued: 'rescued',
  displaced: 'displaced',
}

/** What members of a part of society are called. */
const PEOPLE: Readonly<Record<string, string>> = {
  civilian: 'civilians',
  insurgent: 'fighters',
  media: 'journalists',
  medical: 'medics',
  military: 'soldiers',
  official: 'officials',
  police: 'police',
  prisoner: 'prisoners',
}

/** Measures whose place is what is counted, not where it happened. */
const WITHIN_OF: ReadonlySet<Measure> = new Set<Measure>(['territory-share'])

const ASKED: Readonly<Record<Measure, (subject: string | undefined) => string>> = {
  killed: subject => `How many ${subject ?? 'people'} were killed`,
  wounded: subject => `How many ${subject ?? 'people'} were wounded`,
  casualties: subject => `How many ${subject ?? 'people'} were killed or wounded`,
  losses: subject => `What were the losses${subject === undefined ? '' : ` of ${subject}`}`,
  missing: subject => `How many ${subject ?? 'people'} are missing`,
  captured: subject => `How many ${subject ?? 'people'} were captured`,
  surrendered: subject => `How many ${subject ?? 'people'} surrendered`,
  displaced: subject => `How many ${subject ?? 'people'} were displaced`,
  sick: subject => `How many ${subject ?? 'people'} fell ill`,
  arrested: subject => `How many ${subject ?? 'people'} were arrested`,
  abducted: subject => `How many ${subject ?? 'people'} were abducted`,
  rescued: subject => `How many ${subject ?? 'people'} were rescued`,
  personnel: subject => `How many ${subject ?? 'people'} took part or were present`,
  population: subject => `How many ${subject ?? 'people'} live or are trapped`,
  sorties: subject => `How many sorties were flown${subject === undefined ? '' : ` by ${subject}`}`,
  strikes: subject => `How many strikes were made${subject === undefined ? '' : ` by ${subject}`}`,
  attacks: subject => `How many attacks were made${subject === undefined ? '' : ` by ${subject}`}`,
  'vehicles-lost': subject => `How many vehicles were lost${subject === undefined ? '' : ` (${subject})`}`,
  'aircraft-lost': subject => `How many aircraft were lost${subject === undefined ? '' : ` (${subject})`}`,
  'buildings-destroyed': subject => `How many buildings were destroyed${subject === undefined ? '' : ` (${subject})`}`,
  'territory-share': subject => `What share is held${subject === undefined ? '' : ` by ${subject}`}`,
  'loss-ratio': subject => `What is the ratio of losses${subject === undefined ? '' : ` of ${subject}`}`,
  money: subject => `How much money${subject === undefined ? '' : ` (${subject})`}`,
}
