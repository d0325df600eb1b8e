import type { Anchor } from './anchor.ts'
import type { ClaimId, Place, TimeRange } from './claim.ts'
import type { ReportId } from './document.ts'
import type { Measure } from './measure.ts'
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
  /** Others who are cited where it is told, and give no figure. */
  readonly witnesses: readonly Witness[]
}

export interface IncidentQuestion {
  readonly question: string
  readonly measure: Measure
  /** The question of the same incident that it counts some of: the children among the dead. */
  readonly partOf?: string
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
