import type { Family, PassageAlignment } from './alignment.ts'
import type { Anchor } from './anchor.ts'
import type { Report, ReportId, SourceDocument } from './document.ts'
import type { Span } from './span.ts'
import type { ClaimView, IssueView, ReportHead, Revision } from './view.ts'

/** What the reading room is told of reports and of those that share their text. */

/** A report with everything that is marked in its text. */
export interface ReportView {
  readonly revision: Revision
  readonly head: ReportHead
  readonly report: Report
  readonly document: Omit<SourceDocument, 'text'>
  /** The document's text; the report is `report.span` of it. */
  readonly text: string
  readonly claims: readonly ClaimView[]
  readonly passages: readonly ReportPassage[]
  readonly issues: readonly IssueView[]
  /** Media type under which the original is served, if a browser may show it: `application/pdf`, `text/plain`. */
  readonly original?: string
}

/** A passage of a report that another has too. `here` and `there` are offsets in the two documents. */
export interface ReportPassage {
  readonly kind: PassageAlignment['kind']
  readonly similarity: number
  readonly here: Anchor
  readonly there: Anchor
  readonly other: ReportHead
  /** Did this report have it first, as far as is known? */
  readonly direction: 'from-here' | 'to-here' | 'unknown'
}

/** Two reports with all passages that they share, edits and both texts. */
export interface PairView {
  readonly revision: Revision
  readonly left: ReportHead
  readonly right: ReportHead
  /** The texts of the two documents, and what of each is the report. */
  readonly leftText: string
  readonly rightText: string
  readonly leftSpan: Span
  readonly rightSpan: Span
  readonly alignments: readonly PassageAlignment[]
}

export interface FamilyRow {
  readonly id: string
  readonly title: string
  readonly reports: number
  readonly publishers: readonly string[]
  readonly earliest?: ReportHead
  readonly first?: string
  readonly last?: string
  /** Figures, names and dates that changed on the way. */
  readonly changes: number
}

export interface FamilyView {
  readonly revision: Revision
  readonly family: Family
  readonly reports: readonly ReportHead[]
  /** Words that changed on the way, each with both anchors. */
  readonly changes: readonly {
    readonly changed: 'figure' | 'name' | 'date'
    readonly left: Anchor
    readonly right: Anchor
    readonly leftReport: ReportId
    readonly rightReport: ReportId
  }[]
  readonly alignments: readonly Omit<PassageAlignment, 'edits'>[]
}
