import type { RuleId } from '../../model/grounded.ts'
import type { QuantityMention } from '../../model/mention.ts'
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
const GROUP: Quantity = { kind: 'vague', word: 'group' }
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
  const { quantity, determiner, kind } = phrase
  if (quantity !== undefined) return figureOf(quantity, determiner)
  if (determiner === 'negative' || kind === 'nobody') return counted(phrase, NONE, 'count.none')
  switch (kind) {
    case 'name':
      return nameCount(phrase)
    case 'singular-pronoun':
      return phrase.isReflexive ? counted(phrase, ONE, 'count.reflexive') : counted(phrase, ONE, 'count.pronoun', true)
    case 'person':
      return counted(phrase, ONE, RULE_OF_ONE[determiner], refersBack(phrase))
    case 'people':
      return phrase.isPair ? pairCount(phrase) : pluralCount(phrase)
    case 'actor':
      if (phrase.isPlural) return pluralCount(phrase)
      return determiner === 'indefinite' ? counted(phrase, ONE, 'count.singular') : undefined
    case 'unknown':
      return unknownCount(phrase)
    case 'none':
      if (phrase.isPair) return pairCount(phrase)
      return phrase.isAdded && determiner === 'indefinite' ? counted(phrase, ONE, 'count.another') : undefined
    case 'thing':
      return isOneThing(phrase) ? counted(phrase, ONE, 'count.singular') : undefined
    case 'body':
    case 'plural-pronoun':
    case 'somebody':
    case 'other':
      return undefined
  }
}

/** "12 guards", "the two" */
function figureOf({ unit, quantity, first, last, rule }: QuantityMention, determiner: Determiner): Count | undefined {
  if (unit !== undefined) return undefined
  return { quantity, first, last, rule, isDefinite: determiner === 'definite', isVague: quantity.kind === 'vague' }
}

/** A count that no figure states: the phrase itself does. */
function counted({ first, last }: NounPhrase, quantity: Quantity, rule: RuleId, isDefinite = false): Count {
  return { quantity, first, last, rule, isDefinite, isVague: quantity.kind === 'vague' }
}

function refersBack({ determiner }: NounPhrase): boolean {
  return determiner === 'definite' || determiner === 'possessive'
}

/** "The 61-year-old Ivo Brand", "the guard Ivo Brand", but not "the Baltic Star". */
function nameCount(phrase: NounPhrase): Count | undefined {
  const { determiner, subjectFirst, first } = phrase
  if (determiner === 'possessive') return counted(phrase, ONE, 'count.named')
  const isPerson = phrase.isAged || (phrase.told & PERSON.titled) !== 0
  if (determiner !== 'none' && !(determiner === 'definite' && isPerson)) return undefined
  return { ...counted(phrase, ONE, 'count.named'), first: Math.max(first, subjectFirst) }
}

function pairCount(phrase: NounPhrase): Count {
  return counted(phrase, TWO, 'count.pair', refersBack(phrase))
}

function pluralCount(phrase: NounPhrase): Count {
  return refersBack(phrase)
    ? counted(phrase, PLURAL, 'count.definite-plural', true)
    : counted(phrase, PLURAL, 'count.plural')
}

/** "Nurses", "a nurse", "a group", of words that no lexicon has. */
function unknownCount(phrase: NounPhrase): Count | undefined {
  const { determiner, isPlural, isGrouping, subjectFirst } = phrase
  if (isPlural) return determiner === 'none' && subjectFirst >= 0 ? counted(phrase, PLURAL, 'count.plural') : undefined
  if (determiner !== 'indefinite') return undefined
  return isGrouping ? counted(phrase, GROUP, 'count.group') : counted(phrase, ONE, 'count.singular')
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
