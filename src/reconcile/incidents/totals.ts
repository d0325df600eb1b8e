import { boundsOf } from '../../model/bounds.ts'
import { type Claim, type ClaimId, isAside, type Tally } from '../../model/claim.ts'
import type { Report, ReportId } from '../../model/document.ts'
import type { Incident, IncidentTotal, ReportTotal } from '../../model/incident.ts'
import { isHarm, type Measure } from '../../model/measure.ts'
import type { Profile } from '../../model/profile.ts'
import { coverOf, highest, lowest, OPEN } from '../range.ts'

/** What a report says in all, a row a measure and party. */
export type TallyOf = (report: Report, claims: readonly Claim[], profile: Profile) => readonly Tally[]

/** What the incidents are made of. */
interface Given {
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
}

/**
 * Incidents in, the same with the totals of those that some report counts one by one. "A guard and his sister were shot" makes a question of each; who records the happening
 * adds them up, report by report, and sets the sums beside the totals that others give. No claim is merged for that: a total is derived, and names its terms.
 */
export function withTotals(
  incidents: readonly Incident[],
  { reports, claims }: Given,
  tallyOf: TallyOf,
  profile: Profile,
): Incident[] {
  const reportById = new Map(reports.map(report => [report.id, report]))
  const claimById = new Map(claims.map(claim => [claim.id, claim]))
  return incidents.map(incident => {
    const totals = totalsOf(incident, reportById, claimById, tallyOf, profile)
    return totals.length === 0 ? incident : { ...incident, totals }
  })
}

function totalsOf(
  incident: Incident,
  reportById: ReadonlyMap<ReportId, Report>,
  claimById: ReadonlyMap<ClaimId, Claim>,
  tallyOf: TallyOf,
  profile: Profile,
): IncidentTotal[] {
  const told = Map.groupBy(
    incident.claims.flatMap(id => claimById.get(id) ?? []),
    claim => claim.report,
  )
  const totals = [...told].flatMap(([id, claims]) => {
    const report = reportById.get(id)
    // "150 people have been killed this year" is no total of what happened
    return report === undefined || claims.every(isAside)
      ? []
      : reportTotals(claims, tallyOf(report, claims, profile), profile)
  })
  return [...Map.groupBy(totals, ({ measure }) => measure)].flatMap(([measure, own]) => {
    const reports = own.map(({ total }) => total)
    if (reports.every(({ by }) => by === 'stated') && !isAskedApart(incident, measure)) return []
    const range = coverOf(reports.map(({ bounds }) => bounds)) ?? OPEN
    return { measure, range, profile: profile.name, rule: 'incident.total', reports }
  })
}

/** Do several questions of the incident ask after those harmed so, none after a part of those of another? */
function isAskedApart({ questions }: Incident, harm: Measure): boolean {
  return questions.filter(({ measure, partOf }) => measure === harm && partOf === undefined).length > 1
}

interface Told {
  readonly measure: Measure
  readonly total: ReportTotal
}

/** What one report says in all of each harm, its rows of several parties added up. */
function reportTotals(claims: readonly Claim[], rows: readonly Tally[], profile: Profile): Told[] {
  const harmed = rows.filter(({ measure }) => isHarm(measure))
  const totals = [...Map.groupBy(harmed, ({ measure }) => measure)].map(([measure, own]) => ({
    measure,
    total: totalOf(claims, own, profile),
  }))
  const hurt = claims.filter(isOfHurt)
  const isOfDead = hurt.length > 0 && totals.some(isOfKilled) && !totals.some(({ measure }) => measure === 'wounded')
  return isOfDead ? [...totals, { measure: 'wounded', total: amongDead(hurt) }] : totals
}

function totalOf(claims: readonly Claim[], rows: readonly Tally[], profile: Profile): ReportTotal {
  const low = rows.reduce((sum, row) => sum + (row.low ?? 0), 0)
  const high = rows.reduce<number | undefined>(
    (sum, row) => (sum === undefined || row.high === undefined ? undefined : sum + row.high),
    0,
  )
  const terms = new Set(rows.flatMap(row => row.claims))
  const isStated = claims.some(({ id, quantity }) => {
    if (!terms.has(id)) return false
    const given = boundsOf(quantity.value, profile)
    const isOneEnd = given.low === low || lowest(given) === low
    return isOneEnd && (given.high === high || highest(given) === high)
  })
  // "up to 60" leaves the low end open, which a row has as nought
  const bounds = { ...OPEN, ...(low === 0 && high !== 0 ? {} : { low }), ...(high === undefined ? {} : { high }) }
  return { report: rows[0]!.report, bounds, claims: [...terms], by: isStated ? 'stated' : 'added' }
}

/** "Two men were shot. Both died": they are told as hurt, and counted as dead. */
function amongDead(hurt: readonly Claim[]): ReportTotal {
  const bounds = { ...OPEN, low: 0, high: 0 }
  return { report: hurt[0]!.report, bounds, claims: hurt.map(({ id }) => id), by: 'among-dead' }
}

function isOfHurt({ measure, stance }: Claim): boolean {
  return measure === 'wounded' && stance !== 'denied' && stance !== 'hypothetical'
}

function isOfKilled({ measure, total }: Told): boolean {
  return measure === 'killed' && total.bounds.high !== 0
}
