import { TOKEN } from '../../text/tokens.ts'
import { KIND, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  endsIn,
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
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { clauseBefore } from './source-clause.ts'
import { openBefore, walked } from './source-walk.ts'
import { isArticle, MAX_SOURCE_TOKENS } from './source-words.ts'

/**
 * The noun phrase that ends before token `verb`: the subject of a verb group.
 *
 *   On Monday, Ann Bly, a spokeswoman for the fire service, said
 *              ^------------------- phrase ----------------^
 */
export function phraseBefore(reading: Reading, verb: number, floor: number): Phrase | undefined {
  const last = beforeTime(reading, verb - 1, floor)
  if (last < floor) return undefined
  if (quotationAt(reading, last) !== quotationAt(reading, verb)) return inScareQuotes(reading, last, floor)
  // "as [first reported]": nobody stands there.
  if (isOf(reading, last, WORD.additive | WORD.adversative | WORD.as)) return undefined
  const mark = markOf(reading, last)
  if (mark === CHAR.comma || isDash(reading, last)) return withAside(reading, last, floor)
  if (mark === CHAR.greater) return inAngles(reading, last, floor)
  if (mark === CHAR.close) {
    const open = openBefore(reading, last, floor)
    return open > floor ? walked(reading, open - 1, last, floor) : undefined
  }
  const clause = clauseBefore(reading, last + 1, floor)
  if (clause < 0) return walked(reading, last, last, floor)
  const noun = walked(reading, clause - 1, clause - 1, floor)
  return noun && { first: noun.first, last }
}

/** "The so-called “liberation army” said": a few quoted words behind an article are a name, and nothing that was said. */
function inScareQuotes(reading: Reading, close: number, floor: number): Phrase | undefined {
  const quotation = quotationAt(reading, close)
  if (quotation === 0 || reading.quotations.last[quotation - 1] !== close) return undefined
  const open = reading.quotations.first[quotation - 1]!
  if (close - open >= MAX_QUOTED || isStop(reading, close - 1) || markOf(reading, close - 1) === CHAR.comma)
    return undefined
  for (let i = open - 1; i >= floor && open - i <= MAX_ADJECTIVES; i--) {
    // "in a “quiet zone” agreed on": behind a preposition no subject stands.
    if (isArticle(reading, i))
      return i > floor && isOf(reading, i - 1, WORD.preposition) ? undefined : { first: i, last: close }
    if ((markOf(reading, i) !== 0 && markOf(reading, i) !== CHAR.hyphen) || isFiniteVerb(reading, i)) return undefined
  }
  return undefined
}

const MAX_QUOTED = 8 // marks included: "Lesk Valley People's Republic"
const MAX_ADJECTIVES = 4 // tokens from an article to quoted words: "the newly so-called"

/** "<Orm Mining Inc> said", "Orm Mining Inc <OMI> said": wires mark companies so, or their short names. */
function inAngles(reading: Reading, close: number, floor: number): Phrase | undefined {
  let open = close - 1
  while (open > floor && markOf(reading, open) !== CHAR.less && close - open < MAX_IN_ANGLES) open--
  if (markOf(reading, open) !== CHAR.less) return undefined
  const isShort = open > floor && isCapital(reading, open - 1) && markOf(reading, open - 1) === 0
  return isShort ? walked(reading, open - 1, close, floor) : walked(reading, close - 1, close - 1, open)
}

const MAX_IN_ANGLES = 10 // tokens of a company's name: "<Orm and Sons Mining Holdings Inc>"

/** "The ministry on Tuesday said": the subject ends before the time. */
function beforeTime(reading: Reading, last: number, floor: number): number {
  let i = reading.tokens.kind[last] === TOKEN.number && isOf(reading, last - 1, WORD.time) ? last - 1 : last
  while (i > floor && isOf(reading, i, WORD.time) && markOf(reading, i) === 0) i--
  if (i === last || i <= floor) return last
  while (i > floor && isOf(reading, i, WORD.preposition | WORD.determiner) && !isOf(reading, i, WORD.of)) i--
  return i < floor ? last : i
}

/** A subject whose apposition or relative clause ends in a comma before the verb. */
function withAside(reading: Reading, comma: number, floor: number): Phrase | undefined {
  let best: Phrase | undefined
  for (let i = comma - 1; i > floor; i--) {
    if (quotationAt(reading, i) !== quotationAt(reading, comma)) {
      if (isStop(reading, i - 1) || markOf(reading, i - 1) === CHAR.comma) return best
      continue
    }
    const isSame = isDash(reading, comma) ? isDash(reading, i) : markOf(reading, i) === CHAR.comma
    if (isSame && isAside(reading, i + 1, comma)) {
      const found = walked(reading, i - 1, belongs(reading, i + 1) ? comma - 1 : i - 1, floor)
      const isClause = isOf(reading, i + 1, WORD.subordinator) && found !== undefined
      if (isClause && !opensClause(reading, found.first, floor)) continue
      if (found !== undefined && !(best !== undefined && isNoSubject(reading, found.first, floor))) {
        best = found
        if (isOfficeOf(reading, found.first, i, comma) || isBearerOf(reading, found.first, i, comma)) return best
        if (!opensAside(reading, found.first, i, floor)) return best
      }
    }
    if (comma - i > MAX_SOURCE_TOKENS) return best
  }
  return best
}

/** "[Bly], when asked, said": a subject that a subordinate clause parts from its verb stands where its own clause begins. */
function opensClause(reading: Reading, first: number, floor: number): boolean {
  if (first <= floor || markOf(reading, first - 1) !== 0) return true
  return isOf(reading, first - 1, WORD.additive | WORD.adversative | WORD.complementizer)
}

/** "in the town", "[could] move to the town", "[lost] 300 men": what begins with a preposition or stands behind a verb bears no aside of the subject. */
function isNoSubject(reading: Reading, first: number, floor: number): boolean {
  if (isOf(reading, first, WORD.preposition)) return true
  return (
    first > floor && (isOf(reading, first - 1, WORD.modal | WORD.to | WORD.auxiliary) || isPast(reading, first - 1))
  )
}

/** "a spokeswoman, Ann Bly,": an office with its article, and beside it who bears it. */
function isOfficeOf(reading: Reading, first: number, comma: number, close: number): boolean {
  if (!isOf(reading, first, WORD.determiner) || comma + 1 >= close) return false
  for (let i = comma + 1; i < close; i++) {
    if (markOf(reading, i) === 0 && (!isCapital(reading, i) || isOf(reading, i, WORD.time))) return false
  }
  for (let i = first; i < comma && markOf(reading, i) === 0; i++)
    if (hasType(reading, i, SOURCE_BIT.person)) return true
  return false
}

/** "Ann Bly, the governor,", "Ann Bly, head of the clinic,": a name in capitals of at least two words, and beside it the office that its bearer has. */
function isBearerOf(reading: Reading, first: number, comma: number, close: number): boolean {
  // "Ann Bly, D-Orm, the chair": a party and a seat are no name.
  if (comma - first < 2 || reading.tokens.end[first]! - reading.tokens.start[first]! === 1) return false
  for (let i = first; i < comma; i++)
    if (markOf(reading, i) === 0 && (!isCapital(reading, i) || isOf(reading, i, WORD.time))) return false
  for (let i = comma + 1; i < close && !isOf(reading, i, WORD.preposition); i++)
    if (markOf(reading, i) === 0 && !isCapital(reading, i) && hasType(reading, i, SOURCE_BIT.person)) return true
  return false
}

/** Is what was found itself an aside of something further left: "now 81 and retired" of "Roe, now 81 and retired, of Ostrava,"? */
function opensAside(reading: Reading, first: number, limit: number, floor: number): boolean {
  let i = first
  while (i - 1 > floor && (isAdverb(reading, i - 1) || isCiting(reading, i - 1))) i--
  if (i - 2 <= floor || markOf(reading, i - 1) !== CHAR.comma || isAdverb(reading, i - 2)) return false
  return isAside(reading, i, limit)
}

/** "State radio, [quoting] the ministry, said": the ministry does not say it. */
function isCiting(reading: Reading, index: number): boolean {
  return (kindsAt(reading, index) & KIND.citing) !== 0 && isGerund(reading, index)
}

/** An apposition or relative clause is part of the phrase; "in reply", "speaking on air" and the like are not. */
function belongs(reading: Reading, index: number): boolean {
  if (isOf(reading, index, WORD.preposition | WORD.adverb) && !isOf(reading, index, WORD.determiner))
    return isOf(reading, index, WORD.of)
  if (isOf(reading, index, WORD.subordinator)) return false
  return !isGerund(reading, index) && !(endsIn(reading, index, 'ed') && !isCapital(reading, index))
}

/** Does an apposition, a relative clause, an age or a place begin here? */
function isAside(reading: Reading, index: number, limit: number): boolean {
  if (index >= limit) return false
  const classes = classesAt(reading, index)
  if (limit - index === 1 && isAdverb(reading, index)) return true
  if (classes & WORD.relative && !(classes & WORD.determiner)) return true
  if (classes & (WORD.determiner | WORD.preposition | WORD.title)) return !holdsMainVerb(reading, index, limit)
  if (classes & WORD.subordinator && !(classes & WORD.as)) return limit - index > 1
  if (classes & (WORD.subject | WORD.additive | WORD.adversative)) return false
  if (reading.tokens.kind[index] === TOKEN.number) return limit - index <= 2
  if (isAdverb(reading, index)) return true
  if (isSourceWord(reading, index) || isGerund(reading, index)) return true
  for (let i = index; i < limit; i++) if (isFiniteVerb(reading, i)) return false
  return true
}

/** "the candidate, has died of his wounds, Ada Wick": behind a comma, a verb of no relative clause ends whatever aside stood before it. */
function holdsMainVerb(reading: Reading, first: number, limit: number): boolean {
  for (let i = first + 1; i < limit; i++)
    if (markOf(reading, i - 1) === CHAR.comma && isFiniteVerb(reading, i)) return true
  return false
}

/**
 * The subject of the clause that begins at `from`, up to its first verb before `limit`: whoever a participle speaks for.
 *
 *   On Monday the mayor closed the bridge, saying ...
 *             ^-- phrase -^
 */
export function clauseSubject(reading: Reading, from: number, limit: number): Phrase | undefined {
  for (let i = from; i < limit; i++) {
    if (quotationAt(reading, i) !== quotationAt(reading, limit)) continue
    const mark = markOf(reading, i)
    if (mark === CHAR.semicolon) return undefined
    if (mark !== 0) continue
    if (isPast(reading, i) && i > from) {
      let verb = i
      while (verb > from + 1 && isAdverb(reading, verb - 1)) verb--
      const found = phraseBefore(reading, verb, from)
      if (found !== undefined) return found
    }
  }
  return undefined
}
