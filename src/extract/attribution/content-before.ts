import { WORD } from './cue-words.ts'
import { CHAR, isDash, isOf, markOf, type Phrase, quotationAt, type Reading } from './reading.ts'

/** The content that ends at token `last`, before a source and its cue: a quotation, or the clause since `floor`. */
export function contentBefore(reading: Reading, last: number, floor: number, at: number): Phrase | undefined {
  const home = quotationAt(reading, at)
  let end = last
  while (
    end >= floor &&
    (markOf(reading, end) === CHAR.comma || markOf(reading, end) === CHAR.semicolon || isDash(reading, end))
  )
    end--
  if (end < floor) {
    const quotation = end >= reading.first ? quotationAt(reading, end) : 0
    if (quotation === 0 || quotation === home) return undefined
  }
  const quotation = quotationAt(reading, end)
  if (quotation !== 0 && quotation !== home) {
    const open = reading.quotations.first[quotation - 1]!
    if (open <= floor) return { first: open, last: end }
    let first = open
    for (let i = open - 1; i >= floor; i--) {
      if (markOf(reading, i) === CHAR.semicolon || markOf(reading, i) === CHAR.colon) break
      first = i
    }
    return { first, last: end }
  }
  let first = floor
  while (
    first < end &&
    (isOf(reading, first, WORD.additive | WORD.adversative) || markOf(reading, first) === CHAR.comma)
  )
    first++
  return first <= end ? { first, last: end } : undefined
}
