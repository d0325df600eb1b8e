import type { Language } from '../lang/language.ts'
import type { Stance } from '../model/claim.ts'
import type { AttributionMention } from '../model/mention.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import type { EventDraft } from './event.ts'

/** How far before its trigger a word of stance governs it, in tokens: a clause of a wire sentence. */
const REACH_BEFORE = 14
/** How far after it: "were killed, allegedly by". */
const REACH_AFTER = 4

/** How far before its verb a word like "tried to" can stand, in tokens: "tried to brutally kill". */
const REACH_UNREAL = 3

const KIND = { hedge: 0, unreal: 2, possible: 3, attempt: 4, actual: 5, condition: 6, denial: 7 } as const

/** Rules that take the event for granted: who denies "the killing of two guards" denies a part in it, not that they are dead. */
const PRESUPPOSED: ReadonlySet<string> = new Set([
  'measure.act-of',
  'measure.act-owner',
  'measure.prenominal',
  'measure.killed-and-wounded',
])

/** The words of stance of a language. */
export type StanceCues = PhraseTrie

/** A language in, its words of stance out; built once. */
export function stanceCues(language: Language): StanceCues {
  const { hedges, unreal, possible, attempts, actual, conditions, denials } = language.pack.stances
  const phrases: [string, number][] = []
  for (const word of hedges) phrases.push([word, KIND.hedge])
  for (const word of unreal) phrases.push([word, KIND.unreal])
  for (const word of possible) phrases.push([word, KIND.possible])
  for (const word of attempts) phrases.push([word, KIND.attempt])
  for (const word of conditions) phrases.push([word, KIND.condition])
  for (const word of denials) phrases.push([word, KIND.denial])
  for (const word of actual) phrases.push([word, KIND.actual])
  return phraseTrie(phrases, language.vocabulary)
}

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
    const isHedged = nearCues(draft, tokens, first, limit, cues).has(KIND.attempt)
    return isHedged ? 'hypothetical' : attributions.length > 0 ? 'reported' : 'asserted'
  }
  if (draft.standing === 'denied' || attributions.some(attribution => attribution.stance === 'denied')) return 'denied'
  const near = nearCues(draft, tokens, first, limit, cues)
  if (near.has(KIND.denial)) return 'denied'
  if (draft.standing === 'hypothetical' && !near.has(KIND.actual))
    return near.has(KIND.possible) ? 'hedged' : 'hypothetical'
  if (near.has(KIND.unreal) || near.has(KIND.condition)) return 'hypothetical'
  if (!draft.isFactual && attributions.some(attribution => attribution.stance === 'hypothetical')) return 'hypothetical'
  if (near.has(KIND.hedge) || attributions.some(attribution => attribution.stance === 'hedged')) return 'hedged'
  if (attributions.length > 0) return 'reported'
  return 'asserted'
}

function nearCues(
  draft: EventDraft,
  tokens: Tokens,
  first: number,
  limit: number,
  cues: StanceCues,
): ReadonlySet<number> {
  const found = new Set<number>()
  const from = Math.max(first, Math.min(draft.triggerFirst, draft.first) - REACH_BEFORE)
  const to = Math.min(limit, Math.max(draft.triggerLast, draft.last) + REACH_AFTER + 1)
  for (let i = from; i < to; i++) {
    const match = phraseAt(cues, tokens, i, limit)
    if (match === undefined) continue
    if (
      match.value === KIND.unreal &&
      (match.last >= draft.triggerFirst || match.last < draft.triggerFirst - REACH_UNREAL)
    )
      continue
    // "May" after the verb is a month, or another verb's.
    if (match.value === KIND.possible && i > draft.triggerFirst) continue
    const isOpening = match.value === KIND.condition || match.value === KIND.denial
    if (isOpening && i > draft.triggerFirst) continue
    found.add(match.value)
  }
  return found
}
