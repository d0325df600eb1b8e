import type { Actor } from '../../model/claim.ts'
import { comparisons } from '../comparisons.ts'
import { inLine, nameInLine, nounsInLine } from './case.ts'

/** Whom or what a question asks after: several ("dockers"), or a body of people that is one word ("militia"). */
export interface Whom {
  readonly words: string
  readonly isBody?: boolean
  /** The words are for what was done, not for whoever did it: "night raids". */
  readonly isDeed?: boolean
}

/** A claim's words for people, in; whom a question asks after, out: "5 girl" asks after girls, "the northern militia" after the body, "the dead" after nobody else. */
export function askedAfter(written: string, isOfOne: boolean): Whom | undefined {
  const words = nounsInLine(written).replace(REFERRING, '')
  const noun = headOf(words).toLowerCase()
  if (isNoNoun(noun)) return undefined
  if (comparisons.bodies.has(noun) && pluralOf(noun) !== noun && !isOfOne)
    return { words: words.replace(DETERMINER, ''), isBody: true }
  const isPlain = headOf(words) === noun // a name of many, "Hezbollah", has no plural
  return { words: isOfOne || isPlain || comparisons.singulars.has(noun) ? severalOf(words) : words }
}

/** Whom a question asks after that only ever counts one: "a boy", "an older brother", a name as it is; undefined where the words tell no more than that it is a person. */
export function oneAskedAfter(words: string): string | undefined {
  const one = nounsInLine(words).replace(DETERMINER, '').replace(/,.*$/u, '')
  const noun = headOf(one)
  if (noun === '' || isNoNoun(noun.toLowerCase())) return undefined
  const named = NAMED.exec(one)?.groups?.['name']
  if (named !== undefined && HEAD.exec(one)![0] === one) return named
  if (comparisons.singulars.has(noun.toLowerCase())) return withArticle(one === noun ? noun.toLowerCase() : one)
  const name = nameInLine(words.replace(DETERMINER, '').replace(/,.*$/su, ''))
  if (NAME.test(name)) return name
  return pluralOf(noun) === noun ? undefined : withArticle(one)
}

/** Is it a name with a capital, in small letters else, that no pack knows for an actor's, nor for a noun? */
export function isUnknownName(words: string, { name }: Actor): boolean {
  const head = headOf(inLine(words))
  const noun = head.toLowerCase()
  return (
    name === name.toLowerCase() &&
    /^\p{Lu}\p{Ll}/u.test(head) &&
    !NO_NOUNS.has(noun) &&
    !comparisons.singulars.has(noun) &&
    !comparisons.bodies.has(noun)
  )
}

function withArticle(noun: string): string {
  return `${VOWEL.test(noun) ? 'an' : 'a'} ${noun}`
}

// Ivo Brand   Brand   not: Ostland soldier
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*$/u

// police officer Ivo Brand   sons Omar   not: Harbour guard
const NAMED = /^(?:\p{Ll}[\p{L}-]* )+(?<name>\p{Lu}\p{Ll}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*)$/u

// officer   unidentified   8-year-old   18-year-old   not: union, European, one
const VOWEL = /^(?:[aio]|e(?!u)|u(?!ni(?!de|n)|s)|8|11\D|18\D)/iu

/** Does the word stand for people and name no kind of them: "the dead", "the displaced", "he"? */
function isNoNoun(word: string): boolean {
  return NO_NOUNS.has(word) || /\p{L}{3}ed$/u.test(word)
}

const NO_NOUNS: ReadonlySet<string> = new Set([
  'burnt',
  'dead',
  'elderly',
  'he',
  'herself',
  'her',
  'him',
  'himself',
  'homeless',
  'hurt',
  'it',
  'its',
  'missing',
  'our',
  'she',
  'them',
  'their',
  'themselves',
  'they',
  'us',
  'we',
])

/** One of a kind in words in, several out: "a senior official" and "child" ask after "senior officials" and "children". */
export function severalOf(one: string): string {
  const words = nounsInLine(one).replace(DETERMINER, '')
  const noun = headOf(words)
  if (noun === '') return words
  const start = HEAD.exec(words)![0].length - noun.length
  return words.slice(0, start) + pluralOf(noun) + words.slice(start + noun.length)
}

// an officer   one docker   the militia   his brother
const DETERMINER = /^(?:an?|her|his|its|my|one|our|the|their) /iu

// [senior official] of the port   [Harbour guard], 34
const HEAD = /^.*?(?=,| (?:of|from|in|with|who|at)\b|$)/u

// men of their company   not: men of the company
const REFERRING = / (?:at|from|in|of|with) (?:her|his|its|my|our|their|your)\b.*$/u

/** The noun that words for people are built on: of "members of the guard", "members"; nothing if they end in a figure. */
function headOf(words: string): string {
  return /\p{L}+$/u.exec(HEAD.exec(words)![0])?.[0] ?? ''
}

function pluralOf(noun: string): string {
  const small = noun.toLowerCase()
  const irregular = PEOPLES.test(small) ? undefined : IRREGULAR.find(([singular]) => small.endsWith(singular))
  if (irregular !== undefined) return noun.slice(0, -irregular[0].length) + irregular[1]
  // soldiers, houses, guerrillas   not: bus, gas, crisis, boss
  if (/(?:[^aisu]|\p{L}{4}a)s$/iu.test(noun) || IRREGULAR.some(([, plural]) => small.endsWith(plural))) return noun
  if (/(?:s|x|ch|sh)$/iu.test(noun)) return `${noun}es`
  return /[^aeiou]y$/iu.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** Endings of nouns that take no -s. */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ['child', 'children'],
  ['person', 'people'],
  ['military', 'military'],
  ['police', 'police'],
  ['people', 'people'],
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
