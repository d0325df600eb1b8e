import { TOKEN } from '../../text/tokens.ts'
import { isBound } from './content-start.ts'
import { COUNT, COUNT_AT, COUNTED, WORD } from './cue-words.ts'
import { hasType, isGerund, isOf, isPast, markOf, type Phrase, type Reading, typesAt } from './reading.ts'

/** "put the number of dead at 12", "put the dead at five": a count, or a state and its figure, is named before the next verb or mark. */
export function hasCount(reading: Reading, from: number, ceiling: number): boolean {
  for (let i = from; i < Math.min(ceiling, from + COUNT_REACH); i++) {
    const types = typesAt(reading, i)
    if (types & COUNT) return true
    if (types & COUNTED && hasFigureBehind(reading, i + 1, ceiling)) return true
    if (types & COUNTED) continue
    if (markOf(reading, i) !== 0 || isPast(reading, i)) return false
  }
  return false
}

/** "a toll of nine", and not "the number of guards": a count with its figure. */
export function namesFigure(reading: Reading, content: Phrase): boolean {
  if (!givesCount(reading, content)) return false
  for (let i = content.first; i <= content.last; i++) if (isFigure(reading, i)) return true
  return false
}

/** "five deaths", "the death of 17", "17 guards wounded", "the killing of 17": does what is mentioned count people? */
export function givesCount(reading: Reading, { first, last }: Phrase): boolean {
  if (hasCount(reading, first, last + 1)) return true
  let hasNumber = isFigure(reading, first)
  for (let i = first + 1; i <= Math.min(last, first + COUNT_REACH); i++) {
    if (hasNumber && hasType(reading, i, COUNTED)) return true
    if (isGerund(reading, i) && isOf(reading, i + 1, WORD.of) && opensFigure(reading, i + 2, last + 1)) return true
    if (markOf(reading, i) !== 0) return false
    hasNumber = isFigure(reading, i) || (hasNumber && !isOf(reading, i, PARTING))
  }
  return false
}

/** Parts a figure from a state that is not of those whom it counts: "12 days after the wounded". */
const PARTING = WORD.preposition | WORD.determiner | WORD.subordinator | WORD.relative | WORD.additive

/** "17", "nine". */
export function isFigure(reading: Reading, index: number): boolean {
  return reading.tokens.kind[index] === TOKEN.number || isOf(reading, index, WORD.pronominal)
}

/** "at five", "at more than 40": a figure behind its preposition, a bound between them. */
function hasFigure(reading: Reading, index: number, ceiling: number): boolean {
  if (index + 1 >= ceiling || !hasType(reading, index, COUNT_AT)) return false
  return opensFigure(reading, index + 1, ceiling)
}

/** "the dead at five", "the dead of the fire in Orme at five": a figure behind those who are counted, in the same clause. */
function hasFigureBehind(reading: Reading, from: number, ceiling: number): boolean {
  for (let i = from; i < Math.min(ceiling, from + COUNT_REACH); i++) {
    if (hasFigure(reading, i, ceiling)) return true
    if (markOf(reading, i) !== 0 || isPast(reading, i)) return false
  }
  return false
}

/** "17", "at least 17". */
export function opensFigure(reading: Reading, index: number, ceiling: number): boolean {
  return index < ceiling && (isFigure(reading, index) || isBound(reading, index, ceiling))
}

const COUNT_REACH = 6 // words from "put" to "toll", at most
