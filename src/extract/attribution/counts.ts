import { TOKEN } from '../../text/tokens.ts'
import { isBound } from './content-start.ts'
import { COUNT, COUNT_AT, COUNTED, WORD } from './cue-words.ts'
import { hasType, isOf, isPast, markOf, type Phrase, type Reading, typesAt } from './reading.ts'

/** "put the number of dead at 12", "put the dead at five": a count, or a state and its figure, is named before the next verb or mark. */
export function hasCount(reading: Reading, from: number, ceiling: number): boolean {
  for (let i = from; i < Math.min(ceiling, from + COUNT_REACH); i++) {
    const types = typesAt(reading, i)
    if (types & COUNT) return true
    if (types & COUNTED && hasFigure(reading, i + 1, ceiling)) return true
    if (types & COUNTED) continue
    if (markOf(reading, i) !== 0 || isPast(reading, i)) return false
  }
  return false
}

/** "five deaths", "the death of 17", "17 wounded": does what is mentioned count people? */
export function givesCount(reading: Reading, { first, last }: Phrase): boolean {
  if (hasCount(reading, first, last + 1)) return true
  for (let i = first + 1; i <= Math.min(last, first + COUNT_REACH); i++) {
    const isState = hasType(reading, i, COUNTED)
    if (isState && isFigure(reading, i - 1)) return true
    if (markOf(reading, i) !== 0) return false
  }
  return false
}

function isFigure(reading: Reading, index: number): boolean {
  return reading.tokens.kind[index] === TOKEN.number || isOf(reading, index, WORD.pronominal)
}

/** "at five", "at more than 40": a figure behind its preposition, a bound between them. */
function hasFigure(reading: Reading, index: number, ceiling: number): boolean {
  if (index + 1 >= ceiling || !hasType(reading, index, COUNT_AT)) return false
  const next = index + 1
  return isFigure(reading, next) || isBound(reading, next, ceiling)
}

const COUNT_REACH = 6 // words from "put" to "toll", at most
