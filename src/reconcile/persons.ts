import type { Claim } from '../model/claim.ts'
import { comparisons } from './comparisons.ts'
import { nameNorm, wordsOfName } from './names.ts'

/** Somebody who is told from others by a first and a last name. */
export interface Person {
  /** Folded. */
  readonly first: string
  readonly last: string
  /** Code of the first letter of a middle name, 0 if none is given. */
  readonly middle: number
}

/**
 * Whom the claims of one report count by name, claim by claim; undefined where it is nobody, or several. Who is named in full once is told by his first or last name, or by a
 * word that stands for him, wherever the report has nobody else of that name.
 *
 *   [Ivo Brand] was shot.   [Brand] died.   [He] was 14.
 */
export function personsIn(claims: readonly Claim[]): (Person | undefined)[] {
  const persons = claims.map(personOf)
  const byName = new Map<string, Person | undefined>()
  for (const person of persons) {
    if (person === undefined) continue
    for (const name of [person.first, person.last]) byName.set(name, agreed(person, byName.get(name), byName.has(name)))
  }
  if (byName.size === 0) return persons
  return persons.map((person, index) => person ?? byName.get(shortName(claims[index]!)))
}

/** Who bears a name, if it was borne before: nobody where two do, and the one of whom more is told. */
function agreed(person: Person, known: Person | undefined, isBorne: boolean): Person | undefined {
  if (!isBorne) return person
  if (known === undefined || known.first !== person.first || known.last !== person.last) return undefined
  return known.middle === 0 ? person : known
}

/** The one person whom a claim counts by first and last name: "14-year-old Ivo Brand", "Pvt. Ivo T. Brand Jr.". */
function personOf(claim: Claim): Person | undefined {
  const { rules, at } = claim
  if (!rules.includes(NAMED) || !isOfOne(claim)) return undefined
  const written = RUN.exec(at.exact.replace(ABBREVIATED, ''))?.[0]
  if (written === undefined) return undefined
  const words = wordsOfName(written).filter(word => !comparisons.titles.has(word) && !comparisons.suffixes.has(word))
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined || words.length < 2 || words.length > MOST_WORDS) return undefined
  if (first.length < 2 || last.length < 2) return undefined
  return { first, last, middle: words.length > 2 ? words[1]!.charCodeAt(0) : 0 }
}

/** The name that stands for the one whom a claim counts, whatever its own words for him are; '' if there is none. */
function shortName(claim: Claim): string {
  return claim.subject === undefined || !isOfOne(claim) ? '' : nameNorm(claim.subject.value.name)
}

function isOfOne({ quantity: { value } }: Claim): boolean {
  return value.kind === 'exact' && value.value === 1
}

const NAMED = 'count.named'
const MOST_WORDS = 5 // of a name; a longer run of capitals is a headline

// [Ivo T. Brand Jr.]   14-year-old [Ivo Brand]   not: Ivo
const RUN = /\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)+$/u

// Pvt.   Sgt.   not: T.
const ABBREVIATED = /\b\p{Lu}\p{Ll}+\. (?=\p{Lu})/gu
