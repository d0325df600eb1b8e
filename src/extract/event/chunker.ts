import { phraseAt } from '../../text/phrases.ts'
import { WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { withoutAges } from './apposed.ts'
import { withoutShares } from './asides.ts'
import { type Chunk, chunkOf, phraseChunk, tieChunk, triggerChunk } from './chunks.ts'
import { isAuxiliary } from './groups.ts'
import { withHouseholds } from './households.ts'
import { withDashes, withPairs, withShortForms, withWholeNames } from './joined.ts'
import { withLostCommas } from './lost-commas.ts'
import { withChildren } from './parents.ts'
import { overExclamation } from './phrase-steps.ts'
import { nobodyPhrase, phraseFrom } from './phrases.ts'
import { isSilent, plainChunk } from './plain-chunks.ts'
import { bitsAt, OPENS, opens, type PhraseContext, triggerAt } from './words.ts'

/** What the chunker asks besides the phrase context. */
export interface ChunkContext extends PhraseContext {
  /** Last token of the words that open a part ("including"), -1 if none begin there. */
  readonly includingEnd: (token: number) => number
}

/** A sentence cut into phrases, triggers and the closed words between them, in text order. Quotation marks leave no chunk. */
export function chunksOf(context: ChunkContext): readonly Chunk[] {
  const chunks: Chunk[] = []
  let token = context.first
  while (token < context.limit) {
    const previous = chunks.at(-1)
    const past = overExclamation(context, token)
    if (past > token) token = past
    else if (isSilent(context, token, previous)) token++
    else {
      const chunk = chunkFrom(context, token, previous)
      if (isSecondAdverb(chunks, chunk)) chunks.push(chunkOf('adverb', chunks.splice(-2)[0]!.first, chunk.last))
      else chunks.push(chunk)
      token = chunk.last + 1
    }
  }
  const joined = withPairs(context, withWholeNames(context, withShortForms(context, withDashes(context, chunks))))
  const told = withChildren(context, withoutAges(context, withoutShares(joined)))
  return withLostCommas(context, withHouseholds(context, told))
}

/** "were partly [or wholly] burned": two adverbs joined behind an auxiliary are one. */
function isSecondAdverb(chunks: readonly Chunk[], { kind }: Chunk): boolean {
  if (kind !== 'adverb' || chunks.length < 3 || chunks.at(-1)!.kind !== 'conjunction') return false
  return chunks.at(-2)!.kind === 'adverb' && isAuxiliary(chunks.at(-3)!)
}

/** The chunk that begins at a token: a time before all that its words may mean, a closed word before a phrase, and a phrase before a bare trigger. */
function chunkFrom(context: ChunkContext, at: number, previous: Chunk | undefined): Chunk {
  const time = context.timeEnd(at)
  if (time >= at) return chunkOf('time', at, time)
  const including = context.includingEnd(at)
  if (including >= at) return tieChunk('including', at, (bitsAt(context, including) & WORD.relative) !== 0, including)
  const nobody = nobodyEnd(context, at)
  if (nobody >= at) return phraseChunk(at, nobody, nobodyPhrase(at, nobody))
  const plain = context.quantityAt(at) === undefined ? plainChunk(context, at, previous) : undefined
  if (plain !== undefined) return plain
  const phrase = phraseFrom(context, at)
  if (phrase !== undefined) return phraseChunk(phrase.first, phrase.last, phrase)
  const match = triggerAt(context, at)
  return match === undefined ? chunkOf('mark', at, at) : triggerChunk(at, match.last, match.meanings)
}

/** Last token of "no one" or "nobody else"; -1 if it does not begin there. */
function nobodyEnd(context: ChunkContext, at: number): number {
  if (!opens(context, at, OPENS.closed)) return -1
  const match = phraseAt(context.classes.phrases, context.tokens, at, context.limit)
  if (match === undefined || !(match.value & WORD.nobody)) return -1
  return isParticle(context, match.last + 1, PARTICLE.besides) ? match.last + 1 : match.last
}
