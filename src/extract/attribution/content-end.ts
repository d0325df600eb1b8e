import { phraseAt } from '../../text/phrases.ts'
import { FORM, KIND, WORD } from './cue-words.ts'
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
  isStop,
  markOf,
  quotationAt,
  type Reading,
} from './reading.ts'

/** How far a content goes: `sentence` through joined clauses, `clause` to the next one, `phrase` over one thing spoken of. */
export type Reach = 'sentence' | 'clause' | 'phrase'

/** The last token of a content that begins at `from`: the end of its clause, or of the quotation that it is. */
export function contentEnd(
  reading: Reading,
  from: number,
  ceiling: number,
  at: number,
  reach: Reach = 'sentence',
): number {
  const home = quotationAt(reading, at)
  const quotation = quotationAt(reading, from)
  if (quotation !== 0 && quotation !== home && reading.quotations.first[quotation - 1] === from) {
    const last = reading.quotations.last[quotation - 1]!
    if (reach === 'phrase' || endsThere(reading, last, ceiling)) return last
  }
  let i = from
  for (; i < ceiling; i++) {
    const inner = quotationAt(reading, i)
    if (inner !== 0 && inner !== home) {
      i = reading.quotations.last[inner - 1]!
      if (markOf(reading, i - 1) !== CHAR.comma || !leaves(reading, i + 1, ceiling)) continue
      i++
      break
    }
    const mark = markOf(reading, i)
    const isComma = mark === CHAR.comma
    if (isComma || isDash(reading, i)) {
      if (leaves(reading, i + 1, ceiling) && !(i === from + 1 && isOf(reading, from, WORD.complementizer))) break
      if (isComma && isOf(reading, i + 1, WORD.additive | WORD.adversative) && leaves(reading, i + 2, ceiling)) break
      if (reach !== 'sentence' && endsClause(reading, i + 1, ceiling, reach)) break
    } else if (mark === 0 && i > from && opensRelative(reading, i, ceiling)) {
      break
    } else if (mark === 0 && reach === 'phrase' && i > from) {
      const classes = classesAt(reading, i)
      if (classes & WORD.subordinator && !(classes & (WORD.preposition | WORD.as))) break
      const isAdversative = (classes & WORD.adversative) !== 0 && (classes & WORD.adverb) === 0
      const isJoined = (isAdversative || (classes & WORD.additive) !== 0) && i + 1 < ceiling
      if (isJoined && isVerbLike(reading, overTime(reading, i + 1, ceiling))) break
    }
  }
  return trimmedEnd(reading, Math.min(i, ceiling) - 1, from, home)
}

/** "and [on Monday] wrote": the token behind a time, the same token where none stands there. */
function overTime(reading: Reading, from: number, ceiling: number): number {
  let i = from
  while (i + 1 < ceiling && isOf(reading, i, WORD.time | WORD.preposition | WORD.determiner)) i++
  return i > from && isOf(reading, i - 1, WORD.time) ? i : from
}

/** "which they claimed [and in which 12 died]": a second relative clause is no part of what the first one attributes. */
function opensRelative(reading: Reading, index: number, ceiling: number): boolean {
  if (index + 2 >= ceiling || !isOf(reading, index, WORD.additive) || !isOf(reading, index + 1, WORD.preposition))
    return false
  return isOf(reading, index + 2, WORD.relative) && !isOf(reading, index + 2, WORD.complementizer)
}

/** Does something else begin after this comma: a joined clause, a relative clause, a subordinate one? */
function endsClause(reading: Reading, index: number, ceiling: number, reach: Reach): boolean {
  if (index >= ceiling) return true
  const classes = classesAt(reading, index)
  if (classes & (WORD.adversative | WORD.subordinator) && !(classes & WORD.determiner)) return true
  if (classes & WORD.relative && !(classes & WORD.complementizer)) return reach === 'phrase'
  if (classes & WORD.additive) {
    // "spoke of nine dead in the raid, and of 40 who were hurt"
    if (isOf(reading, index + 1, WORD.of)) return false
    if (isVerbLike(reading, index + 1)) return true
    for (let i = index + 1; i < ceiling; i++) {
      if (markOf(reading, i) === CHAR.comma) return false
      if (isFiniteVerb(reading, i)) return true
    }
    return false
  }
  if (reach === 'phrase' && isGerund(reading, index)) return true
  return beginsClause(reading, index, ceiling)
}

/** A subject and its verb with no comma between: "..., shares fell". */
function beginsClause(reading: Reading, index: number, ceiling: number): boolean {
  if (isOf(reading, index, WORD.preposition | WORD.relative)) return false
  for (let i = index; i < ceiling; i++) {
    if (markOf(reading, i) === CHAR.comma || isDash(reading, i) || isOf(reading, i, WORD.relative)) return false
    if (i > index && isFiniteVerb(reading, i)) return true
  }
  return false
}

function isVerbLike(reading: Reading, index: number): boolean {
  const classes = classesAt(reading, index)
  if (classes & (WORD.determiner | WORD.preposition)) return false
  return isFiniteVerb(reading, index) || (isPast(reading, index) && (classes & WORD.cue) !== 0)
}

/** Does the sentence end with the quotation, but for marks and a next attribution? */
function endsThere(reading: Reading, last: number, ceiling: number): boolean {
  const next = last + 1
  if (next >= ceiling) return true
  if (isStop(reading, last - 1) && (isCapital(reading, next) || quotationAt(reading, next) !== 0)) return true
  const mark = markOf(reading, next)
  return (
    mark === CHAR.comma || mark === CHAR.period || isDash(reading, next) || markOf(reading, last - 1) === CHAR.comma
  )
}

/** Does another attribution begin here: "adding that", "falsely claiming that", "citing", "according to"? */
export function leaves(reading: Reading, from: number, ceiling: number): boolean {
  const index = from + 1 < ceiling && isAdverb(reading, from) && isGerund(reading, from + 1) ? from + 1 : from
  if (index >= ceiling || !isOf(reading, index, WORD.cue)) return false
  // "hitting" alone says nothing, "hitting back" does.
  const match = phraseAt(reading.words.trie, reading.tokens, index, ceiling)
  if (match === undefined) return false
  const { kinds, forms } = reading.words.cues[match.value]!
  if (kinds & KIND.preposition) return true
  if (!isGerund(reading, index) || isOf(reading, index, WORD.nounLike)) return false
  return (
    (forms & FORM.present) !== 0 &&
    (kinds & (KIND.saying | KIND.telling | KIND.citing | KIND.preposition | KIND.judging)) !== 0
  )
}

function trimmedEnd(reading: Reading, last: number, from: number, home: number): number {
  let i = last
  while (i > from) {
    const quotation = quotationAt(reading, i)
    if (quotation !== 0 && quotation !== home) break
    const mark = markOf(reading, i)
    if (mark === CHAR.close || mark === CHAR.percent || (mark === CHAR.period && isAbbreviated(reading, i))) break
    if (mark === 0) {
      if (!isOf(reading, i, WORD.additive | WORD.adversative)) break
    }
    i--
  }
  return i
}

/** "in the U.S." keeps its last point. */
function isAbbreviated(reading: Reading, index: number): boolean {
  return (
    index > 1 &&
    markOf(reading, index - 2) === CHAR.period &&
    reading.tokens.end[index - 1]! - reading.tokens.start[index - 1]! === 1
  )
}
