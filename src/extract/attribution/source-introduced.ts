import { unitOf } from '../../text/layout.ts'
import { SOURCE_BIT, WORD } from './cue-words.ts'
import { CHAR, hasType, isFiniteVerb, isOf, isPast, markOf, type Phrase, quotationAt, type Reading } from './reading.ts'
import { headOf } from './source-head.ts'
import { properName } from './source-proper-name.ts'
import { typeOf } from './source-type.ts'

/**
 * The person whom the sentence before has for its subject, by name and with an office or title, in a report that has cited nobody else:
 *
 *   Police chief Ada Roe spoke to the crowd. She said ...
 *                ^-----^ name
 *
 * `noun` is the word by which the person is meant now, of which the office has to be one ("The chief said"); undefined for a pronoun.
 */
export function introducedBefore(reading: Reading, index: number, noun?: number): Phrase | undefined {
  const { sentences } = reading.layout
  const unit = unitOf(sentences, index) - 1
  if (unit < 0 || sentences[unit]! < reading.first || quotationAt(reading, index) !== 0) return undefined
  const first = sentences[unit]!
  let verb = first
  while (verb < sentences[unit + 1]! && verb - first < MAX_SUBJECT && !isVerb(reading, verb)) verb++
  if (verb === first || !isVerb(reading, verb)) return undefined
  const head = headOf(reading, { first, last: verb - 1 })
  const name = properName(reading, head)
  if (name === undefined || name.last !== head.last || typeOf(reading, head, name) !== 'person') return undefined
  // "police chief Ada Roe", "Ada Roe, the police chief,"
  const before = { first: head.first, last: name.first - 1 }
  const beside = { first: head.last + 1, last: verb - 1 }
  const isMeant = (words: Phrase): boolean =>
    noun === undefined ? hasOffice(reading, words) : holdsWord(reading, words, noun)
  return isMeant(before) || (isAside(reading, beside) && isMeant(beside)) ? name : undefined
}

const MAX_SUBJECT = 14 // tokens of an office and a name: "the head of the Tarn district health office, Ada Roe"

function isVerb(reading: Reading, index: number): boolean {
  return markOf(reading, index) === 0 && (isFiniteVerb(reading, index) || isPast(reading, index))
}

function holdsWord({ tokens }: Reading, { first, last }: Phrase, word: number): boolean {
  for (let i = first; i <= last; i++) if (tokens.hash[i] === tokens.hash[word]) return true
  return false
}

/** ", the police chief,": two commas and an article. */
function isAside(reading: Reading, { first, last }: Phrase): boolean {
  const isClosed = markOf(reading, first) === CHAR.comma && markOf(reading, last) === CHAR.comma
  return isClosed && last > first && isOf(reading, first + 1, WORD.determiner)
}

function hasOffice(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = first; i <= last; i++)
    if (isOf(reading, i, WORD.title) || hasType(reading, i, SOURCE_BIT.person)) return true
  return false
}
