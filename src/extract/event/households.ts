import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, phraseChunk } from './chunks.ts'
import type { PhraseContext } from './words.ts'

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
