import { phraseAt } from '../../text/phrases.ts'
import type { NounPhrase } from './chunks.ts'
import { countOf } from './counts.ts'
import { counting, type EventDraft, type EventSentence, isDrafted } from './event.ts'

/** The rule of a figure that the text itself makes the sum of those before it. */
export const IN_ALL = 'measure.in-all'

const MIN_PARTS = 2
const WORDS_BEFORE = 3 // tokens of "a total of"

/**
 * A bare figure that sums up those of its sentence, in; it is added as their whole, and they become its parts.
 *
 *   Fire killed [10] men in Orme , [10] in Keld and [10] in Varn , [30]  [in total]
 *                part               part             part           whole
 */
export function readInAll(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  if (drafts.length < MIN_PARTS) return
  for (let at = 1; at < chunks.length; at++) {
    const phrase = chunks[at]!.phrase
    if (phrase?.kind !== 'none' || phrase.quantity === undefined || phrase.quantity.unit !== undefined) continue
    if (isDrafted(drafts, at) || !saysInAll(sentence, phrase)) continue
    const last = drafts.findLast(({ first }) => first < phrase.first)
    const parts = last === undefined ? [] : drafts.filter(draft => isPart(draft, last, phrase.first))
    const count = countOf(phrase)
    if (last === undefined || parts.length < MIN_PARTS || count === undefined) continue
    for (const part of parts) drafts[drafts.indexOf(part)] = { ...part, role: 'part-of' }
    drafts.push({ ...last, rule: IN_ALL, ...counting(count, at, { first: -1, last: -1 }), isDefinite: false })
  }
}

/** Do words that make a sum stand right behind the figure, or open it: "30 [in all]", "[a total of] 30"? */
function saysInAll({ context }: EventSentence, { first, last }: NounPhrase): boolean {
  const { inAll } = context.triggers
  if (phraseAt(inAll, context.tokens, last + 1, context.limit) !== undefined) return true
  for (let from = Math.max(context.first, first - WORDS_BEFORE); from < last; from++) {
    const opening = phraseAt(inAll, context.tokens, from, context.limit)
    if (opening !== undefined && opening.last >= first - 1 && opening.last < last) return true
  }
  return false
}

/** A figure of the same harm, told for itself. */
function isPart({ measure, role, first, quantity }: EventDraft, last: EventDraft, until: number): boolean {
  return measure === last.measure && role === undefined && first < until && quantity.kind === 'exact'
}
