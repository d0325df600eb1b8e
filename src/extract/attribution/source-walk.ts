import { TOKEN } from '../../text/tokens.ts'
import { KIND, SEVERAL, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  endsIn,
  endsName,
  hasType,
  isAdverb,
  isCapital,
  isDash,
  isFiniteVerb,
  isOf,
  isPast,
  kindsAt,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { opensUnmarked } from './source-opening.ts'
import { relativeBefore, relativeVerb } from './source-relative.ts'
import {
  hasNoun,
  isAbbreviation,
  isAcronym,
  isArticle,
  isInner,
  MAX_SOURCE_TOKENS,
  NICKNAME_TOKENS,
} from './source-words.ts'

/** Walks left from `from` over one noun phrase; `last` is where the phrase ends, asides included. */
export function walked(reading: Reading, from: number, last: number, floor: number): Phrase | undefined {
  const { tokens } = reading
  if (isOf(reading, from, WORD.subject | WORD.object) && !isOf(reading, from, WORD.determiner)) {
    if (isOf(reading, from, WORD.subject)) return { first: from, last }
    if (from === floor || !isOf(reading, from - 1, WORD.preposition)) return undefined
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
      (!(classes & (WORD.determiner | WORD.adverb)) || opensConcession(reading, i)) &&
      !isAcronym(reading, i)
    )
      break
    if (i > floor && i + 1 < from && relativeVerb(reading, i) >= 0) {
      if (markOf(reading, i - 1) === CHAR.comma) i--
      first = i
      continue
    }
    if (
      classes & (WORD.relative | WORD.complementizer) &&
      !(classes & WORD.determiner && i + 1 <= from && !isFiniteVerb(reading, i + 1) && !opensClause(reading, i + 1))
    )
      break
    if (i > floor && i < from && isVerbThere(reading, i) && relativeVerb(reading, i - 1) !== i) break
    if (classes & WORD.subject && !isAcronym(reading, i)) break
    if (classes & WORD.question && i < from && !isAcronym(reading, i)) break
    if (classes & WORD.complementizer && (isThatClause(reading, i, floor) || isTold(reading, i, floor))) break
    if (classes & WORD.additive && !(markOf(reading, i - 1) !== CHAR.comma && isCoordination(reading, i, floor))) break
    // "a doctor [reached by] telephone": a past form before "by" is a participle.
    const isParticiple = i < from && isOf(reading, i + 1, WORD.by) && isPast(reading, i) && !(classes & WORD.auxiliary)
    if (isFiniteVerb(reading, i) && !isParticiple && !(classes & WORD.genitive)) {
      const relative = relativeBefore(reading, i, floor)
      if (relative < 0) break
      i = markOf(reading, relative - 1) === CHAR.comma ? relative - 1 : relative
      first = i
      continue
    }
    first = i
    if (i < from && opensUnmarked(reading, i, floor)) break
  }
  first = trimmedLeft(reading, first, from)
  let end = last
  if (end === from && !endsName(reading, end))
    while (end > first && isOf(reading, end, WORD.time | WORD.adverb) && tokens.word[end] !== 0) end--
  while (end > first && isOf(reading, end, WORD.preposition)) end--
  if (first > from || !hasNoun(reading, first, end)) return undefined
  return { first, last: Math.max(first, end) }
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
    // "Puzzlingly the ministry": in capitals, an adverb that opens its sentence.
    if (i < limit && endsIn(reading, i, 'ly') && isOf(reading, i + 1, WORD.determiner)) continue
    if (classes & WORD.time && i < limit && !isCapital(reading, i + 1)) continue
    if (classes & WORD.preposition) {
      const next = afterFronted(reading, i, limit)
      if (next < 0 && !accompanies(reading, i, limit)) break
      if (next > i) i = next - 1
      continue
    }
    break
  }
  return i
}

/** Where the noun phrase begins that follows a fronted adverbial without a comma: "In a statement the ministry". */
function afterFronted(reading: Reading, preposition: number, limit: number): number {
  if (isOf(reading, preposition + 1, WORD.time) && preposition + 1 < limit) return preposition + 2
  // "In Norland the ministry"
  const isName = isCapital(reading, preposition + 1) && !isOf(reading, preposition + 1, WORD.determiner)
  for (let i = preposition + (isName ? 2 : 3); i <= limit; i++) {
    if (isOf(reading, i, WORD.determiner) && !isOf(reading, i - 1, WORD.preposition | WORD.determiner)) return i
  }
  return -1
}

/** "[with] state media saying": what leads in a clause of its own, with its subject behind it. */
function accompanies(reading: Reading, index: number, limit: number): boolean {
  return index < limit && (kindsAt(reading, index) & KIND.accompanying) !== 0
}

export function openBefore(reading: Reading, close: number, floor: number): number {
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
