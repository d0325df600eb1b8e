import type { Language } from '../../lang/language.ts'
import type { AttributionMention } from '../../model/mention.ts'
import { MARK } from '../../text/marks.ts'
import { markAt, TOKEN, type Tokens, tokenFrom } from '../../text/tokens.ts'
import type { EventDraft } from '../event/event.ts'

/** Rules of what only seems so, is heard of or is believed: a report takes nobody's words for it. */
const IMPRESSIONS: ReadonlySet<string> = new Set([
  'attribution.seeming',
  'attribution.passive-believed',
  'attribution.believed',
  'attribution.hearsay',
])

/** Rules of events that a noun names. */
const ACTS: ReadonlySet<string> = new Set(['measure.act-of', 'measure.act-owner'])

/** Does an impression, a belief, a denial or the owning up to a deed leave alone what a draft of its sentence tells, since the sentence takes that for granted? */
export type Presupposed = (mention: AttributionMention, draft: EventDraft, tokens: Tokens, first: number) => boolean

/**
 * Clauses of time and relative clauses stand outside of what "seems", "is believed" or is denied:
 *
 *   The painter appears to have mourned after the fire killed 12     nobody doubts the 12
 *   The fever, which has killed 12, is believed to have spread
 *   He is believed to have planned the raid that killed 12
 *   The force denied any part in the raid that killed 12
 *   Ivo Brand, who killed 12, allegedly fled
 *   The group claimed the raid that killed 12            it says that the raid was its own; "claimed the raid killed 12" is its word
 *   The recording purportedly holds the shooting of 12 men
 */
export function presupposed({ pack, vocabulary }: Language): Presupposed {
  const { classes, temporals } = pack.attributions
  const idsOf = (words: readonly string[]): ReadonlySet<number> => new Set(words.map(word => vocabulary.idOf(word)))
  const times = idsOf(temporals)
  const relatives = idsOf(classes.relatives)
  const conjunctions = idsOf(classes.complementizers)
  const definites = idsOf(classes.definite)
  const additives = idsOf(classes.additive)
  const owning = idsOf(pack.attributions.owning)
  const deeds = idsOf(pack.places.happenings)

  /** ", which", "the raid that had killed": a relative pronoun behind a comma or a thing that is known. "It seems, though, that" has a conjunction. */
  function isAside(tokens: Tokens, relative: number, first: number, trigger: number, from: number): boolean {
    const isThat = conjunctions.has(tokens.word[relative]!)
    if (isThat && trigger - relative > MAX_GROUP) return false
    if (!isThat && markAt(tokens, relative - 1) === MARK.comma) return true
    for (let i = relative - 2; i >= first && relative - i <= MAX_THING && tokens.start[i]! >= from; i--)
      if (definites.has(tokens.word[i]!)) return true
    return false
  }

  /** "the shooting of two guards": an act that is known already. */
  function isKnown(tokens: Tokens, { triggerFirst }: EventDraft, first: number): boolean {
    for (let i = triggerFirst - 1; i >= first && triggerFirst - i <= MAX_THING; i--)
      if (definites.has(tokens.word[i]!)) return true
    return false
  }

  /** "claimed [a bomb attack] in Orme [that] killed": a deed is the object of the cue, and a relative clause tells of it. */
  function isOwned(tokens: Tokens, cue: number, { triggerFirst }: EventDraft): boolean {
    if (!owning.has(tokens.word[cue]!)) return false
    let deed = cue + 1
    while (deed < triggerFirst && deed - cue <= MAX_OBJECT && !deeds.has(tokens.word[deed]!)) {
      if (conjunctions.has(tokens.word[deed]!) || tokens.kind[deed] === TOKEN.mark) return false
      deed++
    }
    if (!deeds.has(tokens.word[deed]!)) return false
    while (deeds.has(tokens.word[deed + 1]!)) deed++ // "bomb attack"
    for (let i = deed + 1; i < triggerFirst; i++)
      if (relatives.has(tokens.word[i]!) || conjunctions.has(tokens.word[i]!))
        // "claimed the raid, and that 12 died": what it says besides.
        return !additives.has(tokens.word[i - 1]!)
    return false
  }

  return ({ rule, cue, stance }, draft, tokens, first) => {
    if (cue !== undefined && isOwned(tokens, tokenFrom(tokens, cue.start), draft)) return true
    if (cue === undefined || !(IMPRESSIONS.has(rule) || stance === 'denied')) return false
    const start = Math.min(draft.first, draft.triggerFirst)
    const isBehind = cue.end <= tokens.start[start]!
    if (isBehind && stance !== 'denied' && ACTS.has(draft.rule) && isKnown(tokens, draft, first)) return true
    if (!isBehind && !parts(tokens, Math.max(draft.last, draft.triggerLast), cue.start)) return false
    for (let i = start - 1; i >= first && !(isBehind && tokens.start[i]! < cue.end); i--) {
      if (isBehind && times.has(tokens.word[i]!)) return true
      if (relatives.has(tokens.word[i]!) && isAside(tokens, i, first, draft.triggerFirst, isBehind ? cue.end : 0))
        return true
    }
    return false
  }
}

const MAX_THING = 4 // tokens from an article to its relative pronoun, at most: "the long night raid that"

const MAX_OBJECT = 8 // tokens from a verb to the deed that is its object, at most: "claimed an October 2 double suicide bomb attack"

const MAX_GROUP = 2 // tokens from "that" to the verb of its clause, at most: "that had killed"

/** Does a comma end the relative clause before the cue? */
function parts(tokens: Tokens, last: number, cue: number): boolean {
  for (let i = last + 1; i < tokens.count && tokens.start[i]! < cue; i++)
    if (markAt(tokens, i) === MARK.comma) return true
  return false
}
