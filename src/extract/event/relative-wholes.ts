import type { QuantityMention } from '../../model/mention.ts'
import { WORD } from '../words/actor-classes.ts'
import type { ChunkKind, NounPhrase } from './chunks.ts'
import type { EventDraft, EventSentence } from './event.ts'
import { bitsAt } from './words.ts'

/** What may stand between "who" and the verb of its clause. */
const AUXILIARIES: ReadonlySet<ChunkKind> = new Set(['adverb', 'auxiliary', 'be', 'have', 'time'])

/**
 * Those of whom a relative clause tells what befell them, where the figure before them counts a part; each is added as the whole of it.
 *
 *   [32 of the 64 prisoners] who [died] were under twenty
 *    part      whole              verb
 */
export function readRelativeWholes(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  for (const [n, part] of [...drafts.entries()]) {
    const phrase = part.role === undefined ? chunks[part.chunk]?.phrase : undefined
    if (phrase === undefined || !isOfClause(sentence, part)) continue
    const whole = wholeIn(sentence, phrase)
    if (whole === undefined) continue
    const { first, last, quantity, rule: countRule } = whole
    drafts[n] = { ...part, role: 'part-of' }
    drafts.push({ ...part, rule: 'measure.whole-of', first, last, quantity, countRule, isDefinite: true })
  }
}

/** Does the verb stand in the relative clause behind those who are counted? */
function isOfClause({ chunks }: EventSentence, { chunk, triggerChunk }: EventDraft): boolean {
  if (chunks[chunk + 1]?.kind !== 'relative' || triggerChunk < chunk + 2) return false
  return chunks.slice(chunk + 2, triggerChunk).every(({ kind }) => AUXILIARIES.has(kind))
}

/** The figure behind the article in "32 of the [64] prisoners". */
function wholeIn({ context }: EventSentence, { isPart, quantity, last }: NounPhrase): QuantityMention | undefined {
  if (!isPart || quantity === undefined) return undefined
  for (let at = quantity.last + 2; at <= last; at++) {
    if (!(bitsAt(context, at - 1) & WORD.definite)) continue
    const whole = context.quantityAt(at)
    return whole?.unit === undefined ? whole : undefined
  }
  return undefined
}
