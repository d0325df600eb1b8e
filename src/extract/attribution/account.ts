import type { Candidate } from './attribution.ts'
import { type Cue, KIND, WITHIN, WORD } from './cue-words.ts'
import {
  CHAR,
  hasType,
  isFiniteVerb,
  isOf,
  isPast,
  isPossessive,
  kindsAt,
  markOf,
  type Phrase,
  type Reading,
} from './reading.ts'
import { clauseSubject } from './source-before.ts'

const OWNED: Cue = { kinds: KIND.preposition, forms: 0, stance: 'reported' }

const MAX_ACCOUNT = 9 // tokens from the preposition to its noun: "by the Tarn health ministry's own latest count"

/**
 * "by [the army]'s count", "in [the mayor]'s telling", "by [his] own account": whose account it is stands before the noun. "By the count of the army" is a cue of the
 * lexicon; "in his words" quotes a few of them, and what "stood by her account" means is no source.
 */
export function ownedAccountAt(
  reading: Reading,
  preposition: number,
  first: number,
  limit: number,
): Candidate | undefined {
  if (!isOf(reading, preposition, WORD.by) && !hasType(reading, preposition, WITHIN)) return undefined
  if (preposition > first && markOf(reading, preposition - 1) === 0) return undefined
  const owner = ownerAt(reading, preposition + 1, limit)
  if (owner === undefined) return undefined
  for (let i = owner.last + 1; i < limit && i - preposition <= MAX_ACCOUNT; i++) {
    if (kindsAt(reading, i) & KIND.account && !isOf(reading, i + 1, WORD.of))
      return { cue: OWNED, first: preposition, last: i, subject: owner, head: preposition }
    const isMark = markOf(reading, i) !== 0 && !isOf(reading, i, WORD.genitive)
    if (isMark || isFiniteVerb(reading, i) || isOf(reading, i, WORD.preposition)) return undefined
  }
  return undefined
}

/** "[his] own account", "[the army]'s count". */
function ownerAt(reading: Reading, from: number, limit: number): Phrase | undefined {
  if (from < limit && isPossessive(reading, from) && isOf(reading, from - 1, WORD.by))
    return { first: from, last: from }
  for (let i = from + 1; i < limit && i - from <= MAX_ACCOUNT; i++) {
    if (isOf(reading, i, WORD.genitive)) return { first: from, last: i - 1 }
    if (markOf(reading, i) !== 0 || isPast(reading, i)) return undefined
  }
  return undefined
}

/** "By [its] own account the army lost nine men": a pronoun whose account it is stands for the subject of what is told, which is `before` it or behind. */
export function withBearer(
  reading: Reading,
  candidate: Candidate,
  before: Phrase | undefined,
  ceiling: number,
): Candidate {
  const { subject, last } = candidate
  if (subject === undefined || subject.first !== subject.last || !isPossessive(reading, subject.last)) return candidate
  if (isOf(reading, subject.last, WORD.speaker)) return candidate
  const next = markOf(reading, last + 1) === CHAR.comma ? last + 2 : last + 1
  const bearer =
    before === undefined
      ? clauseSubject(reading, next, ceiling - 1)
      : { first: before.first, last: Math.min(before.last, subject.first - 1) }
  return bearer === undefined ? candidate : { ...candidate, bearer }
}
