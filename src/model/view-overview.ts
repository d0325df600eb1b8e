import type { Decision } from './review.ts'
import type { SourceRecord } from './source-record.ts'
import type { ClaimView, Revision } from './view.ts'

/** What the reading room is told of a whole case: who prints, who is relied on, when and where. */

/** Who prints what and relies on whom. */
export interface PublisherRow {
  readonly name: string
  readonly reports: number
  readonly claims: number
  /** Questions in which it was the earliest dated. */
  readonly first: number
  /** Reports of it that were copied from another publisher's, as far as is known, and those that others copied from it. */
  readonly copiedFrom: number
  readonly copiedBy: number
  readonly sources: number
}

/** Who relies on whom: an edge from whoever relays to whoever is relied on. */
export interface RelianceGraph {
  readonly revision: Revision
  readonly nodes: readonly {
    readonly id: string
    readonly name: string
    readonly kind: 'publisher' | 'source'
    readonly type?: string
    readonly claims: number
  }[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly kind: 'cites' | 'copies'
    readonly claims: number
  }[]
  /** Nodes that found no room: the graph shows those with most claims. */
  readonly leftOut: number
}

export interface SourceView {
  readonly revision: Revision
  readonly source: SourceRecord
  /** Whoever cites it, as a reader knows them: publishers, or titles of reports whose publisher is not stated. */
  readonly citers: readonly string[]
  readonly claims: readonly ClaimView[]
  readonly decisions: readonly Decision[]
}

/** What happened when: a bar for each day, week or month. */
export interface TimelineView {
  readonly revision: Revision
  readonly step: 'day' | 'week' | 'month' | 'year'
  readonly bars: readonly {
    readonly from: string
    readonly to: string
    readonly questions: number
    readonly claims: number
    readonly disputed: number
  }[]
  /** Incidents by their first day, those with most claims first. */
  readonly incidents: readonly IncidentRow[]
  /** Questions without a known time. */
  readonly undated: number
}

export interface IncidentRow {
  readonly id: string
  readonly title: string
  readonly place?: string
  readonly lat?: number
  readonly lon?: number
  readonly from?: string
  readonly to?: string
  readonly questions: number
  readonly claims: number
  readonly disputed: number
}

export interface MapView {
  readonly revision: Revision
  readonly places: readonly {
    readonly name: string
    readonly country?: string
    readonly admin1?: string
    readonly lat: number
    readonly lon: number
    readonly questions: number
    readonly claims: number
    readonly disputed: number
  }[]
  /** Questions whose place is unknown or has no coordinates. */
  readonly unplaced: number
}
