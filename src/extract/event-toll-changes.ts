import type { Measure } from '../model/measure.ts'
import type { EventSentence } from './event.ts'
import type { Chunk } from './event-chunks.ts'
import { draft } from './event-drafts.ts'
import { ahead } from './event-groups.ts'
import { isParticle, PARTICLE } from './particles.ts'

/** "To 40 from 33": behind the toll at `at`, which was drafted last, stands the toll as it was. */
export function readFormer(
  sentence: EventSentence,
  index: number,
  at: number,
  measure: Measure,
  subject: { readonly first: number; readonly last: number } | undefined,
): void {
  const { chunks, context, drafts } = sentence
  const behind = ahead(chunks, at + 1)
  // "rose to 140 on Friday from 118"
  const when = chunks[behind]?.kind === 'preposition' && chunks[behind + 1]?.kind === 'time' ? behind + 1 : behind
  const from = chunks[when]?.kind === 'time' ? ahead(chunks, when + 1) : behind
  const old = chunks[from + 1]?.phrase
  if (chunks[from]?.kind !== 'preposition' || !isParticle(context, chunks[from].first, PARTICLE.origin)) return
  if (old?.kind !== 'none' || old.quantity === undefined) return
  const now = drafts.at(-1)!
  drafts[drafts.length - 1] = { ...now, role: 'update' }
  const was = draft(sentence, index, from + 1, measure, 'measure.toll-was', { owner: subject })
  if (was !== undefined) drafts[drafts.length - 1] = { ...was, role: 'previous' }
}

/** "14 to 19" */
export function isRise(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at + 1]?.kind === 'to' && chunks[at + 2]?.phrase?.quantity !== undefined
}

/** "went up from 14 to 19": the toll as it was stands before the toll as it is. */
export function readRise(
  sentence: EventSentence,
  index: number,
  at: number,
  measure: Measure,
  subject: { readonly first: number; readonly last: number } | undefined,
): boolean {
  const { chunks, context, drafts } = sentence
  const from = chunks[at - 1]!
  const isFrom = from.kind === 'preposition' && isParticle(context, from.first, PARTICLE.origin)
  if (!isFrom || chunks[at]!.phrase!.kind !== 'none') return false
  for (const [i, role, rule] of [
    [at, 'previous', 'measure.toll-was'],
    [at + 2, 'update', 'measure.toll-reaches'],
  ] as const) {
    const made = draft(sentence, index, i, measure, rule, { owner: subject })
    if (made === undefined) return false
    drafts[drafts.length - 1] = { ...made, role, isGeneric: subject === undefined }
  }
  return true
}
