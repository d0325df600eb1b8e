import { WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { isAgent } from './agents.ts'
import { doerOfDeed } from './deed-doers.ts'
import { actorTokens, type EventSentence } from './event.ts'
import { ahead } from './groups.ts'
import { bitsAt } from './words.ts'

/** Whoever did what the chunk at `index` tells, in the words behind it: "killed by guards", "at the hands of guards", "in shelling by guards", "in Ruvanian strikes". */
export function agentAfter(
  sentence: EventSentence,
  index: number,
): { readonly first: number; readonly last: number } | undefined {
  const { chunks, context } = sentence
  let isPart = false // "12 civilians, including two children, at the hands of"
  for (let i = index + 1; i < chunks.length && i < index + (isPart ? MAX_REACH_OVER_PARTS : MAX_REACH); i++) {
    const { kind, first, phrase } = chunks[i]!
    if (kind === 'including') isPart = true
    if (kind === 'including' || (isPart && BETWEEN_PARTS.has(kind))) continue
    if (kind === 'comma' && chunks[i + 1]?.kind === 'including') continue
    if (kind === 'preposition') {
      const at = ahead(chunks, i + 1)
      const object = chunks[at]?.phrase
      const isBy = isParticle(context, first, PARTICLE.agent) || isAtHands(sentence, i)
      if (isBy && object !== undefined && isAgent(object)) return actorTokens(object)
      const striking = isParticle(context, first, PARTICLE.within) ? strikingAt(sentence, at) : undefined
      if (striking !== undefined) return striking
      const doer = doerOfDeed(sentence, at)
      if (doer >= 0) return actorTokens(chunks[doer]!.phrase!)
      continue
    }
    const isAct = kind === 'verb' && isParticle(context, first, PARTICLE.strikes) // "army shelling": the noun is a verb as well
    if (phrase === undefined && kind !== 'time' && kind !== 'adverb' && !isAct) return undefined
  }
  return undefined
}

/** Whoever struck, behind those who are counted by a noun: "three martyrs in a Ruvanian strike", "the deaths at the hands of guards". */
export function strikerAfter(
  sentence: EventSentence,
  index: number,
): { readonly first: number; readonly last: number } | undefined {
  const agent = agentAfter(sentence, index)
  const before = agent === undefined ? -1 : sentence.chunks.findLastIndex(({ last }) => last < agent.first)
  const isBy = before >= 0 && isParticle(sentence.context, sentence.chunks[before]!.first, PARTICLE.agent)
  return isBy ? undefined : agent
}

/** "At the hands of": does the preposition stand behind the noun of such a phrase? */
function isAtHands({ chunks, context }: EventSentence, of: number): boolean {
  const head = chunks[of - 1]?.phrase?.head ?? -1
  return (
    head >= 0 && isParticle(context, chunks[of]!.first, PARTICLE.genitive) && isParticle(context, head, PARTICLE.hands)
  )
}

/** "Ruvanian airstrikes", "army shelling": a strike with a word for a side before its noun, which is whose it is. */
function strikingAt(
  { chunks, context }: EventSentence,
  at: number,
): { readonly first: number; readonly last: number } | undefined {
  const phrase = chunks[at]?.phrase
  if (phrase === undefined) return undefined
  const next = chunks[at + 1]
  const isAct = next?.kind === 'verb' && isParticle(context, next.first, PARTICLE.strikes)
  const last = isAct ? next.first : phrase.last
  if (!isParticle(context, last, PARTICLE.strikes)) return undefined
  for (let i = phrase.first; i < last; i++) if (isSide(context, i)) return { first: i, last }
  return undefined
}

const MAX_REACH = 8 // chunks to whoever did it
const MAX_REACH_OVER_PARTS = 18
const BETWEEN_PARTS: ReadonlySet<string> = new Set(['comma', 'conjunction', 'open', 'close'])
/** A nation, a group or armed people, but no police: theirs are strikes of work. */
function isSide(context: EventSentence['context'], token: number): boolean {
  const bits = bitsAt(context, token)
  if (bits & (WORD.demonym | WORD.actorName)) return true
  const { classes, tokens } = context
  return (bits & WORD.body) !== 0 && classes.roles[classes.role[tokens.word[token]!]!] !== 'police'
}
