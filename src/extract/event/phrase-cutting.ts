import type { QuantityMention } from '../../model/mention.ts'
import type { Determiner } from './chunks.ts'
import type { Trigger } from './measure-triggers.ts'

/** A noun phrase while it is cut: what has been seen of it from `first` on. Only the steps over its tokens change it. */
export interface Cutting {
  readonly first: number
  last: number
  determiner: Determiner
  quantity: QuantityMention | undefined
  head: number
  subjectFirst: number
  states: readonly Trigger[]
  nouns: readonly Trigger[]
  nounFirst: number
  isPart: boolean
  isAdded: boolean
  isAged: boolean
  isGrouping: boolean
  ownerFirst: number
  ownerLast: number
  /** A noun that the phrase can end with has been seen. */
  sawNoun: boolean
}

/** What a step gives where the phrase ends, instead of the token at which it goes on. */
export const ENDS = -1

export const NO_TRIGGERS: readonly Trigger[] = []

/** A phrase of which nothing has been seen. */
export function cuttingFrom(first: number): Cutting {
  return {
    first,
    last: first - 1,
    determiner: 'none',
    quantity: undefined,
    head: -1,
    subjectFirst: -1,
    states: NO_TRIGGERS,
    nouns: NO_TRIGGERS,
    nounFirst: -1,
    isPart: false,
    isAdded: false,
    isAged: false,
    isGrouping: false,
    ownerFirst: -1,
    ownerLast: -1,
    sawNoun: false,
  }
}

/** What was seen is whose; what is owned comes next. */
export function beginOwned(phrase: Cutting): void {
  phrase.ownerFirst = phrase.subjectFirst >= 0 ? phrase.subjectFirst : phrase.first
  phrase.ownerLast = phrase.last
  phrase.head = -1
  phrase.sawNoun = false
  phrase.nouns = NO_TRIGGERS
  phrase.states = NO_TRIGGERS
}
