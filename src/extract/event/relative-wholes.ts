import { isHarm } from '../../model/measure.ts'
import type { QuantityMention } from '../../model/mention.ts'
import { WORD } from '../words/actor-classes.ts'
import type { Chunk, ChunkKind, NounPhrase } from './chunks.ts'
import type { EventDraft, EventSentence } from './event.ts'
import { FORM } from './measure-triggers.ts'
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

/**
 * Those of whom a clause tells what befell them, where the verb behind it tells more of a part.
 *
 *   [One of the four people] shot in the park has died      One of the four men who were shot has died
 *    part       whole        harm                 verb
 */
export function readWholesHarmed(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  for (const part of [...drafts]) {
    const phrase = part.role === undefined ? chunks[part.chunk]?.phrase : undefined
    const whole = phrase === undefined ? undefined : wholeIn(sentence, phrase)
    if (whole === undefined) continue
    const at = harmBehind(chunks, part.chunk)
    const harm = at < 0 || at >= part.triggerChunk ? undefined : chunks[at]!.triggers![0]
    if (harm?.measure === undefined || !isHarm(harm.measure) || harm.measure === part.measure) continue
    const { first, last, quantity, rule: countRule } = whole
    const trigger = {
      triggerClass: harm.class,
      triggerChunk: at,
      triggerFirst: chunks[at]!.first,
      triggerLast: chunks[at]!.last,
    }
    const { measure } = harm
    drafts.push({
      ...part,
      ...trigger,
      measure,
      rule: 'measure.whole-of',
      first,
      last,
      quantity,
      countRule,
      isDefinite: true,
    })
  }
}

/** The participle that stands behind a phrase, or in the relative clause behind it; -1 if there is none. */
function harmBehind(chunks: readonly Chunk[], phrase: number): number {
  let at = phrase + 1
  if (chunks[at]?.kind === 'relative') {
    at++
    while (chunks[at] !== undefined && AUXILIARIES.has(chunks[at]!.kind)) at++
    if (chunks[at - 1]!.kind !== 'be') return -1
  }
  return chunks[at]?.triggers?.some(({ forms }) => forms & FORM.participle) === true ? at : -1
}

/** Does the verb stand in the relative clause behind those who are counted? */
function isOfClause({ chunks }: EventSentence, { chunk, triggerChunk }: EventDraft): boolean {
  if (chunks[chunk + 1]?.kind !== 'relative' || triggerChunk < chunk + 2) return false
  return chunks.slice(chunk + 2, triggerChunk).every(({ kind }) => AUXILIARIES.has(kind))
}

/** The figure behind the article in "32 of the [64] prisoners". */
export function wholeIn(
  { context }: EventSentence,
  { isPart, quantity, last }: NounPhrase,
): QuantityMention | undefined {
  if (!isPart || quantity === undefined) return undefined
  for (let at = quantity.last + 2; at <= last; at++) {
    if (!(bitsAt(context, at - 1) & WORD.definite)) continue
    const whole = context.quantityAt(at)
    return whole?.unit === undefined ? whole : undefined
  }
  return undefined
}
