import { unitOf } from '../text/layout.ts'
import { type Attribution, type Candidate, closesQuotation, push, sourceBefore } from './attribution.ts'
import { bareInverted, bareTrailing } from './attribution-bare.ts'
import { contentEnd } from './attribution-content.ts'
import { contentToTheLeft, fragmentToTheLeft, opensWithAdverbial } from './attribution-left.ts'
import {
  CHAR,
  isCapital,
  isDash,
  isOf,
  isStop,
  markOf,
  type Phrase,
  quotationAt,
  type Reading,
} from './attribution-reading.ts'
import { clauseEnd, continued, isEvidence, rightContent, ruleWith } from './attribution-right.ts'
import { ANY_SOURCE, KIND, WORD } from './cue-words.ts'
import { afterAddressee, outletTold } from './source-addressee.ts'
import { phraseAfter } from './source-after.ts'
import { clauseSubject } from './source-before.ts'
import { holdsSource } from './source-words.ts'

/** "X said Y", "Y, X said", "Y," said X. */
export function finite(
  reading: Reading,
  candidates: readonly Candidate[],
  n: number,
  first: number,
  ceiling: number,
  found: Attribution[],
): void {
  const candidate = candidates[n]!
  const { cue, verb } = candidate
  const kinds = cue.kinds
  if (markOf(reading, candidate.first - 1) === 0 && bareInverted(reading, candidate, first, ceiling, found)) return
  let source = candidate.subject
  let after = candidate.last + 1
  let isInverted = false
  const isTold = (kinds & KIND.telling) !== 0 && (kinds & KIND.saying) === 0
  if (source === undefined) {
    // ", so says Bly": the adverb stands for the content before it.
    const hasSo = isOf(reading, verb!.group, WORD.adversative) && verb!.group + 1 === candidate.first
    const before = verb!.group - 1
    const isAfterContent =
      before >= first &&
      (markOf(reading, before) === CHAR.comma || isDash(reading, before) || closesQuotation(reading, before))
    const isBare = verb!.group === candidate.first || hasSo
    if (kinds & (KIND.saying | KIND.quoting | KIND.telling) && isAfterContent && isBare) {
      const inverted = phraseAfter(reading, after, ceiling)
      if (inverted !== undefined && mayInvert(reading, before, after)) {
        source = inverted
        after = inverted.last + 1
        isInverted = true
      }
    }
    if (hasSo && before < first) {
      soSays(reading, candidate, first, ceiling, found)
      return
    }
    if (source === undefined) source = sharedSubject(reading, candidates, n, first, found)
    if (source === undefined) {
      if (kinds & KIND.telling && opensClause(reading, before, first)) asked(reading, candidate, ceiling, found)
      return
    }
  }
  const isOwn = isOf(reading, source.last, WORD.speaker) && !answers(reading, candidate, source)
  if (!(kinds & (KIND.saying | KIND.telling)) && (verb!.isModal || isOwn)) return
  const head = isInverted ? candidate.first : candidate.head
  if (kinds & KIND.seeming && !(kinds & (KIND.saying | KIND.judging))) {
    if (
      after < ceiling &&
      isOf(reading, after, WORD.preposition | WORD.subordinator) &&
      !isOf(reading, after, WORD.to | WORD.as)
    )
      return
    const to = clauseEnd(reading, candidate, after, ceiling)
    if (to > candidate.last) push(found, 'attribution.seeming', candidate, undefined, { first: head, last: to })
    return
  }
  if (kinds & (KIND.saying | KIND.quoting | KIND.telling | KIND.believing | KIND.showing)) {
    const left = contentToTheLeft(reading, head, first, candidate)
    if (left !== undefined) {
      const isQuotation = quotationAt(reading, left.last) !== quotationAt(reading, candidate.first)
      const right = isInverted ? undefined : rightContent(reading, candidate, after, ceiling)
      const isDone = isQuotation && (isStop(reading, left.last - 1) || opensWithAdverbial(reading, left))
      const rightWins = (!isQuotation || isDone) && right !== undefined && !isOf(reading, after, WORD.to)
      if (!rightWins && (isQuotation || kinds & TAKES_CLAUSE)) {
        const through = isInverted ? undefined : outletTold(reading, candidate, after, ceiling)
        push(found, isInverted ? 'attribution.inverted' : 'attribution.trailing', candidate, source, left, through)
        const more = continued(reading, after, ceiling, candidate)
        if (more !== undefined) push(found, 'attribution.around', candidate, source, more)
        return
      }
    }
    const parted = left === undefined ? fragmentToTheLeft(reading, head, first, candidate) : undefined
    if (parted !== undefined) {
      const behind = isTold ? afterAddressee(reading, after, ceiling) : after
      const more = continued(reading, behind, ceiling, candidate)
      if (more !== undefined) {
        if (isPartOf(reading, parted, more)) push(found, 'attribution.around', candidate, source, parted)
        push(found, 'attribution.around', candidate, source, more)
        return
      }
    }
    if (isInverted) return
    if (left === undefined && bareTrailing(reading, candidate, first, ceiling, found)) return
  }
  if (isOwn && !(kinds & KIND.telling)) return
  const right = rightContent(reading, candidate, after, ceiling)
  if (right !== undefined && isEvidence(reading, candidate, source, right)) {
    push(
      found,
      ruleWith(reading, kinds, right),
      candidate,
      source,
      right,
      outletTold(reading, candidate, after, ceiling),
    )
    heardFrom(reading, candidate, right, found)
  }
}

/** "heard [from his brother] that", "learned [from the clinic] that": the one whom the source has it from is the next link. */
function heardFrom(reading: Reading, candidate: Candidate, content: Phrase, found: Attribution[]): void {
  const from = candidate.last + 1
  const teller = { first: from + 1, last: content.first - 1 }
  if (!(candidate.cue.kinds & (KIND.believing | KIND.knowing)) || teller.last < teller.first) return
  if (!(reading.words.kinds[reading.tokens.word[from]!]! & KIND.teller)) return
  if (!isOf(reading, content.first, WORD.complementizer) || isOf(reading, from, WORD.by)) return
  if (holdsSource(reading, teller) || isCapital(reading, teller.first))
    push(found, 'attribution.heard', candidate, teller, content)
}

/** What can stand behind a clause without quotation marks: "..., Bly said", not "..., Bly called". */
const TAKES_CLAUSE = KIND.saying | KIND.telling | KIND.believing | KIND.showing

/** "In a speech in Tarn, Bly said: ...": where it was said, and no part of the words that a colon or a quotation gives. */
function isPartOf(reading: Reading, parted: Phrase, more: Phrase): boolean {
  const isOpened =
    quotationAt(reading, more.first) !== quotationAt(reading, parted.first) ||
    markOf(reading, more.first - 1) === CHAR.colon
  return !isOpened || !isOf(reading, parted.first, WORD.preposition | WORD.time)
}

/** "I think that ..." outside quotation marks is the word of whoever writes or answers. "We" and "you" can be anybody. */
function answers(reading: Reading, { cue, first }: Candidate, source: Phrase): boolean {
  if (!(cue.kinds & (KIND.believing | KIND.saying)) || quotationAt(reading, first) !== 0) return false
  return (reading.words.types[reading.tokens.word[source.last]!]! & ANY_SOURCE) !== 0
}

/** "..., said his lawyer" after a quotation; "..., praised his lawyer" after a clause is no inversion. */
function mayInvert(reading: Reading, before: number, after: number): boolean {
  if (isOf(reading, after, WORD.complementizer)) return false
  if (closesQuotation(reading, before) || closesQuotation(reading, before - 1)) return true
  return !isOf(reading, after, WORD.object)
}

/** "So says Ann Bly.", "So says Ann Bly: ...": the adverb stands for what a colon announces, or for the sentence before. */
function soSays(reading: Reading, candidate: Candidate, first: number, ceiling: number, found: Attribution[]): void {
  const source = phraseAfter(reading, candidate.last + 1, ceiling)
  if (source === undefined || !(candidate.cue.kinds & KIND.saying)) return
  const colon = colonBehind(reading, source.last + 1, ceiling)
  if (colon !== undefined) {
    const last = contentEnd(reading, colon + 1, ceiling, candidate.first)
    push(found, 'attribution.said', candidate, source, { first: colon + 1, last })
    return
  }
  const { sentences } = reading.layout
  const before = sentences[unitOf(sentences, first) - 1]
  if (before === undefined || before < reading.first) return
  let last = first - 1
  while (last > before && isStop(reading, last)) last--
  push(found, 'attribution.inverted', candidate, source, { first: before, last })
}

const AFTERTHOUGHT = 4 // tokens between a source and the colon behind it: "So says the mayor, at least:"

function colonBehind(reading: Reading, from: number, ceiling: number): number | undefined {
  for (let i = from; i < Math.min(ceiling - 1, from + AFTERTHOUGHT); i++)
    if (markOf(reading, i) === CHAR.colon) return i
  return undefined
}

/** The subject that a bare verb has in common with the one before. */
export function sharedSubject(
  reading: Reading,
  candidates: readonly Candidate[],
  n: number,
  first: number,
  found: readonly Attribution[],
): Phrase | undefined {
  const before = candidates[n]!.verb!.group - 1
  if (before < first || !joinsVerbs(reading, before, candidates[n - 1])) return undefined
  return sourceBefore(candidates, beyondClause(reading, candidates, n), found) ?? clauseSubject(reading, first, before)
}

/** "The radio said that police found nobody, and quoted": behind a comma, the verb goes on with whoever said the clause before it, and not with those in it. */
function beyondClause(reading: Reading, candidates: readonly Candidate[], n: number): number {
  if (markOf(reading, candidates[n]!.verb!.group - 2) !== CHAR.comma) return n
  let k = n
  while (k > 1 && isWithin(reading, candidates[k - 1]!, candidates[k - 2]!)) k--
  return k
}

function isWithin(reading: Reading, inner: Candidate, outer: Candidate): boolean {
  const isSaid = (outer.cue.kinds & (KIND.saying | KIND.telling)) !== 0 && outer.subject !== undefined
  return isSaid && isOf(reading, outer.last + 1, WORD.complementizer) && inner.head > outer.last + 1
}

/** "X left and said", "X left but on Monday said", "X urged calm, proposed talks": the verb shares its subject with the one before. */
function joinsVerbs(reading: Reading, last: number, previous: Candidate | undefined): boolean {
  let before = last
  if (isOf(reading, last, WORD.time))
    while (before > reading.first && isOf(reading, before, WORD.time | WORD.preposition | WORD.determiner)) before--
  if (isOf(reading, before, WORD.additive | WORD.adversative)) return true
  return markOf(reading, before) === CHAR.comma && previous?.subject !== undefined
}

/** "Asked whether ..., " and "when told that ...": nobody is named who asked or told. */
export function opensClause(reading: Reading, before: number, first: number): boolean {
  return before < first || isOf(reading, before, WORD.subordinator)
}

/** Attributes the question or news to whoever stands after "by", else to nobody. */
export function asked(reading: Reading, candidate: Candidate, ceiling: number, found: Attribution[]): void {
  const next = candidate.last + 1
  if (next >= ceiling) return
  let source: Phrase | undefined
  let from = next
  if (isOf(reading, next, WORD.by)) {
    source = phraseAfter(reading, next + 1, ceiling)
    from = (source?.last ?? next) + 1
  }
  if (from >= ceiling) return
  push(found, 'attribution.asked', candidate, source, {
    first: from,
    last: contentEnd(reading, from, ceiling, candidate.first, 'phrase'),
  })
}
