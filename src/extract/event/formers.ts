import { phraseAt } from '../../text/phrases.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { chunkAt } from './chunks.ts'
import { countOf } from './counts.ts'
import { counting, type EventDraft, type EventSentence } from './event.ts'
import { ahead, back } from './groups.ts'

/**
 * What a figure of the sentence was before, in; each is added as the former of the figure that it is held against.
 *
 *   [312 people] were killed last year , [up]     [from] [287]            [312 people] were killed , [against] [287] [in 2030]
 *    figure                               changing origin former           figure                     comparing former time
 */
export function readFormers(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  if (drafts.length === 0) return
  for (let index = 1; index < chunks.length; index++) {
    const old = chunks[index]!.phrase
    if (old?.kind !== 'none' || old.quantity === undefined || old.quantity.unit !== undefined) continue
    const from = Math.max(changeBefore(sentence, index), comparisonBefore(sentence, index))
    const now = from < 0 ? undefined : totalBefore(drafts, from)
    const count = countOf(old)
    if (now === undefined || count === undefined) continue
    const whom = { first: now.subjectFirst, last: now.subjectLast }
    drafts.push({ ...now, rule: 'measure.was', ...counting(count, index, whom), isDefinite: false, role: 'previous' })
  }
}

/** The token of "up from" before the chunk of a figure; -1 if it does not stand there. */
function changeBefore({ chunks, context }: EventSentence, index: number): number {
  const origin = back(chunks, index - 1)
  const changing = chunkAt(chunks, origin - 1)
  if (changing?.kind !== 'adverb' || !isParticle(context, changing.last, PARTICLE.changing)) return -1
  if (chunks[origin]!.kind !== 'preposition' || !isParticle(context, chunks[origin]!.first, PARTICLE.origin)) return -1
  return changing.first
}

/** The token of "against" or "compared with" before the chunk of a figure, where another time follows than that of the figure it is held against; -1 if there is none. */
function comparisonBefore({ chunks, context }: EventSentence, index: number): number {
  const comparing = comparingFrom(context, chunks[index]!.first)
  if (comparing < 0) return -1
  const next = ahead(chunks, index + 1)
  const when = chunks[next]?.kind === 'preposition' ? next + 1 : next
  return chunks[when]?.kind === 'time' ? comparing : -1
}

const MAX_WORDS = 3 // of a comparison: "in comparison with"

/** The first of the words that compare, and end right before a token; -1 if none do. */
function comparingFrom({ tokens, triggers, first }: EventSentence['context'], token: number): number {
  for (let from = token - 1; from >= Math.max(first, token - MAX_WORDS); from--) {
    if (phraseAt(triggers.comparing, tokens, from, token)?.last === token - 1) return from
  }
  return -1
}

function totalBefore(drafts: readonly EventDraft[], token: number): EventDraft | undefined {
  return drafts.findLast(draft => draft.last < token && isTotal(draft))
}

function isTotal({ role, quantity, standing }: EventDraft): boolean {
  return role !== 'part-of' && role !== 'previous' && quantity.kind !== 'none' && standing === 'plain'
}
