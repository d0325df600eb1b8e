import { type Attribution, type Candidate, push } from './attribution.ts'
import { behindAdverbial, behindTail, hearer } from './bare-tail.ts'
import { contentBefore } from './content-before.ts'
import { isFigure } from './counts.ts'
import { FORM, KIND, SEVERAL, SOURCE_BIT, SOURCE_MODIFIER, WORD } from './cue-words.ts'
import { CLAUSE_TOKENS } from './left.ts'
import {
  CHAR,
  formsAt,
  hasType,
  isCapital,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  isSourceWord,
  isStop,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { outletTold } from './source-addressee.ts'
import { houseByName, tellsFigure } from './source-house-bare.ts'
import { isInClause, relativeVerb } from './source-relative.ts'
import { openBefore } from './source-walk.ts'
import { holdsSource } from './source-words.ts'

const MAX_TOKENS = 10 // of a source without a mark before it: beyond that, the clause and the source cannot be told apart

/**
 * "Shelling killed at least 12 people on Friday the Harbour Office said.": a text that lost its commas, as captions and scraped pages do. The source begins at its
 * article, at a name that follows a time, or is a word for a source with what modifies it ("aid agencies"); the cue ends the sentence, or a participle or a subordinate
 * clause goes on; and what stands before is a whole clause.
 */
export function bareTrailing(
  reading: Reading,
  candidate: Candidate,
  first: number,
  ceiling: number,
  found: Attribution[],
): boolean {
  const { verb } = candidate
  const through = outletTold(reading, candidate, candidate.last + 1, ceiling)
  const tail = tailOf(reading, candidate, through, ceiling)
  if (tail === undefined || verb === undefined || verb.isModal) return false
  const source = bareSpeaker(reading, beforeBracket(reading, verb.group, first), first)
  if (source === undefined || source.first - first < CLAUSE_TOKENS) return false
  if (isOpen(reading, source.first - 1) || markOf(reading, source.first - 1) !== 0) return false
  const content = contentBefore(reading, source.first - 1, first, candidate.first)
  if (content === undefined || !holdsVerb(reading, content)) return false
  if (tail.isLoose && !isSure(reading, source, content)) return false
  push(found, 'attribution.trailing', candidate, source, content, through)
  return true
}

/** What stands between a trailing cue and the end of its sentence, or what goes on with it. */
interface Tail {
  /** Is there more than a time, a venue and the outlet that it was told to, so that the source has to be sure? */
  readonly isLoose: boolean
}

/** Undefined where the cue tells nothing of what stands before, or something else follows. */
function tailOf(
  reading: Reading,
  candidate: Candidate,
  through: Phrase | undefined,
  ceiling: number,
): Tail | undefined {
  const { cue, first, last } = candidate
  const told = through?.last ?? hearer(reading, candidate, ceiling)
  if ((cue.kinds & KIND.saying) === 0 && told === last) return undefined
  if (!(formsAt(reading, first) & TELLING)) return undefined
  const late = behindAdverbial(reading, told + 1, ceiling)
  const after = endsAt(reading, late, ceiling) ? late : Math.max(late, behindTail(reading, told + 1, ceiling))
  const goesOn = after > last + 1 && isOf(reading, after, WORD.subordinator)
  if (!endsAt(reading, after, ceiling) && !goesOn) return undefined
  if (after < reading.limit && isFiniteVerb(reading, after)) return undefined
  return { isLoose: after > late || (told > last && through === undefined) }
}

/** Does an adverbial end there with the sentence, or before a participle? */
function endsAt(reading: Reading, after: number, ceiling: number): boolean {
  return after >= ceiling || isStop(reading, after) || isGerund(reading, after)
}

/** A source by its noun, and a figure that is told in a clause of its own. */
function isSure(reading: Reading, source: Phrase, content: Phrase): boolean {
  if (isOf(reading, source.last, WORD.subject) || !holdsSource(reading, source)) return false
  return tellsFigure(reading, content.first, content.last) && !isSubordinate(reading, content)
}

/** "... fell after [good men said in Tarn]": does what stands before end within a subordinate clause that has no verb yet? */
function isSubordinate(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = last; i > first && !isPast(reading, i); i--) if (isOf(reading, i, WORD.subordinator)) return true
  return false
}

/** Whoever speaks right before a verb; "nine people Kelp Radio" are a figure's noun and a house. */
function bareSpeaker(reading: Reading, head: number, first: number): Phrase | undefined {
  const before = sourceBefore(reading, head, first)
  const house =
    before === undefined || isFigure(reading, before.first) ? houseByName(reading, head - 1, first) : undefined
  const last = house ?? before ?? bearerOf(reading, head - 1, first)
  return last === undefined ? undefined : withPartner(reading, last, first)
}

/** "the Tarn Observatory (TO) [said]": where the short form in brackets opens, the verb itself without one. */
function beforeBracket(reading: Reading, verb: number, first: number): number {
  if (markOf(reading, verb - 1) !== CHAR.close) return verb
  const open = openBefore(reading, verb - 1, first)
  return open > first ? open : verb
}

/** "said", "says": what tells of a word that was given. */
const TELLING = FORM.past | FORM.participle | FORM.third

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
  if (isOf(reading, last, WORD.subject) && !isOf(reading, last, WORD.relative | WORD.it)) return { first: last, last }
  const isSource = isSourceWord(reading, last)
  for (let i = last; i > first && last - i < MAX_TOKENS; i--) {
    if (quotationAt(reading, i) !== home || (markOf(reading, i) !== 0 && markOf(reading, i) !== CHAR.hyphen))
      return undefined
    if (isOf(reading, i, WORD.time)) return (isName || isSource) && i < last ? { first: i + 1, last } : undefined
    // "a group monitoring [the war] said", "the group which monitors [the war] said"
    if (isObject(reading, i, first) || (i < last && relativeVerb(reading, i) > 0)) continue
    if (isOf(reading, i, WORD.determiner) && !isOf(reading, i, WORD.complementizer))
      return i < last ? { first: i, last } : undefined
    if (isOf(reading, i, WORD.of) || (isOf(reading, i, WORD.preposition) && isName && i < last)) continue
    if (isPast(reading, i) && !isCapital(reading, i)) return undefined
    if (isOf(reading, i, WORD.subject | WORD.object | WORD.relative | WORD.subordinator | WORD.additive))
      return undefined
    isName &&= isCapital(reading, i)
  }
  return undefined
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
  return isOf(reading, i - 1, WORD.determiner | WORD.additive) ? undefined : { first: i, last }
}

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

/** Does a past form stand there? */
export function holdsVerb(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = first + 1; i <= last; i++) if (isPast(reading, i)) return true
  return false
}
