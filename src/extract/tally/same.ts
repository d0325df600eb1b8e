import { SPREAD } from '../event/spread.ts'
import { type Fact, isNamedIn } from './fact.ts'
import type { Item } from './item.ts'
import { clash, isSamePerson, type Party } from './party.ts'

/** Can the item speak of the fact, or of some of it? */
export function mayMean(item: Item, fact: Fact): boolean {
  if (isNamedIn(fact, item)) return true
  return !(clash(item.party, fact.party) || areOthers(item, fact) || isOutside(item, fact) || isLotApart(item, fact))
}

/** "Four sons were killed. Four siblings were also killed": besides those who were counted by another noun. */
function isLotApart({ isBesides, low, party }: Item, fact: Fact): boolean {
  if (!isBesides || low < 2 || party.isNamed || fact.isTotal || fact.party.isGeneric) return false
  return party.label !== '' && party.label !== fact.party.label
}

/** "Two sons, Ivo and Jan Brand": a figure all of whose people have names has no room for another name, or for somebody's own ("his wife"). */
function isOutside({ low, isKnown, isRelated, party }: Item, { isAllNamed, isTotal }: Fact): boolean {
  return isAllNamed && !isTotal && low === 1 && !isKnown && (party.isNamed || isRelated || !party.isGeneric)
}

/** "Three sons, Ivo, Jan and Tom Brand", "two sons, Ola and Per Brand": several who are named are nobody of those who are all named otherwise. */
function areOthers(item: Item, fact: Fact): boolean {
  if (item.named.length === 0 || fact.isTotal || fact.persons.length === 0) return false
  if (fact.persons.length + item.named.length <= fact.low) return false
  return !item.named.some(one => fact.persons.some(other => isSamePerson(one, other) && !clash(one, other)))
}

/** Does the item say the same as the fact, no more and no less? */
export function restates(item: Item, fact: Fact): boolean {
  if (item.low === 1 && fact.low === 1 && isNamedIn(fact, item)) return true
  // "A spree that left two others dead", told twice: the same others.
  if (item.isElse && !fact.isElse && !(item.isOther && fact.isOther) && !isAddedAgain(item, fact)) return false
  // "A woman died. Ivo Brand was also killed": nobody dies twice.
  if (
    item.isBesides &&
    item.party.isNamed &&
    !fact.isTotal &&
    item.claim.measure === 'killed' &&
    !isNamedIn(fact, item)
  )
    return false
  if (item.party.isNamed && fact.party.isNamed) return isSamePerson(item.party, fact.party) || isNamedIn(fact, item)
  if (item.isVague && fact.hasVague && isAlike(item.party, fact.party)) return true
  if (isWithinRange(item, fact)) return true
  // "25", "at least 25", "more than 25": one figure.
  const { value } = item.claim.quantity
  if (value.kind === 'more-than' && value.min === fact.low) return item.isTotal
  return item.low === fact.low && (item.high === fact.high || item.high === undefined || fact.high === undefined)
}

/** "A blast that also hurt a woman. A 28-year-old woman was also hurt": besides the same ones both times. */
function isAddedAgain(item: Item, fact: Fact): boolean {
  return fact.isAdded && item.isAdded && !item.isOther && !item.isMore && item.party.label === fact.party.label
}

/** A total within the range that others of the same people have left. */
export function isWithinRange(item: Item, fact: Fact): boolean {
  return item.isTotal && fact.isTotal && item.low > 1 && fact.low !== fact.high && isWithin(item, fact)
}

/** "Four dead: a crash killed four people", "20 were hurt, between 15 and 20 in all": one sentence may give its total twice. */
export function repeats(item: Item, other: Item): boolean {
  if (item.low < 2 || other.low < 2) return false
  const isSame = item.low === other.low && item.high === other.high
  if (isSame && isWordForWord(item, other)) return true
  if (!item.isTotal || !other.isTotal) return false
  if (isSame) return true
  const isRange = ({ low, high }: Item) => high !== undefined && low < high
  return (isRange(item) && isWithin(other, item)) || (isRange(other) && isWithin(item, other))
}

/** "Two girls slain by father Lesk News Two girls slain by father": what a line without a stop says twice in the same words, and of the same place. */
function isWordForWord({ claim, isElse }: Item, { claim: other }: Item): boolean {
  if (isElse || claim.at.exact !== other.at.exact || !/^\p{Lu}/u.test(claim.at.exact)) return false
  if (claim.subject?.basis !== 'stated' || other.subject?.basis !== 'stated') return false
  return claim.subject.at.exact === other.subject.at.exact && claim.place?.value.name === other.place?.value.name
}

/** The most that words for a few are worth under any house's rules, in people: "dozens" are no few. */
const MAX_FEW = 4

/** "Two were hurt; the Horn counts several": a word for a few tells less than a figure for several does. */
export function isForFew(item: Item, fact: Fact): boolean {
  return item.low <= MAX_FEW && fact.isTotal && fact.low > 1
}

/** "One says that many were hurt, another counts 50": a vague word beside a total of the same people says no more than it. */
export function isVagueOf(item: Item, total: Item): boolean {
  if (!item.isTotal || !item.isVague || !total.isTotal || total.isVague || item.source === total.source) return false
  return item.low <= total.low && !clash(item.party, total.party)
}

/** Do two sources put one total differently? */
export function differs(item: Item, fact: Fact): boolean {
  if (!item.isTotal || !fact.isTotal || item.source === undefined || fact.sources.size === 0) return false
  if (item.isGrown && item.low >= fact.low) return false
  if (item.isVague || item.low === 0 || fact.isOwn) return false
  // "A number of people", and then seven: the figure says how many.
  if (!fact.hasFigure && item.low >= fact.low) return false
  return !fact.sources.has(item.source)
}

/** "At least eight were killed; the Bell counts ten": the report vouches for a least, and a source counts more. */
export function exceeds(item: Item, fact: Fact): boolean {
  if (item.source === undefined || item.isGrown || !fact.isTotal || !fact.isOwn || fact.hasVague) return false
  // "One source counts a fifth victim."
  if (item.ordinal !== undefined) return item.ordinal > fact.low
  return item.isTotal && item.low > fact.low && fact.high !== fact.low
}

/** "The Bell counts 14, the Horn puts the count at six": one sentence, two sources, one total put differently. */
function rivals(item: Item, other: Item): boolean {
  return item.isTotal && other.isTotal && item.source !== other.source && item.low !== other.low
}

/** "The Bell reports that a clerk was killed, the Horn that a Tarnian was": one sentence, two sources, as many people. */
export function isRetold(item: Item, other: Item): boolean {
  if (item.source === undefined || other.source === undefined || item.source === other.source) return false
  if (item.low !== other.low || item.high !== other.high || item.isElse || item.isKnown || other.isKnown) return false
  const isElsewhere = item.claim.place?.value.name !== other.claim.place?.value.name
  return !isElsewhere && !item.party.isNamed && !other.party.isNamed && !clash(item.party, other.party)
}

/** Does one sentence give two figures as the words of two sources, be they one figure or not, or the second for all whom it has told apart? */
export function isOfOther(item: Item, other: Item): boolean {
  return rivals(item, other) || isRetold(item, other) || isWholeBehind(item, other)
}

/** "Four were killed, while the Bell counts five": two exact figures of one sentence that two vouch for. */
export function contradicts(item: Item, other: Item): boolean {
  const isExact = ({ low, high }: Item) => low > 1 && low === high
  return rivals(item, other) && isExact(item) && isExact(other)
}

/** "One was shot in the arm, two in the leg, one in the face; all four were treated": who is known behind them by a verb of its own is all of them. */
function isWholeBehind(item: Item, whole: Item): boolean {
  if (!whole.isKnown || item.isKnown || whole.low <= item.low) return false
  const { at, trigger } = whole.claim
  return at.span.start > item.claim.at.span.end && trigger?.span.start !== item.claim.trigger?.span.start
}

/** "A boy was shot, and the boy died", "and he died": one sentence, one person. */
export function isSameNoun(item: Item, other: Item): boolean {
  if (other.low !== 1) return false
  // "A clerk sustained injuries when he shot himself"
  if (item.isReflexive) return item.isKnown && other.claim.agent === undefined && item.party.label === other.party.label
  return item.isPronoun || item.party.label === other.party.label
}

/** "The man who was killed is Ivo Brand, and Brand died at once": one person, of whom one sentence tells two things. */
export function isToldTwice(item: Item, other: Item): boolean {
  if (item.low !== 1 || other.low !== 1 || item.isElse || item.isReflexive || other.isReflexive) return false
  if (item.isOther && item.claim.rules.includes(SPREAD)) return false // "one was hit in the leg, another in the arm"
  if (item.claim.trigger?.span.start === other.claim.trigger?.span.start) return false // "killed Ivo Brand and the boy"
  if (clash(item.party, other.party)) return false
  if (item.isRelated || other.isRelated) return item.party.label === other.party.label
  return item.isKnown || item.party.isNamed !== other.party.isNamed || item.party.label === other.party.label
}

/** Does an item about one person speak of the one that a fact counts? */
export function isSameOne(item: Item, fact: Fact): boolean {
  if (item.low !== 1 || fact.low !== 1 || item.isBare || item.isElse || !mayMean(item, fact)) return false
  return item.isKnown || (isAlike(item.party, fact.party) && restates(item, fact))
}

/** "Two insurgents, including Ivo Brand, a leader": is the one that a fact counts told of as a part of the item? */
export function hasPart(item: Item, fact: Fact): boolean {
  const isOne = (part: Item) => isSameOne(part, fact) || (part.party.isNamed && part.low === fact.low)
  return fact.low === 1 && item.parts.some(part => mayMean(part, fact) && isOne(part))
}

/** Is the item some of a larger figure that has people left to tell of? */
export function isPartOf(item: Item, fact: Fact): boolean {
  return item.low <= fact.low - fact.told && (fact.low > 1 || fact.high === undefined)
}

/** Do two parties bear the same head noun, or one of them none? */
export function isAlike(left: Party, right: Party): boolean {
  return left.isGeneric || right.isGeneric || left.label === right.label || areYoung(left, right)
}

/** "A group of children", "four kids": two words for the young that tell no more of them. */
function areYoung(left: Party, right: Party): boolean {
  const isPlain = ({ isChild, isNamed, age }: Party) => isChild === true && !isNamed && age === undefined
  return isPlain(left) && isPlain(right) && left.sex === right.sex
}

/** "two men", "a man": alike, or no fighters either of them. */
export function isAkin(left: Party, right: Party): boolean {
  return isAlike(left, right) || (left.role === 'civilian' && right.role === 'civilian')
}

interface Figure {
  readonly low: number
  readonly high: number | undefined
}

/** Does a figure lie within the range of another? */
function isWithin(inner: Figure, outer: Figure): boolean {
  return inner.low >= outer.low && outer.high !== undefined && (inner.high ?? inner.low) <= outer.high
}
