import type { Actor, Claim } from '../../model/claim.ts'
import { type Fact, isNamedIn } from './fact.ts'
import type { Item } from './item.ts'
import { agentNames, HARMING, isSamePerson } from './party.ts'
import { tallyWords, wordsIn } from './words.ts'

/** "A gunman was shot dead. He had killed two people": whoever does it is none of those to whom he does it. */
export function isDoer(fact: Fact, { claim, party }: Item): boolean {
  return HARMING.has(claim.agent?.value.role) && HARMING.has(fact.party.role) && !HARMING.has(party.role)
}

/** "The gunman killed two people. [He] was shot dead", "and then killed [himself]": the same, told the other way round. */
export function isDoneByHim(item: Item, fact: Fact, victims: ReadonlySet<number>): boolean {
  if (item.low !== 1 || HARMING.has(fact.party.role)) return false
  const isOfVictims = victims.has(fact.low)
  if (isDoneByName(item, fact, isOfVictims)) return true
  if (isOfVictims && HARMING.has(item.party.role)) return true
  if (!item.isReflexive && !HARMING.has(item.party.role)) return false
  if (isMurder(fact) && !item.isReflexive && item.claim.agent !== undefined) return true
  const isSomebody = ({ role, sex }: Actor) =>
    HARMING.has(role) || (item.isReflexive && (role !== undefined || sex !== undefined))
  return some(fact, claim => isFigureOf(claim, fact) && claim.agent !== undefined && isSomebody(claim.agent.value))
}

/** "Ivo Brand killed four people. Police shot [Brand]": by the name that the doer is told with, unless one of them has it as well. */
function isDoneByName(item: Item, fact: Fact, isOfVictims: boolean): boolean {
  const { party } = item
  if (party.names.length === 0 || isNamedIn(fact, item)) return false
  return some(fact, claim => {
    const names = isOfVictims || isFigureOf(claim, fact) ? agentNames(claim) : []
    return names.length > 0 && isSamePerson({ ...party, names, isFull: names.length > 1 }, party)
  })
}

/** "A triple murder": who did it is none of the three, whoever killed him. */
function isMurder(fact: Fact): boolean {
  return some(fact, ({ rules }) => rules.includes('number.manifold'))
}

/** Claims of a fact that are asked who did it: no report that people write tells of one that late for the first time, and a text without end stays linear. */
const MAX_CLAIMS = 32

function some({ claims }: Fact, is: (claim: Claim) => boolean): boolean {
  let left = MAX_CLAIMS
  for (const claim of claims) {
    if (left-- === 0) return false
    if (is(claim)) return true
  }
  return false
}

function isFigureOf({ quantity, rules }: Claim, { low }: Fact): boolean {
  return quantity.value.kind === 'exact' && quantity.value.value === low && !rules.includes('count.reflexive')
}

/** Figures that a report gives for victims: "the three victims". Who did it is none of them. */
export function figuresOfVictims(items: readonly Item[]): ReadonlySet<number> {
  const isOfVictims = ({ low, claim: { subject } }: Item) =>
    low > 1 && subject?.basis === 'stated' && wordsIn(subject.at.exact).some(word => tallyWords.victims.has(word))
  return new Set(items.filter(isOfVictims).map(({ low }) => low))
}
