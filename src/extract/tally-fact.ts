import type { Claim } from '../model/claim.ts'
import type { Item } from './tally-item.ts'
import { clash, isSamePerson, type Party } from './tally-party.ts'

/** One thing that a report counts, with everything that it says of it. */
export interface Fact {
  /** The most telling party of its claims. */
  party: Party
  low: number
  /** Undefined where nothing bounds it above. */
  high: number | undefined
  readonly claims: Claim[]
  /** How many of it later claims have told apart: "two of the five were boys". */
  told: number
  /** It was told of as somebody else than those before. */
  readonly isElse: boolean
  /** Its figure has a most, and no least. */
  readonly isUpTo: boolean
  /** A figure for everybody stands behind it. */
  isTotal: boolean
  /** Sources that have given a total. */
  readonly sources: Set<string>
}

/** The facts behind claims of one measure, which come in text order; each statement is held against those before it. */
export function factsOf(items: readonly Item[]): Fact[] {
  const facts: Fact[] = []
  const figured = items.filter(item => !item.isBare)
  for (const statement of statementsOf(figured.length > 0 ? figured : items).map(withoutNames)) {
    const ordered = statement.toSorted((left, right) => right.low - left.low)
    const fresh = ordered.filter(item => !place(item, facts, statement))
    const told: Fact[] = []
    for (const item of fresh) {
      // "The Bell counts 20, the Horn 30": one sentence, one fact, two sources.
      const same = told.find(fact => fact.party.label === item.party.label && differs(item, fact))
      const again = fresh.find(
        other => other !== item && repeats(item, other) && told.some(fact => fact.claims.includes(other.claim)),
      )
      if (again !== undefined) told.find(fact => fact.claims.includes(again.claim))?.claims.push(item.claim)
      else if (same === undefined) told.push(factOf(item))
      else widen(same, item)
    }
    facts.push(...told)
  }
  return facts.filter(fact => fact.low > 0 || facts.length === 1 || (fact.high ?? 1) > 0)
}

export function sumOf(facts: readonly Fact[]): number {
  return facts.reduce((total, fact) => total + fact.low, 0)
}

/** Claims of one sentence are one statement: its figures are of different people, or it would not list them. */
export function statementsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  return [...Map.groupBy(items, item => item.claim.sentence.span.start).values()]
}

/** "their two sons, Ivo and Jan Brand": a figure and as many names after it in one sentence are the same people. */
function withoutNames(statement: readonly Item[]): readonly Item[] {
  const figure = statement.find(item => item.low > 1 && !item.isBare)
  if (figure === undefined) return statement
  const named = statement.filter(
    item =>
      item.party.isNamed && item.claim.at.span.start > figure.claim.at.span.start && !clash(item.party, figure.party),
  )
  return named.length === figure.low ? statement.filter(item => !named.includes(item)) : statement
}

function factOf(item: Item): Fact {
  const { party, low, high, claim, isElse, isTotal } = item
  return {
    party,
    low,
    high,
    claims: [claim],
    told: 0,
    isElse,
    isUpTo: low === 0 && (high ?? 0) > 0,
    isTotal,
    sources: sourcesOf(item),
  }
}

function sourcesOf({ source, isTotal }: Item): Set<string> {
  return new Set(isTotal && source !== undefined ? [source] : [])
}

/** Finds the fact that an item speaks of; false if it brings a fact of its own. */
function place(item: Item, facts: Fact[], statement: readonly Item[]): boolean {
  const able = facts.filter(fact => mayMean(item, fact))
  const listed = (fact: Fact) => statement.filter(other => other !== item && fact.claims.includes(other.claim))
  const free = able.filter(fact => listed(fact).length === 0)
  const same =
    free.find(fact => restates(item, fact)) ?? able.find(fact => listed(fact).some(one => repeats(item, one)))
  if (same !== undefined) {
    join(same, item)
    return true
  }
  if (item.low === 0 && item.high === 0) return facts.length > 0
  if (item.isKnown && item.low <= 1) {
    const known =
      free.at(-1) ??
      able.find(fact => fact.low > 1) ??
      able.find(fact => listed(fact).some(one => isSameNoun(item, one)))
    if (known !== undefined) {
      join(known, item)
      return true
    }
  }
  // Those whom one sentence lists are all of one total, as far as it goes.
  const listedWith = (fact: Fact) => listed(fact).reduce((total, one) => total + one.low, item.low)
  const open = item.isElse ? undefined : able.find(fact => fact.isUpTo && listedWith(fact) <= (fact.high ?? 0))
  if (open !== undefined) {
    // "up to nine", and then of whom more is known: a figure without a least takes in what is told up to its most.
    open.low = Math.max(open.low, listedWith(open))
    open.told += item.low
    open.claims.push(item.claim)
    return true
  }
  if (isVague(item.claim) && !item.isMore) {
    // "several were hurt" beside a figure that may be theirs tells nothing new.
    const figure = free.find(fact => item.low <= fact.low && !fact.claims.every(isVague))
    if (figure !== undefined) {
      join(figure, item)
      return true
    }
  }
  const other = free.find(fact => differs(item, fact))
  if (other !== undefined) {
    widen(other, item)
    return true
  }
  if (item.isElse) {
    const rest = free.find(fact => fact.isTotal && item.low < fact.low && (!item.isMore || isPartOf(item, fact)))
    if (rest !== undefined) {
      rest.told += item.low
      rest.claims.push(item.claim)
      return true
    }
  } else {
    const isRoomy = (fact: Fact) => listedWith(fact) <= fact.low && (fact.low > 1 || fact.isTotal)
    const whole =
      free.find(fact => isPartOf(item, fact)) ??
      able.find(fact => isRoomy(fact) && (fact.isTotal || listed(fact).length > 0))
    if (whole !== undefined) {
      whole.told += item.low
      whole.claims.push(item.claim)
      return true
    }
  }
  return gather(item, free, facts) || cover(item, free, facts)
}

/** "A boy was shot, and the boy died", "and he died": one sentence, one person. */
function isSameNoun(item: Item, other: Item): boolean {
  if (other.low !== 1 || item.isReflexive) return false
  return item.isPronoun || item.party.label === other.party.label
}

/** Can the item speak of the fact, or of some of it? A total takes in whoever is told of singly. */
function mayMean(item: Item, fact: Fact): boolean {
  return !clash(item.party, fact.party)
}

/** "Four dead: a crash killed four people", "20 were hurt, between 15 and 20 in all": one sentence may give its total twice. */
function repeats(item: Item, other: Item): boolean {
  if (!item.isTotal || !other.isTotal || item.low < 2 || other.low < 2) return false
  if (item.low === other.low && item.high === other.high) return true
  const isRange = ({ low, high }: Item) => high !== undefined && low < high
  return (isRange(item) && isWithin(other, item)) || (isRange(other) && isWithin(item, other))
}

/** Does a figure lie within the range of another? */
function isWithin(
  inner: { readonly low: number; readonly high: number | undefined },
  outer: { readonly low: number; readonly high: number | undefined },
): boolean {
  return inner.low >= outer.low && outer.high !== undefined && (inner.high ?? inner.low) <= outer.high
}

/** Does the item say the same as the fact, no more and no less? */
function restates(item: Item, fact: Fact): boolean {
  if (item.isElse && !fact.isElse) return false
  if (item.party.isNamed && fact.party.isNamed) return isSamePerson(item.party, fact.party)
  if (isVague(item.claim) && fact.claims.some(isVague) && isAlike(item.party, fact.party)) return true
  if (item.isTotal && fact.isTotal && item.low > 1 && fact.low !== fact.high && isWithin(item, fact)) return true
  return item.low === fact.low && (item.high === fact.high || item.high === undefined || fact.high === undefined)
}

function isVague(claim: Claim): boolean {
  return claim.quantity.value.kind === 'vague'
}

/** Do two parties bear the same head noun, or one of them none? */
function isAlike(left: Party, right: Party): boolean {
  return left.isGeneric || right.isGeneric || left.label === right.label
}

/** Do two sources put one total differently? */
function differs(item: Item, fact: Fact): boolean {
  if (!item.isTotal || !fact.isTotal || item.source === undefined || fact.sources.size === 0) return false
  if (isVague(item.claim) || item.low === 0) return false
  return !fact.sources.has(item.source)
}

function widen(fact: Fact, item: Item): void {
  fact.low = Math.min(fact.low, item.low)
  fact.high = fact.high === undefined || item.high === undefined ? undefined : Math.max(fact.high, item.high)
  join(fact, item)
}

/** Is the item some of a larger figure that has people left to tell of? */
function isPartOf(item: Item, fact: Fact): boolean {
  return item.low <= fact.low - fact.told && (fact.low > 1 || fact.high === undefined)
}

/** A later, larger figure for the same people takes the place of the facts that it covers: a total, or a toll that has grown. */
function cover(item: Item, free: readonly Fact[], facts: Fact[]): boolean {
  if (item.isElse) return false
  const isSum = free.length > 1 && item.low === sumOf(free)
  const covered = isSum ? free : free.filter(fact => item.isKnown || isAlike(item.party, fact.party))
  const sum = sumOf(covered)
  if (covered.length === 0 || item.low <= 1 || item.low < sum) return false
  const [first, ...others] = covered
  first!.low = item.low
  first!.high = item.high
  first!.told = sum
  join(first!, item)
  for (const other of others) {
    first!.claims.push(...other.claims)
    facts.splice(facts.indexOf(other), 1)
  }
  return true
}

/** "Two men" for those who have been told of one by one; where a total is smaller, its source knows of fewer. */
function gather(item: Item, free: readonly Fact[], facts: Fact[]): boolean {
  const singles = free.filter(fact => fact.low === 1 && fact.high === 1 && isAkin(item.party, fact.party))
  if (item.low === 0 || item.isElse || singles.length < Math.max(item.low, 2)) return false
  if (!item.isTotal) {
    singles[0]!.claims.push(item.claim)
    return true
  }
  const [first, ...others] = singles
  first!.high = singles.length
  first!.low = item.source === undefined ? singles.length : item.low
  first!.told = singles.length
  first!.isTotal = true
  first!.claims.push(item.claim, ...others.flatMap(fact => fact.claims))
  for (const other of others) facts.splice(facts.indexOf(other), 1)
  return true
}

/** "two men", "a man": alike, or no fighters either of them. */
function isAkin(left: Party, right: Party): boolean {
  return isAlike(left, right) || (left.role === 'civilian' && right.role === 'civilian')
}

/** Adds what a claim says to a fact that it means: the fact takes the more telling party, unless it counts several. */
function join(fact: Fact, item: Item): void {
  fact.claims.push(item.claim)
  if (item.isTotal) {
    fact.isTotal = true
    if (item.source !== undefined) fact.sources.add(item.source)
  }
  if (item.low !== fact.low) return
  if (fact.party.isGeneric && !item.party.isGeneric) {
    if (fact.low <= 1 || !item.party.isNamed) fact.party = item.party
  } else if (item.party.isNamed && !fact.party.isNamed)
    fact.party = { ...item.party, group: fact.party.group, role: fact.party.role ?? item.party.role }
}
