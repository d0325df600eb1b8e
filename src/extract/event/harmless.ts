import { HURT, MORE } from '../words/actor-classes.ts'
import { isAgent } from './agents.ts'
import { type Chunk, chunkAt } from './chunks.ts'
import { isPeople } from './counts.ts'
import type { EventSentence } from './event.ts'
import { ahead, type VerbGroup } from './groups.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { subjectsBefore } from './subjects.ts'

/** What somebody did to somebody, as far as the verb and what stands behind it tell. */
export interface Deed {
  readonly index: number
  readonly verb: Trigger
  readonly group: VerbGroup
  /** Chunks of whom or what the verb governs. */
  readonly objects: readonly number[]
  readonly isPassive: boolean
}

/** Is the word no verb here, or one that befalls nobody? */
export function harmsNobody(sentence: EventSentence, { index, verb, group, objects, isPassive }: Deed): boolean {
  const isNoun =
    (verb.forms & FORM.gerund) !== 0 && (isCompound(sentence, index) || isNounBefore(sentence.chunks, index))
  if (!group.be && (isNoun || hurtsThing(sentence, index))) return true
  if (verb.isOfThings && (group.be || isByPeople(sentence, group) || !isToInfirmary(sentence, objects.at(-1))))
    return true
  if (isPassive) return false
  if (verb.class === 'shot' && isAiming(sentence, index + 1)) return true
  return !verb.isClosed && objects.length === 0 && hasThingAfter(sentence, index + 1)
}

/** "the shooting suspect": a gerund before a bare noun that goes with it is no verb. */
function isCompound(sentence: EventSentence, index: number): boolean {
  const { chunks, context } = sentence
  const phrase = chunks[index + 1]?.phrase
  if (phrase === undefined || phrase.determiner !== 'none' || phrase.quantity !== undefined) return false
  const { more } = context.classes
  const isBit = (token: number) => token >= 0 && (more[context.tokens.word[token]!]! & MORE.compounded) !== 0
  return isBit(phrase.first) || isBit(phrase.head)
}

/** "Two hurt in accidental shooting - Lesk Radio, Avon": behind a bare noun that a preposition governs, and before a dash, the word is a noun. */
function isNounBefore(chunks: readonly Chunk[], index: number): boolean {
  const modifier = chunkAt(chunks, index - 1)?.phrase
  if (chunks[index + 1]?.kind !== 'open' || modifier?.determiner !== 'none') return false
  return chunkAt(chunks, index - 2)?.kind === 'preposition'
}

/** "The police sent two men to the hospital": whoever sends somebody there has not hurt him. */
function isByPeople({ chunks }: EventSentence, { start }: VerbGroup): boolean {
  return subjectsBefore(chunks, start, isAgent).some(at => {
    const phrase = chunks[at]!.phrase!
    return isPeople(phrase) || phrase.kind === 'body' || phrase.kind === 'actor'
  })
}

/** Do those at `object` come to a hospital: "two men [to a local hospital]"? */
function isToInfirmary({ chunks, context }: EventSentence, object: number | undefined): boolean {
  const to = object === undefined ? chunks.length : ahead(chunks, object + 1)
  const where = chunks[to + 1]?.phrase
  if (chunks[to]?.kind !== 'to' || where === undefined) return false
  for (let i = where.first; i <= where.last; i++)
    if (context.classes.hurt[context.tokens.word[i]!]! & HURT.infirmary) return true
  return false
}

/** "He shot up a house": what stands after the verb is its object, though nobody. */
function hasThingAfter(sentence: EventSentence, at: number): boolean {
  const phrase = sentence.chunks[ahead(sentence.chunks, at)]?.phrase
  return phrase !== undefined && (phrase.determiner !== 'none' || phrase.kind === 'thing' || phrase.kind === 'other')
}

/** "It hurt the campaign, and many of his voters": where interests are hurt, nobody behind them is. */
function hurtsThing({ chunks, context }: EventSentence, index: number): boolean {
  const object = chunks[ahead(chunks, index + 1)]?.phrase
  const word = context.tokens.word[chunks[index]!.first]!
  return object?.kind === 'other' && (context.classes.more[word]! & MORE.figurative) !== 0
}

/** "The gunman shot at a car": whoever shoots is not shot. */
function isAiming(sentence: EventSentence, at: number): boolean {
  const { chunks, context } = sentence
  const chunk = chunks[ahead(chunks, at)]
  if (chunk?.kind !== 'preposition') return false
  return (context.classes.more[context.tokens.word[chunk.first]!]! & MORE.aiming) !== 0
}
