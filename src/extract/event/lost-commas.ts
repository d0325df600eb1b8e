import { asideEnd, CLOSING, MAX_LIST, namingEnd } from './aside-ends.ts'
import { type Chunk, chunkAt, chunkOf } from './chunks.ts'
import type { PhraseContext } from './words.ts'

/**
 * Commas that a text without them lacks, so that the rules read it as any other: those of a part between its whole and the verb, and those of a list of
 * figures that a conjunction closes. No other two figures stand side by side.
 *
 *   [Four divers] [two of them] [women] [drowned]      [four men] [two girls] [and] [three guards]
 *                ,                     ,                         ,
 */
export function withLostCommas(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  let kept: Chunk[] | undefined // most sentences have none
  let close = -1
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i]!
    const before = chunkAt(chunks, i - 1)
    const end = close >= 0 || before?.phrase === undefined ? -1 : endOfAside(context, chunks, i)
    if (end >= 0) close = end + 1
    const isOpening = end >= 0 && chunk.kind !== 'comma'
    const isLost = isOpening || (i === close && CLOSING.has(chunk.kind)) || isListed(chunks, i)
    if (i === close) close = -1
    if (isLost) {
      kept ??= chunks.slice(0, i)
      kept.push(chunkOf('comma', before!.last, before!.last))
    }
    kept?.push(chunk)
  }
  return kept ?? chunks
}

function endOfAside(context: PhraseContext, chunks: readonly Chunk[], at: number): number {
  const naming = namingEnd(context, chunks, at)
  return naming < 0 && isCounted(chunks[at - 1]) ? asideEnd(context, chunks, at) : naming
}

/** "400 guests", "two tanks": a figure with its noun. */
function isCounted(chunk: Chunk | undefined): boolean {
  const phrase = chunk?.phrase
  return phrase?.quantity !== undefined && phrase.quantity.unit === undefined && phrase.head >= 0 && !phrase.isPart
}

/** Does the figure at `at` stand right behind another, in a run that a conjunction and a figure close? */
function isListed(chunks: readonly Chunk[], at: number): boolean {
  if (!isCounted(chunks[at]) || !isCounted(chunkAt(chunks, at - 1))) return false
  let end = at + 1
  while (end - at < MAX_LIST && isCounted(chunks[end])) end++
  return chunks[end]?.kind === 'conjunction' && isCounted(chunks[end + 1])
}
