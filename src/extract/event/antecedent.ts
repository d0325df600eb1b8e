import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { isPeople } from './counts.ts'
import type { EventSentence } from './event.ts'
import { ahead, back } from './groups.ts'

/** How far back those may stand whom a pronoun means, in chunks. */
const REACH = 10

/**
 * The chunk of those whom "them" or "all" means as the object of a verb that begins at chunk `verb`: the object before it, with its figure; -1 where the nearest of whom it
 * could be are none.
 *
 *   Gunmen stopped [12 men] and killed them.        A bus with [40 pupils] fell, killing all aboard.        not: Twelve men stopped guards and killed them.
 */
export function antecedentOf(chunks: readonly Chunk[], verb: number, isAboard = false): number {
  for (let i = verb - 1; i >= 0 && i >= verb - REACH && !ENDS.has(chunks[i]!.kind); i--) {
    const { phrase } = chunks[i]!
    if (phrase === undefined || !isSeveral(phrase)) continue
    return phrase.quantity !== undefined && phrase.isPlural && isObject(chunks, i, isAboard) ? i : -1
  }
  return -1
}

/** "stopped [12 men]", "a bus carrying [40 pupils] fell", and where it is of those aboard "a bus with [40 pupils] fell"; but not "say [12 men] attacked" */
function isObject(chunks: readonly Chunk[], at: number, isAboard: boolean): boolean {
  const before = chunkAt(chunks, back(chunks, at - 1))
  if (before === undefined || !GOVERNS.has(before.kind)) return false
  const isHeld = before.isGerund || (isAboard && before.kind === 'preposition')
  return isHeld || !PREDICATES.has(chunks[ahead(chunks, at + 1)]?.kind)
}

/** "killing [all] on board", "killed [all] of them", but not "all but two" */
export function isAll({ chunks, context }: EventSentence, at: number): boolean {
  const phrase = chunks[at]?.phrase
  if (phrase?.kind !== 'none' || phrase.first !== phrase.last || !isParticle(context, phrase.first, PARTICLE.whole))
    return false
  const after = chunks[at + 1]?.kind
  return after === 'preposition' || after === 'including'
}

/** People, of whom there are more than one. */
function isSeveral(phrase: NounPhrase): boolean {
  const { quantity, kind, isPlural } = phrase
  if (kind === 'name' || kind === 'nobody' || kind === 'unknown' || !isPeople(phrase)) return false
  return isPlural || quantity !== undefined || kind === 'plural-pronoun'
}

/** What another clause begins behind. */
const ENDS: ReadonlySet<ChunkKind> = new Set<ChunkKind>(['break', 'relative', 'subordinator'])

/** What a subject stands before: "say [12 men] attacked". */
const PREDICATES: ReadonlySet<ChunkKind | undefined> = new Set<ChunkKind>(['be', 'have', 'modal', 'trigger', 'verb'])

/** What an object stands behind. */
const GOVERNS: ReadonlySet<ChunkKind | undefined> = new Set<ChunkKind>(['preposition', 'trigger', 'verb'])
