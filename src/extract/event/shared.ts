import type { Measure } from '../../model/measure.ts'
import type { Quantity } from '../../model/quantity.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { countOf } from './counts.ts'
import { counting, type EventDraft, type EventSentence, subjectOf, UNSAID } from './event.ts'
import { FORM } from './measure-triggers.ts'

/** Has a verb joined to this one already counted the phrase? Killed and wounded together are casualties. */
export function sharedMeasure(sentence: EventSentence, index: number, at: number): boolean {
  const i = sentence.drafts.findIndex(other => other.chunk === at && other.rule !== 'measure.deployed')
  if (i < 0) return false
  const other = sentence.drafts[i]!
  const triggers = sentence.chunks[index]!.triggers!
  const verb = triggers.find(trigger => trigger.forms !== FORM.noun)
  const isPair = (measure: Measure | undefined) =>
    measure === 'killed' || measure === 'wounded' || measure === 'casualties'
  const otherVerb = sentence.chunks[other.triggerChunk]!.triggers?.[0]
  if (verb?.measure === other.measure) return true
  if (otherVerb?.class === 'shot' && isPair(verb?.measure)) {
    sentence.drafts.splice(i, 1)
    return false
  }
  if (verb?.class === 'shot') return true
  // "abducted last month are still being held": by whoever has abducted them.
  if (verb?.measure === 'captured' && other.measure === 'abducted') return true
  // "was wounded and died", "was stabbed in the neck and killed": how it ended counts.
  const isEnd = verb?.class === 'suffered' || index - other.triggerChunk > JOINED
  if (isEnd && verb?.measure === 'killed' && other.measure === 'wounded') {
    sentence.drafts.splice(i, 1)
    return false
  }
  const isTaken = (measure: Measure | undefined) => measure === 'killed' || measure === 'captured'
  // "Murdering hostages captured in the north": a phrase between the two is killed; how it came there was before.
  const isJoined = index - other.triggerChunk === JOINED && sentence.chunks[index - 1]!.kind !== 'phrase'
  if (isTaken(verb?.measure) && isTaken(other.measure) && isJoined) {
    sentence.drafts[i] = { ...other, measure: 'losses', rule: 'measure.killed-or-captured' }
    return true
  }
  if (isPair(verb?.measure) && isPair(other.measure) && index - other.triggerChunk === JOINED) {
    const { first, last } = sentence.chunks[index - 1]!
    if (isOpenPlural(other.quantity) && isBoth(sentence, first, last)) return false
    const earlier = at === index - 1 ? ownFigure(sentence, other) : undefined
    if (earlier !== undefined) {
      sentence.drafts[i] = earlier
      return false
    }
    sentence.drafts[i] = { ...other, measure: 'casualties', rule: 'measure.killed-and-wounded' }
    return true
  }
  return false
}

/** "Two were killed and nine others injured by guards": a participle that leaves out its auxiliary shares what follows with the verb before it, at chunk `at` its subject. */
export function shareAgent(
  { chunks, drafts }: EventSentence,
  at: number,
  agent: { readonly first: number; readonly last: number },
): void {
  if (chunks[at - 1]?.kind !== 'conjunction') return
  for (let i = 0; i < drafts.length; i++) {
    const { triggerChunk, agentFirst, rule } = drafts[i]!
    if (triggerChunk === at - JOINED && agentFirst < 0 && rule === 'measure.passive')
      drafts[i] = { ...drafts[i]!, agentFirst: agent.first, agentLast: agent.last }
  }
}

/** Chunks from a verb to the one that a conjunction joins to it. */
const JOINED = 2

/** Vague words that say no more than the plural does. */
const OPEN: ReadonlySet<string> = new Set(['multiple', 'number', 'plural'])

/** "People were killed and injured": of each there were several, since no figure is shared out between them. */
export function isOpenPlural(quantity: Quantity): boolean {
  return quantity.kind === 'vague' && quantity.bound === undefined && OPEN.has(quantity.word)
}

/** Are both meant that tokens first..last join, as "or" does not say? */
export function isBoth({ context }: EventSentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isParticle(context, i, PARTICLE.either)) return false
  return true
}

/** "Nine killed 40 hurt", a headline without its comma: each figure has the verb after it. The draft of the first, where there are two. */
function ownFigure(sentence: EventSentence, other: EventDraft): EventDraft | undefined {
  const before = other.triggerChunk - 1
  const phrase = sentence.chunks[before]?.phrase
  if (phrase?.quantity === undefined) return undefined
  const count = countOf(phrase)
  if (count === undefined) return undefined
  return { ...other, ...UNSAID, ...counting(count, before, subjectOf(sentence, before)), rule: 'measure.reduced' }
}
