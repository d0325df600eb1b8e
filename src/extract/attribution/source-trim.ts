import { TOKEN } from '../../text/tokens.ts'
import { KIND, WORD } from './cue-words.ts'
import { CHAR, endsIn, endsName, isAdverb, isCapital, isOf, kindsAt, markOf, type Reading } from './reading.ts'

/** Drops what leads into a clause: "but", "however", "on Monday", "as". */
export function trimmedLeft(reading: Reading, first: number, limit: number): number {
  let i = first
  while (i <= limit) {
    const next = overLead(reading, i, limit)
    if (next === i) break
    i = next
  }
  return behindDate(reading, i, limit)
}

/** "Raid on Lesk 6 May 2031 [a guard]", "Speaking to Kelp Radio on Monday [the mayor]": behind a full date, and behind a participle with its day, the noun begins. */
function behindDate(reading: Reading, first: number, limit: number): number {
  const isDoing =
    endsIn(reading, first, 'ing') && (isOf(reading, first, WORD.cue) || (kindsAt(reading, first) & KIND.speaking) !== 0)
  for (let i = limit - 1; i > first; i--) {
    if (!isCapital(reading, i + 1) && !isOf(reading, i + 1, WORD.determiner)) continue
    if (endsDate(reading, i) || (isDoing && isOf(reading, i, WORD.time))) return i + 1
  }
  return first
}

/** "6 May [2031]": four digits behind a month and a day. */
function endsDate({ tokens, words }: Reading, index: number): boolean {
  const { kind, start, end, word } = tokens
  if (kind[index] !== TOKEN.number || end[index]! - start[index]! !== YEAR_DIGITS || index < 2) return false
  return kind[index - 2] === TOKEN.number && (words.classes[word[index - 1]!]! & WORD.time) !== 0
}

const YEAR_DIGITS = 4

/** Drops what follows the noun: "[on] Monday", "[later]". */
export function trimmedRight(reading: Reading, first: number, from: number, last: number): number {
  let end = last
  if (end === from && !endsName(reading, end))
    while (end > first && isOf(reading, end, WORD.time | WORD.adverb) && reading.tokens.word[end] !== 0) end--
  while (end > first && isOf(reading, end, WORD.preposition)) end--
  return end
}

/** The token behind a word or an adverbial that leads into the clause; the same token where the noun begins. */
function overLead(reading: Reading, index: number, limit: number): number {
  const mark = markOf(reading, index)
  if (mark !== 0) return mark === CHAR.at || mark === CHAR.hash || mark === CHAR.dollar ? index : index + 1
  if (isOf(reading, index, WORD.additive | WORD.adversative | WORD.subordinator | WORD.as)) return index + 1
  if (index < limit && isLeadingAdverb(reading, index)) return index + 1
  if (!isOf(reading, index, WORD.preposition)) return index
  const next = afterFronted(reading, index, limit)
  if (next < 0 && !accompanies(reading, index, limit)) return index
  return Math.max(next, index + 1)
}

/** "however", "yesterday", and in capitals "[Puzzlingly] the ministry". */
function isLeadingAdverb(reading: Reading, index: number): boolean {
  if (isAdverb(reading, index) && !isOf(reading, index, WORD.determiner)) return true
  if (endsIn(reading, index, 'ly') && isOf(reading, index + 1, WORD.determiner)) return true
  return isOf(reading, index, WORD.time) && !isCapital(reading, index + 1)
}

/** Where the noun phrase begins that follows a fronted adverbial without a comma: "In a statement the ministry". */
function afterFronted(reading: Reading, preposition: number, limit: number): number {
  if (isOf(reading, preposition + 1, WORD.time) && preposition + 1 < limit) return preposition + 2
  // "In Norland the ministry"
  const isName = isCapital(reading, preposition + 1) && !isOf(reading, preposition + 1, WORD.determiner)
  for (let i = preposition + (isName ? 2 : 3); i <= limit; i++) {
    if (isOf(reading, i, WORD.determiner) && !isOf(reading, i - 1, WORD.preposition | WORD.determiner)) return i
  }
  return -1
}

/** "[with] state media saying": what leads in a clause of its own, with its subject behind it. */
function accompanies(reading: Reading, index: number, limit: number): boolean {
  return index < limit && (kindsAt(reading, index) & KIND.accompanying) !== 0
}
