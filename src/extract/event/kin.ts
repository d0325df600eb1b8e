import { type Chunk, chunkAt, type HeadKind, PERSON } from './chunks.ts'

/** Those whose wife somebody may be that is named before them, as far as the pack knows: "He killed Ana Brand, his wife, and two guards". */
const OWNERS: ReadonlySet<HeadKind> = new Set(['person', 'name', 'singular-pronoun'])

/** How far the conjunction that closes a list may stand, in chunks: each of its names may have an age in brackets. */
const MAX_LIST = 24

/** "Ivo Brand, his wife and two sons", "killed Ivo Brand, his wife, two sons and a guard": is the kin behind a name's comma the next of a list? */
export function isKinListed(chunks: readonly Chunk[], kin: number): boolean {
  const name = kin - 2
  const phrase = chunks[kin]!.phrase!
  if (phrase.kind !== 'person' || phrase.determiner !== 'possessive' || (phrase.told & PERSON.kin) === 0) return false
  if (chunkAt(chunks, kin - 1)?.kind !== 'comma' || chunks[name]?.phrase?.kind !== 'name') return false
  const next = chunks[kin + 1]?.kind
  // An apposition is closed by a comma.
  if (next === 'conjunction') return chunks[kin + 2]?.phrase !== undefined
  if (next !== 'comma' || !goesOn(chunks, kin + 2)) return false
  for (let i = name - 1; i >= 0 && chunks[i]!.kind !== 'break'; i--) {
    const before = chunks[i]!.phrase
    if (before === undefined) continue
    if (before.nouns.length > 0) return true // "the deaths of Ivo Brand, his wife, and a guard"
    if (OWNERS.has(before.kind)) return false
  }
  return true
}

/** Is the phrase at `index`, or behind its conjunction, one of a list that a conjunction closes? */
function goesOn(chunks: readonly Chunk[], index: number): boolean {
  if (chunks[index]?.kind === 'conjunction') return chunks[index + 1]?.phrase !== undefined
  for (let i = index; i < chunks.length && i < index + MAX_LIST; i++) {
    const { kind } = chunks[i]!
    if (kind === 'conjunction') return true
    if (kind !== 'phrase' && kind !== 'comma' && kind !== 'open' && kind !== 'close' && kind !== 'preposition')
      return false
  }
  return false
}
