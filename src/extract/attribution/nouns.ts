import { FLAG } from '../../text/tokens.ts'
import type { Candidate } from './attribution.ts'
import { type Cue, KIND, NEGATIVE, NO_SOURCE, SOURCE_BIT, WORD } from './cue-words.ts'
import {
  hasType,
  isCapital,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  isPossessive,
  kindsAt,
  markOf,
  type Phrase,
  type Reading,
} from './reading.ts'
import { phraseBefore } from './source-before.ts'
import { holdsSource, isArticle } from './source-words.ts'

/** "the claim that", "reports that": a noun with its content, and whose it is if the words before tell. */
export function contentNounAt(
  reading: Reading,
  cue: Cue,
  first: number,
  last: number,
  floor: number,
): Candidate | undefined {
  if (!(cue.kinds & KIND.contentNoun)) return undefined
  // "no doubt that": nobody doubts it.
  if (cue.stance === 'hedged' && isDenied(reading, first)) return undefined
  const teller = tellerBehind(reading, last + 1)
  const end = teller === undefined ? overVerb(reading, last) : last
  const that = end > last ? end + 1 : overTime(reading, (teller?.last ?? last) + 1)
  if (that + 1 >= reading.limit) return undefined
  if (!isOf(reading, that, WORD.complementizer)) return ownDeed(reading, { cue, first, last }, floor)
  if (isOf(reading, that + 1, WORD.time | WORD.auxiliary) || markOf(reading, that + 1) !== 0) return undefined
  if (isPast(reading, that + 1) && (teller !== undefined || isSpeaking(reading, first, that + 1))) return undefined
  const subject = teller ?? ownerBefore(reading, first, floor) ?? tellerBefore(reading, first, floor)
  const made = { cue, first, last: end, head: first }
  return subject === undefined ? made : { ...made, subject, head: Math.min(first, subject.first) }
}

/** "the army's claim [to have] killed 12", "their claims [of having] killed 12": a deed that whoever has done it tells of. */
function ownDeed(
  reading: Reading,
  { cue, first, last }: Pick<Candidate, 'cue' | 'first' | 'last'>,
  floor: number,
): Candidate | undefined {
  if (!opensDeed(reading, last + 1)) return undefined
  const subject = ownerBefore(reading, first, floor) ?? tellerBefore(reading, first, floor)
  return subject === undefined ? undefined : { cue, first, last, subject, head: Math.min(first, subject.first) }
}

/** "to have killed", "of having killed": a deed that is done. */
export function opensDeed(reading: Reading, index: number): boolean {
  if (!isOf(reading, index, WORD.to | WORD.of) || !isOf(reading, index + 1, WORD.have)) return false
  return index + 2 < reading.limit && isPast(reading, index + 2)
}

/** "a statement that [said]": what a document says is told by its verb. */
function isSpeaking(reading: Reading, noun: number, verb: number): boolean {
  return hasType(reading, noun, SOURCE_BIT.document) && (kindsAt(reading, verb) & KIND.saying) !== 0
}

/** "[no] evidence that": there is none. */
export function isDenied(reading: Reading, noun: number): boolean {
  return noun > reading.first && hasType(reading, noun - 1, NEGATIVE)
}

/** "Her answer [was] that", "fears [are growing] that", "word [has emerged] that": the last word of such a verb behind the noun; the noun where none stands there. */
function overVerb(reading: Reading, noun: number): number {
  let i = noun
  while (i + 1 < reading.limit && isOf(reading, i + 1, WORD.be | WORD.have)) i++
  const verb = i + 1
  if (verb + 1 < reading.limit && isOf(reading, verb + 1, WORD.complementizer) && spreads(reading, verb)) return verb
  return i > noun && isOf(reading, i, WORD.be) ? i : noun
}

/** "growing", "emerged": a verb without an object, and none of saying. */
function spreads(reading: Reading, verb: number): boolean {
  if (isCapital(reading, verb) || isOf(reading, verb, WORD.cue | WORD.contentNoun)) return false
  return isGerund(reading, verb) || isPast(reading, verb)
}

/** "reports [from residents] that", "the claim [of the mayor] that": whoever stands behind the noun, named or by a word for a source, up to its "that". */
function tellerBehind(reading: Reading, from: number): Phrase | undefined {
  if (from >= reading.limit || !(kindsAt(reading, from) & KIND.teller)) return undefined
  for (let i = from + 2; i < reading.limit && i - from < MAX_TELLER; i++) {
    if (isOf(reading, i, WORD.complementizer)) {
      const found = { first: from + 1, last: i - 1 }
      // "its report of Tuesday that": a day tells nothing
      const isTold = isNamed(reading, i - 1) && !isOf(reading, i - 1, WORD.time)
      // "confirmation of reports that": what is reported, and nobody who confirms it
      if (isOf(reading, i - 1, WORD.contentNoun)) return undefined
      return isTold || holdsSource(reading, found) ? found : undefined
    }
    if (markOf(reading, i) !== 0 || isPast(reading, i)) return undefined
  }
  return undefined
}

/** "a [rebel] claim that", "[police] assertions that": one who can say something, and no document, right before the noun. */
function tellerBefore(reading: Reading, noun: number, floor: number): Phrase | undefined {
  const at = noun - 1
  if (at < floor || isCapital(reading, at) || isOf(reading, at, NO_TELLER)) return undefined
  const isHouse = hasType(reading, at, SOURCE_BIT.organisation)
  const isOne = hasType(reading, at, SOURCE_BIT.person) && !hasType(reading, at, NO_SOURCE)
  return isHouse || isOne ? { first: at, last: at } : undefined
}

/** What else a word for somebody is before a noun: "another claim", "a general fear". */
const NO_TELLER = WORD.determiner | WORD.preposition | WORD.subject | WORD.title

/** A capital among small letters. */
function isNamed(reading: Reading, index: number): boolean {
  return isCapital(reading, index) && (reading.tokens.flags[index]! & FLAG.caps) === 0
}

const MAX_TELLER = 8 // tokens from "from" to "that": "from several residents of the old town that"

/** The "that" behind "last week", "on Monday"; the same token where none stands there. */
export function overTime(reading: Reading, from: number): number {
  let i = from
  while (i < reading.limit && i - from < MAX_TIME && isOf(reading, i, WORD.time | WORD.determiner | WORD.preposition)) {
    if (isOf(reading, i, WORD.complementizer)) return i
    i++
  }
  return from
}

const MAX_TIME = 4 // tokens of a time between a noun and its "that", at most: "on the last Monday"

/** "X is confident that", "X's criticism of": a cue that is no verb, with whoever feels or speaks. */
export function nominalAt(
  reading: Reading,
  cue: Cue,
  first: number,
  last: number,
  floor: number,
): Candidate | undefined {
  if (cue.kinds & KIND.attitude) {
    let group = first
    while (
      group - 1 >= floor &&
      isOf(reading, group - 1, WORD.be | WORD.have | WORD.modal | WORD.adverb | WORD.negation)
    )
      group--
    if (group === first || !hasBe(reading, group, first)) return undefined
    const subject = phraseBefore(reading, group, floor)
    return subject === undefined ? undefined : { cue, first, last, subject, head: subject.first }
  }
  const subject = ownerBefore(reading, first, floor)
  const made = { cue, first, last, head: subject?.first ?? first }
  return subject === undefined ? made : { ...made, subject }
}

function hasBe(reading: Reading, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) if (isOf(reading, i, WORD.be)) return true
  return false
}

/** Whose speech it is: "Bly's criticism of", "his attacks on". */
export function ownerBefore(reading: Reading, noun: number, floor: number): Phrase | undefined {
  // "They [have] evidence that": whoever has it.
  if (noun - 1 > floor && isOf(reading, noun - 1, WORD.have)) return phraseBefore(reading, noun - 1, floor)
  let i = noun - 1
  for (let steps = 0; i >= floor && steps < ADJECTIVES; i--, steps++) {
    if (markOf(reading, i) !== 0 && !isOf(reading, i, WORD.genitive)) return undefined
    if (isOf(reading, i, WORD.genitive)) {
      const owner = phraseBefore(reading, i, floor)
      return owner === undefined ? undefined : lastNoun(reading, owner)
    }
    if (isOf(reading, i, WORD.pronominal) && i > floor && isOf(reading, i - 1, WORD.genitive)) continue
    if (isOf(reading, i, WORD.determiner)) return isPossessive(reading, i) ? { first: i, last: i } : undefined
    if (isFiniteVerb(reading, i) || isOf(reading, i, WORD.preposition)) return undefined
  }
  return undefined
}

const ADJECTIVES = 4 // words between a possessive and its noun, at most

/** The owner alone: of "a rise in Bly" only "Bly". */
function lastNoun(reading: Reading, owner: Phrase): Phrase {
  for (let i = owner.last; i > owner.first; i--) {
    // "disputed [the rebels]' figure"
    if (isArticle(reading, i) && isPast(reading, i - 1)) return { first: i, last: owner.last }
    if (!isOf(reading, i - 1, WORD.preposition)) continue
    // "confirmation of [Bly]'s claim", and not "the mayor of Tarn's claim"
    const isName = isOf(reading, i - 1, WORD.of) && !isOf(reading, i - 2, WORD.contentNoun)
    if (!isName) return { first: i, last: owner.last }
  }
  return owner
}
