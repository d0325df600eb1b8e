import type { RuleId } from '../../model/grounded.ts'
import type { Measure } from '../../model/measure.ts'
import type { Quantity } from '../../model/quantity.ts'
import { FLAG, TOKEN } from '../../text/tokens.ts'
import { isParticle, PARTICLE } from '../words/particles.ts'
import { type Chunk, chunkAt, type NounPhrase } from './chunks.ts'
import { isGoverned } from './clauses.ts'
import type { Count } from './counts.ts'
import { isKinListed } from './kin.ts'
import type { PhraseContext } from './words.ts'

/** What the rules saw in one place of a sentence, before it is a claim: tokens, all ranges inclusive. */
export interface EventDraft {
  readonly measure: Measure
  /** The rule that tied figure and measure. */
  readonly rule: RuleId
  /** Class of the trigger: `shot` leaves open who lived. */
  readonly triggerClass: string
  readonly triggerFirst: number
  readonly triggerLast: number
  /** Chunk of the trigger, in the sentence. */
  readonly triggerChunk: number
  /** The figure's words. */
  readonly first: number
  readonly last: number
  readonly quantity: Quantity
  readonly countRule: RuleId
  /** The figure refers back: "the man", "him". */
  readonly isDefinite: boolean
  /** Chunk of the phrase that carries the figure, -1 if there is none. */
  readonly chunk: number
  /** Tokens of the words for whom; -1 where the sentence leaves them out. */
  readonly subjectFirst: number
  readonly subjectLast: number
  /** Tokens of whoever did it; -1 if unsaid. */
  readonly agentFirst: number
  readonly agentLast: number
  /** Its own words name nobody in particular ("32 people"): a side named before says more. */
  readonly isGeneric: boolean
  /** Its verb tells of what has happened ("were killed"), so that a wish or demand around it does not make it unreal. */
  readonly isFactual: boolean
  readonly standing: 'plain' | 'denied' | 'hypothetical' | 'hedged'
  /** Days of the turn of time that the figure is of each of: 1 for "12 a day". */
  readonly turn?: number
  readonly role?: 'part-of' | 'addition' | 'update' | 'previous'
  /** What was added is counted by a toll of the same sentence: "12 more died, bringing the toll to 45". */
  readonly isInToll?: true
  /** A toll that runs over more than the sentence tells of: "bringing the toll since March to 120". */
  readonly isOfStretch?: true
  /** The words for whom end in the name that the sentence gives him: "clerk, identified as Ivo Brand". */
  readonly isCalled?: true
}

/** What a draft is where its rule knows no more: done by nobody named, to somebody in particular, told plainly. */
export const UNSAID = { agentFirst: -1, agentLast: -1, isGeneric: false, standing: 'plain' } as const

/** The fields of a draft that its figure gives: a count, the chunk that carries it, and the tokens of whom it is about, however general the figure that it is a part of. */
export function counting(
  count: Pick<Count, 'first' | 'last' | 'quantity' | 'rule'>,
  chunk: number,
  subject: { readonly first: number; readonly last: number },
): Pick<
  EventDraft,
  'first' | 'last' | 'quantity' | 'countRule' | 'chunk' | 'subjectFirst' | 'subjectLast' | 'isGeneric'
> {
  return {
    first: count.first,
    last: count.last,
    quantity: count.quantity,
    countRule: count.rule,
    chunk,
    subjectFirst: subject.first,
    subjectLast: subject.last,
    isGeneric: false,
  }
}

/** A sentence as the rules read it. */
export interface EventSentence {
  readonly context: PhraseContext
  readonly chunks: readonly Chunk[]
  readonly first: number
  readonly limit: number
  /** Is the token part of a place that the gazetteer knows? */
  readonly isPlace: (token: number) => boolean
  readonly drafts: EventDraft[]
  /** Whose losses the sentence speaks of without a figure, tokens inclusive: what a later toll without a name is about. */
  readonly topics: { readonly first: number; readonly last: number }[]
}

/** Has a rule counted the phrase of a chunk? A function of its own, so that rules that ask it make no closure for each phrase. */
export function isDrafted(drafts: readonly EventDraft[], chunk: number): boolean {
  return drafts.some(draft => draft.chunk === chunk)
}

/** The last draft that begins before a token and is no part of another. */
export function draftBefore(drafts: readonly EventDraft[], token: number): EventDraft | undefined {
  return drafts.findLast(draft => draft.first < token && draft.role !== 'part-of')
}

/** The tokens that tell whom a phrase is about: its words without figure and determiner, and the "of" phrase after it. */
export function subjectOf(sentence: EventSentence, at: number): { readonly first: number; readonly last: number } {
  const chunk = sentence.chunks[at]!
  const phrase = chunk.phrase!
  const tail = ofTail(sentence, at)
  if (phrase.subjectFirst >= 0) {
    const { before, after } = apposedTo(sentence, at)
    return { first: before ?? phrase.subjectFirst, last: after ?? tail ?? phrase.last }
  }
  if (phrase.kind !== 'none' && phrase.head >= 0 && !phrase.isPart)
    return { first: phrase.quantity === undefined ? phrase.first : phrase.head, last: tail ?? phrase.last }
  return { first: -1, last: -1 }
}

/** The name beside a noun for the same person, or the noun beside a name: "his wife, Ana Brand", "Ivo Brand, a driver". */
function apposedTo(sentence: EventSentence, at: number): { readonly before?: number; readonly after?: number } {
  const { chunks } = sentence
  const phrase = chunks[at]!.phrase!
  const left = chunkAt(chunks, at - 1)?.kind === 'comma' ? chunkAt(chunks, at - 2)?.phrase : undefined
  const right = chunks[at + 1]?.kind === 'comma' ? chunks[at + 2]?.phrase : undefined
  const isEnd = chunks[at + 3]?.kind === 'comma' || chunks[at + 3]?.kind === 'break'
  if (right !== undefined && isEnd && isApposed(phrase, right))
    return isKinListed(chunks, at + 2) ? {} : { after: right.last }
  // "his mother, Asma Wick, was"
  const isName = phrase.kind === 'name' && phrase.determiner === 'none'
  const isOwn = isName && left?.kind === 'person' && left.determiner === 'possessive'
  if (isOwn && !isDrafted(sentence.drafts, at - 2)) return { before: left.subjectFirst }
  // "In the north of Lesk, a guard was hurt": nobody is beside a town.
  const isBeside = left?.kind === 'name' && left.determiner === 'none' && !isTown(sentence, at - 2)
  const isMain = phrase.kind === 'person' && isBeside && chunks[at + 1]?.kind !== 'comma'
  return isMain && isApposed(left, phrase) && !isKinListed(chunks, at) ? { before: left.subjectFirst } : {}
}

/** A place, or one word in capitals that a preposition governs: "in [Lesk]". */
function isTown(sentence: EventSentence, at: number): boolean {
  const { head, first, last } = sentence.chunks[at]!.phrase!
  return sentence.isPlace(head) || (first === last && isGoverned(sentence.chunks, at))
}

/** Do two phrases side by side name one person: "the commander, Ivo Brand"? */
function isApposed(left: NounPhrase, right: NounPhrase): boolean {
  const isOne = (phrase: NounPhrase) =>
    phrase.quantity === undefined && (phrase.kind === 'person' || phrase.kind === 'unknown')
  return (left.kind === 'name' && isOne(right)) || (isOne(left) && right.kind === 'name')
}

/** Longest run of "of" phrases that tell whom: "units of vehicles of government forces". */
const MAX_TAILS = 3

/** Last token of "of the northern army" after the phrase at `at`; undefined if there is none. */
function ofTail(sentence: EventSentence, at: number): number | undefined {
  const { chunks, context } = sentence
  let last: number | undefined
  for (let i = at; i < at + 2 * MAX_TAILS; i += 2) {
    const preposition = chunks[i + 1]
    const object = chunks[i + 2]
    if (preposition?.kind !== 'preposition' || object?.kind !== 'phrase') return last
    const isOf = isParticle(context, preposition.first, PARTICLE.genitive)
    const isFrom = i === at && isParticle(context, preposition.first, PARTICLE.origin)
    if (!isOf && !(isFrom && !isMatter(context, object.phrase!))) return last
    if (object.phrase!.quantity !== undefined && isOf) return last
    last = object.last
  }
  return last
}

/** A bare common noun for no people: who died "from suffocation" came from nowhere. */
function isMatter(
  { tokens }: PhraseContext,
  { determiner, kind, quantity, isGrouping, ...phrase }: NounPhrase,
): boolean {
  if (determiner !== 'none' || quantity !== undefined || isGrouping) return false
  if (kind !== 'unknown' && kind !== 'thing' && kind !== 'other') return false
  for (let i = phrase.first; i <= phrase.last; i++)
    if (tokens.kind[i] !== TOKEN.word || tokens.flags[i]! & FLAG.capital) return false
  return true
}

/** The words of a phrase that stands for an actor. */
export function actorTokens(phrase: NounPhrase): { readonly first: number; readonly last: number } {
  return phrase.subjectFirst >= 0
    ? { first: phrase.subjectFirst, last: phrase.last }
    : { first: phrase.first, last: phrase.last }
}
