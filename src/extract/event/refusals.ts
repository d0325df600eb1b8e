import { HURT, MORE } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { chunkAt, type NounPhrase } from './chunks.ts'
import type { EventSentence } from './event.ts'
import type { VerbGroup } from './groups.ts'
import { endsWith } from './words.ts'

/** Does the phrase at `at` count nobody whom the trigger at `index` befell, whatever figure it carries? */
export function countsNobody(sentence: EventSentence, index: number, at: number, group: VerbGroup): boolean {
  const phrase = sentence.chunks[at]!.phrase!
  return (
    isMissed(sentence, index) ||
    isAsked(sentence, phrase) ||
    isNumbered(sentence, at) ||
    isOfEach(sentence, at) ||
    isAge(sentence, at) ||
    isShotThing(sentence, index, phrase) ||
    isFigurative(sentence, index, phrase, group) ||
    isHitByWords(sentence, index, at) ||
    isDiscordant(sentence, phrase, group, index) ||
    isOfClauseBefore(sentence, at, group, index)
  )
}

/** "The shots nearly killed him": who was almost killed is alive. */
function isMissed({ chunks, context }: EventSentence, index: number): boolean {
  const before = chunkAt(chunks, index - 1)
  return (
    before?.kind === 'adverb' && chunks[index]!.kind === 'trigger' && isParticle(context, before.first, PARTICLE.almost)
  )
}

/** "It is not known how many people were hurt": who asks gives no figure. */
function isAsked({ context, first }: EventSentence, phrase: NounPhrase): boolean {
  return phrase.first > first && phrase.isPlural && isParticle(context, phrase.first - 1, PARTICLE.degree)
}

/** "The number of guards who have died": the number stands elsewhere, and the plural counts nobody. */
function isNumbered({ chunks, context }: EventSentence, at: number): boolean {
  const number = chunkAt(chunks, at - 2)?.phrase
  if (chunkAt(chunks, at - 1)?.kind !== 'preposition' || !isParticle(context, chunks[at - 1]!.first, PARTICLE.genitive))
    return false
  if (number?.isGrouping !== true || number.determiner !== 'definite' || number.quantity !== undefined) return false
  const { quantity, isPlural } = chunks[at]!.phrase!
  return isPlural && quantity === undefined
}

/** "12 deaths per 1,000 people": how often it happens tells of no event. */
function isOfEach({ chunks, context }: EventSentence, at: number): boolean {
  const per = chunks[at + 1]
  if (chunks[at]!.phrase!.quantity === undefined || per === undefined) return false
  return isParticle(context, per.first, PARTICLE.per) && chunks[at + 2]?.phrase?.quantity !== undefined
}

/** "Two men, 26 and [21], were", "between the ages of 11 and [15]": as many bare numbers behind a figure as it counts are ages, and so is one joined to an age. */
function isAge({ chunks }: EventSentence, at: number): boolean {
  const isNumber = (index: number) => {
    const phrase = chunks[index]?.phrase
    return phrase?.kind === 'none' && phrase.determiner === 'none' && !phrase.isAdded
  }
  if (!isNumber(at)) return false
  const isJoint = (index: number) => chunks[index]?.kind === 'comma' || chunks[index]?.kind === 'conjunction'
  let first = at
  let last = at
  while (isJoint(first - 1) && isNumber(first - 2)) first -= 2
  while (isJoint(last + 1) && isNumber(last + 2)) last += 2
  if (isNumber(at - 2) && chunks[at - 2]!.phrase!.quantity === undefined) return true
  const people = chunkAt(chunks, first - 2)?.phrase
  if (last === first || chunkAt(chunks, first - 1)?.kind !== 'comma' || people?.kind !== 'people') return false
  return people.quantity?.quantity.kind === 'exact' && people.quantity.quantity.value === (last - first) / 2 + 1
}

/** "He shot a pile of paper": an unknown noun that names no doer is a thing. */
function isShotThing({ chunks, context }: EventSentence, index: number, phrase: NounPhrase): boolean {
  // "He shot a 64": nobody says so of people, but of "another 20".
  const isScore = phrase.kind === 'none' && phrase.quantity !== undefined && !phrase.isAdded
  if (isScore && phrase.determiner === 'indefinite')
    return chunks[index]!.triggers?.every(one => one.class === 'shot') === true
  if (phrase.determiner !== 'indefinite' || phrase.quantity !== undefined) return false
  // "He fired a second shot": what is fired is a noun.
  if (phrase.kind === 'none' && chunkAt(chunks, index - 2)?.kind === 'verb')
    return chunks[index]!.triggers?.some(one => one.class === 'shot') === true
  if (phrase.kind !== 'unknown') return false
  // "a total of five"
  if (phrase.isGrouping || phrase.head < 0) return false
  if (chunks[index]!.triggers?.every(one => one.class === 'shot') !== true) return false
  return !context.classes.doerEndings.some(ending => endsWith(context.tokens, phrase.head, ending))
}

/** "The law hurt workers", "it hurts Brand", "sales were hurt": a plural without a figure, or a name, is hurt in its interests, and what nobody knows for people is a thing. */
function isFigurative(
  { chunks, context }: EventSentence,
  index: number,
  phrase: NounPhrase,
  group: VerbGroup,
): boolean {
  if (phrase.quantity !== undefined) return false
  const isThing = phrase.kind === 'unknown' && phrase.isPlural && phrase.determiner === 'none'
  if (group.be ? !isThing : !(phrase.isPlural || phrase.kind === 'name')) return false
  const word = context.tokens.word[chunks[index]!.first]!
  return chunks[index]!.phrase === undefined && (context.classes.more[word]! & MORE.figurative) !== 0
}

/** "The senator fired back, hitting Brand", "hit 12 of 18 shots": beside words of gunfire alone a bare name may be hit by anything, and a share is one of shots. */
function isHitByWords({ chunks, context, first, limit }: EventSentence, index: number, at: number): boolean {
  const needs = chunks[index]!.triggers?.[0]?.needs ?? 0
  const { kind } = chunks[at]!.phrase!
  const isShare = kind === 'none' && chunks[at + 1]?.kind === 'preposition' && chunks[at + 1]!.isTie
  if (!(kind === 'name' || isShare) || !(needs & HURT.fire)) return false
  for (let i = first; i < limit; i++)
    if (context.classes.hurt[context.tokens.word[i]!]! & needs & ~HURT.fire) return false
  return true
}

/** "A boy who shot 4 is killed": a bare figure above one is no subject of a verb for one. */
function isDiscordant(sentence: EventSentence, phrase: NounPhrase, group: VerbGroup, index: number): boolean {
  const { quantity, kind } = phrase
  if (!group.be || kind !== 'none' || quantity?.quantity.kind !== 'exact' || quantity.quantity.value < 2) return false
  return isSingular(sentence, group, index)
}

/** "A man who had hurt [two women] has died": several whom another verb has taken are no subject of a verb for one. */
function isOfClauseBefore(sentence: EventSentence, at: number, group: VerbGroup, index: number): boolean {
  const { quantity, kind } = sentence.chunks[at]!.phrase!
  if (kind !== 'people' || quantity?.quantity.kind !== 'exact' || quantity.quantity.value < 2) return false
  const before = chunkAt(sentence.chunks, at - 1)?.kind
  return at < group.start && (before === 'verb' || before === 'trigger') && isSingular(sentence, group, index)
}

/** Does an auxiliary of the verb at `index` stand for one: "was"? */
export function isSingular({ chunks, context }: EventSentence, group: VerbGroup, index: number): boolean {
  for (let i = group.start; i < index; i++)
    if (context.classes.more[context.tokens.word[chunks[i]!.first]!]! & MORE.singular) return true
  return false
}
