import type { Candidate } from './attribution.ts'
import { contentEnd } from './content-end.ts'
import { isBound } from './content-start.ts'
import { WORD } from './cue-words.ts'
import { CLAUSE_TOKENS } from './left.ts'
import {
  CHAR,
  formsAt,
  isDash,
  isGerund,
  isOf,
  isPast,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { accompanies } from './source-with.ts'

/** What goes on after ", X said,": the rest of the clause, or a second quotation. */
export function continued(reading: Reading, from: number, ceiling: number, candidate: Candidate): Phrase | undefined {
  const home = quotationAt(reading, candidate.first)
  const next = from + 1
  if (next < ceiling && markOf(reading, from) === CHAR.comma && quotationAt(reading, next) === home)
    return clauseFrom(reading, next, ceiling, candidate)
  for (let i = from; i < ceiling; i++) {
    const quotation = quotationAt(reading, i)
    if (quotation === 0 || quotation === home || reading.quotations.first[quotation - 1] !== i) continue
    const mark = markOf(reading, i - 1)
    if (mark !== CHAR.comma && mark !== CHAR.colon && !isDash(reading, i - 1)) return undefined
    return { first: i, last: contentEnd(reading, i, ceiling, candidate.first) }
  }
  return undefined
}

/** "..., X said[, with 12 others hurt]", "X said on Monday, with": what comes with what was said before. */
export function accompanying(
  reading: Reading,
  from: number,
  ceiling: number,
  { first }: Candidate,
): Phrase | undefined {
  let comma = from
  while (comma < ceiling && isOf(reading, comma, WORD.time | WORD.preposition | WORD.determiner)) comma++
  if (comma + 1 >= ceiling || markOf(reading, comma) !== CHAR.comma || !accompanies(reading, comma + 1, ceiling))
    return undefined
  return { first: comma + 1, last: contentEnd(reading, comma + 1, ceiling, first) }
}

/** The rest of a clause, which opens with no word that ties it to something else, and is long or has a verb. */
function clauseFrom(reading: Reading, first: number, ceiling: number, candidate: Candidate): Phrase | undefined {
  if (isOf(reading, first, TYING) && !isBound(reading, first, ceiling)) return undefined
  if (isGerund(reading, first) || (formsAt(reading, first) !== 0 && !isPast(reading, first))) return undefined
  const last = contentEnd(reading, first, ceiling, candidate.first)
  if (last - first >= CLAUSE_TOKENS) return { first, last }
  for (let i = first; i <= last; i++) if (isPast(reading, i)) return { first, last }
  return undefined
}

const TYING = WORD.additive | WORD.adversative | WORD.preposition | WORD.as | WORD.relative | WORD.subordinator
