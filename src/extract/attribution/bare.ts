import { type Attribution, type Candidate, push } from './attribution.ts'
import { behindAdverbial, behindTail, hearer } from './bare-tail.ts'
import { contentBefore } from './content-before.ts'
import { contentEnd } from './content-end.ts'
import { FORM, KIND, WORD } from './cue-words.ts'
import { CLAUSE_TOKENS } from './left.ts'
import {
  CHAR,
  formsAt,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  isStop,
  markOf,
  type Phrase,
  type Reading,
} from './reading.ts'
import { outletTold } from './source-addressee.ts'
import { bareSpeaker } from './source-bare.ts'
import { tellsFigure } from './source-house-bare.ts'
import { openBefore } from './source-walk.ts'
import { holdsSource } from './source-words.ts'

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
  if (source === undefined) return false
  const content = contentBefore(reading, source.first - 1, first, candidate.first)
  if (content === undefined || !holdsVerb(reading, content)) return false
  const isSure = isToll(reading, source, content, ceiling)
  if (!isSure && (tail.isLoose || source.first - first < CLAUSE_TOKENS)) return false
  if (isOf(reading, source.last, WORD.it) && hasComma(reading, first, ceiling)) return false
  push(found, 'attribution.trailing', candidate, source, content, through)
  if (isSure) goOn(reading, tail, source, candidate, ceiling, found)
  return true
}

/** "Two pilots died near Lesk [the army] was quoted as saying": whoever speaks right before a verb, and the clause before him that tells a figure. */
export function bareClause(
  reading: Reading,
  { verb, first: cue }: Candidate,
  first: number,
): { readonly source: Phrase; readonly content: Phrase } | undefined {
  const source = verb === undefined ? undefined : bareSpeaker(reading, verb.group, first)
  if (source === undefined) return undefined
  const content = contentBefore(reading, source.first - 1, first, cue)
  return content !== undefined && holdsVerb(reading, content) && isToll(reading, source, content, cue)
    ? { source, content }
    : undefined
}

/** What stands between a trailing cue and the end of its sentence, or what goes on with it. */
interface Tail {
  /** The token behind the cue, whom it was told to, and a time or a venue. */
  readonly after: number
  /** Is there more, so that the source has to be sure? */
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
  const isTold = told > last && through === undefined
  if (endsAt(reading, late, ceiling)) return { after: late, isLoose: isTold }
  const after = Math.max(late, behindTail(reading, told + 1, ceiling))
  if (isFiniteVerb(reading, after) && after < reading.limit) return undefined
  if (endsAt(reading, after, ceiling) || goesOn(reading, after))
    return { after, isLoose: after > late || isTold || after === last + 1 }
  return undefined
}

/** "said [as fights went on]", "said [and caused damage]", "said [including nine women]": what goes on with the sentence. */
function goesOn(reading: Reading, index: number): boolean {
  if (isOf(reading, index, WORD.subordinator)) return true
  return isOf(reading, index, WORD.additive) && isPast(reading, index + 1) && !isOf(reading, index + 1, WORD.cue)
}

/** "said [bringing the toll to 45]", "said [and caused damage]": what was told goes on behind the cue, unless it has a cue of its own. */
function goOn(
  reading: Reading,
  { after }: Tail,
  source: Phrase,
  candidate: Candidate,
  ceiling: number,
  found: Attribution[],
): void {
  if (after >= ceiling || isStop(reading, after) || isOf(reading, after, WORD.subordinator | WORD.cue)) return
  if (!isGerund(reading, after) && !isOf(reading, after, WORD.additive)) return
  const last = contentEnd(reading, after, ceiling, candidate.first)
  push(found, 'attribution.around', candidate, source, { first: after, last })
}

/** Does an adverbial end there with the sentence, or before a participle? */
function endsAt(reading: Reading, after: number, ceiling: number): boolean {
  return after >= ceiling || isStop(reading, after) || isGerund(reading, after)
}

/** A source by its noun, and a figure that is told in a clause of its own, in a sentence that has no commas. */
function isToll(reading: Reading, source: Phrase, content: Phrase, last: number): boolean {
  if (isOf(reading, source.last, WORD.subject) || !holdsSource(reading, source)) return false
  return (
    tellsFigure(reading, content.first, content.last) &&
    !isSubordinate(reading, content) &&
    !hasComma(reading, content.first, last)
  )
}

/** "... fell after [good men said in Tarn]": does what stands before end within a subordinate clause that has no verb yet? */
function isSubordinate(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = last; i > first && !isPast(reading, i); i--) if (isOf(reading, i, WORD.subordinator)) return true
  return false
}

/** "the Tarn Observatory (TO) [said]": where the short form in brackets opens, the verb itself without one. */
function beforeBracket(reading: Reading, verb: number, first: number): number {
  if (markOf(reading, verb - 1) !== CHAR.close) return verb
  const open = openBefore(reading, verb - 1, first)
  return open > first ? open : verb
}

/** "said", "says": what tells of a word that was given. */
const TELLING = FORM.past | FORM.participle | FORM.third

/** Does a comma stand there? A text that has them parts whoever speaks from what he says by one. */
export function hasComma(reading: Reading, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) if (markOf(reading, i) === CHAR.comma) return true
  return false
}

/** Does a past form stand there? */
export function holdsVerb(reading: Reading, { first, last }: Phrase): boolean {
  for (let i = first + 1; i <= last; i++) if (isPast(reading, i)) return true
  return false
}
