import { phraseAt } from '../../text/phrases.ts'
import { TOKEN } from '../../text/tokens.ts'
import { isBound } from './content-start.ts'
import { KIND, SEVERAL, SOURCE_BIT, SOURCE_MODIFIER, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  endsIn,
  hasType,
  isCapital,
  isFiniteVerb,
  isGerund,
  isOf,
  isSourceWord,
  isStop,
  kindsAt,
  markOf,
  quotationAt,
  type Reading,
} from './reading.ts'
import { isAgencyAt } from './source-type.ts'

/** After a noun-like verb form, only what can begin its object shows that it is a verb. */
export function readsAsVerb(reading: Reading, first: number, last: number): boolean {
  const next = last + 1
  if (next >= reading.limit) return false
  const before = first > reading.first ? classesAt(reading, first - 1) : 0
  if (first > reading.first && hasType(reading, first - 1, SOURCE_BIT.document)) return true
  if (before & (WORD.subject | WORD.relative) || (before & WORD.adverb && !(before & WORD.determiner))) return true
  if (quotationAt(reading, next) !== quotationAt(reading, first)) return quotationAt(reading, next) !== 0
  if (endsIn(reading, first, 's') && markOf(reading, next) !== 0 && followsQuotation(reading, first)) return true
  if (
    markOf(reading, first - 1) === CHAR.comma &&
    isThirdPerson(reading, first) &&
    reading.tokens.kind[next] === TOKEN.number
  )
    return true
  if (isStop(reading, next) && isThirdPerson(reading, first) && isAgencyAt(reading, first - 1)) return true
  const isEnd = markOf(reading, next) === CHAR.comma || (isStop(reading, next) && !isCapital(reading, first))
  if (isEnd && isDocumentBehindComma(reading, first)) return true
  if (isCapital(reading, first) && !isCapital(reading, next)) return false
  if (
    !endsIn(reading, first - 1, 's') &&
    endsIn(reading, first, 's') &&
    markOf(reading, first - 1) !== CHAR.comma &&
    !isNamedOrTyped(reading, first - 1) &&
    !isOfDocument(reading, first)
  )
    return false
  const mark = markOf(reading, next)
  if (mark !== 0) return mark === CHAR.colon || isBesideCited(reading, first) || endsBehindSeveral(reading, first)
  // "Records kept by the parish [list] 31 killed"
  if (reading.tokens.kind[next] === TOKEN.number && isOfDocument(reading, first)) return true
  if (isBetweenPlurals(reading, first, next)) return true
  if (isCapital(reading, next) && !isCapital(reading, first) && isOfDocument(reading, first)) return true
  if (isNameBetween(reading, first, next)) return true
  if (endsDate(reading, first - 1) && endsIn(reading, first, 's') && isCapital(reading, next)) return true
  const classes = classesAt(reading, next)
  if (isPeople(reading, first - 1) && opensFigure(reading, next)) return true
  if (isThirdPerson(reading, first) && opensFigureClause(reading, next)) return true
  if (classes & (WORD.preposition | WORD.auxiliary | WORD.additive | WORD.adversative) && !(classes & WORD.to))
    return false
  if (classes & (WORD.subordinator | WORD.relative) && !(classes & WORD.complementizer)) return false
  return (
    (classes & (WORD.complementizer | WORD.determiner | WORD.subject | WORD.object | WORD.question | WORD.to)) !== 0
  )
}

/** "Kelp Radio [reports], citing a guard,": a third person, and behind its comma whom it cites. */
function isBesideCited(reading: Reading, verb: number): boolean {
  const participle = verb + 2
  if (markOf(reading, verb + 1) !== CHAR.comma || !isThirdPerson(reading, verb)) return false
  return (kindsAt(reading, participle) & KIND.citing) !== 0 && isGerund(reading, participle)
}

/** "[officials] fear", and not "some details", "many fear". */
function isPeople(reading: Reading, index: number): boolean {
  return hasType(reading, index, SOURCE_BIT.unnamed) && !isOf(reading, index, WORD.pronominal | WORD.determiner)
}

/** "up to 70", "at least five": a bound and its figure. */
function opensFigure(reading: Reading, index: number): boolean {
  if (!isBound(reading, index, reading.limit)) return false
  for (let i = index + 1; i < Math.min(reading.limit, index + BOUND_TOKENS); i++)
    if (reading.tokens.kind[i] === TOKEN.number || isOf(reading, i, WORD.pronominal)) return true
  return false
}

const BOUND_TOKENS = 4 // "as many as 70"

/** "The league reports [about 740 nurses have been] hurt": a figure with a finite verb of its own before any mark. */
export function opensFigureClause(reading: Reading, index: number): boolean {
  const bound = phraseAt(reading.words.bounds, reading.tokens, index, reading.limit)
  const figure = bound === undefined ? index : bound.last + 1
  if (reading.tokens.kind[figure] !== TOKEN.number) return false
  for (let i = index + 1; i < Math.min(reading.limit, index + CLAUSE_TOKENS) && markOf(reading, i) === 0; i++)
    if (isFiniteVerb(reading, i)) return !isOf(reading, i - 1, WORD.relative | WORD.subject)
  return false
}

/** "the league [reports]", and not "by some reports". */
function isThirdPerson(reading: Reading, verb: number): boolean {
  const isFree = verb === reading.first || !isOf(reading, verb - 1, WORD.pronominal | WORD.determiner)
  return isFree && !isCapital(reading, verb) && endsIn(reading, verb, 's')
}

const CLAUSE_TOKENS = 10 // from a figure to its verb: "about 740 nurses and drivers of the league have"

/** "guards under 35 [support] Bly", "unions [back] raising wages": a base form behind a plural, before a name or a gerund. */
function isBetweenPlurals(reading: Reading, verb: number, next: number): boolean {
  if (verb === reading.first || isCapital(reading, verb) || endsIn(reading, verb, 's')) return false
  const before = verb - 1
  const isPluralThere =
    reading.tokens.kind[before] === TOKEN.number ||
    (endsIn(reading, before, 's') && !isCapital(reading, before)) ||
    isPlural(reading, before)
  return isPluralThere && (isCapital(reading, next) || isGerund(reading, next)) && !isOf(reading, next, WORD.time)
}

/** "Bly calls Roe a liar": a third person between two names. */
function isNameBetween(reading: Reading, verb: number, next: number): boolean {
  if (verb === reading.first || isCapital(reading, verb) || !isCapital(reading, next)) return false
  const isName = isCapital(reading, verb - 1) || markOf(reading, verb - 1) === CHAR.comma
  return isName && endsIn(reading, verb, 's') && !isOf(reading, next, WORD.time)
}

/** Longest subject between a quotation and its verb, in tokens: the name of whoever speaks, with an office. */
const MAX_SPEAKER = 6

/** "... unite,” Mayor Ada Vigo notes.", "..., the Tarn Courier reports.": between a quotation, or a comma and a name, and a mark there is room for a subject and its verb alone. */
function followsQuotation(reading: Reading, verb: number): boolean {
  if (quotationAt(reading, verb) !== 0) return false
  for (let i = verb - 1; i >= reading.first && verb - i <= MAX_SPEAKER; i--) {
    if (quotationAt(reading, i) !== 0) return i < verb - 1
    if (markOf(reading, i) === CHAR.comma) return i < verb - 1 && isName(reading, i + 1, verb)
    if (markOf(reading, i) !== 0 || isOf(reading, i, WORD.preposition)) return false
  }
  return false
}

/** "..., data from the clinic shows,": a document between a comma and its verb. */
function isDocumentBehindComma(reading: Reading, verb: number): boolean {
  for (let i = verb - 1; i > reading.first && verb - i <= MAX_DOCUMENT; i--) {
    const isDocument = hasType(reading, i, SOURCE_BIT.document)
    if (isDocument && isBehindComma(reading, i)) return true
    if (markOf(reading, i) !== 0 || isFiniteVerb(reading, i)) return false
  }
  return false
}

const MAX_MODIFIERS = 3 // words between a comma and a document: "the latest hospital records"

function isBehindComma(reading: Reading, document: number): boolean {
  for (let i = document - 1; i >= reading.first && document - i <= MAX_MODIFIERS + 1; i--) {
    if (markOf(reading, i) !== 0) return markOf(reading, i) === CHAR.comma
    if (isOf(reading, i, WORD.preposition) || isFiniteVerb(reading, i)) return false
  }
  return false
}

/** Is every word of first..limit capitalised, an article and words for an outlet apart: "The Tarn Courier", "Kelp news agency"? */
function isName(reading: Reading, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) {
    const isHouse = i > first && hasType(reading, i, SOURCE_BIT.outlet)
    if (!isHouse && !isCapital(reading, i) && !isOf(reading, i, WORD.determiner)) return false
  }
  return !isOf(reading, limit - 1, WORD.determiner | WORD.time)
}

/** "A video of the episode shows", "a poll out this week shows": a document stands before the verb, with what it is of or from. */
function isOfDocument(reading: Reading, verb: number): boolean {
  for (let i = verb - 2; i >= reading.first && verb - i <= MAX_DOCUMENT; i--) {
    if (markOf(reading, i) !== 0 && markOf(reading, i) !== CHAR.hyphen) return false
    if (hasType(reading, i, SOURCE_BIT.document)) return true
    if (isFiniteVerb(reading, i)) return false
  }
  return false
}

const MAX_DOCUMENT = 12 // tokens from a document to its verb: "a poll of ferrymen between 20 and 40 shows"

/** "on September 9 [reports the Courier]": a day ends what an outlet reports behind it, where commas are lost. */
function endsDate(reading: Reading, index: number): boolean {
  return reading.tokens.kind[index] === TOKEN.number && isOf(reading, index - 1, WORD.time)
}

/** Before a third person that is as often a plural noun ("caucus states"), only a name or a word for a source is a subject. */
function isNamedOrTyped(reading: Reading, index: number): boolean {
  if (index < reading.first || isCapital(reading, index) || markOf(reading, index) === CHAR.close) return true
  if (endsDate(reading, index)) return true
  return isSourceWord(reading, index)
}

export function isPlural(reading: Reading, index: number): boolean {
  return hasType(reading, index, SOURCE_BIT.unnamed | SOURCE_BIT.document)
}
/** "..., survivors [fear].": a base form that ends the sentence, its subject alone behind a comma. */
function endsBehindSeveral(reading: Reading, verb: number): boolean {
  if (!isStop(reading, verb + 1) || endsIn(reading, verb, 's') || !hasType(reading, verb - 1, SEVERAL)) return false
  let before = verb - 2
  while (before > reading.first && hasType(reading, before, SOURCE_MODIFIER)) before--
  return markOf(reading, before) === CHAR.comma
}
