import { ANY_SOURCE, KIND, SEVERAL, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  endsIn,
  hasType,
  isCapital,
  isDash,
  isOf,
  isPast,
  kindsAt,
  markOf,
  quotationAt,
  type Reading,
} from './reading.ts'
import { CLOSED, isArticle } from './source-words.ts'

const RELATIVE_REACH = 14 // tokens between a relative pronoun and the verb that it explains, at most

/** A relative pronoun whose clause holds the finite verb at `index`: "residents who were there". */
export function relativeBefore(reading: Reading, index: number, floor: number): number {
  for (let i = index - 1; i >= floor && index - i < RELATIVE_REACH; i--) {
    const mark = markOf(reading, i)
    if (mark === CHAR.semicolon || mark === CHAR.comma || isDash(reading, i)) return -1
    if (quotationAt(reading, i) !== quotationAt(reading, index)) return -1
    if (isOf(reading, i, WORD.relative) && i > floor) {
      const before = classesAt(reading, i - 1)
      if (isOf(reading, i, WORD.complementizer) && before & WORD.cue) return -1
      return i
    }
  }
  return -1
}

/**
 * "a clerk [who] asked to stay unnamed said": a past form right behind the pronoun, whose clause ends before the verb of the clerk. Behind a comma the clause
 * would end with one; and "who felt the guards" can be the beginning of what was felt.
 */
export function isPastClause(reading: Reading, index: number): boolean {
  if (!isOf(reading, index, WORD.relative) || isOf(reading, index, WORD.complementizer | WORD.determiner)) return false
  const verb = index + 1
  if (markOf(reading, index - 1) === CHAR.comma || !(isPast(reading, verb) || hasObject(reading, verb))) return false
  const mayTell = (kindsAt(reading, verb) & (KIND.saying | KIND.believing | KIND.showing)) !== 0
  return !mayTell || isOf(reading, verb + 1, WORD.to | WORD.negation | WORD.preposition)
}

/** "who [fled] the village": what stands between the pronoun and an article is a verb, also one that no lexicon has. */
function hasObject(reading: Reading, verb: number): boolean {
  return markOf(reading, verb) === 0 && !isOf(reading, verb, CLOSED) && isArticle(reading, verb + 1)
}

/** "a doctor [who] works in the hospital said", and not "men [who] officials in the town said were armed": a verb in the present, before its object or a preposition. */
export function isPresentClause(reading: Reading, index: number): boolean {
  if (!isOf(reading, index, WORD.relative) || isOf(reading, index, WORD.complementizer)) return false
  const verb = index + 1
  if (isCapital(reading, verb) || !endsIn(reading, verb, 's') || isOf(reading, verb, CLOSED)) return false
  if (hasType(reading, verb, ANY_SOURCE | SEVERAL)) return false
  return isOf(reading, verb + 1, WORD.preposition | WORD.determiner) && !isOf(reading, verb + 1, WORD.of)
}

/** Does the article at `index` stand in a clause that says more of who comes before it: "a group monitoring [the war]", "a claim which did not name [the town]"? */
export function isInClause(reading: Reading, index: number, floor: number): boolean {
  const verb = index - 1
  const isGerund =
    endsIn(reading, verb, 'ing') && !isOf(reading, verb, CLOSED) && !(kindsAt(reading, verb) & KIND.gerundLike)
  const isNoun = markOf(reading, verb - 1) === 0 && !isOf(reading, verb - 1, CLOSED) && !isPast(reading, verb - 1)
  if (isGerund && isNoun && verb - 1 > floor) return true
  return isPresentClause(reading, verb - 1) || isPastClause(reading, verb - 1) || isNegatedClause(reading, verb, floor)
}

/** "which did not [mention]", "who has never [met]": a relative pronoun and its auxiliaries before the verb. */
function isNegatedClause(reading: Reading, verb: number, floor: number): boolean {
  let i = verb - 1
  while (i > floor && isOf(reading, i, WORD.auxiliary | WORD.have | WORD.modal | WORD.negation)) i--
  return i < verb - 1 && i > floor && isOf(reading, i, WORD.relative)
}
