import type { Place } from '../../model/claim.ts'
import type { Measure } from '../../model/measure.ts'
import type { Whom } from './people.ts'
import { placeText } from './place.ts'

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
  casualties: 'killed or wounded',
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
  sorties: whom => deeds('sorties', 'flown', whom),
  strikes: whom => deeds('strikes', 'made', whom),
  attacks: whom => deeds('attacks', 'made', whom),
  'vehicles-lost': whom => `How many vehicles${ofKind('vehicles', whom)} were lost`,
  'aircraft-lost': whom => `How many aircraft${ofKind('aircraft', whom)} were lost`,
  'buildings-destroyed': whom => `How many buildings${ofKind('buildings', whom)} were destroyed`,
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

/** "strikes were made by the northern army", "night raids were there", where the words are for the deeds and not for who did them. */
function deeds(kind: string, verb: string, whom: Whom | undefined): string {
  if (whom?.words.endsWith(kind) === true) return `How many ${kind} were ${verb}`
  return whom?.isDeed === true
    ? `How many ${whom.words} were there`
    : `How many ${kind} were ${verb}${behind('by', whom)}`
}

/** " (tanks)": which of the things that are asked after; nothing where the reports call them no more than that. */
function ofKind(things: string, whom: Whom | undefined): string {
  return whom?.words === things ? '' : inBrackets(whom)
}

function inBrackets(whom: Whom | undefined): string {
  return whom === undefined ? '' : ` (${whom.words})`
}
