import { isFigure } from './counts.ts'
import { ANY_SOURCE, SEVERAL, SOURCE_BIT, SOURCE_MODIFIER, WORD } from './cue-words.ts'
import {
  CHAR,
  endsIn,
  hasType,
  isCapital,
  isGerund,
  isNoun,
  isOf,
  isPast,
  isSourceWord,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { houseByName, houseByNoun } from './source-house-bare.ts'
import { isInClause, relativeVerb } from './source-relative.ts'
import { isAcronym } from './source-words.ts'

const MAX_TOKENS = 12 // of a source without a mark before it: beyond that, the clause and the source cannot be told apart

/**
 * Whoever speaks right before a verb, and no mark parts from the words before: from an article on, from a name that follows a time, by a word for several, by the name or the noun
 * of a house, or by a name behind its office.
 */
export function bareSpeaker(reading: Reading, head: number, first: number): Phrase | undefined {
  const before = sourceBefore(reading, head, first)
  const house = houseByName(reading, head - 1, first)
  const isNamed = house !== undefined && (before === undefined || isPartOf(reading, before, house))
  const source = isNamed
    ? house
    : (before ?? houseByNoun(reading, head - 1, first) ?? bearerOf(reading, head - 1, first))
  if (source === undefined) return undefined
  const whole = withPartner(reading, withHead(reading, source, first), first)
  return isOpen(reading, whole.first - 1) || markOf(reading, whole.first - 1) !== 0 ? undefined : whole
}

/** "nine people [Kelp Radio]", "of the city [KELP]": a figure's noun, or another that ends the clause, and a house. */
function isPartOf(reading: Reading, before: Phrase, house: Phrase): boolean {
  if (house.first <= before.first) return false
  if (isOpen(reading, before.first - 1)) return true
  for (let i = before.first; i < house.first; i++) if (isFigure(reading, i)) return true
  return isAcronym(reading, house.first) && !hasType(reading, house.first - 1, ANY_SOURCE | SOURCE_MODIFIER)
}

/** Words after which a noun phrase belongs to the clause: "what the ministry said", "of the ministry". */
const OPEN =
  WORD.determiner |
  WORD.preposition |
  WORD.relative |
  WORD.question |
  WORD.complementizer |
  WORD.subordinator |
  WORD.as |
  WORD.by |
  WORD.of |
  WORD.to |
  WORD.be |
  WORD.have |
  WORD.modal |
  WORD.additive |
  WORD.adversative

/** "killed dozens more [the ministry] said": a word that counts can end the clause. "all the men" is one phrase. */
function isOpen(reading: Reading, index: number): boolean {
  if (isOf(reading, index, WORD.pronominal) && !isOf(reading, index, WORD.adverb | WORD.complementizer)) return false
  return isOf(reading, index, OPEN)
}

/** "[activists in] the town said", "[a source in] the militia said": the source that a preposition ties the phrase to. */
function withHead(reading: Reading, source: Phrase, first: number): Phrase {
  const preposition = source.first - 1
  if (preposition - 1 <= first || !isOf(reading, preposition, WORD.preposition)) return source
  if (!isSourceWord(reading, preposition - 1) || isCapital(reading, preposition - 1)) return source
  const head = sourceBefore(reading, preposition, first)
  return head === undefined ? source : { first: head.first, last: source.last }
}

/** "the monitor and [an official] said": the source with the one that "and" joins to it. */
function withPartner(reading: Reading, source: Phrase, first: number): Phrase {
  const joint = source.first - 1
  if (joint <= first || !isOf(reading, joint, WORD.additive)) return source
  const partner = sourceBefore(reading, joint, first)
  return partner === undefined ? source : { first: partner.first, last: source.last }
}

/** The noun phrase right before the cue: from its article on, from a name that follows a time, or a word for several sources with its modifiers. */
function sourceBefore(reading: Reading, verb: number, first: number): Phrase | undefined {
  const last = verb - 1
  const home = quotationAt(reading, verb)
  let isName = true
  const bare = bareSource(reading, last, first)
  if (bare !== undefined) return bare
  if (isOf(reading, last, WORD.subject) && !isOf(reading, last, WORD.relative))
    return isObjectOf(reading, last) ? undefined : { first: last, last }
  const isSource = isSourceWord(reading, last)
  for (let i = last; i > first && last - i < MAX_TOKENS; i--) {
    if (quotationAt(reading, i) !== home || (markOf(reading, i) !== 0 && markOf(reading, i) !== CHAR.hyphen))
      return undefined
    if (isOf(reading, i, WORD.time))
      return isNounFrom(reading, i, last) && (isName || isSource) ? { first: i + 1, last } : undefined
    // "a group monitoring [the war] said", "the group which monitors [the war] said"
    if (isObject(reading, i, first) || (i < last && relativeVerb(reading, i) > 0)) continue
    if (opensPhrase(reading, i)) return i < last ? { first: i, last } : undefined
    const ties = isOf(reading, i, WORD.of) || (isOf(reading, i, WORD.preposition) && isName && i < last)
    if (!ties && leavesPhrase(reading, i)) return undefined
    if (!ties) isName &&= isCapital(reading, i)
  }
  return undefined
}

/** An article; not that of "the head of [the] monitor". */
function opensPhrase(reading: Reading, index: number): boolean {
  if (!isOf(reading, index, WORD.determiner) || isOf(reading, index, WORD.complementizer)) return false
  return !isOf(reading, index - 1, WORD.of)
}

/** A verb, or what ties a clause: no word of a noun phrase. */
function leavesPhrase(reading: Reading, index: number): boolean {
  if (isPast(reading, index) && !isCapital(reading, index)) return true
  return isOf(reading, index, WORD.subject | WORD.object | WORD.relative | WORD.subordinator | WORD.additive)
}

/** "the group that backs [it] said": a pronoun that ends a relative clause. */
function isObjectOf(reading: Reading, pronoun: number): boolean {
  return isOf(reading, pronoun, WORD.it) && isOf(reading, pronoun - 2, WORD.relative)
}

/** Behind a time, a phrase without a figure or a gerund: not "on Monday [killing nine guards Kelp Radio] said". */
function isNounFrom(reading: Reading, time: number, last: number): boolean {
  for (let i = time + 1; i <= last; i++) if (isFigure(reading, i) || isGerund(reading, i)) return false
  return time < last
}

/** Does an article stand right behind a gerund or the verb of a relative clause? */
function isObject(reading: Reading, index: number, first: number): boolean {
  if (!isInClause(reading, index, first)) return false
  return isGerund(reading, index - 1) || relativeVerb(reading, index - 2) === index - 1
}

/** "police", "aid agencies", "Tarn residents": sources that need no article, with the words that modify them. */
function bareSource(reading: Reading, last: number, first: number): Phrase | undefined {
  if (!hasType(reading, last, SEVERAL)) return undefined
  let i = last
  while (i - 1 > first && last - i < MAX_TOKENS && modifiesSource(reading, i - 1)) i--
  return isOf(reading, i - 1, WORD.determiner) || isOne(reading, i, last) ? undefined : { first: i, last }
}

/** "an informed [source]": one of several has his article, before what else is said of him. */
function isOne(reading: Reading, first: number, last: number): boolean {
  if (endsIn(reading, last, 's') || !hasType(reading, last, SOURCE_BIT.unnamed)) return false
  for (let i = first - 1; i > first - MAX_ADJECTIVES && (isNoun(reading, i) || isPast(reading, i)); i--)
    if (isOf(reading, i - 1, WORD.determiner)) return true
  return false
}

const MAX_ADJECTIVES = 3 // words between an article and a source: "an unnamed well informed source"

/** "observatory director Ivo Brand": a name with the office that is his, and whose office that is. */
function bearerOf(reading: Reading, last: number, first: number): Phrase | undefined {
  let name = last
  while (name > first && last - name < MAX_TOKENS && isCapital(reading, name) && markOf(reading, name) === 0) name--
  if (name === last || name <= first || isCapital(reading, name)) return undefined
  if (!hasType(reading, name, SOURCE_BIT.person) || isOf(reading, name, WORD.by)) return undefined
  let office = name
  while (office - 1 > first && last - office < MAX_TOKENS && hasType(reading, office - 1, SOURCE_BIT.organisation))
    office--
  const isCut = isCapital(reading, office - 1) || markOf(reading, office - 1) !== 0 || markOf(reading, office - 2) !== 0
  return isCut || isOf(reading, office - 1, WORD.determiner | WORD.additive) ? undefined : { first: office, last }
}

function modifiesSource(reading: Reading, index: number): boolean {
  if (markOf(reading, index) === CHAR.hyphen) return true
  return hasType(reading, index, SOURCE_MODIFIER)
}
