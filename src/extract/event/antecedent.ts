import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { isPeople } from './counts.ts'
import { ahead } from './groups.ts'

/** How far back those may stand whom a pronoun means, in chunks. */
const REACH = 10

/**
 * The chunk of those whom a pronoun for several means as the object of a verb that begins at chunk `verb`: the object of a verb before it, with its figure; -1 where the
 * nearest of whom it could be are no such object.
 *
 *   Gunmen stopped [12 men] and killed them.        not: Twelve men stopped guards and killed them.
 */
export function antecedentOf(chunks: readonly Chunk[], verb: number): number {
  for (let i = verb - 1; i >= 0 && i >= verb - REACH && !ENDS.has(chunks[i]!.kind); i--) {
    const { phrase } = chunks[i]!
    if (phrase === undefined || !isSeveral(phrase)) continue
    const isObject = GOVERNS.has(chunkAt(chunks, i - 1)?.kind) && !PREDICATES.has(chunks[ahead(chunks, i + 1)]?.kind)
    return isObject && phrase.quantity !== undefined ? i : -1
  }
  return -1
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
