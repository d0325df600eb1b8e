import type { Stance } from '../../model/claim.ts'
import { isHarm } from '../../model/measure.ts'
import type { AttributionMention } from '../../model/mention.ts'
import { MARK } from '../../text/marks.ts'
import { phraseAt } from '../../text/phrases.ts'
import { FLAG, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { vouches } from '../attribution/vouching.ts'
import type { EventDraft } from '../event/event.ts'
import { PRESUPPOSED } from './intended.ts'
import { nearCues, REDUCED } from './near-cues.ts'
import { KIND, type StanceCues } from './stance-cues.ts'

/** How far before the figure the word stands that ties it to what is said, in tokens: "of the 40". */
const REACH_TIE = 2

/** How a draft stands: by its verb group, by the words around its trigger, and by who says so. */
export function stanceOf(
  draft: EventDraft,
  tokens: Tokens,
  first: number,
  limit: number,
  cues: StanceCues,
  attributions: readonly AttributionMention[],
): Stance {
  const near = nearCues(draft, tokens, first, limit, cues, attributions)
  if (PRESUPPOSED.has(draft.rule)) {
    if (near.has(KIND.attempt) || near.has(KIND.intention)) return 'hypothetical'
    if (near.has(KIND.unchecked) || isHedgedName(draft, tokens, limit, cues)) return 'hedged'
    return vouchedStance(attributions)
  }
  const are = (stance: Stance) => attributions.some(attribution => attribution.stance === stance)
  if (isUnborn(draft, near, tokens, cues)) return 'hypothetical'
  if (draft.standing === 'denied' || are('denied') || near.has(KIND.denial)) return 'denied'
  const isSaying = attributions.some(({ rule }) => NOUNS.has(rule)) || isSaidOf(draft, tokens, cues)
  if (near.has(KIND.falsity) && isSaying) return 'denied'
  if (isQuestion(tokens, first, limit, cues)) return 'hypothetical'
  if (draft.standing === 'hypothetical' && !near.has(KIND.actual))
    return near.has(KIND.possible) && !isPossible(draft, tokens, cues) ? 'hedged' : 'hypothetical'
  if (isObjectOfModal(draft, tokens, cues)) return 'hypothetical'
  if (near.has(KIND.unreal) || near.has(KIND.intention) || near.has(KIND.condition)) return 'hypothetical'
  if (!draft.isFactual && are('hypothetical')) return 'hypothetical'
  const isDoubted =
    draft.standing === 'hedged' ||
    near.has(KIND.hedge) ||
    near.has(KIND.unchecked) ||
    isCalledUnchecked(draft, tokens, limit, cues)
  return isDoubted || are('hedged') ? 'hedged' : vouchedStance(attributions)
}

/** Of what nothing doubts. */
function vouchedStance(attributions: readonly AttributionMention[]): Stance {
  return attributions.some(vouches) ? 'reported' : 'asserted'
}

/** Has what the draft tells not come about: was it tried, feared, or supposed not to be? */
function isUnborn(draft: EventDraft, near: ReadonlySet<number>, tokens: Tokens, cues: StanceCues): boolean {
  if (near.has(KIND.attempt) && isAttempt(draft, tokens, cues)) return true
  if (near.has(KIND.feared) && isPresent(draft, tokens, cues)) return true
  // "If the guard had not killed the man": what is supposed not to be is denied by nobody.
  return draft.standing === 'denied' && near.has(KIND.condition)
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

/** "the quake [could cause] 300 deaths", "could leave 300 dead": does one verb of a modal stand right before the figure? */
function isObjectOfModal(draft: EventDraft, tokens: Tokens, { be, phrases }: StanceCues): boolean {
  const { countRule, first, measure, rule, triggerFirst } = draft
  // "could see a body": one that is told of is there.
  if (!isHarm(measure) || REDUCED.has(rule) || countRule === 'count.singular') return false
  const verb = Math.min(first, triggerFirst) - 1
  if (verb < 1 || tokens.kind[verb] !== TOKEN.word || be.has(tokens.word[verb]!)) return false
  if (tokens.flags[verb - 1]! & FLAG.capital) return false // "fighting in May left 300 dead"
  return phraseAt(phrases, tokens, verb - 1, verb)?.value === KIND.possible
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
