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
  if (!isPlace(chunks[at])) return undefined
  for (let places = 0; places < MAX_PLACES; places++) {
    const preposition = back(chunks, at - 1)
    const before = chunkAt(chunks, preposition)
    if (before?.kind === 'trigger' && before.triggers!.some(({ isClosed }) => isClosed)) return []
    if (before === undefined || !isPreposition(before)) return undefined
    const governor = back(chunks, preposition - 1)
    if (chunks[governor]?.kind === 'verb')
      return subjectsBefore(chunks, verbGroup(chunks, governor).start, isSufferer).filter(subject =>
        isSufferer(chunks[subject]!.phrase!),
      )
    if (!isPlace(chunks[governor])) return isHurt(chunks[governor]) ? [governor] : undefined
    at = governor
  }
  return undefined
}

/** "Transported [two others] to Lesk General with" */
function isHurt(chunk: Chunk | undefined): boolean {
  return chunk?.phrase !== undefined && isSufferer(chunk.phrase)
}

function isPlace(chunk: Chunk | undefined): boolean {
  const phrase = chunk?.phrase
  return phrase !== undefined && phrase.quantity === undefined && PLACES.has(phrase.kind)
}
