import type { Claim, Tally } from '../model/claim.ts'
import type { Report } from '../model/document.ts'
import { MEASURES, type Measure } from '../model/measure.ts'
import type { Profile } from '../model/profile.ts'
import { type Fact, factOf, type Item, isAlike, itemOf, join, mayMean, restates } from './tally-fact.ts'
import { isSamePerson } from './tally-party.ts'

/** What a report says in all: a row a measure and party. Restatements count once, parts are not added to their total. */
export function tally(report: Report, claims: readonly Claim[], profile: Profile): Tally[] {
  const main = claims.filter(claim => isCounted(claim))
  const factsByMeasure = new Map<Measure, readonly Fact[]>()
  for (const measure of MEASURES) {
    const items = main
      .filter(claim => claim.measure === measure)
      .map(claim => itemOf(claim, profile, isListed(claim, main)))
    const figured = items.filter(item => !item.isBare)
    if (items.length > 0) factsByMeasure.set(measure, factsOf(figured.length > 0 ? figured : items))
  }
  const dead = factsByMeasure.get('killed') ?? []
  return [...factsByMeasure].flatMap(([measure, facts]) =>
    (measure === 'wounded' ? survivors(facts, dead) : facts).map(fact => rowOf(report, measure, fact, profile)),
  )
}

/** Does the sentence of a claim count somebody before it? */
function isListed(claim: Claim, claims: readonly Claim[]): boolean {
  const { start } = claim.sentence.span
  return claims.some(other => other.sentence.span.start === start && other.at.span.start < claim.at.span.start)
}

/** Denied and imagined figures, parts of a total and tolls of the past add nothing. */
function isCounted(claim: Claim): boolean {
  if (claim.stance === 'denied' || claim.stance === 'hypothetical') return false
  return !claim.hints.some(hint => hint.kind === 'part-of' || hint.kind === 'previous')
}

/** The facts behind claims of one measure, which come in text order; each statement is held against those before it. */
function factsOf(items: readonly Item[]): Fact[] {
  const facts: Fact[] = []
  for (const statement of statementsOf(items)) {
    const fresh = statement.filter(item => !place(item, facts, statement))
    for (const item of fresh) facts.push(factOf(item))
  }
  return facts.filter(fact => fact.low > 0 || facts.length === 1 || (fact.high ?? 1) > 0)
}

/** Claims of one sentence are one statement: its figures are of different people, or it would not list them. */
function statementsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  return [...Map.groupBy(items, item => item.claim.sentence.span.start).values()]
}

/** Finds the fact that an item speaks of; false if it brings a fact of its own. */
function place(item: Item, facts: Fact[], statement: readonly Item[]): boolean {
  const isTaken = (fact: Fact) => statement.some(other => other !== item && fact.claims.includes(other.claim))
  const free = facts.filter(fact => !isTaken(fact))
  const same = free.find(fact => restates(item, fact))
  if (same !== undefined) {
    join(same, item)
    return true
  }
  if (item.low === 0 && item.high === 0) return facts.length > 0
  if (item.isKnown && facts.some(fact => mayMean(item, fact))) return true
  const whole = facts.find(fact => isPartOf(item, fact))
  if (whole !== undefined && !item.isElse) {
    whole.told += item.low
    whole.claims.push(item.claim)
    return true
  }
  return cover(item, free, facts)
}

/** Is the item some of a larger figure that has people left to tell of? */
function isPartOf(item: Item, fact: Fact): boolean {
  return mayMean(item, fact) && item.low <= fact.low - fact.told && (fact.low > 1 || fact.high === undefined)
}

/** A later, larger figure for the same people takes the place of the facts that it covers: a total, or a toll that has grown. */
function cover(item: Item, free: readonly Fact[], facts: Fact[]): boolean {
  if (item.isElse) return false
  const meant = free.filter(fact => mayMean(item, fact))
  const isSum = meant.length > 1 && item.low === sumOf(meant)
  const covered = isSum ? meant : meant.filter(fact => item.isKnown || isAlike(item.party, fact.party))
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

function sumOf(facts: readonly Fact[]): number {
  return facts.reduce((total, fact) => total + fact.low, 0)
}

/** The wounded who are not among the dead: those who were shot and died, and whoever is told of as dead by the same name. */
function survivors(wounded: readonly Fact[], dead: readonly Fact[]): readonly Fact[] {
  let left = sumOf(dead)
  return wounded.flatMap(fact => {
    if (left === 0) return [fact]
    const isDead = dead.some(
      other => other.party.isNamed && fact.party.isNamed && isSamePerson(other.party, fact.party),
    )
    if (isDead || fact.isPronoun) {
      left--
      return []
    }
    if (!fact.isShot) return [fact]
    const taken = Math.min(left, fact.low)
    left -= taken
    const low = fact.low - taken
    const high = fact.high === undefined ? undefined : fact.high - taken
    return low === 0 && high !== undefined && high <= 0 ? [] : [{ ...fact, low, high }]
  })
}

function rowOf(report: Report, measure: Measure, fact: Fact, profile: Profile): Tally {
  return {
    report: report.id,
    measure,
    party: fact.party.label,
    low: fact.low,
    ...(fact.high === undefined ? {} : { high: fact.high }),
    profile: profile.name,
    claims: [...new Set(fact.claims.map(claim => claim.id))],
  }
}
