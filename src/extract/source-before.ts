import { TOKEN } from '../text/tokens.ts'
import {
  CHAR,
  classesAt,
  endsIn,
  isAdverb,
  isCapital,
  isDash,
  isFiniteVerb,
  isOf,
  isPast,
  isStop,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './attribution-reading.ts'
import { ANY_SOURCE, WORD } from './cue-words.ts'
import { hasNoun, isAbbreviation, isAcronym, isInner, MAX_SOURCE_TOKENS, NICKNAME_TOKENS } from './source-words.ts'

/**
 * The noun phrase that ends before token `verb`: the subject of a verb group.
 *
 *   On Monday, Ann Bly, a spokeswoman for the fire service, said
 *              ^------------------- phrase ----------------^
 */
export function phraseBefore(reading: Reading, verb: number, floor: number): Phrase | undefined {
  const last = beforeTime(reading, verb - 1, floor)
  if (last < floor || quotationAt(reading, last) !== quotationAt(reading, verb)) return undefined
  if (isOf(reading, last, WORD.additive | WORD.adversative)) return undefined
  const mark = markOf(reading, last)
  if (mark === CHAR.comma || isDash(reading, last)) return withAside(reading, last, floor)
  if (mark === CHAR.close) {
    const open = openBefore(reading, last, floor)
    return open > floor ? walked(reading, open - 1, last, floor) : undefined
  }
  return walked(reading, last, last, floor)
}

/** "The ministry on Tuesday said": the subject ends before the time. */
function beforeTime(reading: Reading, last: number, floor: number): number {
  let i = last
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
      if (found !== undefined && !(best !== undefined && isOf(reading, found.first, WORD.preposition))) {
        best = found
        if (!opensAside(reading, found.first, i, floor)) return best
      }
    }
    if (comma - i > MAX_SOURCE_TOKENS) return best
  }
  return best
}

/** Is what was found itself an aside of something further left: "now 81 and retired" of "Roe, now 81 and retired, of Ostrava,"? */
function opensAside(reading: Reading, first: number, limit: number, floor: number): boolean {
  let i = first
  while (i - 1 > floor && isAdverb(reading, i - 1)) i--
  if (i - 2 <= floor || markOf(reading, i - 1) !== CHAR.comma || isAdverb(reading, i - 2)) return false
  return isAside(reading, i, limit)
}

/** An apposition or relative clause is part of the phrase; "in reply", "speaking on air" and the like are not. */
function belongs(reading: Reading, index: number): boolean {
  if (isOf(reading, index, WORD.preposition | WORD.adverb) && !isOf(reading, index, WORD.determiner))
    return isOf(reading, index, WORD.of)
  return !endsIn(reading, index, 'ing') && !(endsIn(reading, index, 'ed') && !isCapital(reading, index))
}

/** Does an apposition, a relative clause, an age or a place begin here? */
function isAside(reading: Reading, index: number, limit: number): boolean {
  if (index >= limit) return false
  const classes = classesAt(reading, index)
  if (limit - index === 1 && isAdverb(reading, index)) return true
  if (classes & (WORD.relative | WORD.determiner | WORD.preposition | WORD.title)) return true
  if (classes & (WORD.subject | WORD.additive | WORD.adversative | WORD.subordinator)) return false
  if (reading.tokens.kind[index] === TOKEN.number) return limit - index <= 2
  if (isAdverb(reading, index)) return true
  if ((reading.words.types[reading.tokens.word[index]!]! & ANY_SOURCE) !== 0 || endsIn(reading, index, 'ing'))
    return true
  for (let i = index; i < limit; i++) if (isFiniteVerb(reading, i)) return false
  return true
}

/** Walks left from `from` over one noun phrase; `last` is where the phrase ends, asides included. */
function walked(reading: Reading, from: number, last: number, floor: number): Phrase | undefined {
  const { tokens } = reading
  if (isOf(reading, from, WORD.subject | WORD.object) && !isOf(reading, from, WORD.determiner)) {
    if (isOf(reading, from, WORD.subject)) return { first: from, last }
    if (from === floor || !isOf(reading, from - 1, WORD.of)) return undefined
  }
  if (isOf(reading, from, WORD.relative)) return { first: from, last }
  let first = from + 1
  for (let i = from; i >= floor && last - i < MAX_SOURCE_TOKENS; i--) {
    if (quotationAt(reading, i) !== quotationAt(reading, last)) {
      const nickname = nicknameBefore(reading, i, floor)
      if (nickname < 0) break
      i = nickname
      continue
    }
    const mark = markOf(reading, i)
    if (mark !== 0) {
      if (mark === CHAR.close) {
        i = openBefore(reading, i, floor)
        if (i <= floor) break
        continue
      }
      if (isDash(reading, i) || !isInner(mark)) break
      if (mark === CHAR.period && !isAbbreviation(reading, i)) break
      continue
    }
    const classes = classesAt(reading, i)
    if (
      i < from &&
      classes & (WORD.subordinator | WORD.adversative | WORD.object) &&
      !(classes & (WORD.determiner | WORD.adverb))
    )
      break
    if (
      classes & (WORD.relative | WORD.complementizer) &&
      !(classes & WORD.determiner && i + 1 <= from && !isFiniteVerb(reading, i + 1))
    )
      break
    if (classes & WORD.subject && !isAcronym(reading, i)) break
    if (classes & WORD.question && i < from && !isAcronym(reading, i)) break
    if (classes & WORD.complementizer && isThatClause(reading, i, floor)) break
    if (classes & WORD.additive && !(markOf(reading, i - 1) !== CHAR.comma && isCoordination(reading, i, floor))) break
    if (isFiniteVerb(reading, i) && !(classes & WORD.genitive)) {
      const relative = relativeBefore(reading, i, floor)
      if (relative < 0) break
      i = markOf(reading, relative - 1) === CHAR.comma ? relative - 1 : relative
      first = i
      continue
    }
    first = i
  }
  first = trimmedLeft(reading, first, from)
  let end = last
  if (end === from) while (end > first && isOf(reading, end, WORD.time | WORD.adverb) && tokens.word[end] !== 0) end--
  while (end > first && isOf(reading, end, WORD.preposition)) end--
  if (first > from || !hasNoun(reading, first, end)) return undefined
  return { first, last: Math.max(first, end) }
}

/** Drops what leads into a clause: "but", "however", "on Monday", "as". */
function trimmedLeft(reading: Reading, first: number, limit: number): number {
  let i = first
  for (; i <= limit; i++) {
    const mark = markOf(reading, i)
    if (mark !== 0) {
      if (mark === CHAR.at || mark === CHAR.hash || mark === CHAR.dollar) break
      continue
    }
    const classes = classesAt(reading, i)
    if (classes & (WORD.additive | WORD.adversative | WORD.subordinator | WORD.as)) continue
    if (isAdverb(reading, i) && !(classes & WORD.determiner) && i < limit) continue
    if (classes & WORD.time && i < limit && !isCapital(reading, i + 1)) continue
    if (classes & WORD.preposition) {
      const next = afterFronted(reading, i, limit)
      if (next < 0) break
      i = next - 1
      continue
    }
    break
  }
  return i
}

/** Where the noun phrase begins that follows a fronted adverbial without a comma: "In a statement the ministry". */
function afterFronted(reading: Reading, preposition: number, limit: number): number {
  if (isOf(reading, preposition + 1, WORD.time) && preposition + 1 < limit) return preposition + 2
  for (let i = preposition + 3; i <= limit; i++) {
    if (isOf(reading, i, WORD.determiner) && !isOf(reading, i - 1, WORD.preposition | WORD.determiner)) return i
  }
  return -1
}

function openBefore(reading: Reading, close: number, floor: number): number {
  for (let i = close - 1; i >= floor; i--) if (markOf(reading, i) === CHAR.open) return i
  return -1
}

/** The opening mark of a short quotation inside a name that ends at `index`; -1 if there is none. */
function nicknameBefore(reading: Reading, index: number, floor: number): number {
  const quotation = quotationAt(reading, index)
  if (quotation === 0) return -1
  const open = reading.quotations.first[quotation - 1]!
  if (open <= floor || index - open >= NICKNAME_TOKENS) return -1
  const inner = markOf(reading, index - 1)
  if (inner === CHAR.comma || inner === CHAR.period) return -1
  return open
}

/** "that" before a clause of its own, not before a noun. */
function isThatClause(reading: Reading, index: number, floor: number): boolean {
  if (index <= floor) return false
  const before = classesAt(reading, index - 1)
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

const RELATIVE_REACH = 14 // tokens between a relative pronoun and the verb that it explains, at most

/** A relative pronoun whose clause holds the finite verb at `index`: "residents who were there". */
function relativeBefore(reading: Reading, index: number, floor: number): number {
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
