import { type Chunk, chunkAt, type HeadKind } from './chunks.ts'
import { isSufferer } from './counts.ts'
import type { EventSentence } from './event.ts'
import { back, isPreposition, verbGroup } from './groups.ts'
import { subjectsBefore } from './subjects.ts'

/** What stands behind a preposition and carries no wound: a house, a town, what nobody knows for a person. */
const PLACES: ReadonlySet<HeadKind> = new Set(['body', 'name', 'other', 'thing', 'unknown'])

/** Most places between a wound and whoever has it: "arrived at a clinic in Lesk". */
const MAX_PLACES = 3

/**
 * Who carries the wound that a phrase at `index` tells of, where a place stands between: the subject of the verb that the place belongs to; undefined where
 * no place does.
 *
 *   A man walked into a clinic in Lesk with a gunshot wound      Two were taken to Lesk General with serious injuries
 *   ^ carrier                          ^ index                   ^ told of by "taken to" already: nobody besides
 */
export function carriersOf({ chunks }: EventSentence, index: number): readonly number[] | undefined {
  let at = back(chunks, index - 1)
  // "came [in] with a gunshot wound"
  if (chunks[at]?.kind === 'preposition') at = back(chunks, at - 1)
  if (chunks[at]?.kind === 'verb') return subjectsOf(chunks, at)
  return isPlace(chunks[at]) ? carriersTo(chunks, at) : undefined
}

/** Who came, or was brought, to the place at chunk `place`. */
function carriersTo(chunks: readonly Chunk[], place: number): readonly number[] | undefined {
  let at = place
  for (let places = 0; places < MAX_PLACES; places++) {
    const preposition = back(chunks, at - 1)
    const before = chunkAt(chunks, preposition)
    if (before?.kind === 'trigger' && before.triggers!.some(({ isClosed }) => isClosed)) return []
    if (before === undefined || !isPreposition(before)) return undefined
    const governor = back(chunks, preposition - 1)
    if (chunks[governor]?.kind === 'verb') return subjectsOf(chunks, governor)
    if (!isPlace(chunks[governor])) return isHurt(chunks[governor]) ? [governor] : undefined
    at = governor
  }
  return undefined
}

/** Whoever does what the verb tells: "[A man] showed up", "found [a man] lying". */
function subjectsOf(chunks: readonly Chunk[], verb: number): readonly number[] {
  const { start } = verbGroup(chunks, verb)
  return subjectsBefore(chunks, start, isSufferer, chunks[verb]!.isGerund).filter(subject =>
    isSufferer(chunks[subject]!.phrase!),
  )
}

/** "Transported [two others] to Lesk General with" */
function isHurt(chunk: Chunk | undefined): boolean {
  return chunk?.phrase !== undefined && isSufferer(chunk.phrase)
}

function isPlace(chunk: Chunk | undefined): boolean {
  const phrase = chunk?.phrase
  return phrase !== undefined && phrase.quantity === undefined && PLACES.has(phrase.kind)
}
