import { asked, opensClause } from './asked.ts'
import { type Attribution, type Candidate, type Clause, closesQuotation, push } from './attribution.ts'
import { bareTrailing } from './bare.ts'
import { bareInverted } from './bare-inverted.ts'
import { accompanying, continued } from './continued.ts'
import { isFigure } from './counts.ts'
import { FORM, KIND, WORD } from './cue-words.ts'
import { contentToTheLeft, fragmentToTheLeft, isClause, opensWithAdverbial } from './left.ts'
import {
  CHAR,
  formsAt,
  isDash,
  isOf,
  isPast,
  isSourceWord,
  isStop,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { clauseEnd, rightContent } from './right.ts'
import { isEvidence } from './rule-of.ts'
import { parts, type Saying, saidBehind } from './said-behind.ts'
import { sharedSubject } from './shared-subject.ts'
import { hasSo, soSays } from './so.ts'
import { outletTold } from './source-addressee.ts'
import { phraseAfter } from './source-after.ts'
import { holdsSource } from './source-words.ts'

/** "X said Y", "Y, X said", "Y," said X. */
export function finite(reading: Reading, clause: Clause, found: Attribution[]): void {
  const { candidates, n, first, ceiling } = clause
  const candidate = candidates[n]!
  const { cue, subject } = candidate
  const { group, isModal } = candidate.verb!
  const { kinds } = cue
  if (mayStandBare(reading, candidate) && bareInverted(reading, candidate, first, ceiling, found)) return
  if (subject === undefined && group <= first && hasSo(reading, candidate)) {
    soSays(reading, candidate, first, ceiling, found)
    return
  }
  const source = subject ?? invertedSource(reading, candidate, first, ceiling)
  const speaker = source ?? sharedSubject(reading, clause, found)
  if (speaker === undefined) {
    if (kinds & KIND.telling && opensClause(reading, group - 1, first)) asked(reading, candidate, ceiling, found)
    return
  }
  const isInverted = subject === undefined && source !== undefined
  const after = isInverted ? speaker.last + 1 : candidate.last + 1
  const saying: Saying = { candidate, source: speaker, isInverted, after }
  const isOwn = isOf(reading, speaker.last, WORD.speaker) && !answers(reading, candidate, speaker)
  if (!(kinds & (KIND.saying | KIND.telling)) && (isModal || isOwn)) return
  if (kinds & KIND.seeming && !(kinds & (KIND.saying | KIND.judging))) seems(reading, saying, ceiling, found)
  else if ((kinds & QUOTABLE || isAside(reading, saying)) && saidBefore(reading, saying, first, ceiling, found)) return
  else if (!isOwn || kinds & KIND.telling) saidBehind(reading, saying, ceiling, found)
}

/** Behind a mark, and behind the pronoun of "media, [which] on Friday reported that", no verb is inverted. */
function mayStandBare(reading: Reading, { first, subject }: Candidate): boolean {
  return markOf(reading, first - 1) === 0 && !(subject !== undefined && isOf(reading, subject.first, WORD.relative))
}

/** What may stand behind or amid its content. */
const QUOTABLE = KIND.saying | KIND.quoting | KIND.telling | KIND.believing | KIND.showing

/** "The guard, the court heard, fell", "..., the court ruled.": a verb of knowing with somebody who can tell of it, at the end or before the verb of what it parts. */
function isAside(reading: Reading, { candidate, source, isInverted, after }: Saying): boolean {
  if (isInverted || !(candidate.cue.kinds & KIND.knowing) || markOf(reading, candidate.head - 1) !== CHAR.comma)
    return false
  if (after >= reading.limit || isOf(reading, candidate.first, WORD.nounLike) || !holdsSource(reading, source))
    return false
  return isStop(reading, after) || (markOf(reading, after) === CHAR.comma && isPast(reading, after + 1))
}

/** "..., said [Bly]", "..., so says [Bly]": the source behind a bare cue that follows a content. */
function invertedSource(reading: Reading, candidate: Candidate, first: number, ceiling: number): Phrase | undefined {
  const { group } = candidate.verb!
  const before = group - 1
  if (!(candidate.cue.kinds & (KIND.saying | KIND.quoting | KIND.telling)) || before < first) return undefined
  if (group !== candidate.first && !hasSo(reading, candidate)) return undefined
  if (markOf(reading, before) !== CHAR.comma && !isDash(reading, before) && !closesQuotation(reading, before))
    return undefined
  const after = candidate.last + 1
  return mayInvert(reading, before, after) ? phraseAfter(reading, after, ceiling) : undefined
}

/** "The toll [seems to have risen]": what seems so is said by nobody. */
function seems(
  reading: Reading,
  { candidate, isInverted, after }: Saying,
  ceiling: number,
  found: Attribution[],
): void {
  const isGoverned = after < ceiling && isOf(reading, after, WORD.preposition | WORD.subordinator)
  if (isGoverned && !isOf(reading, after, WORD.to | WORD.as)) return
  const first = isInverted ? candidate.first : candidate.head
  const last = clauseEnd(reading, candidate, after, ceiling)
  if (last > candidate.last) push(found, 'attribution.seeming', candidate, undefined, { first, last })
}

/** "Y, X said", "Y," X said, "Z": the content before the cue, and how it goes on behind. True if none is to be looked for behind. */
function saidBefore(reading: Reading, saying: Saying, first: number, ceiling: number, found: Attribution[]): boolean {
  const { candidate, isInverted } = saying
  const head = isInverted ? candidate.first : candidate.head
  const left = contentToTheLeft(
    reading,
    head,
    first,
    candidate,
    isHeadline(reading, saying, first) ? saying.source.last : candidate.last,
  )
  if (left !== undefined) return trails(reading, saying, left, ceiling, found) || isInverted
  const parted = fragmentToTheLeft(reading, head, first, candidate)
  if (parted !== undefined && parts(reading, saying, parted, ceiling, found)) return true
  return isInverted || bareTrailing(reading, candidate, first, ceiling, found)
}

/** "Raid kills 12, says [army]": a figure before the verb, and behind it a source that does nothing else: not "counts 12 dead, says raid was revenge". */
function isHeadline(reading: Reading, { candidate, source, isInverted }: Saying, first: number): boolean {
  if (
    !isInverted ||
    !(candidate.cue.kinds & KIND.saying) ||
    !(formsAt(reading, candidate.first) & (FORM.third | FORM.past))
  )
    return false
  for (let i = source.first; i <= source.last; i++) if (isPast(reading, i) || isOf(reading, i, WORD.to)) return false
  for (let i = first; i < candidate.first; i++) if (isFigure(reading, i)) return true
  return false
}

/** "Y, X said": a quotation, or a clause where no better content stands behind. True if it is the content. */
function trails(
  reading: Reading,
  { candidate, source, isInverted, after }: Saying,
  left: Phrase,
  ceiling: number,
  found: Attribution[],
): boolean {
  const isQuotation = quotationAt(reading, left.last) !== quotationAt(reading, candidate.first)
  if (!isQuotation && !(candidate.cue.kinds & (TAKES_CLAUSE | KIND.knowing))) return false
  const isDone = isQuotation && (isStop(reading, left.last - 1) || opensWithAdverbial(reading, left))
  const mayStandBehind = !isInverted && (!isQuotation || isDone) && !isOf(reading, after, WORD.to)
  const right = mayStandBehind ? rightContent(reading, candidate, after, ceiling) : undefined
  const isToldBefore =
    !isQuotation &&
    right !== undefined &&
    isTail(reading, after, right) &&
    isWhole(reading, left) &&
    isEvidence(reading, candidate, source, left)
  if (right !== undefined && !isToldBefore) return false
  const through = isInverted ? undefined : outletTold(reading, candidate, after, ceiling)
  push(found, isInverted ? 'attribution.inverted' : 'attribution.trailing', candidate, source, left, through)
  const more = continued(reading, after, ceiling, candidate) ?? accompanying(reading, after, ceiling, candidate)
  if (more !== undefined) push(found, 'attribution.around', candidate, source, more)
  return true
}

/** "Nine died, X said, [the worst loss in years]": behind a comma, words without a verb are no clause of their own. */
function isTail(reading: Reading, after: number, { first, last }: Phrase): boolean {
  if (markOf(reading, after) !== CHAR.comma || first !== after + 1 || isOf(reading, first, WORD.complementizer))
    return false
  if (quotationAt(reading, first) !== quotationAt(reading, after)) return false
  for (let i = first; i <= last && !isOf(reading, i, WORD.relative | WORD.subordinator); i++)
    if (isPast(reading, i)) return false
  return true
}

/** A clause that depends on none behind it, and breaks off nowhere: not "If the road is shut", "This will worsen if". */
function isWhole(reading: Reading, left: Phrase): boolean {
  if (!isClause(reading, left) || opensWithAdverbial(reading, left) || isOf(reading, left.first, WORD.subordinator))
    return false
  return !isOf(reading, left.last, OPEN)
}

/** Words that nothing ends with. */
const OPEN =
  WORD.determiner |
  WORD.preposition |
  WORD.additive |
  WORD.adversative |
  WORD.subordinator |
  WORD.complementizer |
  WORD.relative |
  WORD.auxiliary |
  WORD.modal |
  WORD.as

/** What can stand behind a clause without quotation marks: "..., Bly said", not "..., Bly called". */
const TAKES_CLAUSE = KIND.saying | KIND.telling | KIND.believing | KIND.showing

/** "I think that ..." outside quotation marks is the word of whoever writes or answers. "We" and "you" can be anybody. */
function answers(reading: Reading, { cue, first }: Candidate, source: Phrase): boolean {
  if (!(cue.kinds & (KIND.believing | KIND.saying)) || quotationAt(reading, first) !== 0) return false
  return isSourceWord(reading, source.last)
}

/** "..., said his lawyer" after a quotation; "..., praised his lawyer" after a clause is no inversion. */
function mayInvert(reading: Reading, before: number, after: number): boolean {
  if (isOf(reading, after, WORD.complementizer)) return false
  if (closesQuotation(reading, before) || closesQuotation(reading, before - 1)) return true
  return !isOf(reading, after, WORD.object)
}
