import { phraseAt } from '../../text/phrases.ts'
import { TOKEN } from '../../text/tokens.ts'
import { FORM, KIND, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  classesAt,
  formsAt,
  hasType,
  isCapital,
  isFiniteVerb,
  isOf,
  isPast,
  isSourceWord,
  kindsAt,
  markOf,
  type Reading,
} from './reading.ts'
import { isParticle, takesLives } from './source-words.ts'

/** "according to the register [26] people died": a figure after a noun opens the clause; "Channel 4" is a name. */
export function opensFigure(reading: Reading, index: number): boolean {
  const before = index - 1
  if (!isSourceWord(reading, before)) return false
  const isWord = isOf(reading, index, WORD.pronominal)
  // "the Lesk Police two people": behind a name, a figure in small letters; "this week" is a time
  if (isCapital(reading, before) && isWord)
    return (
      !isCapital(reading, index) && !isOf(reading, index, WORD.complementizer) && !isOf(reading, index + 1, WORD.time)
    )
  if (isCapital(reading, before)) return false
  return isWord || reading.tokens.kind[index] === TOKEN.number
}

/** "who", and "that" which is no article of a noun. */
export function opensRelative(reading: Reading, index: number): boolean {
  const classes = classesAt(reading, index)
  if (!(classes & WORD.relative)) return false
  return !(classes & WORD.determiner) || (classes & WORD.complementizer) !== 0
}

/** Does a word end the noun: a conjunction, a pronoun, a verb, a time, a preposition of the clause? */
export function leavesNoun(reading: Reading, index: number, ceiling: number): boolean {
  const classes = classesAt(reading, index)
  if (classes & (WORD.subordinator | WORD.adversative | WORD.as) && !(classes & WORD.adverb)) return true
  if (classes & WORD.subject) return !isNumeral(reading, index)
  if (isClauseOf(reading, index, ceiling)) return true
  if (isFiniteVerb(reading, index) && !(classes & WORD.genitive) && !isParticle(reading, index))
    return !isReducedBy(reading, index)
  if (classes & WORD.time && !isOf(reading, index - 1, WORD.determiner)) return !isInHouse(reading, index, ceiling)
  if (!(classes & WORD.preposition)) return false
  return (
    leavesPhrase(reading, index, ceiling) || opensBound(reading, index, ceiling) || isCiting(reading, index, ceiling)
  )
}

/** "Ward [I], who", "Ann [I]. Bly": a number or letter behind a name and before a mark, and no pronoun. */
function isNumeral(reading: Reading, index: number): boolean {
  return isOf(reading, index, WORD.speaker) && isCapital(reading, index - 1) && markOf(reading, index + 1) !== 0
}

/** "the Kelp [Sunday] Times": a time between capitals, the last of which is a word for a house. */
function isInHouse(reading: Reading, index: number, ceiling: number): boolean {
  if (!isCapital(reading, index) || !isCapital(reading, index - 1)) return false
  let next = index + 1
  while (next < ceiling && markOf(reading, next) === 0 && isCapital(reading, next)) next++
  return next > index + 1 && hasType(reading, next - 1, SOURCE_BIT.outlet | SOURCE_BIT.organisation)
}

/** "according to the police [noting] that", "according to the police [claimed] two lives": a participle with its clause, or a verb that goes on with the sentence. */
function isClauseOf(reading: Reading, index: number, ceiling: number): boolean {
  if (!isOf(reading, index, WORD.cue)) return false
  const isNoting = (formsAt(reading, index) & FORM.present) !== 0 && isOf(reading, index + 1, WORD.complementizer)
  return isNoting || takesLives(reading, index, ceiling)
}

/** "information [received] by the office": a participle with its agent is part of the noun. */
function isReducedBy(reading: Reading, index: number): boolean {
  return isPast(reading, index) && !isOf(reading, index, WORD.be) && isOf(reading, index + 1, WORD.by)
}

/** An article that no preposition, conjunction or other determiner ties to the words before. */
export function opensNoun(reading: Reading, index: number): boolean {
  if (!isOf(reading, index, WORD.determiner) || isOf(reading, index, WORD.relative) || isCapital(reading, index))
    return false
  const before = index - 1
  if (markOf(reading, before) !== 0) return false
  return (
    !isOf(
      reading,
      before,
      WORD.preposition | WORD.additive | WORD.determiner | WORD.genitive | WORD.as | WORD.of | WORD.adverb,
    ) && !isPast(reading, before)
  )
}

/** "according to Kelp news agency [gunmen] attacked": behind a word for a house in small letters, a noun with its verb. */
export function opensSubject(reading: Reading, index: number): boolean {
  const isHouse = hasType(reading, index - 1, SOURCE_BIT.organisation | SOURCE_BIT.outlet)
  if (!isHouse || isCapital(reading, index - 1) || isCapital(reading, index)) return false
  if (markOf(reading, index) !== 0 || classesAt(reading, index) !== 0) return false
  if (hasType(reading, index, SOURCE_BIT.organisation | SOURCE_BIT.outlet | SOURCE_BIT.document)) return false
  return (
    isPast(reading, index + 1) &&
    !(kindsAt(reading, index + 1) & (KIND.saying | KIND.telling)) &&
    !isOf(reading, index + 2, WORD.by)
  )
}

/** "with reference to": somebody else is cited. */
function isCiting(reading: Reading, index: number, ceiling: number): boolean {
  if (!(kindsAt(reading, index) & KIND.citing)) return false
  return phraseAt(reading.words.trie, reading.tokens, index, ceiling) !== undefined
}

/** "up to 130", "close to 40": a bound, no part of a source. */
function opensBound(reading: Reading, index: number, ceiling: number): boolean {
  return index + 2 < ceiling && isOf(reading, index + 1, WORD.to) && reading.tokens.kind[index + 2] === TOKEN.number
}

/** Does a preposition begin an adverbial of the clause ("on Monday", "in a statement"), and not a part of the phrase? */
function leavesPhrase(reading: Reading, index: number, ceiling: number): boolean {
  for (let i = index + 1; i < Math.min(ceiling, index + 4); i++) {
    const classes = classesAt(reading, i)
    if (classes & (WORD.time | WORD.venue)) return !isOf(reading, index, WORD.of)
    if (!(classes & (WORD.determiner | WORD.preposition))) return false
  }
  return false
}
