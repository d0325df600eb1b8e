import { boundsOf } from '../model/bounds.ts'
import type { Claim, Tally } from '../model/claim.ts'
import type { Report } from '../model/document.ts'
import { MEASURES } from '../model/measure.ts'
import type { Profile } from '../model/profile.ts'

/** What a report says in all: a row a measure and party. Restatements count once, parts are not added to their total. */
export function tally(report: Report, claims: readonly Claim[], profile: Profile): Tally[] {
  const counted = claims.filter(isCounted)
  const rows: Tally[] = []
  for (const measure of MEASURES) {
    const ofMeasure = counted.filter(claim => claim.measure === measure)
    for (const [party, said] of byParty(ofMeasure)) rows.push(rowOf(report, said, party, profile))
  }
  return rows
}

/** Denied and imagined figures, parts of a total and tolls of the past add nothing. */
function isCounted(claim: Claim): boolean {
  if (claim.stance === 'denied' || claim.stance === 'hypothetical') return false
  return !claim.hints.some(hint => hint.kind === 'part-of' || hint.kind === 'previous')
}

function byParty(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const isAnew = (claim: Claim) => !claim.hints.some(hint => hint.kind === 'restatement')
  const anew = claims.filter(isAnew)
  return Map.groupBy(anew.length > 0 ? anew : claims.slice(0, 1), partyOf)
}

function partyOf(claim: Claim): string {
  return claim.subject?.value.name ?? ''
}

function rowOf(report: Report, claims: readonly Claim[], party: string, profile: Profile): Tally {
  let best = claims[0]!
  for (const claim of claims) if (lowOf(claim, profile) > lowOf(best, profile)) best = claim
  const bounds = boundsOf(best.quantity.value, profile)
  const low = bounds.low !== undefined && bounds.lowExclusive ? bounds.low + 1 : bounds.low
  const high = bounds.high !== undefined && bounds.highExclusive ? bounds.high - 1 : bounds.high
  return {
    report: report.id,
    measure: best.measure,
    party,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    profile: profile.name,
    claims: claims.map(claim => claim.id),
  }
}

function lowOf(claim: Claim, profile: Profile): number {
  return boundsOf(claim.quantity.value, profile).low ?? 0
}
