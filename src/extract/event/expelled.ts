import { EXPELLING } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { doerOf } from './agents.ts'
import type { Chunk, NounPhrase } from './chunks.ts'
import { isGoverned } from './clauses.ts'
import { isSufferer } from './counts.ts'
import { draft } from './drafts.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { ahead, isPreposition, verbGroup } from './groups.ts'
import { subjectsBefore } from './subjects.ts'

/**
 * "The floods have driven 4,000 people from their homes", "400 families were forced out of the village": where they lived tells that they lost it.
 *
 *   [have] [driven] [4,000 people] [from] [their homes]
 *          expelling  figure       origin  home
 */
export function readExpelled(sentence: EventSentence): void {
  const { chunks, context } = sentence
  for (let index = 0; index < chunks.length; index++) {
    const { kind, last } = chunks[index]!
    if (kind !== 'verb' || context.classes.expelling[context.tokens.word[last]!] !== EXPELLING.drives) continue
    const group = verbGroup(chunks, index)
    const next = ahead(chunks, index + 1)
    const object = chunks[next]?.phrase
    if (object !== undefined && isCounted(object) && !group.be) {
      if (!isFromHome(sentence, next + 1) && !isToLeave(sentence, next + 1)) continue
      const doer = doerOf(sentence, group, chunks[index]!.isGerund)
      const agent = doer === undefined ? undefined : actorTokens(chunks[doer]!.phrase!)
      const owner = { first: object.subjectFirst, last: object.last }
      draft(sentence, index, next, 'displaced', 'measure.driven-out', { group, agent, owner })
    } else if (group.be && (isFromHome(sentence, next) || isToLeave(sentence, next))) {
      // "half the population of [22 million]"
      for (const at of subjectsBefore(chunks, group.start, isCounted))
        if (isCounted(chunks[at]!.phrase!) && !isGoverned(chunks, at))
          draft(sentence, index, at, 'displaced', 'measure.driven-out', { group })
    }
  }
}

function isCounted(phrase: NounPhrase): boolean {
  return phrase.quantity !== undefined && isSufferer(phrase)
}

/** "To flee", "to leave their homes": does chunk `at` begin it? */
function isToLeave({ chunks, context }: EventSentence, at: number): boolean {
  const verb = chunks[at + 1]
  if (chunks[at]?.kind !== 'to' || verb === undefined) return false
  if (verb.triggers?.some(({ measure }) => measure === 'displaced')) return true
  const kind = context.classes.expelling[context.tokens.word[verb.first]!]
  return kind === EXPELLING.leaves || (kind === EXPELLING.abandons && isHome(context, chunks[ahead(chunks, at + 2)]))
}

/** "Their homes", "the village", and no pitch that players leave. */
function isHome({ classes, tokens }: EventSentence['context'], chunk: Chunk | undefined): boolean {
  const head = chunk?.phrase?.head ?? -1
  return head >= 0 && classes.expelling[tokens.word[head]!] === EXPELLING.homes
}

/** "From their homes", "out of the village", but not "from the town to the port": does chunk `at` begin it? */
function isFromHome({ chunks, context }: EventSentence, at: number): boolean {
  let from = at
  // "out of", "away from"
  if (chunks[from]?.kind === 'adverb') from++
  if (chunks[from] === undefined || !isPreposition(chunks[from]!)) return false
  const isFrom =
    isParticle(context, chunks[from]!.last, PARTICLE.origin) || from > at || chunks[from]!.last > chunks[from]!.first
  return isFrom && chunks[from + 2]?.kind !== 'to' && isHome(context, chunks[from + 1])
}
