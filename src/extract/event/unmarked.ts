import { WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { SHARES } from './asides.ts'
import { type Chunk, type ChunkKind, chunkAt, chunkOf, phraseChunk } from './chunks.ts'
import { bitsAt, type PhraseContext } from './words.ts'

/** What closes an aside: the verb of those whom it tells of. */
const CLOSING: ReadonlySet<ChunkKind> = new Set(['be', 'have', 'modal', 'trigger'])

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
    const end = close < 0 && isCounted(before) && chunk.phrase !== undefined ? asideEnd(context, chunks, i) : -1
    if (end >= 0) close = end + 1
    const isLost = end >= 0 || (i === close && CLOSING.has(chunk.kind)) || isListed(chunks, i)
    if (i === close) close = -1
    if (isLost) {
      kept ??= chunks.slice(0, i)
      kept.push(chunkOf('comma', before!.last, before!.last))
    }
    kept?.push(chunk)
  }
  return kept ?? chunks
}

/** "400 guests", "two tanks": a figure with its noun. */
function isCounted(chunk: Chunk | undefined): boolean {
  const phrase = chunk?.phrase
  return phrase?.quantity !== undefined && phrase.quantity.unit === undefined && phrase.head >= 0 && !phrase.isPart
}

/** Last chunk of the aside that begins at `at`: "two of them children", "more than half of them women"; -1 if none does. */
function asideEnd(context: PhraseContext, chunks: readonly Chunk[], at: number): number {
  const { isPart, kind, quantity } = chunks[at]!.phrase!
  if (kind !== 'none' || quantity === undefined) return -1
  const isOfThem = (token: number) => (bitsAt(context, token) & (WORD.pluralPronoun | WORD.relative)) !== 0
  if (isPart) return isOfThem(chunks[at]!.last) && isPlain(chunks[at + 1]) ? at + 1 : -1
  const them = chunks[at + 1]
  if (!SHARES.has(quantity.unit) || them?.kind !== 'including' || !isOfThem(them.last)) return -1
  return isPlain(chunks[at + 2]) ? at + 2 : -1
}

function isPlain(chunk: Chunk | undefined): boolean {
  return chunk?.phrase !== undefined && chunk.phrase.quantity === undefined && chunk.phrase.determiner === 'none'
}

const MAX_LIST = 12 // figures in a row that are looked at for the conjunction that closes them

/** Does the figure at `at` stand right behind another, in a run that a conjunction and a figure close? */
function isListed(chunks: readonly Chunk[], at: number): boolean {
  if (!isCounted(chunks[at]) || !isCounted(chunkAt(chunks, at - 1))) return false
  let end = at + 1
  while (end - at < MAX_LIST && isCounted(chunks[end])) end++
  return chunks[end]?.kind === 'conjunction' && isCounted(chunks[end + 1])
}

/** "Family of six", "its crew of four": the figure behind the noun is that of the people it names. */
export function withHouseholds(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  let kept: Chunk[] | undefined
  for (let i = 0; i < chunks.length; i++) {
    const { phrase, first } = chunks[i]!
    const figure = phrase === undefined ? undefined : figureOf(context, chunks, i)
    if (phrase === undefined || figure === undefined) kept?.push(chunks[i]!)
    else {
      kept ??= chunks.slice(0, i)
      const { quantity } = figure.phrase!
      const people = {
        ...phrase,
        last: figure.last,
        quantity,
        kind: 'people',
        isPlural: true,
        isGrouping: false,
      } as const
      kept.push(phraseChunk(first, figure.last, people))
      i += 2
    }
  }
  return kept ?? chunks
}

function figureOf(context: PhraseContext, chunks: readonly Chunk[], at: number): Chunk | undefined {
  const { determiner, head, quantity } = chunks[at]!.phrase!
  if (head < 0 || quantity !== undefined || determiner === 'indefinite' || determiner === 'negative') return undefined
  const of = chunks[at + 1]
  const figure = chunks[at + 2]
  if (of?.kind !== 'preposition' || figure?.phrase?.kind !== 'none' || figure.phrase.isPart) return undefined
  if (!isParticle(context, head, PARTICLE.households) || !isParticle(context, of.first, PARTICLE.genitive))
    return undefined
  return figure.phrase.quantity !== undefined && figure.phrase.quantity.unit === undefined ? figure : undefined
}
