import { ANY_SOURCE, KIND, SEVERAL, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  endsIn,
  formsAt,
  hasType,
  isCapital,
  isDash,
  isGerund,
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
 * The verb of a clause that tells more of whoever stands before its relative pronoun, and ends before his own verb; -1 where there is none, or where others are the
 * subject: "men who officials in the town said were armed".
 *
 *   a doctor who works in the town, a clerk who asked to stay unnamed, a claim which did not name the town
 *                ^-- verb                   ^-- verb                                     ^-- verb
 */
export function relativeVerb(reading: Reading, pronoun: number): number {
  if (!isOf(reading, pronoun, WORD.relative)) return -1
  let verb = pronoun + 1
  while (verb + 1 < reading.limit && isOf(reading, verb, AUXILIARY)) verb++
  // "that not every": no auxiliary, and no clause of a pronoun
  if (verb > pronoun + 1 && isOf(reading, pronoun + 1, AUXILIARY & ~WORD.negation))
    return isOf(reading, verb, CLOSED) ? verb - 1 : verb
  return isPresent(reading, pronoun, verb) || isPastThere(reading, pronoun, verb) ? verb : -1
}

const AUXILIARY = WORD.auxiliary | WORD.have | WORD.modal | WORD.negation

/** "who [works] in": a verb in the present, before its object or a preposition. */
function isPresent(reading: Reading, pronoun: number, verb: number): boolean {
  // "a charity that treats the wounded", not "told police that shells hit the town"
  const isThat = isOf(reading, pronoun, WORD.complementizer)
  if (isThat && !(hasType(reading, pronoun - 1, ANY_SOURCE | SEVERAL) && isArticle(reading, verb + 1))) return false
  if (isCapital(reading, verb) || !endsIn(reading, verb, 's') || isOf(reading, verb, CLOSED)) return false
  // "the observatory which monitors Lesk": what a house does, unless they say so: "a group which officials say"
  const isHouse = pronoun > reading.first && hasType(reading, pronoun - 1, SOURCE_BIT.organisation | SOURCE_BIT.outlet)
  if (isHouse && markOf(reading, verb + 1) === 0 && formsAt(reading, verb + 1) === 0) return true
  if (hasType(reading, verb, ANY_SOURCE | SEVERAL)) return false
  return isOf(reading, verb + 1, WORD.preposition | WORD.determiner) && !isOf(reading, verb + 1, WORD.of)
}

/** "who [asked] to": a past form. Behind a comma its clause would end with one; and "who felt the guards" can be the beginning of what was felt. */
function isPastThere(reading: Reading, pronoun: number, verb: number): boolean {
  if (isOf(reading, pronoun, WORD.complementizer | WORD.determiner)) return false
  if (markOf(reading, pronoun - 1) === CHAR.comma || !(isPast(reading, verb) || hasObject(reading, verb))) return false
  const mayTell = (kindsAt(reading, verb) & (KIND.saying | KIND.believing | KIND.showing)) !== 0
  return !mayTell || isOf(reading, verb + 1, WORD.to | WORD.negation | WORD.preposition)
}

/** "who [fled] the village": what stands between the pronoun and an article is a verb, also one that no lexicon has. */
function hasObject(reading: Reading, verb: number): boolean {
  return markOf(reading, verb) === 0 && !isOf(reading, verb, CLOSED) && isArticle(reading, verb + 1)
}

/** Does the article at `index` stand in a clause that says more of who comes before it: "a group monitoring [the war]", "a claim which did not name [the town]"? */
export function isInClause(reading: Reading, index: number, floor: number): boolean {
  const verb = index - 1
  const isNoun =
    markOf(reading, verb - 1) === 0 &&
    !isOf(reading, verb - 1, CLOSED | WORD.subordinator) &&
    !isPast(reading, verb - 1)
  const isDoing = isGerund(reading, verb) && !(kindsAt(reading, verb) & KIND.gerundLike)
  if (isDoing && !isOf(reading, verb, CLOSED) && isNoun && verb - 1 >= floor) return true
  let pronoun = verb - 1
  while (pronoun > floor && isOf(reading, pronoun, AUXILIARY)) pronoun--
  return pronoun > floor && relativeVerb(reading, pronoun) === verb
}
