import { type Attribution, push } from './attribution.ts'
import { contentBefore } from './content-before.ts'
import { contentEnd } from './content-end.ts'
import { type Cue, PICTURE, WITHIN, WORD } from './cue-words.ts'
import { isClause } from './left.ts'
import { CHAR, hasType, isFiniteVerb, isOf, isStop, markOf, quotationAt, type Reading } from './reading.ts'
import { phraseAfter } from './source-after.ts'

const REACH = 8 // words between "in" and "poll", at most

/**
 * "In the latest Veles poll, 40 per cent ...", "four tanks in the video": what people were asked, or what a picture shows. `noun` is the
 * poll or picture; the cue is the preposition before it.
 */
export function surveyed(
  reading: Reading,
  cue: Cue,
  noun: number,
  first: number,
  limit: number,
  found: Attribution[],
): void {
  if (quotationAt(reading, noun) !== 0) return
  const preposition = prepositionBefore(reading, noun, first)
  if (preposition === undefined) return
  const isPicture = hasType(reading, noun, PICTURE)
  if (isPicture && preposition !== first) return
  const source = isPicture ? { first: preposition + 1, last: noun } : phraseAfter(reading, preposition + 1, limit)
  if (source === undefined || source.last < noun) return
  const candidate = { cue, first: preposition, last: preposition, head: preposition }
  const opens = preposition === first || markOf(reading, preposition - 1) === CHAR.comma
  const left = opens ? undefined : contentBefore(reading, preposition - 1, first, preposition)
  if (left !== undefined) {
    if (isClause(reading, left)) push(found, 'attribution.surveyed', candidate, source, left)
    return
  }
  const next = source.last + 1
  const from = next < limit && markOf(reading, next) === CHAR.comma ? next + 1 : next
  if (from >= limit || isStop(reading, from)) return
  push(found, 'attribution.surveyed', candidate, source, {
    first: from,
    last: contentEnd(reading, from, limit, preposition),
  })
}

function prepositionBefore(reading: Reading, noun: number, first: number): number | undefined {
  for (let i = noun - 1; i >= first && noun - i <= REACH; i--) {
    if (isWithin(reading, i)) return i
    if (isOf(reading, i, WORD.preposition | WORD.additive) || isFiniteVerb(reading, i)) return undefined
    if (markOf(reading, i) !== 0 && markOf(reading, i) !== CHAR.hyphen && markOf(reading, i) !== CHAR.slash)
      return undefined
  }
  return undefined
}

/** "in", and not "into" or "of". */
function isWithin(reading: Reading, index: number): boolean {
  return hasType(reading, index, WITHIN)
}
