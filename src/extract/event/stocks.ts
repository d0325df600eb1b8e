import { isHarm } from '../../model/measure.ts'
import type { QuantityMention } from '../../model/mention.ts'
import type { Quantity } from '../../model/quantity.ts'
import { MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { SHARES } from './asides.ts'
import { chunkAt, type NounPhrase } from './chunks.ts'
import { isPeople } from './counts.ts'
import { triggerTokens } from './drafts.ts'
import { counting, type EventSentence, subjectOf, UNSAID } from './event.ts'
import { back } from './groups.ts'

/** The word sets of the measure lexicon that figures without a verb are read by, as bits by word id. */
export const SCENE = { inhabitants: 1, settlement: 2, control: 4, ratio: 8, bayonets: 16 } as const

/** The figure of a phrase in; what there is rather than what befell is added to the sentence: people of a town, men of a force, land held. */
export function readStock(sentence: EventSentence, index: number, scene: Uint8Array): void {
  const { unit } = sentence.chunks[index]!.phrase!.quantity!
  if (SHARES.has(unit)) readShare(sentence, index, scene)
  else if (unit === undefined) readPopulation(sentence, index, scene)
}

/** "a town of over nine thousand inhabitants", "a population of 40,000". */
function readPopulation(sentence: EventSentence, index: number, scene: Uint8Array): void {
  const { chunks, context } = sentence
  const phrase = chunks[index]!.phrase!
  const sceneOf = (token: number) => (token < 0 ? 0 : scene[context.tokens.word[token]!]!)
  const of = back(chunks, index - 1)
  const place = of < 0 ? -1 : back(chunks, of - 1)
  const isSettled =
    place >= 0 &&
    chunks[of]!.kind === 'preposition' &&
    chunks[place]!.kind === 'phrase' &&
    (sceneOf(chunks[place]!.phrase!.head) & SCENE.settlement) !== 0
  const isInhabited = (sceneOf(phrase.head) & SCENE.inhabitants) !== 0
  const be = back(chunks, index - 1)
  const whose = be < 0 ? undefined : chunkAt(chunks, back(chunks, be - 1))?.phrase
  const both = SCENE.settlement | SCENE.inhabitants
  // "the town's population is 14,000"
  const isTold = chunks[be]?.kind === 'be' && phrase.kind === 'none' && (sceneOf(whose?.head ?? -1) & both) === both
  if (isTold) push(sentence, index, 'population', 'measure.population', back(chunks, be - 1))
  else if (isSettled && (isInhabited || phrase.kind === 'none'))
    push(sentence, index, 'population', 'measure.population', place)
  else if (isStrength(sentence, phrase, of, place)) push(sentence, index, 'personnel', 'measure.strength', place)
  else if (isPresent(sentence, index)) push(sentence, index, 'personnel', 'measure.present', index)
  else if (sceneOf(phrase.head) & SCENE.bayonets) push(sentence, index, 'personnel', 'measure.strength', index)
}

/** "17 fishermen were killed out of 19", "70 of the dead were soldiers out of 50 in the convoy": those who were there. */
function isPresent({ chunks, context, drafts }: EventSentence, index: number): boolean {
  const phrase = chunks[index]!.phrase!
  const outOf = chunkAt(chunks, isOfGroup({ chunks, context }, index) ? index - 3 : index - 1)
  if (outOf?.kind !== 'preposition' || !isParticle(context, outOf.first, PARTICLE.present)) return false
  if (outOf.last !== outOf.first + 1 || !isParticle(context, outOf.last, PARTICLE.genitive)) return false
  return (
    (phrase.kind === 'none' || isPeople(phrase)) &&
    drafts.some(({ chunk, measure }) => chunk < index && isHarm(measure))
  )
}

/** "a convoy [of 40]": a bare figure behind a noun that tells of how many it is made. */
function isOfGroup({ chunks, context }: Pick<EventSentence, 'chunks' | 'context'>, index: number): boolean {
  const of = chunkAt(chunks, index - 1)
  const group = chunkAt(chunks, index - 2)?.phrase
  if (of?.kind !== 'preposition' || !isParticle(context, of.first, PARTICLE.genitive)) return false
  return group !== undefined && group.quantity === undefined && !group.isPlural && group.determiner !== 'none'
}

/** "the rebel group of 6,000": a body of fighters with its figure after "of". */
function isStrength(sentence: EventSentence, figure: NounPhrase, of: number, holder: number): boolean {
  const { chunks, context } = sentence
  const phrase = holder < 0 ? undefined : chunks[holder]!.phrase
  if (phrase === undefined || phrase.head < 0 || !phrase.isGrouping) return false
  // "a gang with 40 members", but no other preposition has a bare figure behind it: "a unit for 40 million".
  const isOf = chunks[of]!.kind === 'preposition' && isParticle(context, chunks[of]!.first, PARTICLE.genitive)
  if (chunks[of]!.kind !== 'preposition' || !(isOf || figure.kind === 'people')) return false
  for (let i = phrase.first; i <= phrase.last; i++) {
    const word = context.tokens.word[i]!
    const role = context.classes.roles[context.classes.role[word]!]
    if (
      (i < phrase.head && (role === 'military' || role === 'insurgent')) ||
      context.classes.of[word]! & WORD.actorName
    )
      return true
  }
  return false
}

/** A share is told in hundredths: half of the city is 50% of it. */
function inHundredths({ quantity, unit }: QuantityMention): Quantity {
  if (unit !== 'fraction') return quantity
  const { kind } = quantity
  if (kind === 'exact' || kind === 'about') return { kind, value: quantity.value * 100 }
  if (kind === 'at-least' || kind === 'more-than') return { kind, min: quantity.min * 100 }
  if (kind === 'at-most' || kind === 'fewer-than') return { kind, max: quantity.max * 100 }
  if (kind === 'between') return { ...quantity, min: quantity.min * 100, max: quantity.max * 100 }
  return quantity
}

/** "at most a fifth of the town is under control". */
function readShare(sentence: EventSentence, index: number, scene: Uint8Array): void {
  const { chunks, context, first, limit } = sentence
  let isControl = false
  for (let i = first; i < limit; i++) if (scene[context.tokens.word[i]!]! & SCENE.control) isControl = true
  const of = chunks[index + 1]
  if (!isControl || of?.kind !== 'preposition' || of.isTie !== true || !isLand(sentence, index + 2)) return
  const holder = chunks.findIndex(
    chunk =>
      chunk.phrase !== undefined &&
      (chunk.phrase.kind === 'body' || chunk.phrase.kind === 'actor' || chunk.phrase.kind === 'people'),
  )
  push(sentence, index, 'territory-share', 'measure.share', holder < 0 ? index : holder)
}

/** "30% of the city", "half of Avon": what is shared is land, not the market or the trade of a country. */
function isLand({ chunks, context, isPlace }: EventSentence, at: number): boolean {
  const phrase = chunks[at]?.phrase
  if (phrase === undefined || phrase.head < 0) return false
  const moreOf = (token: number) => context.classes.more[context.tokens.word[token]!]!
  // "The district remains": a noun that may be its verb.
  const head = phrase.head > phrase.first && moreOf(phrase.head) & MORE.verbal ? phrase.head - 1 : phrase.head
  if (moreOf(head) & MORE.land || isPlace(head)) return true
  return phrase.kind === 'actor' && !phrase.isPlural
}

function push(
  sentence: EventSentence,
  index: number,
  measure: 'population' | 'personnel' | 'territory-share',
  rule: string,
  holder: number,
): void {
  const { chunks, drafts } = sentence
  const phrase = chunks[index]!.phrase!
  const quantity = phrase.quantity!
  const subject =
    measure === 'territory-share' || rule === 'measure.strength'
      ? subjectOf(sentence, holder)
      : subjectOf(sentence, index)
  drafts.push({
    measure,
    rule,
    triggerClass: '',
    ...triggerTokens(chunks[holder]!),
    triggerChunk: index,
    ...counting(
      measure === 'territory-share' ? { ...quantity, quantity: inHundredths(quantity) } : quantity,
      index,
      subject,
    ),
    isDefinite: false,
    ...UNSAID,
    isFactual: false,
  })
}
