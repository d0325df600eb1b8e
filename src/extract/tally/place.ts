import { figuresOfVictims, isDoer, isDoneByHim } from './doer.ts'
import { absorb, type Fact, isNamedIn, join, note, recount, sumOf, tellOf, widen } from './fact.ts'
import type { Item } from './item.ts'
import {
  contradicts,
  differs,
  exceeds,
  hasPart,
  isAkin,
  isAlike,
  isForFew,
  isOfOther,
  isPartOf,
  isSameNoun,
  isSameOne,
  isToldTwice,
  isVagueOf,
  isWithinRange,
  mayMean,
  repeats,
  restates,
} from './same.ts'
import { isKinOfNew, newFacts, statementsOf } from './statement.ts'

/** Facts that a statement is held against: so many are open in no report that people write, and a list of names without end stays linear. */
const MAX_OPEN = 256

/** The facts behind claims of one measure, which come in text order; each statement is held against those before it. */
export function factsOf(items: readonly Item[]): Fact[] {
  const facts: Fact[] = []
  const figured = items.filter(item => !item.isBare)
  const victims = figuresOfVictims(items)
  for (const statement of statementsOf(figured.length > 0 ? figured : items)) {
    const fresh: Item[] = []
    for (const item of statement)
      if (isKinOfNew(item, fresh) || !place(item, facts, statement, victims)) fresh.push(item)
    facts.push(...newFacts(fresh))
  }
  return facts.filter(({ low, high }) => low > 0 || facts.length === 1 || (high ?? 1) > 0)
}

/** An item, and the facts that it may speak of. */
interface Placing {
  readonly item: Item
  readonly facts: Fact[]
  /** Facts that its words do not rule out, in text order. */
  readonly able: readonly Fact[]
  /** Those of them that nothing else in its sentence speaks of. */
  readonly free: readonly Fact[]
  /** What else its sentence counts. */
  readonly beside: readonly Item[]
  /** What else its sentence says of a fact. */
  readonly listed: (fact: Fact) => readonly Item[]
  /** Does its sentence tell of the one that a fact counts as of somebody else: "the leader and three of his men"? */
  readonly isToldApart: (fact: Fact) => boolean
  /** Its sentence counts others beside it: "two women and an infant". */
  readonly isBesideOthers: boolean
  /** How many of a fact its sentence tells of, with the item. */
  readonly listedWith: (fact: Fact) => number
}

/** Rules that find the fact an item speaks of, the surest first; the first that finds one ends the search. */
const RULES: readonly ((placing: Placing) => boolean)[] = [
  nameAgain,
  restate,
  sayNone,
  speakOfKnown,
  speakOfAll,
  fillUpTo,
  addNothing,
  putDifferently,
  countMore,
  beAmongOthers,
  bePart,
  gather,
  cover,
]

/** Finds the fact that an item speaks of; false if it brings a fact of its own. */
function place(item: Item, facts: Fact[], statement: readonly Item[], victims: ReadonlySet<number>): boolean {
  // "Several others were killed. The commander was killed": he is whom they are others than.
  const isOtherThan = (fact: Fact) => item.isKnown && fact === facts[0] && fact.isElse && item.low < fact.low
  const able = facts
    .slice(-MAX_OPEN)
    .filter(fact => mayMean(item, fact) && !isOtherThan(fact) && !isDoneByHim(item, fact, victims))
  const beside = statement.filter(other => other !== item)
  const listed = (fact: Fact) => beside.filter(other => fact.claims.has(other.claim) && !isOfOther(item, other))
  const placing: Placing = {
    item,
    facts,
    able,
    free: able.filter(fact => listed(fact).length === 0),
    beside,
    listed,
    isToldApart: fact => fact.low === 1 && beside.some(other => isSameOne(other, fact)),
    isBesideOthers: beside.some(other => !other.isTotal && !other.isKnown && other.low > 0),
    listedWith: fact => listed(fact).reduce((total, one) => total + one.low, item.low),
  }
  return RULES.some(rule => rule(placing))
}

/** "Brand" after "Ana Brand, 42, and Jan Wick, 38": whoever was named among several is not counted twice. */
function nameAgain({ item, facts }: Placing): boolean {
  if (item.low !== 1) return false
  const known = facts.find(fact => fact.low > 1 && isNamedIn(fact, item))
  if (known !== undefined) note(known, item)
  return known !== undefined
}

function restate({ item, able, free, listed }: Placing): boolean {
  const same =
    free.find(fact => restates(item, fact)) ??
    able.find(fact => listed(fact).some(one => repeats(item, one) || isToldTwice(item, one))) ??
    able.find(fact => isWithinRange(item, fact))
  if (same !== undefined) join(same, item)
  return same !== undefined
}

/** "no one was hurt" beside a figure adds nothing. */
function sayNone({ item, facts }: Placing): boolean {
  return item.low === 0 && item.high === 0 && facts.length > 0
}

/** "the man", "he": the last one told of whom the words fit. */
function speakOfKnown({ item, able, free, listed }: Placing): boolean {
  if (!item.isKnown || item.low > 1) return false
  const known =
    free.at(-1) ?? able.find(fact => fact.low > 1) ?? able.find(fact => listed(fact).some(one => isSameNoun(item, one)))
  if (known !== undefined) join(known, item)
  return known !== undefined
}

/** "the seven others", "the four bodies": nobody besides those told of, as far as they are as many. */
function speakOfAll({ item, able, free }: Placing): boolean {
  if (!item.isKnown || item.low < 2 || free.length < 2 || free.length < able.length || sumOf(free) < item.low)
    return false
  for (const fact of free) note(fact, item)
  return true
}

/** "up to nine", and then of whom more is known: a figure without a least takes in what is told, up to its most. */
function fillUpTo({ item, able, listedWith }: Placing): boolean {
  const open = item.isElse ? undefined : able.find(fact => fact.isUpTo && listedWith(fact) <= (fact.high ?? 0))
  if (open === undefined) return false
  open.low = Math.max(open.low, listedWith(open))
  tellOf(open, item)
  return true
}

/** "several were hurt" beside a figure that may be theirs tells nothing new. */
function addNothing({ item, able, free, beside }: Placing): boolean {
  if (!item.isVague || item.isMore) return false
  const isBeside = (fact: Fact) => beside.some(one => fact.claims.has(one.claim) && isVagueOf(item, one))
  const figure =
    free.find(fact => fact.hasFigure && (item.low <= fact.low || isForFew(item, fact))) ??
    able.find(fact => fact.isTotal && isBeside(fact))
  if (figure !== undefined) join(figure, item)
  return figure !== undefined
}

function putDifferently({ item, free, beside, isBesideOthers }: Placing): boolean {
  const isContradicted = (fact: Fact) =>
    !fact.isOwn && beside.some(one => fact.claims.has(one.claim) && contradicts(item, one))
  const other = isBesideOthers ? undefined : free.find(fact => differs(item, fact) || isContradicted(fact))
  if (other !== undefined) widen(other, item)
  return other !== undefined
}

/** What sources count beyond the least that the report vouches for widens its range: it stays the least. */
function countMore({ item, free }: Placing): boolean {
  const least = free.find(fact => exceeds(item, fact))
  if (least === undefined) return false
  least.high = Math.max(least.high ?? 0, item.ordinal ?? item.high ?? item.low)
  note(least, item)
  return true
}

/** "three others": besides those just named, yet among all. */
function beAmongOthers({ item, free }: Placing): boolean {
  if (!item.isElse) return false
  const isAmong = (fact: Fact) =>
    item.ordinal === undefined
      ? item.low < fact.low && (!item.isMore || isPartOf(item, fact))
      : item.ordinal <= fact.low // "Four men were shot. A fourth man was taken to a clinic."
  // "killed his wife and three other people. He also killed two of his children"
  const isOpen = (fact: Fact) => fact.isTotal || (fact.isOther && fact.party.isGeneric && !item.isOther && !item.isMore)
  const whole = free.find(fact => isOpen(fact) && isAmong(fact))
  if (whole !== undefined) tellOf(whole, item)
  return whole !== undefined
}

/** One of several; those whom one sentence lists are all of one total, as far as it goes. */
function bePart({ item, able, free, listed, listedWith }: Placing): boolean {
  if (item.isElse) return false
  const isRoomy = (fact: Fact) =>
    listedWith(fact) <= Math.max(fact.low, fact.high ?? 0) && (fact.low > 1 || fact.isTotal)
  // "Ivo Brand was also killed", "his wife was": besides those who were told of, yet among all.
  const isOther = item.isBesides && (item.party.isNamed || item.isRelated)
  const isOpen = (fact: Fact) => fact.isTotal || fact.party.isGeneric || !isOther
  const whole =
    free.find(fact => isOpen(fact) && isPartOf(item, fact)) ??
    able.find(fact => isRoomy(fact) && (fact.isTotal || listed(fact).length > 0))
  if (whole !== undefined) tellOf(whole, item)
  return whole !== undefined
}

/** "Two men" for those who have been told of one by one; where a total is smaller, its source knows of fewer. */
function gather({ item, free, facts }: Placing): boolean {
  const singles = free.filter(fact => fact.low === 1 && fact.high === 1 && isAkin(item.party, fact.party))
  if (item.low === 0 || item.isElse || singles.length < Math.max(item.low, 2)) return false
  const [first, ...others] = singles
  first!.claims.add(item.claim)
  if (!item.isTotal) return true
  first!.party = item.party
  first!.high = singles.length
  first!.low = item.source === undefined ? singles.length : item.low
  first!.told = singles.length
  first!.isTotal = true
  absorb(first!, others, facts)
  return true
}

/** A later, larger figure for the same people takes the place of the facts that it covers: a total, or a toll that has grown. */
function cover({ item, free, facts, isToldApart }: Placing): boolean {
  if (item.isElse) return false
  const others = free.filter(fact => fact.ordinal <= item.low && !isToldApart(fact) && !isDoer(fact, item))
  const isSum = others.length > 1 && item.low === sumOf(others)
  const covered = isSum
    ? others
    : others.filter(fact => item.isKnown || item.isTotal || isAlike(item.party, fact.party) || hasPart(item, fact))
  const sum = sumOf(covered)
  if (covered.length === 0 || item.low <= 1 || item.low < sum) return false
  const [first, ...rest] = covered
  // "Mother, two sons dead. [Three bodies] were found": not all of them are what the one was.
  if (first!.low < item.low) first!.party = item.party
  recount(first!, item)
  first!.told = sum
  join(first!, item)
  absorb(first!, rest, facts)
  return true
}
