import type { Claim, Tally } from '../../model/claim.ts'
import type { Report } from '../../model/document.ts'
import { isHarm, MEASURES, type Measure } from '../../model/measure.ts'
import type { Profile } from '../../model/profile.ts'
import type { Fact } from './fact.ts'
import { harmOf } from './harm.ts'
import { type Item, itemOf } from './item.ts'
import { type Party, partyOf } from './party.ts'
import { factsOf } from './place.ts'
import { mainClaims } from './scope.ts'
import { withoutSums } from './summed.ts'

/** What a report says in all: a row a measure and party. Restatements count once, parts are not added to their total. */
export function tally(report: Report, claims: readonly Claim[], profile: Profile): Tally[] {
  const parts = partsOf(claims)
  const lone = lonePartsOf(claims, parts)
  const main = mainClaims(claims.filter(claim => isCounted(claim) || lone.has(claim)))
  const items = itemsOf(profile.tallies === 'incident' ? withoutSums(main) : main, parts, profile)
  const itemsByMeasure = Map.groupBy(items, item => item.claim.measure)
  const of = (measure: Measure) => itemsByMeasure.get(measure) ?? []
  const harm = harmOf(of('killed'), of('wounded'))
  const factsFor = (measure: Measure): readonly Fact[] => {
    if (measure === 'killed') return harm.killed
    return measure === 'wounded' ? harm.wounded : factsOf(of(measure))
  }
  return MEASURES.flatMap(measure => factsFor(measure).map(fact => rowOf(report, measure, fact, profile)))
}

/** Claims in text order in, as the tally compares them out. */
function itemsOf(
  claims: readonly Claim[],
  parts: ReadonlyMap<Claim, readonly Claim[]>,
  profile: Profile,
): readonly Item[] {
  const sentencesOfDead = new Set(
    claims.filter(claim => claim.measure === 'killed').map(claim => claim.sentence.span.start),
  )
  let isAfterDead = false
  const parties = claims.map(partyOf)
  const group = onlyGroup(parties.filter((_, index) => isHarm(claims[index]!.measure)))
  let sentence = -1
  let listed: Measure | undefined
  return claims.map((claim, index) => {
    const { start } = claim.sentence.span
    const item = itemOf(claim, parties[index]!, profile, {
      group,
      // "One was killed and two others were hurt": others than the dead. Who is taken "besides" is so beside all who were taken.
      isListed: start === sentence && (claim.measure === listed || isHarm(claim.measure)),
      isAfterDead: isAfterDead && claim.measure === 'wounded',
      isBesideDead: sentencesOfDead.has(start),
      parts: parts.get(claim) ?? [],
    })
    sentence = start
    listed = claim.measure
    if (claim.measure === 'killed') isAfterDead = true
    return item
  })
}

/** The nation or group of all those harmed whom the report counts as some nation's: "11 Tarnians" are everybody where no other is told of. */
function onlyGroup(parties: readonly Party[]): string | undefined {
  const groups = new Set(parties.flatMap(({ group }) => group ?? []))
  return groups.size === 1 ? [...groups][0] : undefined
}

/** The parts that a sentence tells of a total, by the total's claim: "two guards, including Ivo Brand". */
function partsOf(claims: readonly Claim[]): ReadonlyMap<Claim, readonly Claim[]> {
  const parts = new Map<Claim, Claim[]>()
  const wholes = new Map<Measure, Claim>()
  for (const claim of claims) {
    const whole = wholes.get(claim.measure)
    if (isCounted(claim)) wholes.set(claim.measure, claim)
    else if (whole?.sentence.span.start === claim.sentence.span.start)
      parts.set(whole, [...(parts.get(whole) ?? []), claim])
  }
  return parts
}

/** Persons by name who are a part of those whom their sentence does not count: "Ivo Brand was among the dead". */
function lonePartsOf(claims: readonly Claim[], parts: ReadonlyMap<Claim, readonly Claim[]>): ReadonlySet<Claim> {
  const told = new Set([...parts.values()].flat())
  return new Set(
    claims.filter(
      claim =>
        claim.stance !== 'denied' &&
        claim.stance !== 'hypothetical' &&
        !told.has(claim) &&
        claim.rules.includes('measure.among') &&
        partyOf(claim).isNamed,
    ),
  )
}

/** Denied and imagined figures, parts of a total, tolls of the past and rates add nothing. */
function isCounted(claim: Claim): boolean {
  if (claim.stance === 'denied' || claim.stance === 'hypothetical') return false
  return !claim.hints.some(hint => hint.kind === 'part-of' || hint.kind === 'previous' || hint.kind === 'rate')
}

/** The row of a fact. Where a report contradicts itself, its parts being more than their total, the row spans both. */
function rowOf(report: Report, measure: Measure, { party, low, high, claims }: Fact, profile: Profile): Tally {
  return {
    report: report.id,
    measure,
    party: party.label,
    low: high === undefined ? low : Math.min(low, high),
    ...(high === undefined ? {} : { high: Math.max(low, high) }),
    profile: profile.name,
    claims: [...new Set([...claims].map(claim => claim.id))],
  }
}
