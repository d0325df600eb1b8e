import { FLAG, TOKEN } from '../../text/tokens.ts'
import { DOING, LIFE, LIFE_TAKING, WORD } from './cue-words.ts'
import {
  CHAR,
  classesAt,
  hasType,
  isCapital,
  isDash,
  isOf,
  isPast,
  isSourceWord,
  markOf,
  type Phrase,
  type Reading,
} from './reading.ts'

export const MAX_SOURCE_TOKENS = 45 // a longer noun phrase is a clause that was not seen to end

export const NICKNAME_TOKENS = 5 // marks included: "Iron" in a name

/** "Sen.", "U.S.": a point inside a sentence. */
export function isAbbreviation(reading: Reading, index: number): boolean {
  const { tokens } = reading
  if (index === 0 || tokens.kind[index - 1] !== TOKEN.word) return false
  return isCapital(reading, index - 1) && tokens.end[index - 1]! - tokens.start[index - 1]! <= 5
}

/** Marks that stand inside names and words. */
function isInner(mark: number): boolean {
  return (
    mark === CHAR.hyphen ||
    mark === CHAR.slash ||
    mark === CHAR.ampersand ||
    mark === CHAR.apostrophe ||
    mark === CHAR.curlyApostrophe ||
    mark === CHAR.period ||
    mark === CHAR.dollar ||
    mark === CHAR.percent ||
    mark === CHAR.at ||
    mark === CHAR.hash
  )
}

/** Does the mark at a token stand inside a phrase: "Sen.", "vice-governor", and no dash? */
export function isInnerMark(reading: Reading, index: number): boolean {
  const mark = markOf(reading, index)
  if (isDash(reading, index) || !isInner(mark)) return false
  return mark !== CHAR.period || isAbbreviation(reading, index)
}

/** Does a phrase hold anything but prepositions, times and adverbs? */
export function hasNoun(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (reading.tokens.kind[i] === TOKEN.mark) continue
    const classes = classesAt(reading, i)
    const isClosed =
      classes & (WORD.preposition | WORD.additive | WORD.adversative | WORD.time | WORD.adverb | WORD.to | WORD.as)
    if (!isClosed || classes & WORD.subject) return true
    if (classes & WORD.determiner) return true
  }
  return false
}

/** A determiner that stands for no noun: "the", "its". */
export function isArticle(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.determiner) && !isOf(reading, index, WORD.pronominal)
}

/** Is one of the words of a phrase a word for a source? */
export function holdsSource(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = first; i <= last; i++) if (isSourceWord(reading, i)) return true
  return false
}

const PARTICLE_LETTERS = 3 // "do", "del", "van"; a longer word in lower case is one of this language

/** "Voz [do] Sul": a short word in lower case inside a name, unless this language has it for a preposition, conjunction or article. */
export function isParticle(reading: Reading, index: number): boolean {
  const { tokens, limit } = reading
  if (index + 1 >= limit || tokens.kind[index] !== TOKEN.word || isCapital(reading, index)) return false
  if (
    tokens.end[index]! - tokens.start[index]! > PARTICLE_LETTERS ||
    classesAt(reading, index) & ~(WORD.auxiliary | WORD.modal)
  )
    return false
  const isKnown = classesAt(reading, index) !== 0 && !hasType(reading, index, DOING)
  return !isKnown && isCapital(reading, index - 1) && isCapital(reading, index + 1)
}

/** "WHO", "US": capitals that are no pronoun. */
export function isAcronym(reading: Reading, index: number): boolean {
  return (reading.tokens.flags[index]! & FLAG.caps) !== 0
}

/** Words after which an article belongs to the same phrase. */
export const CLOSED =
  WORD.determiner |
  WORD.preposition |
  WORD.additive |
  WORD.adverb |
  WORD.as |
  WORD.be |
  WORD.modal |
  WORD.relative |
  WORD.time |
  WORD.genitive

/** "the raid claimed 12 lives", "claimed the lives of": nobody says anything. */
export function takesLives(reading: Reading, index: number, limit: number): boolean {
  const { types } = reading.words
  const { word } = reading.tokens
  if ((types[word[index]!]! & LIFE_TAKING) === 0) return false
  for (let i = index + 1; i < Math.min(limit, index + LIVES_REACH + 1); i++) {
    if (types[word[i]!]! & LIFE) return !isPast(reading, i + 1)
    if (markOf(reading, i) !== 0 || isOf(reading, i, WORD.subject | WORD.to | WORD.question)) return false
    // "claimed an estimated 40 lives"
    if (isPast(reading, i) && !isOf(reading, i - 1, WORD.determiner)) return false
    if (isOf(reading, i, WORD.complementizer)) return false
  }
  return false
}

const LIVES_REACH = 6 // words of "claimed at least a dozen more lives" behind the verb, at most
