import { type Attribution, push } from './attribution.ts'
import { contentEnd } from './content-end.ts'
import { isBound } from './content-start.ts'
import { opensFigure } from './counts.ts'
import { COUNT_AT, type Cue, KIND, WORD } from './cue-words.ts'
import { ownerBefore } from './nouns.ts'
import {
  hasType,
  isAdverb,
  isCapital,
  isOf,
  isPossessive,
  kindsAt,
  markOf,
  type Phrase,
  type Reading,
} from './reading.ts'
import { holdsSource } from './source-words.ts'

const COUNTED: Cue = { kinds: KIND.counting, forms: 0, stance: 'reported' }

/**
 * Whose count it is stands before the noun, and the figure behind it:
 *
 *   the clinic's latest count of 40 dead      Ann Bly's estimate is at least 40 dead      Their own tally stands at 40
 *   ^---------^ source                        ^-----^ source
 */
export function ownedCount(
  reading: Reading,
  { noun, first, limit }: { noun: number; first: number; limit: number },
  found: Attribution[],
): void {
  const from = figureBehind(reading, noun, limit)
  if (from === undefined) return
  const source = ownerBefore(reading, noun, first)
  if (source === undefined || !maySpeak(reading, source)) return
  const last = contentEnd(reading, from, limit, noun, 'phrase')
  const rule = isPronoun(reading, source) ? 'attribution.own-count' : 'attribution.counted'
  push(found, rule, { cue: COUNTED, first: noun, last: noun, head: source.first }, source, {
    first: from,
    last,
  })
}

/** "its", alone */
function isPronoun(reading: Reading, { first, last }: Phrase): boolean {
  return first === last && isPossessive(reading, last)
}

/** "of [40]", "is now [at least 40]", "stands at [40]": where the figure begins; undefined where none follows. */
function figureBehind(reading: Reading, noun: number, limit: number): number | undefined {
  const next = noun + 1
  let i = next
  while (i < limit && isOf(reading, i, WORD.of | WORD.be | WORD.have)) i++
  while (i > next && i < limit && isAdverb(reading, i) && !isBound(reading, i, limit)) i++
  // "stands at": a verb that no lexicon needs to have
  if (i === next && hasType(reading, next + 1, COUNT_AT) && markOf(reading, next) === 0) i += 2
  if (i === next || isOf(reading, i, WORD.complementizer) || kindsAt(reading, i) & KIND.comparison) return undefined
  return opensFigure(reading, i, limit) ? i : undefined
}

/** Somebody by name, by a word for a source or by a pronoun, and no time: "the year's count". */
function maySpeak(reading: Reading, source: Phrase): boolean {
  if (isPossessive(reading, source.last)) return true
  if (isOf(reading, source.last, WORD.time | WORD.determiner)) return false
  return holdsSource(reading, source) || isCapital(reading, source.last)
}
