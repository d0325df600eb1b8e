import { KIND, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  isAdverb,
  isCapital,
  isDash,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  kindsAt,
  markOf,
  quotationAt,
  type Reading,
} from './reading.ts'
import { isArticle } from './source-words.ts'

const REACH = 16 // tokens of a clause that tells more of a source, at most

/**
 * Where a clause begins that ends before a verb and tells more of the noun before it, so that the noun is the verb's subject; -1 where
 * there is none.
 *
 *   a doctor who asked that her surname be withheld [said]     people whom Kelp Radio met in the camp [said]
 *            ^-- clause                                             ^-- clause
 *   residents we spoke to [said]                            a clinic where the wounded were taken [said]
 *             ^-- clause                                             ^-- clause
 */
export function clauseBefore(reading: Reading, verb: number, floor: number): number {
  if (isGerund(reading, verb)) return -1
  const contact = contactClause(reading, verb, floor)
  if (contact > floor) return contact
  const opener = openerBefore(reading, verb, floor)
  if (opener <= floor || !isNounBefore(reading, opener)) return -1
  if (isOf(reading, opener, WORD.object)) return endsObjectClause(reading, opener, verb) ? opener : -1
  if (isOf(reading, opener, WORD.relative)) return endsAccount(reading, opener, verb) ? opener : -1
  return endsPassive(reading, verb) ? opener : -1
}

/** The nearest word before a verb that can open such a clause, with nothing but words between. */
function openerBefore(reading: Reading, verb: number, floor: number): number {
  for (let i = verb - 1; i > floor && verb - i < REACH; i--) {
    const mark = markOf(reading, i)
    if (mark === CHAR.comma || mark === CHAR.semicolon || mark === CHAR.colon || isDash(reading, i)) return -1
    if (quotationAt(reading, i) !== quotationAt(reading, verb)) return -1
    if (isOf(reading, i, WORD.relative) && !isOf(reading, i, WORD.complementizer | WORD.determiner)) return i
    if (isOf(reading, i, WORD.subordinator) && isOf(reading, i, WORD.question)) return i
  }
  return -1
}

/** Does a noun stand right before a clause, so that it tells more of it? */
function isNounBefore(reading: Reading, opener: number): boolean {
  const before = opener - 1
  if (markOf(reading, before) !== 0 || isPast(reading, before) || isOf(reading, before, WORD.time)) return false
  return (classesAt(reading, before) & NO_NOUN) === 0 || isCapital(reading, before)
}

const NO_NOUN =
  WORD.preposition |
  WORD.determiner |
  WORD.subject |
  WORD.subordinator |
  WORD.additive |
  WORD.adversative |
  WORD.question |
  WORD.cue

/** "whom Kelp Radio [met] in the camp": somebody, one verb, and nothing behind it but where and when. */
function endsObjectClause(reading: Reading, opener: number, verb: number): boolean {
  let last = verb - 1
  for (let i = last; i > opener + 1; i--) {
    if (!isPast(reading, i) || isCapital(reading, i)) continue
    last = i
    break
  }
  if (last === verb - 1 || last <= opener + 1) return false
  for (let i = opener + 1; i < last; i++) if (isFiniteVerb(reading, i) && !isOf(reading, i, WORD.have)) return false
  return isOf(reading, last + 1, WORD.preposition | WORD.time)
}

/** "who said [he was] a cousin", "who asked [that her surname be] withheld": a verb of saying, and behind it a whole clause of its own. */
function endsAccount(reading: Reading, opener: number, verb: number): boolean {
  let cue = opener + 1
  while (cue < verb && (isOf(reading, cue, WORD.have | WORD.auxiliary) || isAdverb(reading, cue))) cue++
  if (!(kindsAt(reading, cue) & TAKES_CLAUSE) || !isPast(reading, cue)) return false
  for (let i = cue + 2; i < verb; i++) {
    const isSubjunctive = isOf(reading, i, WORD.negation) && (isOf(reading, i + 1, WORD.be) || isPast(reading, i + 1))
    const isSurely = isOf(reading, i, WORD.be | WORD.have | WORD.modal) && !isOf(reading, i - 1, WORD.additive)
    const isHis = isOf(reading, i - 1, WORD.subject) && !isOf(reading, i - 1, WORD.relative) && isPast(reading, i)
    if (isSubjunctive || isSurely || isHis) return i < verb - 1 && isWhole(reading, i + 1, verb)
  }
  return false
}

/** Does no clause hang on the words up to a verb, which could be its? */
function isWhole(reading: Reading, first: number, verb: number): boolean {
  for (let i = first; i < verb; i++) if (kindsAt(reading, i) & TAKES_CLAUSE && isPast(reading, i)) return false
  return !isOf(reading, verb - 1, WORD.subject | WORD.determiner | WORD.preposition | WORD.additive)
}

const TAKES_CLAUSE = KIND.saying | KIND.telling | KIND.urging | KIND.believing | KIND.knowing | KIND.showing

/** "where the wounded [were taken]": a passive right before the verb is whole, whatever its participle. */
function endsPassive(reading: Reading, verb: number): boolean {
  const last = verb - 1
  if (
    !isOf(reading, last - 1, WORD.be) ||
    isGerund(reading, last - 1) ||
    isCapital(reading, last) ||
    markOf(reading, last) !== 0
  )
    return false
  return isPast(reading, last) || (classesAt(reading, last) & ~WORD.cue) === 0
}

/** "[we met]", "[we spoke to]", "[the paper spoke with]": where a clause without a pronoun begins, whose noun stands right before whoever met it; -1 where there is none. */
export function contactClause(reading: Reading, verb: number, floor: number): number {
  const isStranded = isOf(reading, verb - 1, WORD.preposition | WORD.to) && !isOf(reading, verb - 1, WORD.of | WORD.by)
  const met = isStranded ? verb - 2 : verb - 1
  if (met - 2 < floor || isCapital(reading, verb) || !isPast(reading, met) || isCapital(reading, met)) return -1
  if (isFiniteVerb(reading, met) && isOf(reading, met, WORD.be | WORD.have | WORD.modal)) return -1
  if (isOf(reading, met - 1, WORD.subject) && !isOf(reading, met - 1, WORD.relative))
    return isNounBefore(reading, met - 1) ? met - 1 : -1
  if (!isStranded) return -1
  for (let i = met - 1; i > floor + 1 && met - i <= MAX_NAME; i--) {
    if (markOf(reading, i) !== 0) return -1
    if (isArticle(reading, i)) return isNounBefore(reading, i) ? i : -1
  }
  return -1
}

const MAX_NAME = 4 // words of whoever met a source: "the Kelp Evening Post"
