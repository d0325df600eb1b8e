import { FLAG } from '../text/tokens.ts'
import { type Chunk, type NounPhrase, phraseChunk } from './event-chunks.ts'
import type { PhraseContext } from './event-words.ts'

/** Longest insertion between dashes, in chunks. */
const MAX_INSERTION = 15

/** "Two guards -- one of them a woman -- were": a pair of dashes is a parenthesis. A dateline's dash stands after its bracket. */
export function withDashes(context: PhraseContext, chunks: readonly Chunk[]): readonly Chunk[] {
  const { tokens } = context
  const isDash = (at: number) => {
    if (chunks[at]?.kind !== 'break') return false
    const char = tokens.text[tokens.start[chunks[at].first]!]!
    return char === '-' || char === '–' || char === '—'
  }
  let paired: Chunk[] | undefined
  for (let i = 1; i < chunks.length; i++) {
    if (!isDash(i) || chunks[i - 1]!.kind === 'close' || chunks[i + 1]?.kind === 'open') continue
    let end = i + 1
    while (end < chunks.length && end - i < MAX_INSERTION && !isDash(end)) end++
    if (!isDash(end)) continue
    paired ??= [...chunks]
    paired[i] = { ...chunks[i]!, kind: 'open' }
    paired[end] = { ...chunks[end]!, kind: 'close' }
    i = end
  }
  return paired ?? chunks
}

/** "an Army of the North leader": a name with "of" inside stands before its noun as one phrase. */
export function withWholeNames(context: PhraseContext, chunks: readonly Chunk[]): Chunk[] {
  const { tokens } = context
  const kept: Chunk[] = []
  for (let i = 0; i < chunks.length; i++) {
    const outer = chunks[i]!.phrase
    const inner = chunks[i + 2]?.phrase
    if (
      outer !== undefined &&
      inner !== undefined &&
      chunks[i + 1]!.kind === 'preposition' &&
      tokens.end[chunks[i + 1]!.first]! - tokens.start[chunks[i + 1]!.first]! === 2 &&
      outer.head >= 0 &&
      (outer.kind === 'unknown' || outer.kind === 'actor' || outer.kind === 'name') &&
      isTitleCase(context, outer.head) &&
      inner.kind === 'person' &&
      inner.determiner === 'none' &&
      inner.quantity === undefined &&
      inner.subjectFirst >= 0 &&
      inner.subjectFirst < inner.head &&
      isTitleCase(context, inner.subjectFirst) &&
      !isTitleCase(context, inner.head)
    ) {
      const phrase: NounPhrase = {
        ...inner,
        first: outer.first,
        determiner: outer.determiner,
        subjectFirst: outer.subjectFirst,
      }
      kept.push(phraseChunk(outer.first, inner.last, phrase))
      i += 2
      continue
    }
    kept.push(chunks[i]!)
  }
  return kept
}

function isTitleCase(context: PhraseContext, token: number): boolean {
  const flags = context.tokens.flags[token]!
  return (flags & FLAG.capital) !== 0 && (flags & FLAG.caps) === 0
}
