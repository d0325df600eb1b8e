import type { Anchor } from './anchor.ts'
import type { ClaimId, Place, TimeRange } from './claim.ts'
import type { ReportId } from './document.ts'
import type { RuleId } from './grounded.ts'
import type { Measure } from './measure.ts'
import type { Bounds } from './quantity.ts'
import type { Merge } from './question.ts'

/** One happening in the world, as far as the reports tell: the questions that are asked of it, and everybody who speaks of it. */
export interface Incident {
  /** The `incident` of its questions. */
  readonly id: string
  readonly place?: Place
  readonly time?: TimeRange
  /** Its questions: what befell most people first. */
  readonly questions: readonly IncidentQuestion[]
  readonly claims: readonly ClaimId[]
  readonly reports: readonly ReportId[]
  /** Independent lines of testimony over all its questions: who gives the dead and who gives the wounded may be one. */
  readonly origins: IncidentOrigins
  /** What its reports say in all, where one of them counts those who were harmed one by one, or several questions ask after them. */
  readonly totals?: readonly IncidentTotal[]
  /** Others who are cited where it is told, and give no figure. */
  readonly witnesses: readonly Witness[]
}

export interface IncidentQuestion {
  readonly question: string
  readonly measure: Measure
  /** The question of the same incident that it counts some of: the children among the dead. */
  readonly partOf?: string
}

/** How many were harmed in one way over all questions of an incident, by what each report says in all. It is derived: no claim says it, and none was merged for it. */
export interface IncidentTotal {
  readonly measure: Measure
  /** From the lowest to the highest of the reports. */
  readonly range: Bounds
  /** The house rules that the bounds are read under. */
  readonly profile: string
  readonly rule: RuleId
  readonly reports: readonly ReportTotal[]
}

/** What one report says in all. */
export interface ReportTotal {
  readonly report: ReportId
  readonly bounds: Bounds
  /** Its terms; claims that restate one another count once. */
  readonly claims: readonly ClaimId[]
  /** The report gives the figure itself; or it is the sum of its terms; or all whom it tells as hurt are among its dead. */
  readonly by: 'stated' | 'added' | 'among-dead'
}

/** The origins of an incident, as a range, and why claims share one. */
export interface IncidentOrigins {
  readonly atLeast: number
  readonly atMost: number
  readonly origins: readonly {
    readonly id: string
    readonly name: string
    readonly named: boolean
    readonly claims: readonly ClaimId[]
  }[]
  readonly merges: readonly Merge[]
}

/** Somebody who is cited of a happening without a figure, each time that they are. */
export interface Witness {
  readonly name: string
  readonly named: boolean
  readonly at: readonly Anchor[]
  readonly reports: readonly ReportId[]
}
