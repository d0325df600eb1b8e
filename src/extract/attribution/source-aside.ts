import { TOKEN } from '../../text/tokens.ts'
import { FORM, KIND, SEVERAL, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  endsIn,
  formsAt,
  hasType,
  isAdverb,
  isCapital,
  isDash,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  isSourceWord,
  isStop,
  kindsAt,
  markOf,
  type Reading,
  typesAt,
} from './reading.ts'
import { isAbbreviation } from './source-words.ts'

/**
 * Does whoever stands before the comma take the noun behind it for an apposition: a name ("Ann Bly, a doctor"), or an office ("the mayor, Ivo Brand")? Behind several
 * or a thing that has no name of its own, it begins the clause: "According to residents, a shell hit the hall, and"; a relative clause stands behind anybody.
 */
export function takesAside(reading: Reading, comma: number): boolean {
  const before = comma - 1
  if (isOf(reading, comma + 1, WORD.relative)) return true
  const isLetters = isCapital(reading, before) && markOf(reading, before) === 0
  if (reading.tokens.kind[comma + 1] === TOKEN.number || isOf(reading, comma + 1, WORD.pronominal)) return isLetters
  if (isLetters || markOf(reading, before) !== 0) return true
  const types = typesAt(reading, before)
  return (types & SOURCE_BIT.person) !== 0 && (types & SEVERAL) === 0
}

/** A source that opens the sentence has an aside only if a comma ends it and a clause follows: "According to Bly, a doctor, ...". */
export function closesAside(reading: Reading, index: number, ceiling: number): boolean {
  const end = asideEnd(reading, index, ceiling)
  if (end >= ceiling || markOf(reading, end) !== CHAR.comma) return false
  // "According to police, Brand, who was at home, ...": whom a relative clause is of begins the clause.
  if (!isOf(reading, index, WORD.relative) && end + 1 < ceiling && isOf(reading, end + 1, WORD.relative)) return false
  for (let i = end + 1; i < ceiling; i++) if (isPast(reading, i)) return true
  return false
}

/** Does an aside go on after this comma: "a former mayor, now in exile"? */
export function continuesAside(reading: Reading, comma: number, ceiling: number): boolean {
  const next = comma + 1
  return (
    next < ceiling &&
    isOf(reading, next, WORD.relative) &&
    !isOf(reading, next, WORD.complementizer) &&
    !tellsMore(reading, next, ceiling)
  )
}

/** "a resident, who [added that] homes had burned", "the radio, which on Friday [said the] army": what somebody went on to tell is no part of who he is. */
function tellsMore(reading: Reading, pronoun: number, ceiling: number): boolean {
  let verb = pronoun + 1
  while (verb < ceiling && (isOf(reading, verb, WORD.time | WORD.preposition) || isAdverb(reading, verb))) verb++
  if (verb + 1 >= ceiling || !(kindsAt(reading, verb) & (KIND.saying | KIND.telling))) return false
  if (!(formsAt(reading, verb) & (FORM.past | FORM.third))) return false
  return isOf(reading, verb + 1, WORD.complementizer | WORD.subject) || hasType(reading, verb + 1, SEVERAL)
}

/** Does an apposition or relative clause begin after the comma? Not: a new clause, a participle, a conjunction. */
export function beginsAside(reading: Reading, index: number, ceiling: number): boolean {
  if (index >= ceiling) return false
  const classes = classesAt(reading, index)
  if (classes & WORD.complementizer && classes & WORD.relative) return false
  if (classes & WORD.relative) return !tellsMore(reading, index, ceiling)
  if (classes & (WORD.additive | WORD.adversative | WORD.subordinator | WORD.subject | WORD.as)) return false
  if (formsAt(reading, index) !== 0 && !(classes & WORD.nounLike)) return false
  if (isGerund(reading, index)) return false
  const end = asideEnd(reading, index, ceiling)
  if (holdsFinite(reading, index, end)) return false
  if (classes & WORD.preposition) return false
  if (reading.tokens.kind[index] === TOKEN.number) return end - index <= 2
  for (let i = index + 1; i < end && !isOf(reading, i, WORD.relative); i++) {
    if (isPast(reading, i) && !isCapital(reading, i) && !isOf(reading, i + 1, WORD.preposition | WORD.to)) return false
  }
  if (classes & WORD.determiner) return !isOf(reading, index, WORD.time)
  return isCapital(reading, index) || isSourceWord(reading, index) || !endsIn(reading, index, 's')
}

/** Does a finite verb stand there, and not in a relative clause? */
function holdsFinite(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (isFiniteVerb(reading, i)) return true
    if (isOf(reading, i, WORD.relative)) return false
  }
  return false
}

/** The comma or end that closes an aside. */
function asideEnd(reading: Reading, index: number, ceiling: number): number {
  let i = index
  for (; i < ceiling; i++) {
    const mark = markOf(reading, i)
    if (mark === CHAR.comma || mark === CHAR.semicolon || mark === CHAR.colon || isDash(reading, i)) break
    if (isStop(reading, i) && !isAbbreviation(reading, i)) break
  }
  return i
}
