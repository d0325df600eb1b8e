import type { QuantityMention } from '../../model/mention.ts'
import type { Trigger } from './measure-triggers.ts'

/** What a stretch of a sentence is to the event rules. */
export type ChunkKind =
  | 'phrase'
  | 'trigger'
  | 'be'
  | 'have'
  | 'modal'
  | 'auxiliary'
  | 'verb'
  | 'preposition'
  | 'to'
  | 'conjunction'
  | 'relative'
  | 'subordinator'
  | 'negation'
  | 'adverb'
  | 'time'
  | 'comma'
  | 'break'
  | 'open'
  | 'close'
  | 'mark'
  | 'including'
  | 'reaching'

/** A stretch of a sentence: tokens `first`..`last`, both inclusive. Every field is always there: chunks of one shape are read faster. */
export interface Chunk {
  readonly kind: ChunkKind
  readonly first: number
  readonly last: number
  /** Meanings, of a trigger. */
  readonly triggers: readonly Trigger[] | undefined
  /** The noun phrase, of a phrase. */
  readonly phrase: NounPhrase | undefined
  /** A negative word: "not", "didn't". */
  readonly isNegative: boolean
  /**
   * Of a preposition: it ties its object to the noun before it ("of", "from", "with"). Of a break: a semicolon, which a list may go on behind.
   * Of a subordinator: it gives a name ("known as"). Of words that open a part: they open a clause about it ("of whom").
   */
  readonly isTie: boolean
  /** Of a verb: an -ing form. */
  readonly isGerund: boolean
}

/** The chunk at an index, if there is one. An array that is asked for what is before its beginning is searched as any object is, many times as slowly. */
export function chunkAt(chunks: readonly Chunk[], index: number): Chunk | undefined {
  return index >= 0 ? chunks[index] : undefined
}

/** A chunk that is no more than its kind. */
export function chunkOf(kind: ChunkKind, first: number, last: number): Chunk {
  return { kind, first, last, triggers: undefined, phrase: undefined, isNegative: false, isTie: false, isGerund: false }
}

/** A chunk of one token that may be negative: "was", "didn't". */
export function negatable(kind: ChunkKind, at: number, isNegative: boolean): Chunk {
  return {
    kind,
    first: at,
    last: at,
    triggers: undefined,
    phrase: undefined,
    isNegative,
    isTie: false,
    isGerund: false,
  }
}

/** A preposition, a break, a subordinator or words that open a part. */
export function tieChunk(
  kind: 'preposition' | 'break' | 'subordinator' | 'including',
  at: number,
  isTie: boolean,
  last = at,
): Chunk {
  return {
    kind,
    first: at,
    last,
    triggers: undefined,
    phrase: undefined,
    isNegative: false,
    isTie,
    isGerund: false,
  }
}

export function verbChunk(at: number, isGerund: boolean): Chunk {
  const kind = 'verb'
  return {
    kind,
    first: at,
    last: at,
    triggers: undefined,
    phrase: undefined,
    isNegative: false,
    isTie: false,
    isGerund,
  }
}

export function triggerChunk(first: number, last: number, triggers: readonly Trigger[]): Chunk {
  return { kind: 'trigger', first, last, triggers, phrase: undefined, isNegative: false, isTie: false, isGerund: false }
}

export function phraseChunk(first: number, last: number, phrase: NounPhrase): Chunk {
  return { kind: 'phrase', first, last, triggers: undefined, phrase, isNegative: false, isTie: false, isGerund: false }
}

/** What a noun for one person says of him, and whether one stands before his name ("the guard Ivo Brand"); bits. */
export const PERSON = { male: 1, female: 2, kin: 4, titled: 8 } as const

export type Determiner = 'none' | 'indefinite' | 'definite' | 'possessive' | 'negative'

/** What the head of a noun phrase stands for. */
export type HeadKind =
  | 'person'
  | 'people'
  | 'name'
  | 'actor'
  | 'body'
  | 'singular-pronoun'
  | 'plural-pronoun'
  | 'nobody'
  | 'somebody'
  | 'thing'
  | 'other'
  | 'unknown'
  /** A bare figure: "20 were killed". */
  | 'none'

/** A base noun phrase with its figure, cut without its prepositional tails. */
export interface NounPhrase {
  readonly first: number
  readonly last: number
  readonly determiner: Determiner
  /** Always there, though undefined at times: phrases of one shape are read faster. */
  readonly quantity: QuantityMention | undefined
  /** Token of the head noun; -1 if the figure stands alone. */
  readonly head: number
  readonly kind: HeadKind
  /** First token of the words that tell whom: without determiner and figure; -1 if there are none. */
  readonly subjectFirst: number
  /** Participles and states inside it: "two wounded soldiers". */
  readonly states: readonly Trigger[]
  /** Meanings of a head noun that is a trigger: "deaths", "strikes", "tanks". */
  readonly nouns: readonly Trigger[]
  readonly nounFirst: number
  /** "himself": whoever did it suffered it. */
  readonly isReflexive: boolean
  /** Its head is plural by form. */
  readonly isPlural: boolean
  /** "two of them", "five of the 20": a part of something known. */
  readonly isPart: boolean
  /** "another", "more", "others". */
  readonly isAdded: boolean
  /** The possessor before 's: tokens `ownerFirst`..`ownerLast`, -1 if there is none. */
  readonly ownerFirst: number
  readonly ownerLast: number
  /** An age is all that it has: "a 34-year-old". */
  readonly isAged: boolean
  /** What its head says of one person: bits of `PERSON`. */
  readonly told: number
  /** "both women", "twin sons": two, without a figure. */
  readonly isPair: boolean
  /** "a group of", where the figure is that of what follows. */
  readonly isGrouping: boolean
}
