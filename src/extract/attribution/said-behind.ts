import { type Attribution, type Candidate, push } from './attribution.ts'
import { continued } from './continued.ts'
import { KIND, WORD } from './cue-words.ts'
import { CHAR, isCapital, isOf, kindsAt, markOf, type Phrase, quotationAt, type Reading } from './reading.ts'
import { rightContent } from './right.ts'
import { isEvidence, ruleWith } from './rule-of.ts'
import { afterAddressee, outletTold } from './source-addressee.ts'
import { holdsSource } from './source-words.ts'

/** A finite cue and whoever says it. */
export interface Saying {
  readonly candidate: Candidate
  readonly source: Phrase
  /** "..., said X": the source stands behind its cue. */
  readonly isInverted: boolean
  /** The token behind both. */
  readonly after: number
}

/** "The toll", X said, "has risen": a content that the cue parts. True if it goes on behind. */
export function parts(
  reading: Reading,
  { candidate, source, after }: Saying,
  parted: Phrase,
  ceiling: number,
  found: Attribution[],
): boolean {
  const { kinds } = candidate.cue
  const isTold = (kinds & KIND.telling) !== 0 && (kinds & KIND.saying) === 0
  const behind = isTold ? afterAddressee(reading, after, ceiling) : after
  const more = continued(reading, behind, ceiling, candidate)
  if (more === undefined) return false
  if (isPartOf(reading, parted, more)) push(found, 'attribution.around', candidate, source, parted)
  push(found, 'attribution.around', candidate, source, more)
  return true
}

/** "X said Y". */
export function saidBehind(
  reading: Reading,
  { candidate, source, after }: Saying,
  ceiling: number,
  found: Attribution[],
): void {
  const right = rightContent(reading, candidate, after, ceiling)
  if (right === undefined || !isEvidence(reading, candidate, source, right)) return
  const through = outletTold(reading, candidate, after, ceiling)
  push(found, ruleWith(reading, candidate.cue, right), candidate, source, right, through)
  heardFrom(reading, candidate, right, found)
}

/** "heard [from his brother] that", "learned [from the clinic] that": the one whom the source has it from is the next link. */
function heardFrom(reading: Reading, candidate: Candidate, content: Phrase, found: Attribution[]): void {
  const from = candidate.last + 1
  const teller = { first: from + 1, last: content.first - 1 }
  if (!(candidate.cue.kinds & (KIND.believing | KIND.knowing)) || teller.last < teller.first) return
  if (!(kindsAt(reading, from) & KIND.teller)) return
  if (!isOf(reading, content.first, WORD.complementizer) || isOf(reading, from, WORD.by)) return
  if (holdsSource(reading, teller) || isCapital(reading, teller.first))
    push(found, 'attribution.heard', candidate, teller, content)
}

/** "In a speech in Tarn, Bly said: ...": where it was said, and no part of the words that a colon or a quotation gives. */
function isPartOf(reading: Reading, parted: Phrase, more: Phrase): boolean {
  const isOpened =
    quotationAt(reading, more.first) !== quotationAt(reading, parted.first) ||
    markOf(reading, more.first - 1) === CHAR.colon
  return !isOpened || !isOf(reading, parted.first, WORD.preposition | WORD.time)
}
