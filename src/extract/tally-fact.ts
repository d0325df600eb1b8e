import { boundsOf } from '../model/bounds.ts'
import type { Claim } from '../model/claim.ts'
import type { Profile } from '../model/profile.ts'
import { clash, isSamePerson, type Party, partyOf } from './tally-party.ts'

/** One thing that a report counts, with everything that it says of it. */
export interface Fact {
  party: Party
  low: number
  /** Undefined where nothing bounds it above. */
  high: number | undefined
  readonly claims: Claim[]
  /** How many of it later claims have told apart: "two of the five were boys". */
  told: number
  /** Nothing but pronouns told of it. */
  isPronoun: boolean
  /** It was told of as somebody else than those before. */
  readonly isElse: boolean
  /** Every claim of it is of being shot, which leaves open who lived. */
  isShot: boolean
}

/** A claim as the tally compares it. */
export interface Item {
  readonly claim: Claim
  readonly party: Party
  readonly low: number
  readonly high: number | undefined
  readonly isShot: boolean
  /** "the man", "him", "the murder of Ivo Brand": speaks of somebody known. */
  readonly isKnown: boolean
  /** A plural without a figure. */
  readonly isBare: boolean
  readonly isPronoun: boolean
  /** "another", "three others": speaks of somebody else. */
  readonly isElse: boolean
}

const ELSE = /\b(?:another|others?|additional|more|second|third)\b/iu // "three others"  not: "mothers"

/** `isListed`: the sentence counts somebody before this claim, whom "others" then sets it apart from. */
export function itemOf(claim: Claim, profile: Profile, isListed: boolean): Item {
  const bounds = boundsOf(claim.quantity.value, profile)
  const low = bounds.low === undefined ? 0 : bounds.lowExclusive ? bounds.low + 1 : bounds.low
  const high = bounds.high !== undefined && bounds.highExclusive ? bounds.high - 1 : bounds.high
  const isSelfHarm = claim.measure === 'wounded' && claim.rules.includes('count.reflexive')
  const subject = claim.subject?.basis === 'stated' ? claim.subject.at.exact : ''
  return {
    claim,
    party: partyOf(claim),
    low,
    high,
    isShot: claim.rules.includes('trigger.shot'),
    isKnown: claim.hints.some(hint => hint.kind === 'restatement') || isSelfHarm,
    isBare: claim.rules.includes('count.plural'),
    isPronoun: claim.rules.includes('count.pronoun'),
    isElse:
      !isListed &&
      (ELSE.test(subject) || ELSE.test(claim.at.exact) || claim.hints.some(hint => hint.kind === 'addition')),
  }
}

export function factOf(item: Item): Fact {
  const { party, low, high, claim, isElse, isPronoun, isShot } = item
  return { party, low, high, claims: [claim], told: 0, isElse, isPronoun, isShot }
}

/** Can the item speak of the fact, or of some of it? */
export function mayMean(item: Item, fact: Fact): boolean {
  return !clash(item.party, fact.party)
}

/** Does the item say the same as the fact, no more and no less? */
export function restates(item: Item, fact: Fact): boolean {
  if (!mayMean(item, fact) || (item.isElse && !fact.isElse)) return false
  if (item.party.isNamed && fact.party.isNamed) return isSamePerson(item.party, fact.party)
  const isVague = (claim: Claim) => claim.quantity.value.kind === 'vague'
  if (isVague(item.claim) && fact.claims.some(isVague) && isAlike(item.party, fact.party)) return true
  return item.low === fact.low && (item.high === fact.high || item.high === undefined || fact.high === undefined)
}

/** Do two parties bear the same head noun, or one of them none? */
export function isAlike(left: Party, right: Party): boolean {
  return left.isGeneric || right.isGeneric || left.label === right.label
}

/** Adds what a claim says to a fact that it means: the fact takes the more telling party. */
export function join(fact: Fact, item: Item): void {
  fact.claims.push(item.claim)
  if (!item.isShot) fact.isShot = false
  if (!item.isPronoun) fact.isPronoun = false
  if (fact.party.isGeneric && !item.party.isGeneric) fact.party = item.party
  else if (item.party.isNamed && !fact.party.isNamed)
    fact.party = { ...item.party, group: fact.party.group, role: fact.party.role ?? item.party.role }
}
