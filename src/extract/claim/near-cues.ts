import type { AttributionMention } from '../../model/mention.ts'
import type { Span } from '../../model/span.ts'
import { MARK } from '../../text/marks.ts'
import { phraseAt } from '../../text/phrases.ts'
import { markAt, type Tokens, tokenFrom } from '../../text/tokens.ts'
import type { EventDraft } from '../event/event.ts'
import { isIntended } from './intended.ts'
import { KIND, type StanceCues } from './stance-cues.ts'

/** How far before its trigger a word of stance governs it, in tokens: a clause of a wire sentence. */
const REACH_BEFORE = 14
/** How far after it: "were killed, allegedly by". */
const REACH_AFTER = 4

/** How far before its verb a word like "tried to" can stand, in tokens: "tried to brutally kill". */
const REACH_UNREAL = 3

/** Rules whose verb says who is meant, and tells nothing of its own: "the two killed". */
export const REDUCED: ReadonlySet<string> = new Set(['measure.reduced'])

/** Words of stance near a draft in, the kinds of those that govern it out. */
export function nearCues(
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
    const cue = { kind: match.value, first: i, last: match.last }
    const kind = governingKind(draft, cue, tokens, cues, attributions)
    if (kind !== undefined) found.add(kind)
    if (cue.kind === KIND.none || cue.kind === KIND.open) i = cue.last
  }
  return found
}

/** Words of stance in a sentence, as tokens. */
interface NearCue {
  readonly kind: number
  readonly first: number
  readonly last: number
}

/** What a word of stance says of the draft; undefined if it is about something else. */
function governingKind(
  draft: EventDraft,
  cue: NearCue,
  tokens: Tokens,
  cues: StanceCues,
  attributions: readonly AttributionMention[],
): number | undefined {
  const { kind, first, last } = cue
  const { triggerFirst } = draft
  switch (kind) {
    case KIND.none:
      return undefined
    case KIND.open:
      return isAsked(draft, last) ? KIND.condition : undefined
    case KIND.unreal:
      return last < triggerFirst && last >= triggerFirst - REACH_UNREAL ? kind : undefined
    case KIND.intention:
      // "called for the [assassination] of the mayor": what is wanted is the deed right behind the words, and not who did one.
      return isIntended(draft, tokens, last, cues) ? kind : undefined
    case KIND.hedge:
      // "One was killed and two more are believed trapped": what is doubted has a subject of its own.
      return isOfVictims(draft, cue) ||
        isOfNextClause(draft, tokens, first, cues) ||
        isOfOccasion(draft, tokens, first, cues)
        ? undefined
        : kind
    case KIND.adjective:
      // "stabbed two men after an alleged quarrel": an adjective behind the act doubts something else.
      return isOfVictims(draft, cue) || first > triggerFirst ? undefined : KIND.hedge
    case KIND.possible: // "May" after the verb is a month, or another verb's.
    case KIND.condition:
      return first > triggerFirst ? undefined : kind
    case KIND.denial:
      return first > triggerFirst || deniesOther(draft, cue, tokens, cues, attributions) ? undefined : kind
    default:
      return kind
  }
}

/** "killed four alleged spies": what the victims are called doubts no death. */
function isOfVictims({ last, subjectFirst, subjectLast }: EventDraft, cue: NearCue): boolean {
  return cue.first > last && cue.first >= subjectFirst && cue.last < subjectLast
}

function deniesOther(
  draft: EventDraft,
  { first, last }: NearCue,
  tokens: Tokens,
  cues: StanceCues,
  attributions: readonly AttributionMention[],
): boolean {
  // "Denied rumours of riots after two men were killed": nobody denies when it was.
  if (opensTime(last + 1, draft, tokens, cues)) return true
  // "Denied the claim, saying that three men had died": whoever says it has denied something else.
  return attributions.some(({ cue }) => cue !== undefined && opensAfter(cue, first, draft, tokens))
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

/** "Was shot [after] he reportedly failed to stop": a doubt behind a word that opens a clause of time is of what came before. */
function isOfOccasion({ last, triggerLast }: EventDraft, tokens: Tokens, at: number, { times }: StanceCues): boolean {
  for (let i = Math.max(last, triggerLast) + 1; i < at; i++) if (times.has(tokens.word[i]!)) return true
  return false
}

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

/** How far behind "if" the figure stands that it leaves open, in tokens: "not clear if [the two guards] had died". */
const REACH_OPEN = 4

/** "Not able to tell whether the clerk had died": who is known is not told to be dead. "Not clear if the two killed were guards" has them dead. */
function isAsked(draft: EventDraft, last: number): boolean {
  const isOne = draft.quantity.kind === 'exact' && draft.quantity.value === 1
  if (!isOne || !(draft.isDefinite || draft.countRule === 'count.reflexive')) return false
  const first = Math.min(draft.first, draft.triggerFirst)
  return first > last && first - last <= REACH_OPEN && !REDUCED.has(draft.rule)
}
