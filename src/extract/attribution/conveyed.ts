import type { Candidate } from './attribution.ts'
import { KIND, WORD } from './cue-words.ts'
import { isOf, isPast, kindsAt, markOf, type Phrase, type Reading } from './reading.ts'
import { phraseBefore } from './source-before.ts'

/** Who passes a word on, and the verb by which he does. */
export interface Conveyor {
  readonly source: Phrase
  readonly verb: number
}

const MAX_MODIFIERS = 5 // words from the verb to its noun: "received several credible new witness accounts"

/** "[State radio] carried a report that", "[The mission] received accounts from guards that": whoever passes on what the noun of a candidate says. */
export function conveyorOf(reading: Reading, { first }: Candidate, floor: number): Conveyor | undefined {
  for (let i = first - 1; i > floor && first - i <= MAX_MODIFIERS; i--) {
    if (kindsAt(reading, i) & KIND.conveying) {
      let group = i
      while (group - 1 > floor && isOf(reading, group - 1, WORD.auxiliary | WORD.have | WORD.adverb)) group--
      if (isOf(reading, group, WORD.negation | WORD.be)) return undefined
      const source = phraseBefore(reading, group, floor)
      return source === undefined ? undefined : { source, verb: i }
    }
    if (markOf(reading, i) !== 0 || isPast(reading, i) || isOf(reading, i, WORD.preposition)) return undefined
  }
  return undefined
}
