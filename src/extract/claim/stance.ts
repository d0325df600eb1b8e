import type { Stance } from '../../model/claim.ts'
import type { AttributionMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { MARK } from '../../text/marks.ts'
import { phraseAt } from '../../text/phrases.ts'
import { markAt, TOKEN, type Tokens, tokenFrom } from '../../text/tokens.ts'
import { vouches } from '../attribution/vouching.ts'
import type { EventDraft } from '../event/event.ts'
import { isIntended, PRESUPPOSED } from './intended.ts'
import { KIND, type StanceCues } from './stance-cues.ts'

/** How far before its trigger a word of stance governs it, in tokens: a clause of a wire sentence. */
const REACH_BEFORE = 14
/** How far after it: "were killed, allegedly by". */
const REACH_AFTER = 4

/** How far before its verb a word like "tried to" can stand, in tokens: "tried to brutally kill". */
const REACH_UNREAL = 3

/** How far before the figure the word stands that ties it to what is said, in tokens: "of the 40". */
const REACH_TIE = 2

/** Rules whose verb says who is meant, and tells nothing of its own: "the two killed". */
const REDUCED: ReadonlySet<string> = new Set(['measure.reduced'])

/** How a draft stands: by its verb group, by the words around its trigger, and by who says so. */
export function stanceOf(
  draft: EventDraft,
  tokens: Tokens,
  first: number,
  limit: number,
  cues: StanceCues,
  attributions: readonly AttributionMention[],
): Stance {
  if (PRESUPPOSED.has(draft.rule)) {
    const near = nearCues(draft, tokens, first, limit, cues, attributions)
    if (near.has(KIND.attempt) || near.has(KIND.intention)) return 'hypothetical'
    if (near.has(KIND.unchecked) || isHedgedName(draft, tokens, limit, cues)) return 'hedged'
    return attributions.some(vouches) ? 'reported' : 'asserted'
  }
  const near = nearCues(draft, tokens, first, limit, cues, attributions)
  if (near.has(KIND.attempt) && isAttempt(draft, tokens, cues)) return 'hypothetical'
  if (near.has(KIND.feared) && isPresent(draft, tokens, cues)) return 'hypothetical'
  // "If the guard had not killed the man": what is supposed not to be is denied by nobody.
  if (draft.standing === 'denied' && near.has(KIND.condition)) return 'hypothetical'
  if (draft.standing === 'denied' || attributions.some(attribution => attribution.stance === 'denied')) return 'denied'
  if (near.has(KIND.denial)) return 'denied'
  const isSaying = attributions.some(({ rule }) => NOUNS.has(rule)) || isSaidOf(draft, tokens, cues)
  if (near.has(KIND.falsity) && isSaying) return 'denied'
  if (isQuestion(tokens, first, limit, cues)) return 'hypothetical'
  if (draft.standing === 'hypothetical' && !near.has(KIND.actual))
    return near.has(KIND.possible) && !isPossible(draft, tokens, cues) ? 'hedged' : 'hypothetical'
  if (near.has(KIND.unreal) || near.has(KIND.intention) || near.has(KIND.condition)) return 'hypothetical'
  if (!draft.isFactual && attributions.some(attribution => attribution.stance === 'hypothetical')) return 'hypothetical'
  if (
    near.has(KIND.hedge) ||
    near.has(KIND.unchecked) ||
    isCalledUnchecked(draft, tokens, limit, cues) ||
    attributions.some(attribution => attribution.stance === 'hedged')
  )
    return 'hedged'
  return attributions.some(vouches) ? 'reported' : 'asserted'
}

/** "Five attempted murders": a noun for a deed right behind the word that none came about. */
function isAttempt({ rule, triggerFirst }: EventDraft, tokens: Tokens, { phrases }: StanceCues): boolean {
  return rule === 'measure.toll' && phraseAt(phrases, tokens, triggerFirst - 1, triggerFirst)?.value === KIND.attempt
}

/** Rules by which a noun bears what is said. */
const NOUNS: ReadonlySet<string> = new Set(['attribution.conveyed', 'attribution.noun-that'])

/** "Another child [is] killed": is the verb right before the trigger in the present? */
function isPresent({ triggerFirst }: EventDraft, tokens: Tokens, { presents }: StanceCues): boolean {
  return presents.has(tokens.word[triggerFirst - 1]!)
}

/** Do a conjunction and a verb "to be" stand between the draft and the doubt at token `at`? */
function isOfNextClause(
  { last, triggerLast }: EventDraft,
  tokens: Tokens,
  at: number,
  { joins, be }: StanceCues,
): boolean {
  if (!be.has(tokens.word[at]!) && !be.has(tokens.word[at - 1]!)) return false
  for (let i = Math.max(last, triggerLast) + 1; i < at - 1; i++) if (joins.has(tokens.word[i]!)) return true
  return false
}

/** "40 rebels were killed, a claim that could not be verified": what is said of it behind a comma. */
function isCalledUnchecked(
  { last, triggerLast }: EventDraft,
  tokens: Tokens,
  limit: number,
  cues: StanceCues,
): boolean {
  const from = Math.max(last, triggerLast) + 1
  for (let comma = from; comma < limit && comma < from + REACH_APPOSED; comma++) {
    if (markAt(tokens, comma) !== MARK.comma) continue
    for (let noun = comma + 1; noun < limit && noun <= comma + REACH_NOUN; noun++) {
      if (!cues.sayings.has(tokens.word[noun]!)) continue
      for (let i = noun + 1; i < limit && i < noun + REACH_APPOSED && markAt(tokens, i) !== MARK.comma; i++)
        if (phraseAt(cues.phrases, tokens, i, limit)?.value === KIND.unchecked) return true
    }
  }
  return false
}
const REACH_APPOSED = 10 // tokens from an event to what is said of it, and from there to the doubt
const REACH_NOUN = 3 // tokens behind a comma within which its noun stands: "a new claim"

/** Does a clause of time open between token `from` and the draft? */
function opensTime(from: number, draft: EventDraft, tokens: Tokens, { times }: StanceCues): boolean {
  for (let i = from; i < Math.min(draft.first, draft.triggerFirst); i++) if (times.has(tokens.word[i]!)) return true
  return false
}

/** Does a cue behind token `at` and a comma open what the draft is told in? */
function opensAfter({ start, end }: Span, at: number, draft: EventDraft, tokens: Tokens): boolean {
  if (start <= tokens.start[at]! || end > tokens.start[Math.min(draft.first, draft.triggerFirst)]!) return false
  const comma = tokenFrom(tokens, start) - 1
  return comma > at && markAt(tokens, comma) === MARK.comma
}

/** "Reports of 40 arrests": the figure, or its article, stands behind a word for what is said. */
function isSaidOf(draft: EventDraft, tokens: Tokens, { sayings, ties }: StanceCues): boolean {
  const start = Math.min(draft.first, draft.triggerFirst)
  for (let i = start - 1; i > 0 && i >= start - REACH_TIE; i--)
    if (ties.has(tokens.word[i]!)) return sayings.has(tokens.word[i - 1]!)
  return false
}

/** "the alleged killing of two guards", "the reported arrest": the words right before a named act doubts it. */
function isHedgedName(draft: EventDraft, tokens: Tokens, limit: number, cues: StanceCues): boolean {
  const before = draft.triggerFirst - 1
  for (let i = Math.max(0, before - 1); i <= before; i++) {
    const match = phraseAt(cues.phrases, tokens, i, limit)
    if ((match?.value === KIND.hedge || match?.value === KIND.adjective) && match.last === before) return true
  }
  return false
}

/** "the fall could [kill] two men": a modal right before a base form speaks of what may come; "could have killed" of what may have been. */
function isPossible(draft: EventDraft, tokens: Tokens, cues: StanceCues): boolean {
  const isModal = (at: number) => phraseAt(cues.phrases, tokens, at, draft.triggerFirst)?.value === KIND.possible
  const before = draft.triggerFirst - 1
  // "could just kill him"
  return (
    before >= 0 && (isModal(before) || (before > 0 && cues.adverbs.has(tokens.word[before]!) && isModal(before - 1)))
  )
}

/** "Did guards kill two men?": an auxiliary opens the sentence, and a question mark closes it. */
function isQuestion(tokens: Tokens, first: number, limit: number, { openers }: StanceCues): boolean {
  let last = limit - 1
  while (
    last > first &&
    tokens.text.charCodeAt(tokens.start[last]!) !== MARK.question &&
    tokens.kind[last] === TOKEN.mark
  )
    last--
  let opening = first
  while (opening < last && tokens.kind[opening] === TOKEN.mark) opening++
  return tokens.text.charCodeAt(tokens.start[last]!) === MARK.question && openers.has(tokens.word[opening]!)
}

/** How far behind "if" the figure stands that it leaves open, in tokens: "not clear if [the two guards] had died". */
const REACH_OPEN = 4

/** "Not able to tell whether the clerk had died": who is known is not told to be dead. "Not clear if the two killed were guards" has them dead. */
function isAsked(draft: EventDraft, last: number): boolean {
  const isOne = draft.quantity.kind === 'exact' && draft.quantity.value === 1
  if (!isOne || !(draft.isDefinite || draft.countRule === 'count.reflexive')) return false
  const first = Math.min(draft.first, draft.triggerFirst)
  return first > last && first - last <= REACH_OPEN && !REDUCED.has(draft.rule)
}

function nearCues(
  draft: EventDraft,
  tokens: Tokens,
  first: number,
  limit: number,
  cues: StanceCues,
  attributions: readonly AttributionMention[],
): ReadonlySet<number> {
  const found = new Set<number>()
  const from = Math.max(first, Math.min(draft.triggerFirst, draft.first) - REACH_BEFORE)
  const to = Math.min(limit, Math.max(draft.triggerLast, draft.last) + REACH_AFTER + 1)
  for (let i = from; i < to; i++) {
    if (tokens.text.charCodeAt(tokens.start[i]!) === MARK.semicolon && i < draft.triggerFirst) found.clear()
    const match = phraseAt(cues.phrases, tokens, i, limit)
    if (match === undefined) continue
    if (match.value === KIND.none || match.value === KIND.open) {
      i = match.last
      if (match.value === KIND.open && isAsked(draft, match.last)) found.add(KIND.condition)
      continue
    }
    if (
      match.value === KIND.unreal &&
      (match.last >= draft.triggerFirst || match.last < draft.triggerFirst - REACH_UNREAL)
    )
      continue
    // "called for the [assassination] of the mayor": what is wanted is the deed right behind the words, and not who did one.
    if (match.value === KIND.intention && !isIntended(draft, tokens, match.last, cues)) continue
    // "killed four alleged spies": what the victims are called doubts no death.
    if (
      (match.value === KIND.hedge || match.value === KIND.adjective) &&
      i > draft.last &&
      i >= draft.subjectFirst &&
      match.last < draft.subjectLast
    )
      continue
    // "One was killed and two more are believed trapped": what is doubted has a subject of its own.
    if (match.value === KIND.hedge && isOfNextClause(draft, tokens, i, cues)) continue
    // "stabbed two men after an alleged quarrel": an adjective behind the act doubts something else.
    if (match.value === KIND.adjective) {
      if (i > draft.triggerFirst) continue
      found.add(KIND.hedge)
    }
    // "May" after the verb is a month, or another verb's.
    if (match.value === KIND.possible && i > draft.triggerFirst) continue
    const isOpening = match.value === KIND.condition || match.value === KIND.denial
    if (isOpening && i > draft.triggerFirst) continue
    // "Denied rumours of riots after two men were killed": nobody denies when it was.
    if (match.value === KIND.denial && opensTime(match.last + 1, draft, tokens, cues)) continue
    // "Denied the claim, saying that three men had died": whoever says it has denied something else.
    if (
      match.value === KIND.denial &&
      attributions.some(({ cue }) => cue !== undefined && opensAfter(cue, i, draft, tokens))
    )
      continue
    found.add(match.value)
  }
  return found
}
