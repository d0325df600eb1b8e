import type { Claim } from '../../model/claim.ts'
import type { Item } from './item.ts'
import { isSamePerson, type Party } from './party.ts'

/** One thing that a report counts, with everything that it says of it. */
export interface Fact {
  /** The most telling party of its claims. */
  party: Party
  low: number
  /** Undefined where nothing bounds it above. */
  high: number | undefined
  /** The largest least that leaves its most open: 15 of "at least 15". */
  open: number
  readonly claims: Set<Claim>
  /** Persons whom claims of it call by name, each by the fullest name so far. */
  readonly persons: Party[]
  /** All of them were named where they were counted: "two sons, Ivo and Jan Brand". */
  readonly isAllNamed: boolean
  /** How many of it later claims have told apart: "two of the five were boys". */
  told: number
  /** "a third man": how many there are with the one that it counts. */
  readonly ordinal: number
  /** It was told of as somebody else than those before. */
  readonly isElse: boolean
  /** Its clause added it to what was told: "also". */
  readonly isAdded: boolean
  /** Its words set it apart from somebody: "two others". */
  readonly isOther: boolean
  /** Its figure has a most, and no least. */
  readonly isUpTo: boolean
  /** A figure for everybody stands behind it. */
  isTotal: boolean
  /** A vague word stands behind it, a figure does. */
  hasVague: boolean
  hasFigure: boolean
  /** The report gives the total in its own voice. */
  isOwn: boolean
  /** Sources that have given a total. */
  readonly sources: Set<string>
}

export function factOf(item: Item): Fact {
  const { party, low, high, claim, isElse, isOther, isAdded, isVague, source } = item
  // "killing all 13 civilians in it": nobody was told of whom it could mean, so it is the figure for everybody.
  const isTotal = item.isTotal || (item.isKnown && item.isOfAnybody && !isOther && low > 1)
  return {
    party,
    low,
    high,
    open: high === undefined ? low : 0,
    claims: new Set([claim]),
    persons: [...(party.names.length > 0 ? [party] : []), ...item.named],
    isAllNamed: low > 1 && item.named.length === low,
    told: 0,
    ordinal: item.ordinal ?? 0,
    isElse,
    isAdded,
    isOther,
    isUpTo: low === 0 && (high ?? 0) > 0,
    isTotal,
    hasVague: isVague,
    hasFigure: !isVague,
    isOwn: isTotal && source === undefined,
    sources: new Set(isTotal && source !== undefined ? [source] : []),
  }
}

export function sumOf(facts: readonly Fact[]): number {
  return facts.reduce((total, fact) => total + fact.low, 0)
}

/** Takes the figure of a claim for that of a fact. */
export function recount(fact: Fact, { low, high }: Item): void {
  fact.low = low
  fact.high = high
  fact.open = high === undefined ? low : 0
}

/** Adds what a claim says to a fact that it means: the fact takes the more telling party, unless it counts several. */
export function join(fact: Fact, item: Item): void {
  note(fact, item)
  if (item.isTotal) {
    fact.isTotal = true
    if (item.source === undefined) fact.isOwn = true
    else fact.sources.add(item.source)
  }
  if (item.low !== fact.low) return
  if (fact.party.isGeneric && !item.party.isGeneric) {
    if (fact.low <= 1 || !item.party.isNamed) fact.party = item.party
  } else if (item.party.isNamed && !fact.party.isNamed) fact.party = namedAs(fact.party, item.party)
  else if (fact.low === 1 && fact.party.isGeneric) fact.party = { ...fact.party, ...knownOf(fact.party, item.party) }
}

/** "One died. The 19-year-old was a clerk": what is told of one of whom nothing was. */
function knownOf(known: Party, told: Party): Pick<Party, 'sex' | 'isChild' | 'age'> {
  return { sex: known.sex ?? told.sex, isChild: known.isChild ?? told.isChild, age: known.age ?? told.age }
}

/** Who was told of without a name, by the name: all else that is known of him stays. */
function namedAs(known: Party, named: Party): Party {
  return {
    ...named,
    group: known.group,
    role: known.role ?? named.role,
    sex: named.sex ?? known.sex,
    isChild: named.isChild ?? known.isChild,
    age: named.age ?? known.age,
  }
}

/** Notes a claim that tells of some of the fact. */
export function tellOf(fact: Fact, item: Item): void {
  fact.told += item.low
  note(fact, item)
}

/** Spans what two sources put differently. */
export function widen(fact: Fact, item: Item): void {
  fact.low = Math.min(fact.low, item.low)
  if (item.high === undefined) fact.open = Math.max(fact.open, item.low)
  // "At least 15", and another counts 17: that is the most that anybody counts.
  const most = Math.max(fact.high ?? 0, item.high ?? 0)
  fact.high = most >= fact.open && most > 0 ? most : undefined
  join(fact, item)
}

/** Moves what was said of other facts to the one that takes their place. */
export function absorb(fact: Fact, others: readonly Fact[], facts: Fact[]): void {
  for (const other of others) {
    for (const claim of other.claims) fact.claims.add(claim)
    fact.persons.push(...other.persons)
    facts.splice(facts.indexOf(other), 1)
  }
}

/** Has the fact been told of the person by name: "Ana Brand and Jan Wick were killed. [Wick] ..."? */
export function isNamedIn(fact: Fact, { party }: Item): boolean {
  return party.isNamed && fact.persons.some(person => isSamePerson(person, party))
}

/** Notes one more claim of somebody whom the fact counts already. */
export function note(fact: Fact, item: Item): void {
  fact.claims.add(item.claim)
  const called = item.party.names.length > 0 ? [item.party, ...item.named] : item.named
  for (const one of called) if (!fact.persons.some(person => isSamePerson(person, one))) fact.persons.push(one)
  if (item.isVague) fact.hasVague = true
  else fact.hasFigure = true
}
