import { quantityReader } from '../extract/number/quantities.ts'
import { languageOf, packs } from '../lang/languages.ts'
import type { Actor, Place, Stance, TimeRange } from '../model/claim.ts'
import { MEASURES, type Measure } from '../model/measure.ts'
import type { Quantity } from '../model/quantity.ts'
import type { Correction } from '../model/review.ts'
import { tokenize } from '../text/tokenize.ts'
import { EXIT, type Option, type Options, UserError } from './command.ts'

const STANCES = ['asserted', 'reported', 'hedged', 'denied', 'hypothetical'] as const satisfies readonly Stance[]

/** What `correct` can set. An empty value means that the text does not state it. */
export const correctionOptions: readonly Option[] = [
  { flags: '--measure <measure>', summary: 'correct: what is counted', choices: MEASURES },
  { flags: '--quantity <figure>', summary: 'correct: the figure in words or digits, with its bound: "at least 12"' },
  { flags: '--subject <actor>', summary: 'correct: to whom it was done, as NAME or NAME/ROLE; "" for not stated' },
  { flags: '--agent <actor>', summary: 'correct: by whom, in the same way' },
  {
    flags: '--place <place>',
    summary: 'correct: where, as NAME, NAME/REGION or NAME/REGION/COUNTRY; "" for not stated',
  },
  { flags: '--time <days>', summary: 'correct: when, as 2031-03-04 or 2031-03-01..2031-03-04; "" for not stated' },
  { flags: '--stance <stance>', summary: 'correct: how it is said', choices: STANCES },
]

/** The values that the command line gives for a claim. */
export function correctionOf(options: Options): Correction {
  const given = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined)
  const settable = <T>(name: string, read: (text: string) => T): Record<string, T | null> => {
    const text = given(name)?.trim()
    return text === undefined ? {} : { [name]: text === '' ? null : read(text) }
  }
  const quantity = given('quantity')
  const to: Correction = {
    ...(given('measure') === undefined ? {} : { measure: given('measure') as Measure }),
    ...(quantity === undefined ? {} : { quantity: quantityFrom(quantity) }),
    ...(given('stance') === undefined ? {} : { stance: given('stance') as Stance }),
    ...settable('subject', actorFrom),
    ...settable('agent', actorFrom),
    ...settable('place', placeFrom),
    ...settable('time', timeFrom),
  }
  if (Object.keys(to).length > 0) return to
  throw new UserError(
    'say what is right: --measure, --quantity, --subject, --agent, --place, --time or --stance',
    EXIT.usage,
  )
}

/** Read as a report's figures are, so that "more than two dozen" means the same in both. */
function quantityFrom(text: string): Quantity {
  const language = languageOf(packs[0]!)
  const tokens = tokenize(text.trim(), language.vocabulary)
  const [mention, ...others] = quantityReader(language)(tokens, 0, tokens.count)
  const isWhole = mention?.span.start === 0 && mention.span.end === text.trim().length && others.length === 0
  if (mention === undefined || !isWhole) throw new UserError(`"${text}" is no single figure`, EXIT.usage)
  return mention.quantity
}

function actorFrom(text: string): Actor {
  const [name = '', role] = parts(text)
  return { name, ...(role !== undefined && { role }) }
}

function placeFrom(text: string): Place {
  const [name = '', admin1, country] = parts(text)
  return { name, ...(admin1 !== undefined && { admin1 }), ...(country !== undefined && { country }) }
}

function parts(text: string): (string | undefined)[] {
  const [name = '', ...rest] = text.split('/').map(part => part.trim())
  if (name === '') throw new UserError(`"${text}" begins with no name`, EXIT.usage)
  return [name, ...rest.map(part => (part === '' ? undefined : part))]
}

function timeFrom(text: string): TimeRange {
  const [from = '', to = from] = text.split('..').map(day => day.trim())
  if (![from, to].every(day => day === '' || isDay(day)) || from + to === '') {
    throw new UserError(`"${text}" is no day or period; write 2031-03-04 or 2031-03-01..2031-03-04`, EXIT.usage)
  }
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) }
}

// 2031-03-04   not: 2031-02-30, 04.03.2031
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
