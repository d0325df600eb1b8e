import { EXPELLING } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { isAgent } from './agents.ts'
import type { NounPhrase } from './chunks.ts'
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
      const doer = subjectsBefore(chunks, group.start, isAgent).at(-1)
      const agent = doer === undefined ? undefined : actorTokens(chunks[doer]!.phrase!)
      const owner = { first: object.subjectFirst, last: object.last }
      draft(sentence, index, next, 'displaced', 'measure.driven-out', { group, agent, owner })
    } else if (group.be && isFromHome(sentence, next)) {
      for (const at of subjectsBefore(chunks, group.start, isCounted))
        if (isCounted(chunks[at]!.phrase!)) draft(sentence, index, at, 'displaced', 'measure.driven-out', { group })
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
  const isLeft = verb.triggers?.some(({ measure }) => measure === 'displaced') === true
  return isLeft || context.classes.expelling[context.tokens.word[verb.first]!] === EXPELLING.leaves
}

/** "From their homes", "out of the village", but not "from the town to the port": does chunk `at` begin it? */
function isFromHome({ chunks, context }: EventSentence, at: number): boolean {
  let from = at
  // "out of", "away from"
  if (chunks[from]?.kind === 'adverb') from++
  if (chunks[from] === undefined || !isPreposition(chunks[from]!)) return false
  const isFrom =
    isParticle(context, chunks[from]!.last, PARTICLE.origin) || from > at || chunks[from]!.last > chunks[from]!.first
  const phrase = chunks[from + 1]?.phrase
  return (
    isFrom &&
    chunks[from + 2]?.kind !== 'to' &&
    phrase !== undefined &&
    phrase.head >= 0 &&
    context.classes.expelling[context.tokens.word[phrase.head]!] === EXPELLING.homes
  )
}
