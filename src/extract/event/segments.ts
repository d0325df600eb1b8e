import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { isApposed } from './conjuncts.ts'
import { isPreposition } from './groups.ts'

// A list that semicolons part and a conjunction closes: each of its parts begins with somebody, of whom the rest of the part tells.
//
//   Ivo Brand, who was asleep; his wife, a nurse; and two guards, were killed
//   ^ part                     ^ part             ^ part, behind the conjunction

/** Longest part of such a list, in chunks. */
const MAX_PART = 16

/** Where the part begins that follows the one with the phrase at `last`; -1 if the list ends there, or is none. `isPart`: may a part begin there? */
export function partAfter(chunks: readonly Chunk[], last: number, isPart: (index: number) => boolean): number {
  const semicolon = breakAfter(chunks, last)
  if (semicolon < 0) return -1
  const at = partBehind(chunks, semicolon)
  if (!isPart(at)) return -1
  for (let i = semicolon; i >= 0; i = breakAfter(chunks, i)) {
    const part = partBehind(chunks, i)
    if (part > i + 1) return isPart(part) ? at : -1
    // "...; Ivo Brand, and a guard"
    const joint = chunks[part + 1]?.kind === 'comma' ? part + 2 : part + 1
    if (chunks[joint]?.kind === 'conjunction' && breakAfter(chunks, i) < 0) return isPart(joint + 1) ? at : -1
  }
  return -1
}

function partBehind(chunks: readonly Chunk[], semicolon: number): number {
  return chunks[semicolon + 1]?.kind === 'conjunction' ? semicolon + 2 : semicolon + 1
}

/** Where the parts begin of the list that ends at the chunk `last`, in text order; none if it is no such list. */
export function partsBefore(chunks: readonly Chunk[], last: number, wants: (phrase: NounPhrase) => boolean): number[] {
  const found: number[] = []
  let semicolon = breakBefore(chunks, last)
  if (chunks[semicolon + 1]?.kind !== 'conjunction') return []
  for (let at = semicolon + 2; semicolon >= 0; ) {
    const phrase = chunks[at]?.phrase
    if (phrase === undefined || !wants(phrase)) return []
    found.unshift(at)
    if (semicolon === 0 || !chunks[semicolon]!.isTie) break
    const before = breakBefore(chunks, semicolon - 1)
    if (before < 0 || !chunks[before]!.isTie) {
      const first = mainBefore(chunks, semicolon - 1)
      return first >= 0 && wants(chunks[first]!.phrase!) ? [first, ...found] : []
    }
    at = before + 1
    semicolon = before
  }
  return []
}

/** The semicolon behind `index`, with no other break before it; -1 if there is none near. */
function breakAfter(chunks: readonly Chunk[], index: number): number {
  for (let i = index + 1; i < chunks.length && i <= index + MAX_PART; i++)
    if (chunks[i]!.kind === 'break') return chunks[i]!.isTie ? i : -1
  return -1
}

function breakBefore(chunks: readonly Chunk[], index: number): number {
  for (let i = index; i >= 0 && i >= index - MAX_PART; i--) {
    const { kind } = chunks[i]!
    if (kind === 'break') return chunks[i]!.isTie ? i : -1
    if (kind === 'trigger' || kind === 'subordinator') return -1
  }
  return -1
}

/** Whom the words that end at `index` are about: of "her son, Ivo Brand", "a guard from the north", the first. */
function mainBefore(chunks: readonly Chunk[], index: number): number {
  let i = index
  while (i >= 0 && chunks[i]!.phrase !== undefined) {
    const left = chunkAt(chunks, i - 2)?.phrase
    if (left === undefined) break
    const isTail = isPreposition(chunks[i - 1]!)
    if (!isTail && !(chunks[i - 1]!.kind === 'comma' && isApposed(left, chunks[i]!.phrase!))) break
    i -= 2
  }
  return chunks[i]?.phrase === undefined ? -1 : i
}
