import type { Actor } from '../model/claim.ts'
import { comparisons } from './comparisons.ts'
import { nameNorm, stemOf } from './names.ts'

/**
 * How two affected parties stand to each other. `same`: one name; `alike`: nothing tells them apart, one only says more ("American soldiers", "US
 * special forces"); `wider`: one stands for anybody, or is not stated; `part`: one picks some of the other by age or sex; `unlike`: two
 * words that nothing is known of; `different`: not the same people.
 */
export type Likeness = 'same' | 'alike' | 'wider' | 'part' | 'unlike' | 'different'

/** What comparing needs of an actor, worked out once. */
export interface Subject {
  /** Resolved name of somebody in particular, normalised; absent if only a noun is known. */
  readonly name?: string
  /** Folded noun, singular as far as its ending shows, where no name is known. */
  readonly noun?: string
  readonly role?: string
  readonly demographic?: string
  /** Its noun names some of its role only: "teachers" beside "civilians", "officers" beside "soldiers". */
  readonly isSpecific: boolean
  /** It stands for anybody. */
  readonly isEveryone: boolean
}

/**
 * Reads an actor, and the words that stand for it where they are known. A name with a capital is somebody in particular; a noun becomes one by a name
 * before it that nobody knows: "Westmark soldiers".
 */
export function subjectOf(actor: Actor | undefined, words?: string): Subject | undefined {
  if (actor === undefined) return undefined
  const norm = nameNorm(actor.name)
  if (norm === '') return undefined
  const isNamed = actor.name !== actor.name.toLowerCase()
  if (!isNamed) return subjectOfNoun(norm, actor.role, words)
  return { name: norm, ...(actor.role !== undefined && { role: actor.role }), isSpecific: false, isEveryone: false }
}

function subjectOfNoun(norm: string, known: string | undefined, words: string | undefined): Subject {
  const { demographicByNoun, roleByNoun, everyone } = comparisons
  const nouns = norm.split(' ')
  const last = nouns.at(-1)!
  const head = stemOf(last)
  const demographic = nouns
    .map(word => demographicByNoun.get(word) ?? demographicByNoun.get(stemOf(word)))
    .find(found => found !== undefined)
  const role = known ?? roleByNoun.get(last) ?? roleByNoun.get(head)
  const isAnybody = role === 'person' || (nouns.length === 1 && (everyone.has(norm) || everyone.has(head)))
  const isEveryone = demographic === undefined && isAnybody
  const isOfItsRole = roleByNoun.get(last) === role || roleByNoun.get(head) === role
  const name = qualifierOf(words, head)
  return {
    ...(name === undefined ? { noun: head } : { name }),
    ...(role === undefined ? {} : { role }),
    ...(demographic === undefined ? {} : { demographic }),
    isSpecific: !isEveryone && role !== undefined && !isOfItsRole,
    isEveryone,
  }
}

// Westmark   McAllister   not: soldiers, US-led
const NAME = /\p{Lu}\p{Ll}[\p{L}-]*/gu

/** The name that stands before a noun, if it is one: capitals that no list of people explains. */
function qualifierOf(words: string | undefined, head: string): string | undefined {
  if (words === undefined) return undefined
  const names = (words.match(NAME) ?? []).map(nameNorm).filter(word => {
    const stem = stemOf(word)
    const isPeople = [word, stem].some(
      each =>
        comparisons.everyone.has(each) ||
        comparisons.roleByNoun.has(each) ||
        comparisons.demographicByNoun.has(each) ||
        comparisons.articles.has(each) ||
        comparisons.others.has(each),
    )
    return stem !== head && !isPeople && !word.includes(' ')
  })
  return names.length === 0 || names.length > MOST_NAMES ? undefined : names.join(' ')
}

const MOST_NAMES = 3 // words of a name before a noun; a longer run of capitals is a headline

/** How two parties stand to each other; symmetric. */
export function likeness(left: Subject | undefined, right: Subject | undefined): Likeness {
  if (left === undefined || right === undefined) return toNobody(left ?? right)
  if (left.demographic !== right.demographic) {
    return left.demographic === undefined || right.demographic === undefined ? 'part' : 'different'
  }
  if (left.isEveryone || right.isEveryone) return left.isEveryone && right.isEveryone ? 'same' : 'wider'
  if (left.role !== undefined && right.role !== undefined && left.role !== right.role) return 'different'
  if (left.name !== undefined && right.name !== undefined) return namesAlike(left, right)
  if (left.name !== undefined || right.name !== undefined) return toName(left, right)
  return nounsAlike(left, right)
}

/** A name beside a noun. */
function toName(left: Subject, right: Subject): Likeness {
  if (left.role !== undefined && left.role === right.role) return 'alike'
  // "Ivo Brand" beside "a minister": nothing tells that he is one.
  return left.isSpecific || right.isSpecific ? 'unlike' : 'wider'
}

/** Two nouns of no different roles, and of one age and sex as far as they tell. */
function nounsAlike(left: Subject, right: Subject): Likeness {
  if (left.noun === right.noun) return 'same'
  if (left.demographic !== undefined) return 'alike'
  if (left.isSpecific && right.isSpecific) return 'different'
  if (left.isSpecific || right.isSpecific) return 'part'
  if (left.role === undefined && right.role === undefined) return 'unlike'
  return left.role === right.role ? 'alike' : 'wider'
}

/** Somebody beside nobody stated: people in general are as good as not stated. */
function toNobody(somebody: Subject | undefined): Likeness {
  if (somebody === undefined || somebody.isEveryone) return 'same'
  return somebody.demographic === undefined ? 'wider' : 'part'
}

function namesAlike(left: Subject, right: Subject): Likeness {
  if (left.name === right.name) return left.role === right.role ? 'same' : 'alike'
  const [short, long] = left.name!.length < right.name!.length ? [left.name!, right.name!] : [right.name!, left.name!]
  return ` ${long} `.includes(` ${short} `) ? 'alike' : 'different'
}
