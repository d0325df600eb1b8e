import type { Family } from '../../model/alignment.ts'
import { boundsOf } from '../../model/bounds.ts'
import type { CaseFile } from '../../model/case-file.ts'
import type { Claim, ClaimId } from '../../model/claim.ts'
import type { DocumentId, Report, ReportId, SourceDocument } from '../../model/document.ts'
import type { Profile } from '../../model/profile.ts'
import type { Bounds } from '../../model/quantity.ts'
import { failingSums } from '../../model/question.ts'
import type { SourceRecord } from '../../model/source-record.ts'

/** A case file with everything that its records refer to at hand, while the reading room's rows are made from it. */
export interface RoomIndex {
  readonly ledger: CaseFile
  readonly claimById: ReadonlyMap<ClaimId, Claim>
  readonly reportById: ReadonlyMap<ReportId, Report>
  readonly documentById: ReadonlyMap<DocumentId, SourceDocument>
  /** Rejected claims too, in order of their spans. */
  readonly claimsByReport: ReadonlyMap<ReportId, readonly Claim[]>
  readonly familyByReport: ReadonlyMap<ReportId, Family>
  readonly sources: readonly SourceRecord[]
  readonly sourcesByClaim: ReadonlyMap<ClaimId, readonly string[]>
  /** Claims that are terms of a sum that fails. */
  readonly failing: ReadonlySet<ClaimId>
  boundsOf(claim: Claim): Bounds
}

export function roomIndex(ledger: CaseFile, sources: readonly SourceRecord[], profile: Profile): RoomIndex {
  const all = [...ledger.claims, ...(ledger.review?.rejected ?? [])]
  const sourcesByClaim = new Map<ClaimId, string[]>()
  for (const { name, claims } of sources) {
    for (const id of claims) {
      const known = sourcesByClaim.get(id)
      if (known === undefined) sourcesByClaim.set(id, [name])
      else known.push(name)
    }
  }
  return {
    ledger,
    claimById: new Map(all.map(claim => [claim.id, claim])),
    reportById: new Map(ledger.reports.map(report => [report.id, report])),
    documentById: new Map(ledger.documents.map(document => [document.id, document])),
    claimsByReport: Map.groupBy(
      (ledger.review?.rejected.length ?? 0) === 0
        ? all
        : all.sort((left, right) => left.at.span.start - right.at.span.start),
      claim => claim.report,
    ),
    familyByReport: new Map(ledger.families.flatMap(family => family.reports.map(report => [report, family] as const))),
    sources,
    sourcesByClaim,
    failing: new Set(failingSums(ledger.arithmetic).flatMap(({ terms }) => terms.flatMap(term => term.claim ?? []))),
    boundsOf: claim => boundsOf(claim.quantity.value, profile),
  }
}
