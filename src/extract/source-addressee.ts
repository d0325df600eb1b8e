import { CHAR, classesAt, isCapital, isOf, markOf, quotationAt, type Reading } from './attribution-reading.ts'
import { WORD } from './cue-words.ts'

/** The token after the addressee that begins at `from`: "told [reporters] that", "told [the news agency Veles] the toll". */
export function afterAddressee(reading: Reading, from: number, ceiling: number): number {
  if (from >= ceiling) return from
  const home = quotationAt(reading, from - 1)
  if (isOf(reading, from, WORD.object | WORD.subject)) return from + 1
  let i = from
  if (isOf(reading, i, WORD.determiner) && isHer(reading, i) && isOf(reading, i + 1, WORD.determiner | WORD.subject))
    return i + 1
  const startsCapital = isCapital(reading, i)
  for (; i < ceiling; i++) {
    if (quotationAt(reading, i) !== home) break
    const mark = markOf(reading, i)
    if (mark === CHAR.comma || mark === CHAR.colon || mark === CHAR.period) break
    if (mark !== 0) continue
    const classes = classesAt(reading, i)
    if (
      i > from &&
      classes & (WORD.complementizer | WORD.determiner | WORD.subject | WORD.question | WORD.time | WORD.auxiliary)
    )
      break
    if (i > from && classes & (WORD.preposition | WORD.subordinator | WORD.as) && !(classes & WORD.of)) break
    if (i > from && !startsCapital && isCapital(reading, i) && !isOf(reading, from, WORD.determiner)) break
  }
  return i
}

function isHer(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.object)
}
