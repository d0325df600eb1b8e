import { MORE, WORD } from '../words/actor-classes.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, type ChunkKind, chunkAt, type NounPhrase } from './chunks.ts'
import { type Count, countOf, isPeople } from './counts.ts'
import type { EventSentence } from './event.ts'
import { isInitial, type VerbGroup } from './groups.ts'
import { isSingular } from './refusals.ts'
import { bitsAt, type PhraseContext } from './words.ts'

/** How many the phrase at `at` counts of those whom the trigger at `index` befell; undefined if nobody. */
export function countedAt(sentence: EventSentence, index: number, at: number, group: VerbGroup): Count | undefined {
  const phrase = sentence.chunks[at]!.phrase!
  return (
    wholeOf(sentence, index, at, group) ??
    noneOf(sentence, at) ??
    groupCount(sentence, at) ??
    oneOf(sentence, phrase, group, index) ??
    countOf(phrase)
  )
}

/** "One of the [five] people killed on Friday was a guard": the participle is said of all of them, the verb behind it of one. */
function wholeOf({ chunks, context }: EventSentence, index: number, at: number, group: VerbGroup): Count | undefined {
  const { quantity, isPart, last } = chunks[at]!.phrase!
  if (!isPart || quantity?.quantity.kind !== 'exact' || quantity.quantity.value !== 1) return undefined
  if (group.be || index !== at + 1 || !isSaidAround(chunks, index)) return undefined
  for (let token = quantity.last + 1; token <= last; token++) {
    const whole = context.quantityAt(token)
    if (whole === undefined) continue
    const { first, rule } = whole
    const isExact = whole.quantity.kind === 'exact' && whole.unit === undefined
    return isExact
      ? { quantity: whole.quantity, first, last: whole.last, rule, isDefinite: true, isVague: false }
      : undefined
  }
  return undefined
}

/** Does a verb of the sentence's own stand behind the participle at `index`, or before whom it tells of: "killed on Friday [was]", "[was] one of the two killed"? */
function isSaidAround(chunks: readonly Chunk[], index: number): boolean {
  if (chunkAt(chunks, index - 2)?.kind === 'be') return true
  for (let i = index + 1; i < chunks.length; i++) {
    const { kind } = chunks[i]!
    if (kind === 'be' || kind === 'have') return true
    if (!BEHIND.has(kind)) return false
  }
  return false
}

/** Where and when, between a participle and the verb behind it: "killed on Friday in Lesk, Ruvania". */
const BEHIND: ReadonlySet<ChunkKind> = new Set(['adverb', 'comma', 'phrase', 'preposition', 'time', 'trigger'])

/** "No women or children were hurt": the first word speaks for both. */
function noneOf(sentence: EventSentence, at: number): Count | undefined {
  const { chunks } = sentence
  const phrase = chunks[at]!.phrase!
  const first = chunkAt(chunks, at - 2)?.phrase
  if (chunkAt(chunks, at - 1)?.kind !== 'conjunction' || first === undefined || phrase.quantity !== undefined)
    return undefined
  if (phrase.determiner !== 'none' || first.quantity?.quantity.kind !== 'none') return undefined
  return {
    quantity: { kind: 'none' },
    first: phrase.first,
    last: phrase.last,
    rule: 'count.none',
    isDefinite: false,
    isVague: false,
  }
}

/** "Travis was killed": a lone name that ends like a plural is one where its verb says so. */
function oneOf(sentence: EventSentence, phrase: NounPhrase, group: VerbGroup, index: number): Count | undefined {
  if (phrase.kind !== 'unknown' || !phrase.isPlural || phrase.quantity !== undefined || phrase.first !== phrase.last)
    return undefined
  if (!isSingular(sentence, group, index)) return undefined
  const { first, last } = phrase
  return {
    quantity: { kind: 'exact', value: 1 },
    first,
    last,
    rule: 'count.named',
    isDefinite: false,
    isVague: false,
  }
}

/** "a group of 12 rebels", "a family of five": the figure stands in the phrase after "of". */
function groupCount(sentence: EventSentence, at: number): Count | undefined {
  const { chunks, context } = sentence
  const phrase = chunks[at]!.phrase!
  const inner = chunks[at + 2]?.phrase
  if (
    !phrase.isGrouping ||
    phrase.quantity !== undefined ||
    chunks[at + 1]?.kind !== 'preposition' ||
    inner === undefined
  )
    return undefined
  if (!isParticle(context, chunks[at + 1]!.first, PARTICLE.genitive)) return undefined
  if (inner.quantity !== undefined) return countOf(inner)
  if (!inner.isPlural || phrase.determiner !== 'indefinite') return undefined
  return {
    quantity: { kind: 'vague', word: 'group' },
    first: phrase.first,
    last: phrase.last,
    rule: 'count.group',
    isDefinite: false,
    isVague: true,
  }
}

/** Chunk of those whom a count is of: "a group of [12 rebels]", "a total of [33]", but "[a family] of five"; "Of [the guards], two were hurt". */
export function countedIn({ chunks, context }: EventSentence, at: number, count: Count): number {
  const { last, head, kind, quantity } = chunks[at]!.phrase!
  const whole =
    chunkAt(chunks, at - 1)?.kind === 'comma' && kind === 'none' ? chunkAt(chunks, at - 2)?.phrase : undefined
  const relative = antecedentOf(chunks, context, at)
  if (relative >= 0) return relative
  const isOfThem =
    whole?.determiner === 'definite' && isPeople(whole) && chunkAt(chunks, at - 3)?.kind === 'preposition'
  if (isOfThem && isInitial(chunks, at - 3)) return at - 2
  const inner = chunks[at + 2]?.phrase
  if (quantity !== undefined || inner === undefined || count.first <= last) return at
  const isFigure = head >= 0 && (context.classes.more[context.tokens.word[head]!]! & MORE.figure) !== 0
  return isFigure || inner.subjectFirst >= 0 ? at + 2 : at
}

/** "410 patients, [17 of whom] died", "400 guests, of whom [nine] died": chunk of those whom the pronoun stands for; -1 if there is none. */
function antecedentOf(chunks: readonly Chunk[], context: PhraseContext, at: number): number {
  const { kind, isPart } = chunks[at]!.phrase!
  if (kind !== 'none') return -1
  const isWhole = isPart && bitsAt(context, chunks[at]!.last) & WORD.relative
  const before = chunkAt(chunks, at - 1)
  const comma = isWhole ? at - 1 : before?.kind === 'including' && before.isTie ? at - 2 : -1
  const whole = chunkAt(chunks, comma)?.kind === 'comma' ? chunkAt(chunks, comma - 1)?.phrase : undefined
  return whole !== undefined && isPeople(whole) ? comma - 1 : -1
}
