import { isParticle, PARTICLE } from '../words/particles.ts'
import { chunkAt } from './chunks.ts'
import type { EventDraft, EventSentence } from './event.ts'
import { back } from './groups.ts'

/**
 * Whoever raised a toll is one of those whom it counts, in. A toll with a time of its own runs over more than the sentence tells of: those who raised it are told
 * beside it.
 *
 *   [The toll] rose to [four] after [a woman] died.      [Five people] died , bringing [the toll] to [45].      ... [the toll] [since March] to [120].
 *    toll              figure       raiser                raiser             ^ raising  toll      figure              toll      ^ of a stretch
 */
export function readRaisers(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  for (let i = 0; i < drafts.length; i++) {
    const toll = drafts[i]!
    if (!TOLLS.has(toll.rule) || toll.role === 'previous') continue
    const noun = chunks.findIndex(({ first, last }) => first <= toll.triggerFirst && toll.triggerFirst <= last)
    const raising = raisingAt(sentence, Math.min(noun, toll.chunk))
    if (raising < 0) partRaisers(drafts, toll, clauseBehind(sentence, toll.chunk), Number.POSITIVE_INFINITY)
    else if (chunks.slice(raising, Math.max(noun, toll.chunk) + STRETCH).some(({ kind }) => kind === 'time'))
      drafts[i] = { ...toll, isOfStretch: true }
    else partRaisers(drafts, toll, 0, chunks[raising]!.first)
  }
}

/** Rules of a figure that is what a toll has come to. */
const TOLLS: ReadonlySet<string> = new Set(['measure.toll-reaches', 'measure.number-of'])

/** How far behind a toll and its figure the time of it may stand, in chunks: "the number of people killed in the city this year". */
const STRETCH = 8

/** The verb that governs a toll and goes on with what was told: ", bringing", "and brought", "which brings"; -1 if none does. */
function raisingAt({ chunks }: EventSentence, toll: number): number {
  // "bringing [the number] of [dead] to 45"
  const isOfNumber = chunkAt(chunks, toll - 1)?.isTie === true && chunkAt(chunks, toll - 2)?.kind === 'phrase'
  let verb = back(chunks, isOfNumber ? toll - 3 : toll - 1)
  if (chunks[verb]?.kind === 'to') verb = back(chunks, verb - 1)
  const before = chunks[back(chunks, verb - 1)]?.kind
  return chunks[verb]?.kind === 'verb' && (before === 'comma' || before === 'conjunction' || before === 'relative')
    ? verb
    : -1
}

/** The token at which the clause begins that tells what raised a toll: "to 17 from 14 on Monday, [after]"; infinity if there is none. */
function clauseBehind({ chunks, context }: EventSentence, figure: number): number {
  for (let i = figure + 1; i < chunks.length; i++) {
    const { kind, first } = chunks[i]!
    if (isParticle(context, first, PARTICLE.raising)) return first
    if (kind === 'subordinator' || kind === 'trigger' || kind === 'verb' || kind === 'break') break
  }
  return Number.POSITIVE_INFINITY
}

/** Makes parts of a toll of those told of between two tokens. */
function partRaisers(drafts: EventDraft[], toll: EventDraft, from: number, until: number): void {
  for (const [at, draft] of drafts.entries()) {
    if (draft === toll || draft.measure !== toll.measure || draft.first < from || draft.last >= until) continue
    if (draft.role === undefined) drafts[at] = { ...draft, role: 'part-of' }
    else if (draft.role === 'addition') drafts[at] = { ...draft, isInToll: true }
  }
}
