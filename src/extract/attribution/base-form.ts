import { TOKEN } from '../../text/tokens.ts'
import { isPlural } from './cue-verb-or-noun.ts'
import { SEVERAL, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  endsIn,
  hasType,
  isCapital,
  isGerund,
  isOf,
  isPast,
  markOf,
  quotationAt,
  type Reading,
} from './reading.ts'

/** A base form needs a plural before it: "officials say", "they say"; not "the state say". */
export function allowsBase(reading: Reading, group: number, floor: number): boolean {
  const before = group - 1
  if (before < floor || quotationAt(reading, before) !== quotationAt(reading, group)) return true
  const classes = classesAt(reading, before)
  if (classes & (WORD.subject | WORD.relative | WORD.pronominal | WORD.additive)) return true
  if (classes & (WORD.preposition | WORD.determiner)) return false
  if (markOf(reading, before) !== 0 || !isOf(reading, group, WORD.nounLike)) return true
  return (
    endsIn(reading, before, 's') ||
    isCapital(reading, before) ||
    isPlural(reading, before) ||
    reading.tokens.kind[before] === TOKEN.number ||
    isBehindPlural(reading, before, floor)
  )
}

const MAX_BEHIND = 8 // words from a plural to the verb behind what follows it: "figures released by the Tarn health ministry show"

/**
 * "figures released by the [ministry] show", "residents of the [village] claim", "sources in the [brigade] report": the plural stands before a participle and whose
 * deed that was, or is one of people and stands before a preposition.
 */
function isBehindPlural(reading: Reading, last: number, floor: number): boolean {
  for (let i = last; i - 1 >= floor && last - i < MAX_BEHIND; i--) {
    if (markOf(reading, i) !== 0) return false
    if (isOf(reading, i, WORD.by))
      return i - 2 >= floor && isPast(reading, i - 1) && (endsIn(reading, i - 2, 's') || isPlural(reading, i - 2))
    const isTied = isOf(reading, i, WORD.preposition | WORD.of) && isTellingPlural(reading, i - 1)
    if (isTied && opensItsClause(reading, i - 1, floor)) return true
    if (isOf(reading, i, WORD.to) || isPast(reading, i)) return false
  }
  return false
}

/** "residents of", "figures from": several who tell, or several documents. */
function isTellingPlural(reading: Reading, noun: number): boolean {
  if (hasType(reading, noun, SOURCE_BIT.unnamed | SEVERAL)) return true
  return hasType(reading, noun, SOURCE_BIT.document) && endsIn(reading, noun, 's')
}

/** "told [residents] of the town", "with [officials] at": what stands behind a verb or a preposition is no subject. */
function opensItsClause(reading: Reading, noun: number, floor: number): boolean {
  for (let i = noun - 1; i >= floor && noun - i <= MAX_MODIFIERS; i--) {
    if (markOf(reading, i) !== 0 && markOf(reading, i) !== CHAR.hyphen) return true
    if (isOf(reading, i, WORD.complementizer | WORD.subordinator | WORD.additive | WORD.adversative)) return true
    if (isPast(reading, i) || isGerund(reading, i) || isOf(reading, i, WORD.preposition | WORD.to | WORD.of))
      return false
  }
  return true
}

const MAX_MODIFIERS = 3 // words between a noun and the mark before it: "the latest hospital records"
