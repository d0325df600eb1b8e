import { unitOf } from '../../text/layout.ts'
import { type Candidate, closesQuotation, quotationFloor } from './attribution.ts'
import { contentBefore } from './content-before.ts'
import { COUNTED, WORD } from './cue-words.ts'
import {
  CHAR,
  endsIn,
  hasType,
  isDash,
  isGerund,
  isOf,
  isPast,
  isStop,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'

/** The quotation or clause that ends right before `head`; `last` is the last token of the cue and its source. */
export function contentToTheLeft(
  reading: Reading,
  head: number,
  first: number,
  candidate: Candidate,
  last = candidate.last,
): Phrase | undefined {
  let before = head - 1
  const home = quotationAt(reading, candidate.first)
  if (isOf(reading, head, WORD.relative) && head < candidate.first) return undefined
  while (before >= first && isOf(reading, before, WORD.as | WORD.adverb) && !isOf(reading, before, WORD.subject))
    before--
  // "..., however the clinic said ...": the clause of the source is joined to the one before.
  const isJoined = before + 1 < head && !isOf(reading, before + 1, WORD.as | WORD.adversative)
  if (isJoined && candidate.subject !== undefined && markOf(reading, before) === CHAR.comma) return undefined
  if (before < reading.first) return undefined
  if (before < first && !(quotationAt(reading, before) !== 0 && home === 0)) return undefined
  if (isBracketed(reading, before, candidate)) return contentBefore(reading, before - 1, first, candidate.first)
  const isMark =
    markOf(reading, before) === CHAR.comma || isDash(reading, before) || isSigned(reading, before, candidate)
  if (!isMark && !(closesQuotation(reading, before) && quotationAt(reading, before) !== home)) return undefined
  const floor = home === 0 ? first : Math.max(first, reading.quotations.first[home - 1]! + 1)
  const left = contentBefore(reading, before, floor, candidate.first)
  if (left === undefined) return undefined
  const isQuotation = quotationAt(reading, left.last) !== home
  if (isQuotation) return left
  return isClause(reading, left) || endsBehind(reading, last) ? left : undefined
}

/** "Twelve dead (police said)": a source and its cue alone in brackets. */
function isBracketed(reading: Reading, before: number, { last }: Candidate): boolean {
  return markOf(reading, before) === CHAR.open && last + 1 < reading.limit && markOf(reading, last + 1) === CHAR.close
}

/** "...; the Courier reported.": a semicolon before a source and its cue that end the sentence. */
function isSigned(reading: Reading, before: number, candidate: Candidate): boolean {
  return markOf(reading, before) === CHAR.semicolon && endsBehind(reading, candidate.last)
}

/** Do a source and its cue end the sentence, with a stop or, as headlines do, without: "Raid kills nine, medics say"? */
function endsBehind(reading: Reading, last: number): boolean {
  const { sentences } = reading.layout
  return isStop(reading, last + 1) || last + 1 >= sentences[unitOf(sentences, last) + 1]!
}

/** "Too often, X said, the price is paid": the words before belong to what follows. */
export function fragmentToTheLeft(
  reading: Reading,
  head: number,
  first: number,
  candidate: Candidate,
): Phrase | undefined {
  if (head - 1 <= first || markOf(reading, head - 1) !== CHAR.comma) return undefined
  if (quotationAt(reading, head - 2) !== quotationAt(reading, candidate.first)) return undefined
  return contentBefore(reading, head - 1, quotationFloor(reading, candidate.first, first), candidate.first)
}

/** "On Monday's “Talk,” X said ...": the quotation is a title in an adverbial, not what was said. */
export function opensWithAdverbial(reading: Reading, left: Phrase): boolean {
  if (quotationAt(reading, left.first) !== 0) return false
  if (isSubordinate(reading, left)) return true
  if (!isOf(reading, left.first, WORD.preposition | WORD.time)) return false
  for (let i = left.first; i <= left.last && quotationAt(reading, i) === 0; i++) if (isPast(reading, i)) return false
  return true
}

/** "Even as Bly claimed the road was “open,” X said ...", "Citing “orders,” X said ...": one clause below the one that follows, as long as no comma ends it before the quotation. */
function isSubordinate(reading: Reading, left: Phrase): boolean {
  let first = left.first
  while (first < left.last && isOf(reading, first, WORD.adversative | WORD.adverb) && !isOf(reading, first, WORD.as))
    first++
  const isParticiple = isOf(reading, first, WORD.cue) && (isGerund(reading, first) || endsIn(reading, first, 'ed'))
  if (!isParticiple && !isOf(reading, first, WORD.subordinator | WORD.as)) return false
  for (let i = first; i <= left.last && quotationAt(reading, i) === 0; i++)
    if (markOf(reading, i) === CHAR.comma) return false
  return true
}

/** A content before its cue must hold a verb, or what became of people ("12 dead"): "In Ostrava," and "Meanwhile," are none. */
export function isClause(reading: Reading, phrase: Phrase): boolean {
  for (let i = phrase.first + 1; i <= phrase.last; i++)
    if (isPast(reading, i) || hasType(reading, i, COUNTED)) return true
  return (
    phrase.last - phrase.first > CLAUSE_TOKENS &&
    !isOf(reading, phrase.first, WORD.preposition | WORD.subordinator | WORD.adverb)
  )
}

export const CLAUSE_TOKENS = 5 // a stretch this long before ", X said" is a clause even if no verb of it is known
