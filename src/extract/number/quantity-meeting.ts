import type { Language } from '../../lang/language.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { TOKEN, type Tokens } from '../../text/tokens.ts'
import { highOf, meetingOf } from './bound.ts'
import { wordFlags } from './table.ts'

/** Two mentions in, the interval that they bound together out; undefined if they do not. */
export type MeetingReader = (
  tokens: Tokens,
  left: QuantityMention,
  right: QuantityMention,
) => QuantityMention | undefined

/** A language in, the reader of its meetings out. Two bounds on one thing make an interval: "more than 20 but less than 35". */
export function meetingReader(language: Language): MeetingReader {
  const joins = wordFlags(language, language.pack.numbers.boundJoins)
  return (tokens, left, right) => {
    let words = 0
    for (let at = left.last + 1; at < right.first; at++) {
      if (joins[tokens.word[at]!] !== 1) return undefined
      if (tokens.kind[at] === TOKEN.word) words++
    }
    // a comma alone joins only "more than 10, less than 20", in the order in which intervals are said
    if (words === 0 && highOf(left.quantity) !== undefined) return undefined
    if (left.unit !== right.unit || right.first - left.last > MAX_JOINS) return undefined
    const quantity = meetingOf(left.quantity, right.quantity)
    if (quantity === undefined) return undefined
    return {
      ...left,
      last: right.last,
      span: { start: left.span.start, end: right.span.end },
      number: { start: left.number.start, end: right.number.end },
      rule: 'quantity.between',
      quantity,
    }
  }
}

const MAX_JOINS = 3 // tokens from one bound to the next: ", but"
