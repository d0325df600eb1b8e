import { FLAG, TOKEN } from '../text/tokens.ts'
import { CHAR, classesAt, isCapital, isOf, markOf, type Phrase, type Reading } from './attribution-reading.ts'
import { ANY_SOURCE, type SOURCE_TYPES, WORD } from './cue-words.ts'

export type SourceType = (typeof SOURCE_TYPES)[number]

/** Who a source is, as far as its words and the report before it tell. */
export interface SourceIdentity {
  readonly type: SourceType
  readonly name?: string
}

/** What the report has called its sources so far. */
export interface SourceHistory {
  readonly known: { readonly name: string; readonly type: SourceType; readonly words: ReadonlySet<number> }[]
}

const MEMORY = 40 // sources a reader keeps in mind; older ones are named again before they are meant

const BIT = { person: 1, organisation: 2, outlet: 4, document: 8, unnamed: 16 } as const

/** Resolves a source's words, and remembers them for the short forms and pronouns that follow. */
export function identify(reading: Reading, source: Phrase | undefined, history: SourceHistory): SourceIdentity {
  if (source === undefined) return { type: 'unnamed' }
  const { tokens } = reading
  const head = headOf(reading, source)
  if (source.first === source.last && isOf(reading, source.first, WORD.subject))
    return resolved(reading, source.first, history)
  const type = typeOf(reading, head)
  const proper = properName(reading, head)
  const words = wordsIn(reading, proper ?? head)
  const earlier = history.known.findLast(known => isShortForm(words, known.words))
  if (earlier !== undefined) return { type: type === 'unnamed' ? earlier.type : earlier.type, name: earlier.name }
  if (type === 'unnamed' && proper === undefined) return { type }
  const name = proper ?? trimmed(reading, head)
  const identity = {
    type,
    name: tokens.text.slice(tokens.start[name.first], tokens.end[name.last]).replaceAll(/\s+/gu, ' '),
  }
  if (history.known.length >= MEMORY) history.known.shift()
  history.known.push({ ...identity, words: wordsIn(reading, { first: source.first, last: source.last }) })
  return identity
}

/** The part of a source before its first apposition. */
function headOf(reading: Reading, source: Phrase): Phrase {
  for (let i = source.first + 1; i <= source.last; i++) {
    const mark = markOf(reading, i)
    if (mark === CHAR.comma || mark === CHAR.open || isOf(reading, i, WORD.relative))
      return { first: source.first, last: i - 1 }
  }
  return source
}

function typeOf(reading: Reading, head: Phrase): SourceType {
  let bits = 0
  let lastBits = 0
  for (let i = head.first; i <= head.last; i++) {
    if (i > head.first && isOf(reading, i, WORD.preposition)) break
    const found = reading.words.types[reading.tokens.word[i]!]! & ANY_SOURCE
    if (found !== 0) lastBits = found
    bits |= found
  }
  const isNamed = properName(reading, head) !== undefined
  if (lastBits & BIT.document) return 'document'
  if (lastBits & BIT.unnamed) return 'unnamed'
  if (lastBits & BIT.person) return isNamed ? 'person' : 'unnamed'
  if (lastBits & BIT.organisation && !(lastBits & BIT.outlet)) return 'organisation'
  if (lastBits & BIT.outlet) return 'outlet'
  if (bits & BIT.person) return 'person'
  return isNamed ? guessed(reading, head) : 'unnamed'
}

/** A name of one capitalised word in capitals is an organisation's ("NATO"); of others a person's. */
function guessed(reading: Reading, head: Phrase): SourceType {
  for (let i = head.first; i <= head.last; i++) {
    if (reading.tokens.flags[i]! & FLAG.caps) return 'organisation'
    if (isOf(reading, i, WORD.determiner)) return 'organisation'
  }
  return 'person'
}

/** The last run of capitalised words in a phrase, titles left out. */
function properName(reading: Reading, head: Phrase): Phrase | undefined {
  let last = head.last
  while (last >= head.first && !isNameWord(reading, last)) last--
  if (last < head.first) return undefined
  let first = last
  while (first > head.first && (isNameWord(reading, first - 1) || joinsName(reading, first - 1, head))) first--
  while (first < last && isOf(reading, first, WORD.title | WORD.determiner)) first++
  return { first, last }
}

function isNameWord(reading: Reading, index: number): boolean {
  return (
    isCapital(reading, index) &&
    reading.tokens.kind[index] !== TOKEN.mark &&
    !isOf(reading, index, WORD.determiner | WORD.subject)
  )
}

function joinsName(reading: Reading, index: number, head: Phrase): boolean {
  if (index <= head.first) return false
  const mark = markOf(reading, index)
  const isJoint =
    mark === CHAR.hyphen || mark === CHAR.period || mark === CHAR.apostrophe || isOf(reading, index, WORD.of)
  return isJoint && isNameWord(reading, index - 1)
}

function trimmed(reading: Reading, head: Phrase): Phrase {
  let first = head.first
  while (first < head.last && isOf(reading, first, WORD.determiner)) first++
  return { first, last: head.last }
}

function wordsIn(reading: Reading, phrase: Phrase): Set<number> {
  const words = new Set<number>()
  for (let i = phrase.first; i <= phrase.last; i++) {
    if (reading.tokens.kind[i] === TOKEN.mark) continue
    if (classesAt(reading, i) & (WORD.determiner | WORD.preposition | WORD.additive | WORD.title)) continue
    words.add(reading.tokens.hash[i]!)
  }
  return words
}

/** Every word of the short form is one of the full form's: "the ministry" of "the Defence Ministry of Norland". */
function isShortForm(short: ReadonlySet<number>, full: ReadonlySet<number>): boolean {
  if (short.size === 0 || short.size > full.size) return false
  for (const word of short) if (!full.has(word)) return false
  return true
}

/** The last source that a pronoun can stand for. */
function resolved(reading: Reading, index: number, history: SourceHistory): SourceIdentity {
  const isIt = isOf(reading, index, WORD.it)
  const earlier = history.known.findLast(known =>
    isIt ? known.type !== 'person' : known.type === 'person' || known.type === 'unnamed',
  )
  return earlier === undefined ? { type: isIt ? 'unnamed' : 'person' } : { type: earlier.type, name: earlier.name }
}
