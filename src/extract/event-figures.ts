import type { QuantityMention } from '../model/mention.ts'
import type { Quantity } from '../model/quantity.ts'
import { MORE, WORD } from './actor-classes.ts'
import { counting, type EventSentence, isDrafted, subjectOf, UNSAID } from './event.ts'
import type { Chunk, ChunkKind, NounPhrase } from './event-chunks.ts'
import { countOf, isPeople } from './event-counts.ts'
import { triggerTokens } from './event-drafts.ts'
import { ahead, back } from './event-groups.ts'
import { objectsAfter } from './event-objects.ts'
import { isWord } from './event-words.ts'

/** The word sets of the measure lexicon that figures without a verb are read by, as bits by word id. */
export const SCENE = { inhabitants: 1, settlement: 2, control: 4, ratio: 8, bayonets: 16 } as const

/** Rules whose figure stands apart from its noun, so that another can follow. */
const REPEATED: ReadonlySet<string> = new Set(['measure.number-of', 'measure.strength', 'measure.toll-reaches'])

/** Figures that no verb or noun of harm has taken, in; population, shares, ratios and parts are added to the sentence. */
export function readFigures(sentence: EventSentence, scene: Uint8Array): void {
  const { chunks } = sentence
  for (let i = 0; i < chunks.length; i++) {
    const phrase = chunks[i]!.phrase
    if (phrase === undefined) continue
    if (phrase.states.length > 0 && phrase.quantity === undefined) readAmong(sentence, i, phrase)
    if (readFatally(sentence, i, phrase)) continue
    if (
      chunks[i - 1]?.kind === 'including' ||
      (phrase.isPart && phrase.kind === 'none' && phrase.quantity !== undefined)
    )
      readPart(sentence, i, phrase)
    if (phrase.quantity === undefined || isDrafted(sentence.drafts, i)) continue
    if (isRatio(sentence, i, scene)) readRatio(sentence, i)
    else if (SHARES.has(phrase.quantity.unit)) readShare(sentence, i, scene)
    else if (phrase.quantity.unit === undefined) {
      readPopulation(sentence, i, phrase, scene)
      if (!isDrafted(sentence.drafts, i)) readAgain(sentence, i)
    }
  }
}

/** "Five were shot, three fatally": a bare figure and an adverb of death or harm. */
function readFatally(sentence: EventSentence, index: number, phrase: NounPhrase): boolean {
  const { chunks, context, drafts } = sentence
  const adverb = chunks[index + 1]
  if (phrase.kind !== 'none' || phrase.quantity === undefined || adverb?.kind !== 'adverb') return false
  const next = chunks[index + 2]?.kind
  if (next === 'trigger' || next === 'verb' || next === 'phrase') return false
  const measure = context.classes.more[context.tokens.word[adverb.first]!]! & MORE.fatally ? 'killed' : undefined
  const whole = drafts.findLast(draft => draft.first < chunks[index]!.first && draft.role !== 'part-of')
  if (measure === undefined || whole === undefined) return false
  const { quantity } = phrase
  drafts.push({
    ...whole,
    measure,
    rule: 'measure.fatally',
    triggerClass: 'done',
    triggerFirst: adverb.first,
    triggerLast: adverb.last,
    first: quantity.first,
    last: quantity.last,
    quantity: quantity.quantity,
    countRule: quantity.rule,
    isDefinite: false,
    chunk: index,
    subjectFirst: -1,
    subjectLast: -1,
  })
  return true
}

/** "Among the injured are two girls", "the wounded were Ivo Brand and a guard": a part of those whom the sentence or the report counts. */
function readAmong(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks, drafts } = sentence
  const measure = phrase.states.find(state => state.measure !== undefined)?.measure
  const be = verbOfList(chunks, index, phrase)
  const isAmong = chunks[index - 1]?.kind === 'preposition'
  // "The dead were", "the dead include", "police named the dead as".
  const opens = chunks[be]
  const isList =
    phrase.determiner === 'definite' &&
    (opens?.kind === 'be' || opens?.kind === 'including' || (opens !== undefined && isAs(sentence, opens)))
  if (measure === undefined || !(isList || (isAmong && chunks[be]?.kind === 'be'))) return
  if (chunks[index - 2]?.phrase?.isPart === true) return
  const colon = ahead(chunks, be + 1)
  for (const at of objectsAfter(chunks, chunks[colon]?.kind === 'break' ? colon + 1 : be + 1, isPeople)) {
    const count = countOf(chunks[at]!.phrase!)
    if (count === undefined || count.isVague || count.isDefinite || isDrafted(drafts, at)) continue
    const subject = subjectOf(sentence, at)
    drafts.push({
      measure,
      rule: 'measure.among',
      triggerClass: '',
      triggerFirst: phrase.first,
      triggerLast: phrase.last,
      triggerChunk: index,
      ...counting(count, at, subject),
      isDefinite: false,
      ...UNSAID,
      isFactual: false,
      role: 'part-of',
    })
  }
}

/** What may stand between those who suffered and the verb: "the dead in the two towns include". */
const BETWEEN: ReadonlySet<ChunkKind> = new Set(['adverb', 'phrase', 'preposition', 'time'])

/** Chunk of the verb that opens the list of those at `index`. What the dead line includes are no dead. */
function verbOfList(chunks: readonly Chunk[], index: number, phrase: NounPhrase): number {
  const next = ahead(chunks, index + 1)
  let verb = next
  while (verb < chunks.length && BETWEEN.has(chunks[verb]!.kind)) verb++
  if (chunks[verb]?.kind !== 'including') return next
  return phrase.subjectFirst < 0 || isPeople(phrase) ? verb : chunks.length
}

/** "lost seven men, while the rebels put the figure at 50": another figure for what the sentence has counted. */
function readReferred({ chunks, context, drafts }: EventSentence, index: number, phrase: NounPhrase): boolean {
  const at = chunks[index - 1]
  const figure = chunks[index - 2]?.phrase
  const moreOf = (token: number) => context.classes.more[context.tokens.word[token]!]!
  if (phrase.kind !== 'none' || at?.kind !== 'preposition' || !(moreOf(at.first) & MORE.reaching)) return false
  if (figure?.determiner !== 'definite' || figure.head < 0 || !(moreOf(figure.head) & MORE.figure)) return false
  const counted = drafts.findLast(draft => draft.first < figure.first && draft.role === undefined)
  if (counted === undefined) return false
  const { first, last, quantity, rule: countRule } = phrase.quantity!
  const rest = { chunk: index, isDefinite: false, agentFirst: -1, agentLast: -1, triggerFirst: figure.first }
  const referred = { ...rest, triggerLast: figure.last, rule: 'measure.again', first, last, quantity, countRule }
  drafts.push({ ...counted, ...referred })
  return true
}

function isAs({ context }: EventSentence, { kind, first }: Chunk): boolean {
  return (kind === 'subordinator' || kind === 'preposition') && isWord(context, first, 'as')
}

/** "including five children", "two of them women", "of whom 13 were civilians": a part of the figure before it. */
function readPart(sentence: EventSentence, index: number, phrase: NounPhrase): void {
  const { chunks, drafts } = sentence
  if (isDrafted(drafts, index)) return
  const whole = drafts.findLast(draft => draft.first < chunks[index]!.first && draft.role !== 'part-of')
  if (whole === undefined) return
  for (const at of objectsAfter(chunks, index, isPeople)) {
    const part = chunks[at]!.phrase!
    const count = countOf(part)
    if (!isPeople(part) || count === undefined || count.quantity.kind === 'none') return
    if (count.isVague && part.quantity === undefined) return
    if (isDrafted(drafts, at)) return
    let subject = subjectOf(sentence, at)
    const next = chunks[ahead(chunks, at + 1)]
    const kind = next?.kind === 'be' ? chunks[ahead(chunks, ahead(chunks, at + 1) + 1)] : next
    if (subject.first < 0 && kind?.kind === 'phrase' && kind.phrase!.quantity === undefined)
      subject = subjectOf(sentence, chunks.indexOf(kind))
    drafts.push({
      ...whole,
      rule: 'measure.part',
      ...counting(count, at, subject),
      isDefinite: false,
      role: 'part-of',
    })
    if (phrase.isPart) return
  }
}

/** "a town of over nine thousand inhabitants", "a population of 40,000". */
function readPopulation(sentence: EventSentence, index: number, phrase: NounPhrase, scene: Uint8Array): void {
  const { chunks, context } = sentence
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
  const whose = be < 0 ? undefined : chunks[back(chunks, be - 1)]?.phrase
  const both = SCENE.settlement | SCENE.inhabitants
  // "the town's population is 14,000"
  const isTold = chunks[be]?.kind === 'be' && phrase.kind === 'none' && (sceneOf(whose?.head ?? -1) & both) === both
  if (isTold) push(sentence, index, 'population', 'measure.population', back(chunks, be - 1))
  else if (isSettled && (isInhabited || phrase.kind === 'none'))
    push(sentence, index, 'population', 'measure.population', place)
  else if (isStrength(sentence, of, place)) push(sentence, index, 'personnel', 'measure.strength', place)
  else if (sceneOf(phrase.head) & SCENE.bayonets) push(sentence, index, 'personnel', 'measure.strength', index)
}

/** "the rebel group of 6,000": a body of fighters with its figure after "of". */
function isStrength(sentence: EventSentence, of: number, holder: number): boolean {
  const { chunks, context } = sentence
  const phrase = holder < 0 ? undefined : chunks[holder]!.phrase
  if (phrase === undefined || chunks[of]!.kind !== 'preposition' || phrase.head < 0 || !phrase.isGrouping) return false
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

/** "reaches 80 thousand, and by others up to 130 thousand": a second figure for what the first one counts. */
function readAgain(sentence: EventSentence, index: number): void {
  const { chunks, drafts } = sentence
  const phrase = chunks[index]!.phrase!
  if (readReferred(sentence, index, phrase)) return
  const first = drafts.findLast(draft => draft.chunk >= 0 && draft.chunk < index && REPEATED.has(draft.rule))
  if (first === undefined || phrase.kind !== 'none') return
  const isJoined = chunks.slice(first.chunk + 1, index).some(chunk => chunk.kind === 'conjunction')
  const isBroken = chunks
    .slice(first.chunk + 1, index)
    .some(chunk => chunk.kind === 'be' || chunk.kind === 'trigger' || chunk.kind === 'break')
  if (!isJoined || isBroken) return
  const quantity = phrase.quantity!
  drafts.push({
    ...first,
    rule: 'measure.again',
    first: quantity.first,
    last: quantity.last,
    quantity: quantity.quantity,
    countRule: quantity.rule,
    chunk: index,
  })
}

/** Units of a share: "30%", "a third", "more than half". */
export const SHARES: ReadonlySet<string | undefined> = new Set(['%', 'fraction', 'percent'])

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

/** "30% of the city", "half of Avon": what is shared is land, not a market. */
function isLand({ chunks, context, isPlace }: EventSentence, at: number): boolean {
  const chunk = chunks[at]
  if (chunk?.phrase === undefined) return false
  for (let i = chunk.first; i <= chunk.last; i++)
    if (isPlace(i) || context.classes.more[context.tokens.word[i]!]! & MORE.land) return true
  return chunk.phrase.kind === 'actor' && !chunk.phrase.isPlural
}

/** "one guard to two raiders": two figures and who stands for each. */
function isRatio(sentence: EventSentence, index: number, scene: Uint8Array): boolean {
  const { chunks, context, first, limit } = sentence
  const to = ahead(chunks, index + 1)
  const other = chunks[to + 1]?.phrase
  if (chunks[to]?.kind !== 'to' || other?.quantity === undefined) return false
  // "The rate fell from 2.6 percent to 2.5 percent": a ratio is one of heads.
  if (chunks[index]!.phrase!.quantity!.unit !== undefined || other.quantity.unit !== undefined) return false
  const left = chunks[index]!.phrase!.quantity!.quantity
  const right = other.quantity.quantity
  if (left.kind !== 'exact' || right.kind !== 'exact' || right.value === 0) return false
  for (let i = first; i < limit; i++) if (scene[context.tokens.word[i]!]! & SCENE.ratio) return true
  return false
}

function readRatio(sentence: EventSentence, index: number): void {
  const { chunks } = sentence
  const right = chunks[ahead(chunks, index + 1) + 1]!
  const left = chunks[index]!
  const values = [left.phrase!.quantity!.quantity, right.phrase!.quantity!.quantity]
  const [above, below] = values.map(quantity => (quantity.kind === 'exact' ? quantity.value : 0))
  const subject = subjectOf(sentence, index)
  sentence.drafts.push({
    measure: 'loss-ratio',
    rule: 'measure.ratio',
    triggerClass: '',
    triggerFirst: left.first,
    triggerLast: right.last,
    triggerChunk: index,
    first: left.first,
    last: right.last,
    quantity: { kind: 'exact', value: above! / below! },
    countRule: 'count.ratio',
    isDefinite: false,
    chunk: index,
    subjectFirst: subject.first,
    subjectLast: subject.last,
    ...UNSAID,
    isFactual: false,
  })
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
    first: quantity.first,
    last: quantity.last,
    quantity: measure === 'territory-share' ? inHundredths(quantity) : quantity.quantity,
    countRule: quantity.rule,
    isDefinite: false,
    chunk: index,
    subjectFirst: subject.first,
    subjectLast: subject.last,
    ...UNSAID,
    isFactual: false,
  })
}
