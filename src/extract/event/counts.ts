import type { RuleId } from '../../model/grounded.ts'
import type { Quantity } from '../../model/quantity.ts'
import { type Determiner, type NounPhrase, PERSON } from './chunks.ts'

/** How many a noun phrase stands for, and the tokens that say so. */
export interface Count {
  readonly quantity: Quantity
  readonly first: number
  readonly last: number
  readonly rule: RuleId
  /** It refers back: "the man", "his wife", "him". */
  readonly isDefinite: boolean
  /** A plural without a figure. */
  readonly isVague: boolean
}

const ONE: Quantity = { kind: 'exact', value: 1 }
const TWO: Quantity = { kind: 'exact', value: 2 }
const NONE: Quantity = { kind: 'none' }
const PLURAL: Quantity = { kind: 'vague', word: 'plural' }

/** What counts one person: "a man", "the man", "his brother", and "man" of a headline. */
const RULE_OF_ONE: Readonly<Record<Determiner, RuleId>> = {
  indefinite: 'count.singular',
  definite: 'count.definite',
  possessive: 'count.possessive',
  negative: 'count.none',
  none: 'count.bare',
}

/** The count of a phrase that somebody is meant by; undefined if it counts nobody ("they", "30 km"). */
export function countOf(phrase: NounPhrase): Count | undefined {
  const { quantity, first, last } = phrase
  if (quantity !== undefined) {
    if (quantity.unit !== undefined) return undefined
    return {
      quantity: quantity.quantity,
      first: quantity.first,
      last: quantity.last,
      rule: quantity.rule,
      isDefinite: phrase.determiner === 'definite',
      isVague: quantity.quantity.kind === 'vague',
    }
  }
  const of = (value: Quantity, rule: RuleId, isDefinite = false): Count => ({
    quantity: value,
    first,
    last,
    rule,
    isDefinite,
    isVague: value.kind === 'vague',
  })
  if (phrase.determiner === 'negative' || phrase.kind === 'nobody') return of(NONE, 'count.none')
  const isDefinite = phrase.determiner === 'definite' || phrase.determiner === 'possessive'
  switch (phrase.kind) {
    case 'name':
      // "The 61-year-old Ivo Brand", "the guard Ivo Brand", but not "the Baltic Star".
      return phrase.determiner === 'none' ||
        phrase.determiner === 'possessive' ||
        (phrase.determiner === 'definite' && (phrase.isAged || (phrase.told & PERSON.titled) !== 0))
        ? {
            ...of(ONE, 'count.named'),
            first: phrase.determiner !== 'possessive' && phrase.subjectFirst > first ? phrase.subjectFirst : first,
          }
        : undefined
    case 'singular-pronoun':
      return phrase.isReflexive ? of(ONE, 'count.reflexive') : of(ONE, 'count.pronoun', true)
    case 'person':
      return of(ONE, RULE_OF_ONE[phrase.determiner], isDefinite)
    case 'people':
      if (phrase.isPair) return of(TWO, 'count.pair', isDefinite)
      return isDefinite ? of(PLURAL, 'count.definite-plural', true) : of(PLURAL, 'count.plural')
    case 'actor':
      if (phrase.isPlural) return isDefinite ? of(PLURAL, 'count.definite-plural', true) : of(PLURAL, 'count.plural')
      return phrase.determiner === 'indefinite' ? of(ONE, 'count.singular') : undefined
    case 'unknown':
      if (phrase.isPlural)
        return phrase.determiner === 'none' && phrase.subjectFirst >= 0 ? of(PLURAL, 'count.plural') : undefined
      if (phrase.determiner !== 'indefinite') return undefined
      return phrase.isGrouping ? of({ kind: 'vague', word: 'group' }, 'count.group') : of(ONE, 'count.singular')
    case 'none':
      if (phrase.isPair) return of(TWO, 'count.pair', isDefinite)
      return phrase.isAdded && phrase.determiner === 'indefinite' ? of(ONE, 'count.another') : undefined
    case 'thing':
      return isOneThing(phrase) ? of(ONE, 'count.singular') : undefined
    case 'body':
    case 'plural-pronoun':
    case 'somebody':
    case 'other':
      return undefined
  }
}

/** "A helicopter", "another truck". */
export function isOneThing(phrase: NounPhrase): boolean {
  return phrase.kind === 'thing' && phrase.determiner === 'indefinite' && !phrase.isPlural
}

/** Can the phrase stand for people who suffer something? */
export function isPeople(phrase: NounPhrase): boolean {
  switch (phrase.kind) {
    case 'person':
    case 'people':
    case 'name':
    case 'nobody':
    case 'somebody':
    case 'singular-pronoun':
    case 'plural-pronoun':
      return true
    case 'none':
      return phrase.quantity === undefined
        ? phrase.isPair || (phrase.isAdded && phrase.determiner === 'indefinite')
        : phrase.quantity.unit === undefined
    case 'actor':
      return phrase.isPlural || phrase.quantity !== undefined || phrase.determiner === 'indefinite'
    case 'unknown':
      return (
        phrase.nouns.length === 0 &&
        (phrase.quantity !== undefined
          ? phrase.quantity.unit === undefined
          : phrase.determiner === 'indefinite' || phrase.determiner === 'negative')
      )
    case 'body':
      return phrase.isGrouping || phrase.quantity !== undefined
    case 'thing':
    case 'other':
      return false
  }
}

/** Is the phrase about people beyond doubt? A destroyed name may be a town, a killed unknown a plan. */
export function isKnownPeople(phrase: NounPhrase): boolean {
  return phrase.kind === 'people' || phrase.kind === 'person' || (phrase.kind === 'actor' && phrase.isPlural)
}

/** Does the phrase stand for people whom something can befall, so that its figure is no length or share? */
export function isSufferer(phrase: NounPhrase): boolean {
  return isPeople(phrase) && phrase.quantity?.unit === undefined
}
