import type { QuantityMention } from '../../model/mention.ts'
import { FLAG, markAt } from '../../text/tokens.ts'
import { WORD } from '../words/actor-classes.ts'
import { bitsAt, isHyphen, isNounish, type PhraseContext } from './words.ts'

/** Ages stand in one hyphenated word or three: "34-year-old". */
const AGE_TOKENS = 5 // number - year - old

export function isAge(context: PhraseContext, mention: QuantityMention): boolean {
  if (mention.unit === 'age' || isSuspended(context, mention)) return true
  const { tokens } = context
  const after = mention.last + 1
  return (
    after + 1 < context.limit &&
    isHyphen(tokens, after) &&
    !(tokens.flags[after + 1]! & FLAG.space) &&
    context.classes.ageUnits.includes(tokens.word[after + 1]!)
  )
}

/** "34-year-old", but not "under 14". */
export function isOfYears({ classes, tokens }: PhraseContext, { first, last }: QuantityMention): boolean {
  for (let i = first + 1; i <= last; i++) if (classes.ageUnits.includes(tokens.word[i]!)) return true
  return false
}

/** "The 14- and 18-year-olds": the first number leaves to the second what it counts. */
export function isSuspended(context: PhraseContext, mention: QuantityMention): boolean {
  const { tokens, limit } = context
  const after = mention.last + 1
  if (after + 2 >= limit || !isHyphen(tokens, after)) return false
  if (tokens.flags[after]! & FLAG.space || !(tokens.flags[after + 1]! & FLAG.space)) return false
  const other = bitsAt(context, after + 1) & WORD.conjunction ? context.quantityAt(after + 2) : undefined
  return other !== undefined && isAge(context, other)
}

/** The token after an age, or after the last of several: "aged 4, 6 and 9". */
export function ageEnd(context: PhraseContext, mention: QuantityMention): number {
  const { tokens } = context
  const end = listEnd(context, mention.last + 1)
  if (end > mention.last + 1) return end
  let i = end
  for (let n = 0; n < AGE_TOKENS && i < context.limit; n++) {
    const isJoined = !(tokens.flags[i]! & FLAG.space)
    if (!(isHyphen(tokens, i) && isJoined) && !(isJoined && isHyphen(tokens, i - 1))) break
    i++
  }
  return i
}

/** The token after a list of bare numbers behind an age that ends with an "and" and counts nothing: "14 [and 15]", "4[, 6 and 9]". */
function listEnd(context: PhraseContext, first: number): number {
  for (let i = first; i + 1 < context.limit; i += 2) {
    const isLast = (bitsAt(context, i) & WORD.conjunction) !== 0
    if (!isLast && markAt(context.tokens, i) !== COMMA) return first
    const other = context.quantityAt(i + 1)
    if (other?.quantity.kind !== 'exact' || other.unit !== undefined || other.last > i + 1) return first
    if (isLast) return isNounish(context, i + 2) ? first : i + 2
  }
  return first
}

const COMMA = 0x2c
