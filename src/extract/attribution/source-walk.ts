import { KIND, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  isCapital,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  kindsAt,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { endsPhraseLeft, leadsClause } from './source-bounds.ts'
import { opensUnmarked } from './source-opening.ts'
import { relativeBefore, relativeVerb } from './source-relative.ts'
import { trimmedLeft, trimmedRight } from './source-trim.ts'
import { hasNoun, isArticle, isInnerMark, MAX_SOURCE_TOKENS, NICKNAME_TOKENS } from './source-words.ts'

/**
 * Walks left from `from` over one noun phrase; `last` is where the phrase ends, asides included.
 *
 *   But on Monday a doctor who works in the town, Ann Bly, said
 *                 ^-- first                      ^-- from  ^-- last
 */
export function walked(reading: Reading, from: number, last: number, floor: number): Phrase | undefined {
  if (isLoneObject(reading, from, floor)) return undefined
  if (isPronoun(reading, from)) return { first: from, last }
  let first = from + 1
  for (let i = from; i >= floor && last - i < MAX_SOURCE_TOKENS; i--) {
    if (markOf(reading, i) !== 0 || quotationAt(reading, i) !== quotationAt(reading, last)) {
      i = overMarks(reading, i, last, floor)
      if (i < 0) break
      continue
    }
    const next = overWord(reading, i, from, floor)
    if (next < 0) break
    first = next
    if (isOpening(reading, i, from, floor)) break
    i = next
  }
  return trimmed(reading, first, from, last)
}

/** The phrase without what stands around its noun; undefined where no noun is left. */
function trimmed(reading: Reading, since: number, from: number, last: number): Phrase | undefined {
  const first = trimmedLeft(reading, since, from)
  const end = beforeCited(reading, first, trimmedRight(reading, first, from, last))
  return first > from || !hasNoun(reading, first, end) ? undefined : { first, last: Math.max(first, end) }
}

/** "Kelp Radio [quoting a guard]": whoever is cited says nothing himself. */
function beforeCited(reading: Reading, first: number, last: number): number {
  for (let i = first + 1; i < last; i++)
    if (kindsAt(reading, i) & KIND.citing && isGerund(reading, i) && markOf(reading, i - 1) === 0) return i - 1
  return last
}

/** "him" without a preposition: nobody who speaks. */
function isLoneObject(reading: Reading, index: number, floor: number): boolean {
  if (!isOf(reading, index, WORD.object) || isOf(reading, index, WORD.determiner | WORD.subject)) return false
  return index === floor || !isOf(reading, index - 1, WORD.preposition)
}

/** "he", "who": a phrase by itself. */
function isPronoun(reading: Reading, index: number): boolean {
  const isSubject = isOf(reading, index, WORD.subject) && !isOf(reading, index, WORD.determiner)
  return isSubject || isOf(reading, index, WORD.relative)
}

/** Where the walk goes on at a mark, or at the end of a nickname; -1 where the phrase begins behind it. */
function overMarks(reading: Reading, index: number, last: number, floor: number): number {
  if (quotationAt(reading, index) !== quotationAt(reading, last)) return nicknameBefore(reading, index, floor)
  if (markOf(reading, index) !== CHAR.close) return isInnerMark(reading, index) ? index : -1
  const open = openBefore(reading, index, floor)
  return open <= floor ? -1 : open
}

/** Where the phrase begins, as far as a word of it tells: at the word, or with the relative clause that it stands in; -1 where it is none of the phrase. */
function overWord(reading: Reading, index: number, from: number, floor: number): number {
  if (index < from && leadsClause(reading, index)) return -1
  if (isRelativeThere(reading, index, from, floor)) return withComma(reading, index)
  if (endsPhraseLeft(reading, index, from, floor)) return -1
  if (!isVerbOfClause(reading, index, from) && !endsObjectClause(reading, index, from, floor)) return index
  const relative = relativeBefore(reading, index, floor)
  return relative < 0 ? -1 : withComma(reading, relative)
}

/** "residents whom our source [met]": the past form that ends a clause of which its noun is the object. */
function endsObjectClause(reading: Reading, index: number, from: number, floor: number): boolean {
  if (index !== from || !isPast(reading, index) || isCapital(reading, index)) return false
  const relative = relativeBefore(reading, index, floor)
  return relative > floor && relative < index - 1 && isOf(reading, relative, WORD.object)
}

/** A relative pronoun whose clause ends before the verb of the phrase. */
function isRelativeThere(reading: Reading, index: number, from: number, floor: number): boolean {
  return index > floor && index + 1 < from && relativeVerb(reading, index) >= 0
}

/** The comma that parts a relative clause from its noun is of the clause. */
function withComma(reading: Reading, pronoun: number): number {
  return markOf(reading, pronoun - 1) === CHAR.comma ? pronoun - 1 : pronoun
}

/** "a doctor [reached by] telephone": a past form before "by" is a participle, any other finite verb has its own clause. */
function isVerbOfClause(reading: Reading, index: number, from: number): boolean {
  const classes = classesAt(reading, index)
  if (classes & WORD.genitive || !isFiniteVerb(reading, index)) return false
  const isParticiple = index < from && isOf(reading, index + 1, WORD.by) && isPast(reading, index)
  return !isParticiple || (classes & WORD.auxiliary) !== 0
}

/** Does the phrase begin at an article, with no mark before it that says so? */
function isOpening(reading: Reading, index: number, from: number, floor: number): boolean {
  if (index >= from || !isArticle(reading, index) || isRelativeThere(reading, index, from, floor)) return false
  return !isVerbOfClause(reading, index, from) && opensUnmarked(reading, index, floor)
}

/** The bracket that the one at `close` closes; -1 if there is none. */
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
