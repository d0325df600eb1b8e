import { FLAG, TOKEN } from '../text/tokens.ts'
import type { Candidate } from './attribution.ts'
import { contentEnd, type Reach } from './attribution-content-end.ts'
import { behindAdverbial, contentStart, isBound } from './attribution-content-start.ts'
import { CLAUSE_TOKENS } from './attribution-left.ts'
import {
  CHAR,
  endsIn,
  formsAt,
  hasType,
  isDash,
  isFiniteVerb,
  isOf,
  isPast,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
  typesAt,
} from './attribution-reading.ts'
import { COUNT, COUNT_AT, COUNTED, KIND, SOURCE_BIT, WORD } from './cue-words.ts'
import { afterAddressee } from './source-addressee.ts'
import { phraseAfter } from './source-after.ts'

/** The rule that a cue of these kinds fires, the strongest kind first. */
export function ruleOf(kinds: number): string {
  if (kinds & KIND.withholding) return 'attribution.withheld'
  if (kinds & KIND.saying) return 'attribution.said'
  if (kinds & KIND.telling) return 'attribution.told'
  if (kinds & KIND.believing) return 'attribution.believed'
  if (kinds & KIND.showing) return 'attribution.shown'
  if (kinds & KIND.intending) return 'attribution.intended'
  if (kinds === KIND.counting) return 'attribution.counted'
  if (kinds & KIND.urging) return 'attribution.urged'
  if (kinds & KIND.quoting) return 'attribution.quoted'
  if (isHeld(kinds)) return 'attribution.held'
  return 'attribution.judged'
}

/** The rule that a cue fires with the content behind it: whoever mentions or records a count gives it. */
export function ruleWith(reading: Reading, kinds: number, content: Phrase): string {
  const isCount = (kinds & KIND.counting) !== 0 && givesCount(reading, content)
  return isCount ? 'attribution.counted' : ruleOf(kinds)
}

/** Knowledge or a view, and nothing that is said. */
function isHeld(kinds: number): boolean {
  return (kinds & (KIND.viewing | KIND.knowing)) !== 0 && (kinds & ~(KIND.viewing | KIND.knowing)) === 0
}

/** What is said goes on to the sentence's end; what is wanted or spoken of is one clause or thing. */
function reachOf(kinds: number): Reach {
  if (kinds & (KIND.saying | KIND.telling) || kinds === KIND.counting) return 'sentence'
  return kinds &
    (KIND.believing | KIND.showing | KIND.intending | KIND.urging | KIND.seeming | KIND.viewing | KIND.knowing)
    ? 'clause'
    : 'phrase'
}

/** The content after the cue, as far as its kinds allow it. */
export function rightContent(
  reading: Reading,
  candidate: Candidate,
  after: number,
  ceiling: number,
): Phrase | undefined {
  const kinds = candidate.cue.kinds
  let from = after
  if (kinds & (KIND.telling | KIND.urging) && !(kinds & KIND.saying))
    from = kinds & KIND.telling ? afterAddressee(reading, after, ceiling) : after
  if (kinds === KIND.counting && !hasCount(reading, after, ceiling)) return undefined
  const start =
    contentStart(reading, from, ceiling, candidate.first) ??
    afterComma(reading, candidate, from, ceiling) ??
    (kinds & KIND.judging && isOf(reading, from, WORD.preposition)
      ? behindAdverbial(reading, from, ceiling)
      : undefined)
  if (start === undefined) return undefined
  const cited =
    kinds & KIND.citing && candidate.verb?.use === 'participle' ? phraseAfter(reading, start, ceiling) : undefined
  if (cited !== undefined) return cited
  if (start >= ceiling && quotationAt(reading, start) === 0) return { first: start, last: lineEnd(reading, start) }
  const isQuotation = quotationAt(reading, start) !== quotationAt(reading, candidate.first)
  const isThat = isOf(reading, start, WORD.complementizer)
  if (candidate.verb?.isNegated && kinds & KIND.saying && isOf(reading, start, WORD.question)) return undefined
  if (isHeld(kinds)) {
    const isClause = kinds & KIND.knowing && isOf(reading, start, WORD.complementizer | WORD.question)
    if (!isClause && !(kinds & KIND.viewing && takenFor(reading, start, ceiling))) return undefined
  }
  if (kinds === KIND.quoting && !isQuotation) return undefined
  if (
    !isQuotation &&
    isOf(reading, start, WORD.auxiliary) &&
    isOf(reading, start, WORD.be) &&
    !hasRelative(reading, candidate)
  )
    return undefined
  if (!isQuotation && !isThat) {
    if (isOf(reading, start, WORD.to)) {
      if (!(kinds & (KIND.intending | KIND.urging))) return undefined
    } else if (kinds & KIND.intending && !(kinds & ~KIND.intending & ~KIND.quoting)) {
      if (isOf(reading, start, WORD.preposition | WORD.additive)) return undefined
    } else if (isOf(reading, start, WORD.as) && kinds & KIND.judging) {
      if (start === after && !isOf(reading, candidate.head - 1, WORD.question | WORD.relative)) return undefined
    } else if (
      isOf(reading, start, WORD.additive | WORD.preposition | WORD.adversative | WORD.by | WORD.as) &&
      !isBound(reading, start, ceiling)
    )
      return undefined
  }
  const isRelative = !isQuotation && isOf(reading, start, WORD.auxiliary) && hasRelative(reading, candidate)
  const end = isRelative ? firstComma(reading, start, ceiling) : ceiling
  const last = contentEnd(reading, start, end, candidate.first, reachOf(kinds))
  return last < start ? undefined : { first: start, last }
}

/** Who shows a thing is a source only if a document shows it, if it is shown "that" or "how", or if it is a count: "recorded five deaths". */
export function isEvidence(reading: Reading, candidate: Candidate, source: Phrase, content: Phrase): boolean {
  if (ruleOf(candidate.cue.kinds) !== 'attribution.shown') return true
  if (candidate.cue.kinds & KIND.judging) return true
  if (isOf(reading, content.first, WORD.complementizer | WORD.question)) return true
  if (candidate.cue.kinds & KIND.counting && givesCount(reading, content)) return true
  if (quotationAt(reading, content.first) !== quotationAt(reading, candidate.first)) return true
  const isRelative = isOf(reading, source.last, WORD.relative)
  for (
    let i = isRelative ? Math.max(reading.first, source.first - ANTECEDENT_REACH) : source.first;
    i <= source.last;
    i++
  ) {
    if (hasType(reading, i, SOURCE_BIT.document)) return true
  }
  return false
}

const ANTECEDENT_REACH = 6 // words from a document to "that showed", at most: "polls by the University of Tarn that showed"

/** The end of the line that a colon announces: "He wrote:", and then a paragraph without quotation marks. */
function lineEnd(reading: Reading, from: number): number {
  let last = from
  while (last + 1 < reading.limit && last - from < MAX_LINE_TOKENS && !(reading.tokens.flags[last + 1]! & FLAG.line))
    last++
  return last
}

const MAX_LINE_TOKENS = 300 // a longer line is no citation

/** "put the number of dead at 12", "put the dead at five": a count, or a state and its figure, is named before the next verb or mark. */
function hasCount(reading: Reading, from: number, ceiling: number): boolean {
  for (let i = from; i < Math.min(ceiling, from + COUNT_REACH); i++) {
    const types = typesAt(reading, i)
    if (types & COUNT) return true
    if (types & COUNTED && hasFigure(reading, i + 1, ceiling)) return true
    if (types & COUNTED) continue
    if (markOf(reading, i) !== 0 || isPast(reading, i)) return false
  }
  return false
}

/** "five deaths", "the death of 17", "17 wounded": does what is mentioned count people? */
function givesCount(reading: Reading, { first, last }: Phrase): boolean {
  if (hasCount(reading, first, last + 1)) return true
  for (let i = first + 1; i <= Math.min(last, first + COUNT_REACH); i++) {
    const isState = hasType(reading, i, COUNTED)
    if (isState && isFigure(reading, i - 1)) return true
    if (markOf(reading, i) !== 0) return false
  }
  return false
}

function isFigure(reading: Reading, index: number): boolean {
  return reading.tokens.kind[index] === TOKEN.number || isOf(reading, index, WORD.pronominal)
}

/** "at five", "at more than 40": a figure behind its preposition, a bound between them. */
function hasFigure(reading: Reading, index: number, ceiling: number): boolean {
  if (index + 1 >= ceiling || !hasType(reading, index, COUNT_AT)) return false
  const next = index + 1
  return isFigure(reading, next) || isBound(reading, next, ceiling)
}

/** "see the bridge as a symbol": "as" follows a thing before any verb or mark. "See as many as you can" names none. */
function takenFor(reading: Reading, from: number, ceiling: number): boolean {
  for (let i = from; i < Math.min(ceiling, from + VIEW_REACH); i++) {
    if (isOf(reading, i, WORD.as)) return i > from && !isOf(reading, i + 1, WORD.preposition | WORD.adverb)
    if ((markOf(reading, i) !== 0 && markOf(reading, i) !== CHAR.hyphen) || isFiniteVerb(reading, i)) return false
  }
  return false
}

const VIEW_REACH = 12 // words from "see" to "as", at most: a longer thing has a clause of its own

const COUNT_REACH = 6 // words from "put" to "toll", at most

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
  return isOf(reading, next, isOther) || endsIn(reading, next, 'ing') || endsIn(reading, next, 'ed') ? undefined : next
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

/** What goes on after ", X said,": the rest of the clause, or a second quotation. */
export function continued(reading: Reading, from: number, ceiling: number, candidate: Candidate): Phrase | undefined {
  const home = quotationAt(reading, candidate.first)
  for (let i = from; i < ceiling; i++) {
    const quotation = quotationAt(reading, i)
    if (quotation !== 0 && quotation !== home && reading.quotations.first[quotation - 1] === i) {
      const mark = markOf(reading, i - 1)
      if (mark !== CHAR.comma && mark !== CHAR.colon && !isDash(reading, i - 1)) return undefined
      return { first: i, last: contentEnd(reading, i, ceiling, candidate.first) }
    }
    if (markOf(reading, i) === CHAR.comma && i === from && i + 1 < ceiling) {
      const next = i + 1
      if (quotationAt(reading, next) !== home) continue
      const isOther = WORD.additive | WORD.adversative | WORD.preposition | WORD.as | WORD.relative | WORD.subordinator
      if (isOf(reading, next, isOther) && !isBound(reading, next, ceiling)) return undefined
      if (endsIn(reading, next, 'ing') || (formsAt(reading, next) !== 0 && !isPast(reading, next))) return undefined
      const last = contentEnd(reading, next, ceiling, candidate.first)
      if (last - next >= CLAUSE_TOKENS) return { first: next, last }
      for (let k = next; k <= last; k++) if (isPast(reading, k)) return { first: next, last }
      return undefined
    }
  }
  return undefined
}
