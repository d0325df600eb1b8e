import type { Actor } from '../model/claim.ts'
import { comparisons } from './comparisons.ts'

/** Whom or what a question asks after: several ("dockers"), or a body of people that is one word ("militia"). */
export interface Whom {
  readonly words: string
  readonly isBody?: boolean
}

/** A claim's words for people, in; whom a question asks after, out: "5 girl" asks after girls, "the northern militia" after the body. `isOfOne`: every claim counts one. */
export function askedAfter(words: string, isOfOne: boolean): Whom {
  const noun = headOf(words).toLowerCase()
  if (isOfOne || comparisons.singulars.has(noun)) return { words: severalOf(words) }
  if (!comparisons.bodies.has(noun) || pluralOf(noun) === noun) return { words }
  return { words: words.replace(ARTICLE, ''), isBody: true }
}

/** One of a kind in words in, several out: "a senior official" and "child" ask after "senior officials" and "children". */
export function severalOf(one: string): string {
  const words = one.replace(/\s+/gu, ' ').replace(ARTICLE, '')
  const noun = headOf(words)
  if (noun === '') return words
  const start = HEAD.exec(words)![0].length - noun.length
  return words.slice(0, start) + pluralOf(noun) + words.slice(start + noun.length)
}

// an officer   one docker   the militia
const ARTICLE = /^(?:an?|one|the) /iu

// [senior official] of the port   [Harbour guard], 34
const HEAD = /^.*?(?=,| (?:of|from|in|with|who|at)\b|$)/u

/** The noun that words for people are built on: of "members of the guard", "members"; nothing if they end in a figure. */
function headOf(words: string): string {
  return /\p{L}+$/u.exec(HEAD.exec(words)![0])?.[0] ?? ''
}

function pluralOf(noun: string): string {
  const small = noun.toLowerCase()
  const irregular = PEOPLES.test(small) ? undefined : IRREGULAR.find(([singular]) => small.endsWith(singular))
  if (irregular !== undefined) return noun.slice(0, -irregular[0].length) + irregular[1]
  // soldiers, houses   not: bus, gas, crisis, boss
  if (/[^aisu]s$/iu.test(noun) || IRREGULAR.some(([, plural]) => small.endsWith(plural))) return noun
  if (/(?:s|x|ch|sh)$/iu.test(noun)) return `${noun}es`
  return /[^aeiou]y$/iu.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** Endings of nouns that take no -s. */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ['child', 'children'],
  ['person', 'people'],
  ['military', 'military'],
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
