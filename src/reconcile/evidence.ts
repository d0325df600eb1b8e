import type { Family, PassageAlignment } from '../model/alignment.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import type { DocumentId, Report, ReportId, SourceDocument } from '../model/document.ts'
import { withCounterparts } from './counterparts.ts'
import { dayOf, timeOf } from './days.ts'
import type { Lookup } from './lookup.ts'

/** All that reconciliation reads. Nothing of it is changed. */
export interface Evidence {
  readonly reports: readonly Report[]
  readonly documents: readonly SourceDocument[]
  readonly claims: readonly Claim[]
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
}

/**
 * The evidence in an order of its own, so that what follows never depends on the order in which files were read: reports by id, claims by
 * report and place in it. Positions in `reports` and `claims` are the numbers that the stage calculates with.
 */
export interface Dossier {
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
  readonly documentById: Lookup<DocumentId, SourceDocument>
  readonly reportIndex: Lookup<ReportId, number>
  readonly claimIndex: Lookup<ClaimId, number>
  /** Position in `reports` of each claim's report. */
  readonly reportOf: Int32Array
  /** Day of publication of each report, NaN where unknown. */
  readonly published: Float64Array
  /** Part of the day at which each report came out, 0 up to 1, NaN where only the day is known. */
  readonly publishedTime: Float64Array
  /** The claims of report `r` are `claimsFrom[r] <= i < claimsFrom[r + 1]`. */
  readonly claimsFrom: Uint32Array
}

/** Sorts the evidence. Claims whose report is not among the reports are left out. */
export function dossierOf(evidence: Evidence): Dossier {
  const reports = [...evidence.reports].sort((left, right) => order(left.id, right.id))
  const reportIndex = new Map(reports.map((report, index) => [report.id, index]))
  const sorted = evidence.claims
    .filter(claim => reportIndex.has(claim.report))
    .sort(
      (left, right) =>
        reportIndex.get(left.report)! - reportIndex.get(right.report)! ||
        left.at.span.start - right.at.span.start ||
        left.at.span.end - right.at.span.end ||
        order(left.id, right.id),
    )
  const claims = withCounterparts(sorted)
  const reportOf = new Int32Array(claims.length)
  const claimsFrom = new Uint32Array(reports.length + 1)
  for (const [index, claim] of claims.entries()) {
    const report = reportIndex.get(claim.report)!
    reportOf[index] = report
    claimsFrom[report + 1]!++
  }
  for (let report = 0; report < reports.length; report++) claimsFrom[report + 1]! += claimsFrom[report]!
  const documentById = new Map(evidence.documents.map(document => [document.id, document]))
  return {
    reports,
    claims,
    alignments: evidence.alignments,
    families: [...evidence.families].sort((left, right) => order(left.id, right.id)),
    documentById,
    reportIndex,
    claimIndex: new Map(claims.map((claim, index) => [claim.id, index])),
    reportOf,
    published: Float64Array.from(reports, report =>
      dayOf(report.published ?? documentById.get(report.document)?.published),
    ),
    publishedTime: Float64Array.from(reports, report =>
      timeOf(report.published ?? documentById.get(report.document)?.published),
    ),
    claimsFrom,
  }
}

/** Order of strings by code unit: the same on every machine and in every locale. */
export function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
