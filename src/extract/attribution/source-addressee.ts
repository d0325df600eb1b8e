import { TOKEN } from '../../text/tokens.ts'
import type { Candidate } from './attribution.ts'
import { outletAt } from './carriers.ts'
import { KIND, WORD } from './cue-words.ts'
import { CHAR, classesAt, isCapital, isOf, markOf, type Phrase, quotationAt, type Reading } from './reading.ts'

/** The outlet by its name that somebody told it to: "told [the Tarn Courier] that", "confirmed to [EFE] that". "Told the newspaper", "told reporters" name none. */
export function outletTold(reading: Reading, { cue }: Candidate, from: number, ceiling: number): Phrase | undefined {
  if (!(cue.kinds & (KIND.telling | KIND.saying))) return undefined
  if (cue.kinds & KIND.saying) return isOf(reading, from, WORD.to) ? outletAt(reading, from + 1, ceiling) : undefined
  return outletAt(reading, from, afterAddressee(reading, from, ceiling))
}

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
    if (i > from && opensCount(reading, i, ceiling)) break
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

/** "told Veles [12 people] died": a figure before a noun begins the content; "Channel 4" ends a name. */
function opensCount(reading: Reading, index: number, ceiling: number): boolean {
  const next = index + 1
  if (reading.tokens.kind[index] !== TOKEN.number || next >= ceiling || markOf(reading, next) !== 0) return false
  return !isCapital(reading, next) && !isOf(reading, next, WORD.complementizer | WORD.preposition | WORD.subordinator)
}

function isHer(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.object)
}
