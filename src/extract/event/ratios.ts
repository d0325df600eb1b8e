import { isParticle, PARTICLE } from '../words/particles.ts'
import { isPeople } from './counts.ts'
import { counting, type EventSentence, isDrafted, subjectOf, UNSAID } from './event.ts'
import { ahead } from './groups.ts'
import { SCENE } from './stocks.ts'

/** "one guard to two raiders": two figures and who stands for each. */
function isRatio(sentence: EventSentence, index: number, scene: Uint8Array): boolean {
  const { chunks, context, drafts, first, limit } = sentence
  const to = ahead(chunks, index + 1)
  const other = chunks[to + 1]?.phrase
  if (chunks[to]?.kind !== 'to' || other?.quantity === undefined) return false
  // "The toll rose from 58 to 60": what a figure was stands before what it is.
  if (index > 0 && isParticle(context, chunks[index - 1]!.last, PARTICLE.origin)) return false
  // "The rate fell from 2.6 percent to 2.5 percent": a ratio is one of heads.
  if (chunks[index]!.phrase!.quantity!.unit !== undefined || other.quantity.unit !== undefined) return false
  const left = chunks[index]!.phrase!.quantity!.quantity
  const right = other.quantity.quantity
  const isTaken = isDrafted(drafts, index) || isDrafted(drafts, to + 1)
  if (isTaken && !(isPeople(chunks[index]!.phrase!) && isPeople(other))) return false
  if (left.kind !== 'exact' || right.kind !== 'exact' || right.value === 0) return false
  for (let i = first; i < limit; i++) if (scene[context.tokens.word[i]!]! & SCENE.ratio) return true
  return false
}

/** A ratio of losses in, if the figure at `index` opens one; no figure of it is a count. True if it does. */
export function readRatio(sentence: EventSentence, index: number, scene: Uint8Array): boolean {
  if (!isRatio(sentence, index, scene)) return false
  const { chunks, drafts } = sentence
  const right = chunks[ahead(chunks, index + 1) + 1]!
  const left = chunks[index]!
  const values = [left.phrase!.quantity!.quantity, right.phrase!.quantity!.quantity]
  const [above, below] = values.map(quantity => (quantity.kind === 'exact' ? quantity.value : 0))
  const subject = subjectOf(sentence, index)
  const ends = { first: left.first, last: right.last }
  for (let i = drafts.length - 1; i >= 0; i--)
    if (drafts[i]!.first >= ends.first && drafts[i]!.last <= ends.last) drafts.splice(i, 1)
  drafts.push({
    measure: 'loss-ratio',
    rule: 'measure.ratio',
    triggerClass: '',
    triggerFirst: ends.first,
    triggerLast: ends.last,
    triggerChunk: index,
    ...counting({ ...ends, quantity: { kind: 'exact', value: above! / below! }, rule: 'count.ratio' }, index, subject),
    isDefinite: false,
    ...UNSAID,
    isFactual: false,
  })
  return true
}
