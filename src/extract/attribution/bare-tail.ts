import { TOKEN } from '../../text/tokens.ts'
import type { Candidate } from './attribution.ts'
import { KIND, SEVERAL, WORD } from './cue-words.ts'
import { hasType, isCapital, isFiniteVerb, isGerund, isOf, isPast, isStop, markOf, type Reading } from './reading.ts'
import { afterAddressee } from './source-addressee.ts'

const MAX_TAIL = 16 // tokens of a phrase without a verb that ends the sentence
const MAX_AFTER = 8 // tokens of "in a statement on Monday" after the cue

/** The last token of the name, or the word for several, that a verb of telling is told to: "told [AFP]", "told [reporters]"; that of the cue where nobody is. */
export function hearer(reading: Reading, { cue, last }: Candidate, ceiling: number): number {
  const next = last + 1
  if (!(cue.kinds & KIND.telling) || cue.kinds & KIND.saying || next >= ceiling || markOf(reading, next) !== 0)
    return last
  if (!isCapital(reading, next) && !hasType(reading, next, SEVERAL)) return last
  return afterAddressee(reading, next, ceiling) - 1
}

/** "said [in a revised toll]", "told reporters [on condition of anonymity]", "in the north of Tarn the mayor said [a town of nets]": the token behind a phrase without a verb that ends the sentence. */
export function behindTail(reading: Reading, from: number, ceiling: number): number {
  if (from >= ceiling || !isOf(reading, from, WORD.preposition | WORD.determiner)) return from
  let end = from + 1
  while (end < ceiling && end - from < MAX_TAIL && isOfTail(reading, end)) end++
  return end >= ceiling || isStop(reading, end) || isGerund(reading, end) ? end : from
}

/** "said [late on Monday]", "said [in a statement]": the token behind a time and a venue alone. */
export function behindAdverbial(reading: Reading, from: number, ceiling: number): number {
  let after = from
  while (after < ceiling && isOf(reading, after, ADVERBIAL) && after - from < MAX_AFTER) after++
  return after
}

/** A word that goes on with a noun phrase: no number, and no verb but a participle behind its article. */
function isOfTail(reading: Reading, index: number): boolean {
  if (reading.tokens.kind[index] !== TOKEN.word || isFiniteVerb(reading, index)) return false
  if (isOf(reading, index, WORD.complementizer | WORD.relative | WORD.subject | WORD.subordinator)) return false
  return !isPast(reading, index) || isOf(reading, index - 1, WORD.determiner)
}

/** Words of an adverbial behind the cue: "late on Monday", "in a statement". */
const ADVERBIAL = WORD.time | WORD.venue | WORD.preposition | WORD.determiner
