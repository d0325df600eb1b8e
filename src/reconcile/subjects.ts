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

/** Reads an actor. A name with a capital is somebody in particular; anything else is a noun. */
export function subjectOf(actor: Actor | undefined): Subject | undefined {
  if (actor === undefined) return undefined
  const norm = nameNorm(actor.name)
  if (norm === '') return undefined
  const words = norm.split(' ')
  const head = stemOf(words.at(-1)!)
  const isNamed = actor.name !== actor.name.toLowerCase()
  const demographic = isNamed
    ? undefined
    : words
        .map(word => comparisons.demographicByNoun.get(word) ?? comparisons.demographicByNoun.get(stemOf(word)))
        .find(found => found !== undefined)
  const role =
    actor.role ??
    (isNamed ? undefined : (comparisons.roleByNoun.get(words.at(-1)!) ?? comparisons.roleByNoun.get(head)))
  const isEveryone =
    !isNamed &&
    demographic === undefined &&
    (role === 'person' || words.length === 1) &&
    (role === 'person' || comparisons.everyone.has(norm) || comparisons.everyone.has(head))
  return {
    ...(isNamed ? { name: norm } : { noun: head }),
    ...(role === undefined ? {} : { role }),
    ...(demographic === undefined ? {} : { demographic }),
    isSpecific:
      !isNamed &&
      !isEveryone &&
      role !== undefined &&
      comparisons.roleByNoun.get(words.at(-1)!) !== role &&
      comparisons.roleByNoun.get(head) !== role,
    isEveryone,
  }
}

/** How two parties stand to each other; symmetric. */
export function likeness(left: Subject | undefined, right: Subject | undefined): Likeness {
  if (left === undefined || right === undefined) return toNobody(left ?? right)
  if (left.demographic !== right.demographic) {
    return left.demographic === undefined || right.demographic === undefined ? 'part' : 'different'
  }
  if (left.isEveryone || right.isEveryone) return left.isEveryone && right.isEveryone ? 'same' : 'wider'
  if (left.role !== undefined && right.role !== undefined && left.role !== right.role) return 'different'
  if (left.name !== undefined && right.name !== undefined) return namesAlike(left, right)
  if (left.name !== undefined || right.name !== undefined) {
    return left.role !== undefined && left.role === right.role ? 'alike' : 'wider'
  }
  if (left.noun === right.noun) return 'same'
  if (left.demographic !== undefined) return 'alike'
  if (left.isSpecific || right.isSpecific) return left.isSpecific && right.isSpecific ? 'different' : 'part'
  return left.role !== undefined && left.role === right.role
    ? 'alike'
    : left.role === undefined && right.role === undefined
      ? 'unlike'
      : 'wider'
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
