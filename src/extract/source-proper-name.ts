import { FLAG, TOKEN } from '../text/tokens.ts'
import { CHAR, isCapital, isOf, isStop, markOf, type Phrase, type Reading } from './attribution-reading.ts'
import { ANY_SOURCE, DEFINITE, WORD } from './cue-words.ts'
import { SOURCE_BIT, type SourceType } from './source-type.ts'
import { isParticle } from './source-words.ts'

/** The words that name a source; undefined where it has no name of its own nor of a house that it belongs to. */
export function nameOf(
  reading: Reading,
  head: Phrase,
  proper: Phrase | undefined,
  type: SourceType,
): Phrase | undefined {
  switch (type) {
    case 'person':
      return proper
    case 'organisation':
    case 'outlet':
      return proper === undefined || isLocated(reading, proper, head)
        ? trimmed(reading, head)
        : toHeadNoun(reading, proper, head)
    case 'document':
      return proper === undefined || isTime(reading, proper) ? trimmed(reading, head) : proper
    case 'unnamed':
      return proper !== undefined && isHouse(reading, proper, head) ? proper : undefined
  }
}

/** The last run of capitalised words in a phrase, titles left out. */
export function properName(reading: Reading, head: Phrase): Phrase | undefined {
  let last = head.last
  while (last >= head.first && !isNameWord(reading, last, head)) last--
  if (last < head.first) return undefined
  let first = last
  while (first > head.first && (isNameWord(reading, first - 1, head) || joinsName(reading, first - 1, head))) first--
  while (first < last && (isOf(reading, first, WORD.title | WORD.determiner) || markOf(reading, first) !== 0)) first++
  return { first, last }
}

/** A capitalised word, unless it is only capitalised because it opens its sentence: "Official data". */
function isNameWord(reading: Reading, index: number, head: Phrase): boolean {
  if (!isCapital(reading, index) || reading.tokens.kind[index] === TOKEN.mark) return false
  if (isOf(reading, index, WORD.determiner) && !(reading.tokens.flags[index]! & FLAG.caps)) return false
  const opens =
    index === reading.first || isStop(reading, index - 1) || (reading.tokens.flags[index]! & FLAG.paragraph) !== 0
  if (!opens || reading.tokens.flags[index]! & FLAG.caps || head.first === head.last) return true
  return isCapital(reading, index + 1) || isOf(reading, index + 1, WORD.genitive)
}

/** What holds two words of a name together: "of", "de", a hyphen; "for" and "and" behind a word for a house. */
function joinsName(reading: Reading, index: number, head: Phrase): boolean {
  if (index <= head.first) return false
  const mark = markOf(reading, index)
  const isHouse =
    (reading.words.types[reading.tokens.word[index - 1]!]! & (SOURCE_BIT.organisation | SOURCE_BIT.outlet)) !== 0
  const isJoint =
    mark === CHAR.hyphen ||
    mark === CHAR.period ||
    isParticle(reading, index) ||
    isOf(reading, index, WORD.of | WORD.genitive) ||
    (isHouse && isOf(reading, index, WORD.preposition | WORD.additive))
  return isJoint && isNameWord(reading, index - 1, head)
}

const LOOK_BACK = 300 // tokens before a short form in which its full form stands, at most: a report's first paragraphs

/** "the League" after "the Northern League": a name of one word with its article is short for the longest that ends in it. */
export function withFullName(reading: Reading, head: Phrase, proper: Phrase | undefined): Phrase | undefined {
  if (proper === undefined || proper.first !== proper.last || proper.last !== head.last) return proper
  if (head.first !== head.last - 1 || !isDefinite(reading, head.first)) return proper
  const { tokens } = reading
  for (let i = head.first - 1; i > reading.first && head.first - i < LOOK_BACK; i--) {
    if (tokens.hash[i] !== tokens.hash[proper.last] || !isCapital(reading, i) || !isCapital(reading, i - 1)) continue
    const full = properName(reading, { first: Math.max(reading.first, i - MAX_NAME), last: i })
    if (full !== undefined && full.last === i && full.first < i && !(tokens.flags[i - 1]! & FLAG.caps)) return full
  }
  return proper
}

const MAX_NAME = 5 // words before the last of a name: "the Norland League of Free Towns" has four

/** "a report published in May". */
function isTime(reading: Reading, { first, last }: Phrase): boolean {
  return first === last && isOf(reading, first, WORD.time | WORD.modal)
}

/** "the hospital in Vesnice": the name says where the house is. "The Ministry of Norland" is called so. */
function isLocated(reading: Reading, proper: Phrase, head: Phrase): boolean {
  const before = proper.first - 1
  if (before <= head.first || !isOf(reading, before, WORD.preposition) || isOf(reading, before, WORD.of)) return false
  for (let i = head.first; i < before; i++) {
    if (reading.words.types[reading.tokens.word[i]!]! & (SOURCE_BIT.organisation | SOURCE_BIT.outlet)) return true
  }
  return false
}

/** "the Inside Norland [media centre]": an organisation's name goes on to its noun. */
function toHeadNoun(reading: Reading, proper: Phrase, head: Phrase): Phrase {
  if (proper.last < head.first) return proper
  let last = proper.last
  for (let i = proper.last + 1; i <= head.last && markOf(reading, i) === 0; i++) {
    if (isOf(reading, i, WORD.preposition)) break
    if (reading.words.types[reading.tokens.word[i]!]! & ANY_SOURCE) last = i
  }
  return { first: proper.first, last }
}

/** "a VEL source", "sources of the Veles publication": the name of the house, not an adjective ("Western experts"). */
function isHouse(reading: Reading, proper: Phrase, head: Phrase): boolean {
  if (proper.last > proper.first || reading.tokens.flags[proper.last]! & FLAG.caps) return true
  if (proper.last < head.last && isOf(reading, proper.last + 1, WORD.genitive)) return true
  for (let i = proper.first - 1; i >= head.first; i--) {
    if (isOf(reading, i, WORD.preposition)) return isOf(reading, i, WORD.of) || isOf(reading, i + 1, WORD.determiner)
  }
  return false
}

/** A phrase without the determiners that open it. */
export function trimmed(reading: Reading, head: Phrase): Phrase {
  let first = head.first
  while (first < head.last && isOf(reading, first, WORD.determiner)) first++
  return { first, last: head.last }
}

/** Is the token the article of what is known already? */
export function isDefinite(reading: Reading, index: number): boolean {
  return (reading.words.types[reading.tokens.word[index]!]! & DEFINITE) !== 0
}
