import { type PhraseMatch, phraseAt } from '../../text/phrases.ts'
import { TOKEN } from '../../text/tokens.ts'
import { ownedAccountAt } from './account.ts'
import { type Candidate, isConditional, isUnreal, quotationFloor } from './attribution.ts'
import { type CueVerb, cueVerb } from './cue-verb.ts'
import { opensFigureClause } from './cue-verb-or-noun.ts'
import { type Cue, EXPLETIVE, KIND, WORD } from './cue-words.ts'
import { contentNounAt, nominalAt } from './nouns.ts'
import {
  CHAR,
  classesAt,
  hasType,
  isCapital,
  isOf,
  isPast,
  isStop,
  markOf,
  type Phrase,
  type Reading,
} from './reading.ts'
import { phraseAfter } from './source-after.ts'
import { phraseBefore } from './source-before.ts'
import { holdsSource, takesLives } from './source-words.ts'

/** Reads the cue at a token with its verb group and its subject; undefined where the words are no cue in their place. */
export function candidateAt(reading: Reading, index: number, first: number, limit: number): Candidate | undefined {
  const match = cueAt(reading, index, limit)
  if (match === undefined) return ownedAccountAt(reading, index, first, limit)
  const cue = reading.words.cues[match.value]!
  if (takesLives(reading, index, limit)) return undefined
  if (cue.kinds & KIND.preposition) return { cue, first: index, last: match.last, head: index }
  const floor = quotationFloor(reading, index, first)
  if (cue.kinds & (KIND.attitude | KIND.speechNoun) && cue.forms === 0)
    return nominalAt(reading, cue, index, match.last, floor)
  const verb = cue.forms === 0 ? undefined : cueVerb(reading, cue, index, match.last, floor)
  if (verb === undefined)
    return cue.kinds & KIND.speechNoun
      ? nominalAt(reading, cue, index, match.last, floor)
      : contentNounAt(reading, cue, index, match.last, floor)
  if (cue.kinds & KIND.attitude && verb.use === 'passive') return nominalAt(reading, cue, index, match.last, floor)
  const takesSubject = (verb.use === 'finite' || verb.use === 'passive') && !isDated(reading, verb)
  const before = takesSubject ? phraseBefore(reading, verb.group, floor) : undefined
  const subject = before !== undefined && isInverted(reading, cue, verb, floor, limit) ? undefined : before
  if (subject !== undefined && (isBareDeterminer(reading, subject) || isThatSaid(reading, subject, match.last)))
    return undefined
  if (subject !== undefined && (isThere(reading, subject) || isUnnamed(reading, cue, subject, match.last)))
    return undefined
  if (subject === undefined && verb.use === 'finite' && index === first) {
    const noun = contentNounAt(reading, cue, index, match.last, floor)
    if (noun !== undefined) return noun
  }
  const head = subject?.first ?? verb.group
  const isNegated = verb.isNegated || (subject !== undefined && isUnreal(reading, subject))
  const made = { cue, first: index, last: match.last, verb: { ...verb, isNegated }, head }
  if (subject === undefined) return made
  return isConditional(reading, subject) ? { ...made, subject, isConditional: true } : { ...made, subject }
}

/** The longest cue that begins at a token. In "reported [on] Monday that" the preposition is the day's, in "reported [on] Facebook that" the channel's, in "reports [about] 40 have been hurt" the figure's. */
function cueAt(reading: Reading, index: number, limit: number): PhraseMatch | undefined {
  const match = phraseAt(reading.words.trie, reading.tokens, index, limit)
  if (match === undefined || match.last === index || match.last + 1 >= limit) return match
  if (!isOf(reading, match.last, WORD.preposition)) return match
  const isDay = isOf(reading, match.last + 1, WORD.time) && isCapital(reading, match.last + 1)
  const isBound = opensFigureClause(reading, match.last)
  const isVenue = isOf(reading, match.last + 1, WORD.venue) && isOf(reading, match.last + 2, WORD.complementizer)
  return isDay || isVenue || isBound ? phraseAt(reading.words.trie, reading.tokens, index, match.last) : match
}

/**
 * "Orm Bly, hurt in the raid, died of his wounds on Friday, reports Dusk.": a clause, a comma, the verb and a name that ends the sentence. Not "Ann Bly, hurt in
 * the raid, said".
 */
function isInverted(reading: Reading, cue: Cue, verb: CueVerb, floor: number, limit: number): boolean {
  if (
    verb.use !== 'finite' ||
    verb.group !== verb.first ||
    !(cue.kinds & KIND.saying) ||
    cue.kinds & (KIND.judging | KIND.telling)
  )
    return false
  const next = verb.last + 1
  if (
    markOf(reading, verb.first - 1) !== CHAR.comma ||
    next >= limit ||
    isOf(reading, next, WORD.time | WORD.preposition)
  )
    return false
  const speaker = phraseAfter(reading, next, limit)
  if (speaker === undefined || !(isCapital(reading, next) || holdsSource(reading, speaker))) return false
  const end = speaker.last + 1
  if (
    end < limit &&
    !isStop(reading, end) &&
    markOf(reading, end) !== CHAR.comma &&
    !isOf(reading, end, WORD.time | WORD.preposition)
  )
    return false
  return holdsClause(reading, floor, verb.first - 1)
}

/** Does a verb stand between two tokens outside relative clauses? */
function holdsClause(reading: Reading, first: number, last: number): boolean {
  let isRelative = false
  for (let i = first + 1; i < last; i++) {
    if (markOf(reading, i) === CHAR.comma) isRelative = false
    else if (isOf(reading, i, WORD.relative)) isRelative = true
    else if (!isRelative && isPast(reading, i) && !isCapital(reading, i)) return true
  }
  return false
}

/** "That said, the road is open": a turn of phrase, not speech. */
function isThatSaid(reading: Reading, subject: Phrase, last: number): boolean {
  if (subject.first !== subject.last || !isOf(reading, subject.last, WORD.complementizer)) return false
  return last + 1 < reading.limit && markOf(reading, last + 1) === CHAR.comma
}

/** "on May 9 reports the Courier": where commas are lost, a day's number ends the clause. "The Courier on May 9 reports that" has its subject before it. */
function isDated(reading: Reading, { group, first, last }: CueVerb): boolean {
  if (group !== first || first - 2 < reading.first || reading.tokens.kind[first - 1] !== TOKEN.number) return false
  return isOf(reading, first - 2, WORD.time) && last + 1 < reading.limit && isCapital(reading, last + 1)
}

/** "there were [300 cases] reported": what there is does not report. */
function isThere(reading: Reading, { first }: Phrase): boolean {
  if (first - 2 < reading.first || !isOf(reading, first - 1, WORD.be)) return false
  return hasType(reading, first - 2, EXPLETIVE)
}

/** "a doctor who asked [not to be named]": how he wants to be called is part of who he is. */
function isUnnamed(reading: Reading, { kinds }: Cue, subject: Phrase, last: number): boolean {
  if (!(kinds & KIND.urging) || !isOf(reading, subject.last, WORD.relative)) return false
  const to = isOf(reading, last + 1, WORD.negation) ? last + 2 : last + 1
  return isOf(reading, to, WORD.to) && isOf(reading, to + 1, WORD.be)
}

/** "the said letter", "there is convincing evidence": an article alone is no subject, nor what stands for none. */
function isBareDeterminer(reading: Reading, subject: Phrase): boolean {
  if (subject.first === subject.last && hasType(reading, subject.last, EXPLETIVE)) return true
  const classes = classesAt(reading, subject.last)
  return (classes & WORD.determiner) !== 0 && (classes & (WORD.pronominal | WORD.subject)) === 0
}
