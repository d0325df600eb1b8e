import { isParticle, PARTICLE } from '../words/particles.ts'
import { countOf } from './counts.ts'
import { counting, type EventDraft, type EventSentence } from './event.ts'
import { ahead } from './groups.ts'

/**
 * What a figure of the sentence was before, in; each is added as the former of the figure that it is held against.
 *
 *   [312 people] were killed last year , [up]     [from] [287]
 *    figure                               changing origin former
 */
export function readFormers(sentence: EventSentence): void {
  const { chunks, context, drafts } = sentence
  if (drafts.length === 0) return
  for (let index = 0; index + 2 < chunks.length; index++) {
    const { kind, first, last } = chunks[index]!
    if (kind !== 'adverb' || !isParticle(context, last, PARTICLE.changing)) continue
    const from = chunks[index + 1]!
    const at = ahead(chunks, index + 2)
    const old = chunks[at]?.phrase
    if (from.kind !== 'preposition' || !isParticle(context, from.first, PARTICLE.origin)) continue
    if (old?.kind !== 'none' || old.quantity === undefined || old.quantity.unit !== undefined) continue
    const now = totalBefore(drafts, first)
    const count = countOf(old)
    if (now === undefined || count === undefined) continue
    const whom = { first: now.subjectFirst, last: now.subjectLast }
    drafts.push({ ...now, rule: 'measure.was', ...counting(count, at, whom), isDefinite: false, role: 'previous' })
  }
}

function totalBefore(drafts: readonly EventDraft[], token: number): EventDraft | undefined {
  return drafts.findLast(draft => draft.last < token && isTotal(draft))
}

function isTotal({ role, quantity, standing }: EventDraft): boolean {
  return role !== 'part-of' && role !== 'previous' && quantity.kind !== 'none' && standing === 'plain'
}
