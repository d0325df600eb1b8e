import type { Language } from '../../lang/language.ts'
import type { QuantityMention } from '../../model/mention.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Writable } from '../../model/writable.ts'
import type { Tokens } from '../../text/tokens.ts'
import { ageReader } from './age.ts'
import { type Bound, type BoundMatch, type BoundReader, boundedQuantity } from './bound.ts'
import type { NumberRange } from './range.ts'
import { wordFlags } from './table.ts'
import type { Measured } from './unit.ts'

/** Makes mentions of what was read of a number or a range, with the bound before it and whatever stands behind it. */
export interface MentionMaker {
  ofOne(tokens: Tokens, measured: Measured, limit: number, before: BoundMatch | undefined): QuantityMention
  ofRange(tokens: Tokens, range: NumberRange, before: BoundMatch | undefined, limit: number): QuantityMention
}

/** A language and its bounds in, the maker of mentions out. */
export function mentionMaker(language: Language, bounds: BoundReader): MentionMaker {
  const { numbers } = language.pack
  const durationBounds = wordFlags(language, numbers.durationBounds)
  const durations = new Set<string>(numbers.durations)
  const articles = wordFlags(language, numbers.articles)
  const ageOr = ageReader(language)
  return { ofOne, ofRange }

  /** One number, with the bounds before and after it. */
  function ofOne(tokens: Tokens, measured: Measured, limit: number, before: BoundMatch | undefined): QuantityMention {
    const isNoBound =
      before !== undefined && durationBounds[tokens.word[before.last]!] === 1 && isSpread(tokens, measured)
    const bound = isNoBound ? undefined : before?.bound
    const after = bounds.after(tokens, measured.last, limit, bound)
    const quantity = boundedQuantity(measured.value, strongest(bound, after?.bound))
    return mention(tokens, measured, quantity, after, ageOr(tokens, measured, limit))
  }

  /** What "over" goes over without bounding it: "over two days", "a quarrel over a pair of shoes". */
  function isSpread(tokens: Tokens, measured: Measured): boolean {
    const isFew = articles[tokens.word[measured.first]!] === 1 && measured.value < MIN_ROUND
    return durations.has(measured.unit ?? '') || isFew
  }

  /** One range, which only "about" changes. */
  function ofRange(tokens: Tokens, range: NumberRange, before: BoundMatch | undefined, limit: number): QuantityMention {
    const after = bounds.after(tokens, range.last, limit, before?.bound)
    const bound = strongest(before?.bound, after?.bound)
    const { min, max } = range
    const quantity: Quantity =
      bound === 'about' ? { kind: 'between', min, max, approximate: true } : { kind: 'between', min, max }
    return mention(tokens, range, quantity, after?.bound === 'about' ? after : undefined, ageOr(tokens, range, limit))
  }

  function mention(
    tokens: Tokens,
    found: Measured | NumberRange,
    quantity: Quantity,
    after: BoundMatch | undefined,
    unit: string | undefined,
  ): QuantityMention {
    const last = after === undefined || after.last < found.last ? found.last : after.last
    const mention: Writable<QuantityMention> = {
      kind: 'quantity',
      first: found.first,
      last,
      span: { start: found.start, end: last === found.last ? found.end : tokens.end[last]! },
      rule: `quantity.${quantity.kind}`,
      quantity,
      number: found.number,
    }
    if (unit !== undefined) mention.unit = unit
    return mention
  }
}

const MIN_ROUND = 12 // from "a dozen" on, a number with an article is one to be over

/** The bound that holds when words before and after the number both set one: more than a mere "about", and the later of two. */
function strongest(before: Bound | undefined, after: Bound | undefined): Bound {
  if (after === undefined) return before ?? 'exact'
  return after === 'about' && before !== undefined ? before : after
}
