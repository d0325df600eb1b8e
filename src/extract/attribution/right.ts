import { FLAG } from '../../text/tokens.ts'
import type { Candidate } from './attribution.ts'
import { contentEnd } from './content-end.ts'
import { behindAdverbial, contentStart, isBound } from './content-start.ts'
import { givesCount, hasCount, opensFigure } from './counts.ts'
import { KIND, WORD } from './cue-words.ts'
import { CLAUSE_TOKENS } from './left.ts'
import {
  CHAR,
  endsIn,
  isCapital,
  isFiniteVerb,
  isGerund,
  isOf,
  isPast,
  isSourceWord,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './reading.ts'
import { isHeld, reachOf } from './rule-of.ts'
import { afterAddressee } from './source-addressee.ts'
import { phraseAfter } from './source-after.ts'

/** The content after the cue, as far as its kinds allow it. */
export function rightContent(
  reading: Reading,
  candidate: Candidate,
  after: number,
  ceiling: number,
): Phrase | undefined {
  const { kinds } = candidate.cue
  if (kinds === KIND.counting && !countsThere(reading, after, ceiling)) return undefined
  const start = rightStart(reading, candidate, after, ceiling)
  if (start === undefined) return undefined
  const cited =
    kinds & KIND.citing && candidate.verb?.use === 'participle' ? phraseAfter(reading, start, ceiling) : undefined
  if (cited !== undefined) return cited
  if (start >= ceiling && quotationAt(reading, start) === 0) return { first: start, last: lineEnd(reading, start) }
  if (candidate.verb?.isNegated && kinds & KIND.saying && isOf(reading, start, WORD.question)) return undefined
  if (isHeld(kinds) && !isHolding(reading, kinds, start, ceiling)) return undefined
  const isQuotation = quotationAt(reading, start) !== quotationAt(reading, candidate.first)
  if (!isQuotation && !mayOpen(reading, candidate, start, after, ceiling)) return undefined
  const isRelative = !isQuotation && isOf(reading, start, WORD.auxiliary) && hasRelative(reading, candidate)
  const end = isRelative ? firstComma(reading, start, ceiling) : ceiling
  const last = contentEnd(reading, start, end, candidate.first, reachOf(kinds))
  return last < start ? undefined : { first: start, last }
}

/** "put [the toll] at nine", "names [47 dead]". */
function countsThere(reading: Reading, from: number, ceiling: number): boolean {
  return hasCount(reading, from, ceiling) || isDead(reading, from, ceiling)
}

/** "confirmed to Kelp Radio [the death of two guards]": a count behind whom it is told to. */
function behindHearer(reading: Reading, { cue }: Candidate, to: number, ceiling: number): number | undefined {
  if (!(cue.kinds & KIND.saying) || to + 2 >= ceiling || !isOf(reading, to, WORD.to)) return undefined
  const start = afterAddressee(reading, to + 1, ceiling)
  const isCount = start < ceiling && givesCount(reading, { first: start, last: ceiling - 1 })
  return isCount && !isOf(reading, to + 1, WORD.be | WORD.have) && isHearer(reading, to + 1) ? start : undefined
}

/** "rejected as false [the report that]": what is judged behind what it is held to be. */
function behindVerdict(reading: Reading, kinds: number, as: number, ceiling: number): number | undefined {
  if (!(kinds & KIND.judging) || !isOf(reading, as, WORD.as)) return undefined
  for (let i = as + 2; i < Math.min(ceiling - 1, as + VERDICT_REACH); i++) {
    if (markOf(reading, i) !== 0 || isFiniteVerb(reading, i)) return undefined
    const noun = isOf(reading, i, WORD.determiner) ? i + 1 : i
    if (isOf(reading, noun, WORD.contentNoun) && isOf(reading, noun + 1, WORD.complementizer)) return i
  }
  return undefined
}

const VERDICT_REACH = 6 // words from "as" to what is judged: "as wholly and maliciously untrue"

/** A name, an article or a pronoun, and no verb. */
function isHearer(reading: Reading, index: number): boolean {
  return (
    isCapital(reading, index) || isOf(reading, index, WORD.determiner | WORD.object) || isSourceWord(reading, index)
  )
}

/** Behind whom it is told to, a comma in the place of "that", and an adverbial of time or venue. */
function rightStart(reading: Reading, candidate: Candidate, after: number, ceiling: number): number | undefined {
  const { kinds } = candidate.cue
  const from = kinds & KIND.telling && !(kinds & KIND.saying) ? afterAddressee(reading, after, ceiling) : after
  return (
    behindHearer(reading, candidate, from, ceiling) ??
    behindVerdict(reading, kinds, from, ceiling) ??
    contentStart(reading, from, ceiling, candidate.first) ??
    afterComma(reading, candidate, from, ceiling) ??
    (kinds & KIND.judging && isOf(reading, from, WORD.preposition)
      ? behindAdverbial(reading, from, ceiling)
      : undefined)
  )
}

/** "knows that", "knows how", "sees the bridge as": knowledge has its clause, and a view what a thing is taken for. */
function isHolding(reading: Reading, kinds: number, start: number, ceiling: number): boolean {
  if (kinds & KIND.knowing && isOf(reading, start, WORD.complementizer | WORD.question)) return true
  return (kinds & KIND.viewing) !== 0 && takenFor(reading, start, ceiling)
}

/** Can a content without quotation marks begin with this word behind a cue of these kinds? */
function mayOpen(reading: Reading, candidate: Candidate, start: number, after: number, ceiling: number): boolean {
  const { kinds } = candidate.cue
  if (kinds === KIND.quoting) return false
  if (isOf(reading, start, WORD.auxiliary) && isOf(reading, start, WORD.be) && !hasRelative(reading, candidate))
    return false
  if (isOf(reading, start, WORD.complementizer)) return true
  if (isOf(reading, start, WORD.to)) {
    // "confessed to killing", "admitted to nine dead"
    const isDeed =
      (kinds & KIND.charging) !== 0 && (isGerund(reading, start + 1) || isDead(reading, start + 1, ceiling))
    return isDeed || (kinds & (KIND.intending | KIND.urging)) !== 0
  }
  if (kinds & KIND.intending && !(kinds & ~(KIND.intending | KIND.quoting)))
    return !isOf(reading, start, WORD.preposition | WORD.additive)
  if (isOf(reading, start, WORD.as) && kinds & KIND.judging)
    return start !== after || isOf(reading, candidate.head - 1, WORD.question | WORD.relative)
  return !isOf(reading, start, TYING) || isBound(reading, start, ceiling)
}

/** "[nine] dead", "the killing of [nine]". */
function isDead(reading: Reading, from: number, ceiling: number): boolean {
  const isOpening =
    opensFigure(reading, from, ceiling) || (isOf(reading, from, WORD.determiner) && isGerund(reading, from + 1))
  return isOpening && givesCount(reading, { first: from, last: ceiling - 1 })
}

/** What ties a word to the one before, so that it opens nothing. */
const TYING = WORD.additive | WORD.preposition | WORD.adversative | WORD.by | WORD.as

/** The end of the line that a colon announces: "He wrote:", and then a paragraph without quotation marks. */
function lineEnd(reading: Reading, from: number): number {
  let last = from
  while (last + 1 < reading.limit && last - from < MAX_LINE_TOKENS && !(reading.tokens.flags[last + 1]! & FLAG.line))
    last++
  return last
}

const MAX_LINE_TOKENS = 300 // a longer line is no citation

/** "see the bridge as a symbol": "as" follows a thing before any verb or mark. "See as many as you can" names none. */
function takenFor(reading: Reading, from: number, ceiling: number): boolean {
  for (let i = from; i < Math.min(ceiling, from + VIEW_REACH); i++) {
    if (isOf(reading, i, WORD.as)) return i > from && !isOf(reading, i + 1, WORD.preposition | WORD.adverb)
    if ((markOf(reading, i) !== 0 && markOf(reading, i) !== CHAR.hyphen) || isFiniteVerb(reading, i)) return false
  }
  return false
}

const VIEW_REACH = 12 // words from "see" to "as", at most: a longer thing has a clause of its own

/** "which he said were ...", "what he said was ...", "the raid he said was ...": a content that begins with its verb has its subject before the source. */
function hasRelative(reading: Reading, { head }: Candidate): boolean {
  const before = head - 1
  if (before <= reading.first) return false
  if (isOf(reading, before, WORD.relative | WORD.question)) return true
  return markOf(reading, before) === 0 && !isOf(reading, before, CLOSED) && !isPast(reading, before)
}

/** A relative clause ends at its comma: "what residents said was an air strike, 12 people died". */
function firstComma(reading: Reading, from: number, ceiling: number): number {
  let i = from
  while (i < ceiling && markOf(reading, i) !== CHAR.comma) i++
  return i
}

/** Words that end no noun phrase. */
const CLOSED =
  WORD.determiner |
  WORD.preposition |
  WORD.additive |
  WORD.adversative |
  WORD.subordinator |
  WORD.adverb |
  WORD.as |
  WORD.to

/** "He said, we are ready": a comma in the place of "that". */
function afterComma(reading: Reading, candidate: Candidate, from: number, ceiling: number): number | undefined {
  if (
    !(candidate.cue.kinds & (KIND.saying | KIND.telling)) ||
    from + CLAUSE_TOKENS > ceiling ||
    markOf(reading, from) !== CHAR.comma
  )
    return undefined
  const next = from + 1
  const isOther = WORD.additive | WORD.adversative | WORD.preposition | WORD.subordinator | WORD.as | WORD.relative
  if (isOf(reading, next, WORD.preposition | WORD.subordinator))
    return opensBetweenCommas(reading, candidate, next, ceiling) ? next : undefined
  return isOf(reading, next, isOther) || isGerund(reading, next) || endsIn(reading, next, 'ed') ? undefined : next
}

const ASIDE_REACH = 14 // words between the commas of "said, if elected, she would", at most

/** "She said, if elected, she would": an adverbial between commas opens the clause, where nothing stands before the source. */
function opensBetweenCommas(reading: Reading, { head }: Candidate, from: number, ceiling: number): boolean {
  if (
    head > reading.first &&
    (markOf(reading, head - 1) === CHAR.comma || quotationAt(reading, head - 1) !== quotationAt(reading, head))
  )
    return false
  for (let i = from; i < ceiling && i - from < ASIDE_REACH; i++) {
    if (markOf(reading, i) !== CHAR.comma) continue
    for (let k = i + 1; k < ceiling; k++) if (isPast(reading, k)) return true
  }
  return false
}

/** The last token of the clause that goes on at `from`; the token before it where nothing does. */
export function clauseEnd(reading: Reading, candidate: Candidate, from: number, ceiling: number): number {
  return from >= ceiling ? from - 1 : contentEnd(reading, from, ceiling, candidate.first, 'clause')
}
