import { FLAG, TOKEN } from '../text/tokens.ts'
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

const MAX_SOURCE_TOKENS = 45 // a longer noun phrase is a clause that was not seen to end
const RELATIVE_REACH = 14 // tokens between a relative pronoun and the verb that it explains, at most
const NICKNAME_TOKENS = 5 // marks included: "Iron" in a name

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

/** "Sen.", "U.S.": a point inside a sentence. */
function isAbbreviation(reading: Reading, index: number): boolean {
  const { tokens } = reading
  if (index === 0 || tokens.kind[index - 1] !== TOKEN.word) return false
  return isCapital(reading, index - 1) && tokens.end[index - 1]! - tokens.start[index - 1]! <= 5
}

function isInner(mark: number): boolean {
  return (
    mark === CHAR.hyphen ||
    mark === CHAR.slash ||
    mark === CHAR.ampersand ||
    mark === CHAR.apostrophe ||
    mark === CHAR.curlyApostrophe ||
    mark === CHAR.period ||
    mark === CHAR.dollar ||
    mark === CHAR.percent ||
    mark === CHAR.at ||
    mark === CHAR.hash
  )
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

function hasNoun(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (reading.tokens.kind[i] === TOKEN.mark) continue
    const classes = classesAt(reading, i)
    const isClosed =
      classes & (WORD.preposition | WORD.additive | WORD.adversative | WORD.time | WORD.adverb | WORD.to | WORD.as)
    if (!isClosed || classes & WORD.subject) return true
    if (classes & WORD.determiner) return true
  }
  return false
}

/**
 * The noun phrase that begins at token `from` and ends before `ceiling`: the source after an inverted verb, "according to" or "by".
 *
 *   according to Ann Bly, a spokeswoman for the fire service, the blaze ...
 *                ^------------------- phrase ---------------^
 */
export function phraseAfter(
  reading: Reading,
  from: number,
  ceiling: number,
  { mustClose = false }: { mustClose?: boolean } = {},
): Phrase | undefined {
  const { tokens } = reading
  if (from >= ceiling) return undefined
  if (
    isOf(reading, from, WORD.subject | WORD.object) &&
    !isOf(reading, from, WORD.determiner) &&
    !isAcronym(reading, from)
  )
    return { first: from, last: from }
  let last = from - 1
  let isRelative = false
  let inAside = false
  for (let i = from; i < ceiling && i - from < MAX_SOURCE_TOKENS; i++) {
    if (i > from && tokens.flags[i]! & FLAG.paragraph) break
    if (quotationAt(reading, i) !== quotationAt(reading, from)) {
      const quotation = quotationAt(reading, i)
      if (quotation === 0) break
      const close = reading.quotations.last[quotation - 1]!
      if (close - i >= NICKNAME_TOKENS || close + 1 >= ceiling || i === from) break
      i = close
      continue
    }
    const mark = markOf(reading, i)
    if (mark === CHAR.comma) {
      if (inAside && !continuesAside(reading, i, ceiling)) {
        break
      }
      if (!inAside && !beginsAside(reading, i + 1, ceiling)) break
      if (!inAside && mustClose && !closesAside(reading, i + 1, ceiling)) break
      inAside = true
      isRelative = isOf(reading, i + 1, WORD.relative)
      continue
    }
    if (mark !== 0) {
      if (mark === CHAR.open) {
        const close = closeAfter(reading, i, ceiling)
        if (close < 0) break
        i = close
        last = close
        continue
      }
      if (mark === CHAR.period && !isAbbreviation(reading, i)) break
      if (isDash(reading, i) || !isInner(mark)) break
      continue
    }
    const classes = classesAt(reading, i)
    if (i > from && !isRelative && !isAcronym(reading, i)) {
      if (classes & WORD.relative && !(classes & WORD.determiner && !isOf(reading, i, WORD.complementizer))) {
        if (classes & WORD.complementizer && !isPast(reading, i + 1)) break
        isRelative = true
        continue
      }
      if (classes & (WORD.subordinator | WORD.adversative | WORD.as) && !(classes & WORD.adverb)) break
      if (classes & WORD.subject || (isFiniteVerb(reading, i) && !(classes & WORD.genitive))) break
      if (classes & WORD.time && !isOf(reading, i - 1, WORD.determiner)) break
      if (classes & WORD.preposition && leavesPhrase(reading, i, ceiling)) break
    }
    last = i
  }
  while (last > from && isOf(reading, last, WORD.preposition | WORD.additive | WORD.adverb | WORD.determiner)) last--
  return last < from || !hasNoun(reading, from, last) ? undefined : { first: from, last }
}

/** "WHO", "US": capitals that are no pronoun. */
function isAcronym(reading: Reading, index: number): boolean {
  return (reading.tokens.flags[index]! & FLAG.caps) !== 0
}

/** A source that opens the sentence has an aside only if a comma ends it and a clause follows: "According to Bly, a doctor, ...". */
function closesAside(reading: Reading, index: number, ceiling: number): boolean {
  const end = asideEnd(reading, index, ceiling)
  if (end >= ceiling || markOf(reading, end) !== CHAR.comma) return false
  for (let i = end + 1; i < ceiling; i++) if (isPast(reading, i)) return true
  return false
}

/** Does an aside go on after this comma: "a former mayor, now in exile"? */
function continuesAside(reading: Reading, comma: number, ceiling: number): boolean {
  const next = comma + 1
  return next < ceiling && isOf(reading, next, WORD.relative) && !isOf(reading, next, WORD.complementizer)
}

/** Does an apposition or relative clause begin after the comma? Not: a new clause, a participle, a conjunction. */
function beginsAside(reading: Reading, index: number, ceiling: number): boolean {
  if (index >= ceiling) return false
  const classes = classesAt(reading, index)
  if (classes & WORD.complementizer && classes & WORD.relative) return false
  if (classes & WORD.relative) return true
  if (classes & (WORD.additive | WORD.adversative | WORD.subordinator | WORD.subject | WORD.as)) return false
  if (classes & WORD.cue && !(classes & WORD.nounLike)) return false
  if (endsIn(reading, index, 'ing')) return false
  const end = asideEnd(reading, index, ceiling)
  for (let i = index; i < end; i++) {
    if (isFiniteVerb(reading, i)) return false
    if (isOf(reading, i, WORD.relative)) break
  }
  if (classes & WORD.preposition) return false
  if (reading.tokens.kind[index] === TOKEN.number) return end - index <= 2
  for (let i = index + 1; i < end && !isOf(reading, i, WORD.relative); i++) {
    if (isPast(reading, i) && !isCapital(reading, i) && !isOf(reading, i + 1, WORD.preposition | WORD.to)) return false
  }
  if (classes & WORD.determiner) return !isOf(reading, index, WORD.time)
  return isCapital(reading, index) || isSourceWord(reading, index) || !endsIn(reading, index, 's')
}

function isSourceWord(reading: Reading, index: number): boolean {
  return (reading.words.types[reading.tokens.word[index]!]! & ANY_SOURCE) !== 0
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

function closeAfter(reading: Reading, open: number, ceiling: number): number {
  for (let i = open + 1; i < ceiling; i++) if (markOf(reading, i) === CHAR.close) return i
  return -1
}

/** Does a preposition begin an adverbial of the clause ("on Monday", "in a statement"), and not a part of the phrase? */
function leavesPhrase(reading: Reading, index: number, ceiling: number): boolean {
  for (let i = index + 1; i < Math.min(ceiling, index + 4); i++) {
    const classes = classesAt(reading, i)
    if (classes & (WORD.time | WORD.venue)) return !isOf(reading, index, WORD.of)
    if (!(classes & (WORD.determiner | WORD.preposition))) return false
  }
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
