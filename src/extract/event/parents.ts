import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, type NounPhrase, PERSON, phraseChunk } from './chunks.ts'
import type { PhraseContext } from './words.ts'

/** "Father of five killed": a bare figure behind the noun for one of somebody's own counts children, and is part of what he is called. */
export function withChildren(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  let kept: Chunk[] | undefined // most sentences have no such noun
  for (let i = 0; i < chunks.length; i++) {
    const parent = chunks[i]!.phrase
    const of = chunks[i + 1]
    const children = chunks[i + 2]?.phrase
    const isOf = of?.kind === 'preposition' && isParticle(context, of.first, PARTICLE.genitive)
    if (isOf && isOneOfKin(parent) && isBareFigure(children)) {
      kept ??= chunks.slice(0, i)
      kept.push(phraseChunk(parent.first, children.last, { ...parent, last: children.last }))
      i += 2
    } else kept?.push(chunks[i]!)
  }
  return kept ?? chunks
}

function isOneOfKin(phrase: NounPhrase | undefined): phrase is NounPhrase {
  return phrase?.kind === 'person' && phrase.quantity === undefined && (phrase.told & PERSON.kin) !== 0
}

function isBareFigure(phrase: NounPhrase | undefined): phrase is NounPhrase {
  return phrase?.kind === 'none' && phrase.quantity !== undefined && phrase.determiner === 'none' && !phrase.isPart
}
