import { TOKEN } from '../../text/tokens.ts'
import { KIND, SEVERAL, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  hasType,
  isDash,
  isFiniteVerb,
  isOf,
  isPast,
  kindsAt,
  markOf,
  quotationAt,
  type Reading,
} from './reading.ts'
import { relativeVerb } from './source-relative.ts'
import { isAcronym, isArticle, MAX_SOURCE_TOKENS } from './source-words.ts'

/** "[although] the ministry", "[but] the army": a word that leads a clause stands before the phrase. */
export function leadsClause(reading: Reading, index: number): boolean {
  const classes = classesAt(reading, index)
  if (!(classes & (WORD.subordinator | WORD.adversative | WORD.object))) return false
  if (classes & (WORD.determiner | WORD.adverb) && !opensConcession(reading, index)) return false
  return !isAcronym(reading, index)
}

/** Does a word that is met on the way to the left belong to what stands before the phrase? */
export function endsPhraseLeft(reading: Reading, index: number, from: number, floor: number): boolean {
  const classes = classesAt(reading, index)
  if (classes & (WORD.relative | WORD.complementizer) && opensItsClause(reading, index, from)) return true
  if (isVerbBefore(reading, index, from, floor)) return true
  if (classes & (index < from ? WORD.subject | WORD.question : WORD.subject) && !isAcronym(reading, index)) return true
  if (classes & WORD.complementizer && (isThatClause(reading, index, floor) || isTold(reading, index, floor)))
    return true
  if (!(classes & WORD.additive)) return false
  return markOf(reading, index - 1) === CHAR.comma || !isCoordination(reading, index, floor)
}

/** "who", and "that" unless a noun follows it: "[that] ministry". */
function opensItsClause(reading: Reading, index: number, from: number): boolean {
  if (!isOf(reading, index, WORD.determiner) || index + 1 > from) return true
  return isFiniteVerb(reading, index + 1) || opensClause(reading, index + 1)
}

/** The verb of a clause before the phrase, and none that says more of the noun. */
function isVerbBefore(reading: Reading, index: number, from: number, floor: number): boolean {
  if (index <= floor || index >= from || !isVerbThere(reading, index)) return false
  return relativeVerb(reading, index - 1) !== index
}

/** "told reporters [that] the harbour offices", "told the inquiry [that] Bly": behind a verb of telling and whom it tells, a conjunction. */
function isTold(reading: Reading, index: number, floor: number): boolean {
  for (let i = index - 2; i >= floor && index - i <= MAX_ADDRESSEE; i--) {
    if (kindsAt(reading, i) & KIND.telling) return true
    if (markOf(reading, i + 1) !== 0 || isFiniteVerb(reading, i + 1)) return false
  }
  return false
}

const MAX_ADDRESSEE = 5 // words from a verb of telling to its conjunction: "told the Tarn court that"

/** "even [though] the ministry": an adverb elsewhere, a conjunction before an article. */
function opensConcession(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.subordinator) && isArticle(reading, index + 1)
}

/** "he [paid] for", "the firm [made] the tool", "it [lost] 300 men": behind a pronoun, or before an article or a count, a past form is no participle. */
function isVerbThere(reading: Reading, index: number): boolean {
  const isBound =
    isArticle(reading, index + 1) ||
    opensCount(reading, index + 1) ||
    (isPronoun(reading, index - 1) && !isAcronym(reading, index - 1))
  return isBound && !isOf(reading, index, WORD.cue) && isPast(reading, index)
}

/** "lost [300 men]", and not "hurt [two days] ago". */
function opensCount(reading: Reading, index: number): boolean {
  return (
    reading.tokens.kind[index] === TOKEN.number &&
    !isOf(reading, index + 1, WORD.time) &&
    markOf(reading, index + 1) === 0
  )
}

/** "he", and not "who". */
function isPronoun(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.subject) && !isOf(reading, index, WORD.relative)
}

/** "that [prosecutors] said", "that [the army] said": before a plural or an article, "that" is a relative pronoun. */
function opensClause(reading: Reading, index: number): boolean {
  return isArticle(reading, index) || hasType(reading, index, SEVERAL)
}

/** "that" before a clause of its own, not before a noun. */
function isThatClause(reading: Reading, index: number, floor: number): boolean {
  if (index <= floor) return false
  let last = index - 1
  while (last > floor && isOf(reading, last, WORD.time)) last--
  const before = classesAt(reading, last)
  return (before & (WORD.cue | WORD.contentNoun)) !== 0
}

/** "Bly and Roe said": does "and" join names, and not clauses? */
function isCoordination(reading: Reading, index: number, floor: number): boolean {
  if (index - 1 < floor) return false
  for (let i = index - 1; i >= floor && index - i < MAX_SOURCE_TOKENS; i--) {
    const mark = markOf(reading, i)
    if (mark === CHAR.comma || mark === CHAR.semicolon || mark === CHAR.colon || isDash(reading, i)) return true
    if (quotationAt(reading, i) !== quotationAt(reading, index)) return true
    if (isOf(reading, i, WORD.complementizer | WORD.subordinator | WORD.relative)) return true
    if (isOf(reading, i, WORD.subject) || isPast(reading, i)) return false
  }
  return true
}
