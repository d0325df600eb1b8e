import { TOKEN } from '../../text/tokens.ts'
import { KIND, WORD } from './cue-words.ts'
import { isFiniteVerb, isOf, isPast, kindsAt, markOf, type Reading } from './reading.ts'

const MAX_BOUND = 4 // tokens from the preposition to its count: "with a total of 15"
const MAX_CLAUSE = 12 // tokens of a clause without a finite verb: "with shells from both sides of the river suspected"

/**
 * Does a preposition lead in a clause without a finite verb, which tells what comes with all that stands before, and is no part of a source?
 *
 *   according to the Tarn Council, with 15 more in hospital      according to the Tarn Council with Norland shells suspected
 *                                  ^---                                                        ^---
 *   not: an official with the Tarn Council
 */
export function accompanies(reading: Reading, index: number, ceiling: number): boolean {
  if (!(kindsAt(reading, index) & KIND.accompanying) || index + 2 >= ceiling) return false
  let last = index
  while (last + 1 < ceiling && last - index < MAX_CLAUSE && markOf(reading, last + 1) === 0) {
    last++
    if (isOf(reading, last, WORD.relative | WORD.subject) || isFiniteVerb(reading, last)) return false
    if (last - index <= MAX_BOUND && isCount(reading, last)) return true
  }
  return last > index + 1 && isPast(reading, last) && !isOf(reading, last - 1, WORD.determiner)
}

/** "with [15]", "with a total of [15]"; "with the [3] parties" are known ones. */
function isCount(reading: Reading, index: number): boolean {
  return reading.tokens.kind[index] === TOKEN.number && !isOf(reading, index - 1, WORD.determiner)
}
