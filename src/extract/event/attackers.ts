import { isHarm } from '../../model/measure.ts'
import { HURT } from '../words/actor-classes.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { ahead } from './groups.ts'

/** How far behind the harm the clause of its attackers may open, in chunks. */
const REACH = 8

/**
 * "Eight soldiers died when militants attacked them": whoever attacked those who suffered has done it. Who attacked anybody else may be whom it befell.
 *
 *   [Eight soldiers] [died] [when] [militants] [attacked] [them]
 *                    harm          attackers    assailing  pronoun
 */
export function readAttackers(sentence: EventSentence): void {
  const { chunks, drafts } = sentence
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    if (draft.agentFirst >= 0 || !isHarm(draft.measure) || draft.triggerChunk < 0) continue
    for (let at = draft.triggerChunk + 1; at < chunks.length && at <= draft.triggerChunk + REACH; at++) {
      if (chunks[at]!.kind === 'break') break
      if (chunks[at]!.kind !== 'subordinator') continue
      const attackers = attackersAt(sentence, ahead(chunks, at + 1))
      if (attackers !== undefined) drafts[i] = { ...draft, agentFirst: attackers.first, agentLast: attackers.last }
      break
    }
  }
}

/** "Militants attacked them", "gunmen ambushed their bus": who did, where the clause at `at` says so. */
function attackersAt(
  { chunks, context }: EventSentence,
  at: number,
): { readonly first: number; readonly last: number } | undefined {
  const doer = chunks[at]?.phrase
  const verb = chunks[ahead(chunks, at + 1)]
  const target = chunks[ahead(chunks, ahead(chunks, at + 1) + 1)]?.phrase
  if (doer === undefined || verb === undefined || target === undefined) return undefined
  if (doer.kind !== 'people' && doer.kind !== 'person' && doer.kind !== 'body' && doer.kind !== 'actor')
    return undefined
  if (!(context.classes.hurt[context.tokens.word[verb.last]!]! & HURT.assail)) return undefined
  const isTheirs = target.kind === 'plural-pronoun' || target.kind === 'singular-pronoun'
  return isTheirs || target.determiner === 'possessive' ? actorTokens(doer) : undefined
}
