import type { Language } from '../../lang/language.ts'
import { type PhraseTrie, phraseAt, phraseTrie } from '../../text/phrases.ts'
import { TOKEN } from '../../text/tokens.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import type { EventSentence } from './event.ts'
import { bitsAt, OPENS, opens, type PhraseContext, triggerAt } from './words.ts'

/** The words for a turn of time, "a day", "each week", with the days that it lasts. */
export function turnTrie({ pack, vocabulary }: Language): PhraseTrie {
  return phraseTrie(Object.entries(pack.comparisons.rates), vocabulary)
}

/** What a turn may stand before besides a mark and a verb: not "a day after", "a day earlier", "a week of". */
const OPEN_ENDED = WORD.be | WORD.have | WORD.modal | WORD.auxiliary | WORD.conjunction

/** Last token of the turn of time that begins at a token, "a day" of "12 people a day were killed", but not of "in a day"; -1 if none does. */
export function turnEnd(context: PhraseContext, token: number): number {
  const { classes, limit, tokens, turns } = context
  if (!opens(context, token, OPENS.turn)) return -1
  if (token > context.first && bitsAt(context, token - 1) & WORD.preposition) return -1
  const turn = phraseAt(turns, tokens, token, limit)
  if (turn === undefined || turn.last === token) return -1
  const next = turn.last + 1
  const isInner = (classes.more[tokens.word[next]!]! & MORE.inner) !== 0 || isParticle(context, next, PARTICLE.agent)
  const isOpen = isInner || (bitsAt(context, next) & OPEN_ENDED) !== 0 || triggerAt(context, next) !== undefined
  return next >= limit || isOpen || tokens.kind[next] === TOKEN.mark ? turn.last : -1
}

/** Marks the drafts whose figure is one of each turn of time: "12 people a day were killed", "were killed at a rate of 30 a day". */
export function readRates({ chunks, context, drafts }: EventSentence): void {
  for (const [index, draft] of drafts.entries()) {
    const turn = turnAt(draft.chunk + 1) ?? turnAt(draft.triggerChunk + 1)
    if (turn !== undefined) drafts[index] = { ...draft, turn }
  }

  function turnAt(at: number): number | undefined {
    const chunk = chunks[at]
    if (at === 0 || chunk?.kind !== 'time') return undefined
    const turn = phraseAt(context.turns, context.tokens, chunk.first, context.limit)
    return turn?.last === chunk.last ? turn.value : undefined
  }
}
