import type { Language } from '../../lang/language.ts'
import { phraseAt, phraseTrie } from '../../text/phrases.ts'
import { TOKEN, type Tokens } from '../../text/tokens.ts'
import { firstWords, wordFlags } from './table.ts'
import { type Measured, type MeasuredReader, UNIT } from './unit.ts'
import { goesOn } from './words.ts'

/** Reads on after a number to a ratio that the two make: "one out of three", "1 in 20", "2 over 3". Undefined where they make none. */
export type RatioReader = (tokens: Tokens, over: Measured, limit: number) => Measured | undefined

/** Makes the reader of a language's ratios. "in" and "over" have other meanings, so there the ratio must end what is said. */
export function ratioReader(language: Language, measuredAt: MeasuredReader): RatioReader {
  const { numbers } = language.pack
  const outOf = phraseTrie(
    numbers.outOf.map(phrase => [phrase, 0] as const),
    language.vocabulary,
  )
  const over = wordFlags(language, numbers.over)
  const inside = wordFlags(language, numbers.inRatio)
  const opens = firstWords(language, [...numbers.outOf, ...numbers.over, ...numbers.inRatio])
  const or = wordFlags(language, numbers.rangeOr)
  // "three in ten of the dead"
  const of = wordFlags(language, language.pack.actors.particles.genitive)

  return (tokens, left, limit) => {
    const at = left.last + 1
    if (!goesOn(tokens, at, limit) || opens[tokens.word[at]!] !== 1 || !isPlain(left)) return undefined
    const phrase = phraseAt(outOf, tokens, at, limit)
    const joint = phrase === undefined ? at : phrase.last
    const isOver = over[tokens.word[at]!] === 1
    if (phrase === undefined && !isOver && inside[tokens.word[at]!] !== 1) return undefined
    if (!goesOn(tokens, joint + 1, limit)) return undefined
    const right = measuredAt(tokens, joint + 1, limit)
    if (right === undefined || !isPlain(right) || right.value <= 0) return undefined
    if (phrase === undefined && !ends(tokens, right.last + 1, limit)) return undefined
    if (!isOver && (left.value >= right.value || (phrase === undefined && left.value > 1 && isYear(tokens, right))))
      return undefined
    const { start, first, number, hasMoneySign } = left
    return {
      first,
      last: right.last,
      start,
      end: right.end,
      number: { start: number.start, end: right.number.end },
      value: left.value / right.value,
      scale: 1,
      unit: UNIT.part,
      hasMoneySign,
      isDoubtful: false,
      kind: 'part',
    }
  }

  function ends(tokens: Tokens, at: number, limit: number): boolean {
    return (
      !goesOn(tokens, at, limit) ||
      tokens.kind[at] === TOKEN.mark ||
      (or[tokens.word[at]!]! | of[tokens.word[at]!]!) === 1
    )
  }
}

/** "287 in 2031" tells of a year; "one in 2031" of people may be a share. */
function isYear(tokens: Tokens, { first, last, value }: Measured): boolean {
  return first === last && tokens.end[last]! - tokens.start[first]! === 4 && value >= FIRST_YEAR && value <= LAST_YEAR
}
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

function isPlain({ unit, kind, value }: Measured): boolean {
  return unit === undefined && kind === 'number' && Number.isInteger(value)
}
