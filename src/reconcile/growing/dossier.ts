import type { PassageAlignment } from '../../model/alignment.ts'
import type { Claim, ClaimId } from '../../model/claim.ts'
import type { DocumentId, Report, ReportId, SourceDocument } from '../../model/document.ts'
import { type Dossier, dossierOf, order } from '../evidence.ts'
import { GrowingLookup } from '../lookup.ts'
import { resized } from '../vectors.ts'

/** A report that comes in, with what was read of it and the passages that it shares with reports that are there. */
export interface Arrival {
  readonly document: SourceDocument
  readonly report: Report
  readonly claims: readonly Claim[]
  readonly alignments: readonly PassageAlignment[]
}

/** A dossier to which reports are added. Those that came later stand after the others, whatever their id: `inOrder` and `isBefore` say where they belong. */
export class GrowingDossier implements Dossier {
  readonly reports: Report[]
  readonly claims: Claim[]
  readonly alignments: PassageAlignment[]
  readonly families = []
  readonly documentById: GrowingLookup<DocumentId, SourceDocument>
  readonly reportIndex: GrowingLookup<ReportId, number>
  readonly claimIndex: GrowingLookup<ClaimId, number>
  readonly reportOf: Int32Array
  readonly published: Float64Array
  readonly publishedTime: Float64Array
  readonly claimsFrom: Uint32Array
  readonly #alignmentsByReport = new Map<ReportId, PassageAlignment[]>()
  /** Claims that stood there from the beginning, in their order. */
  readonly #sorted: number

  constructor(dossier: Dossier, { reports, claims }: { readonly reports: number; readonly claims: number }) {
    this.reports = [...dossier.reports]
    this.claims = [...dossier.claims]
    this.alignments = [...dossier.alignments]
    this.documentById = new GrowingLookup(dossier.documentById)
    this.reportIndex = new GrowingLookup(dossier.reportIndex)
    this.claimIndex = new GrowingLookup(dossier.claimIndex)
    this.reportOf = resized(dossier.reportOf, dossier.claims.length + claims)
    this.claimsFrom = resized(dossier.claimsFrom, dossier.reports.length + reports + 1)
    this.published = resized(dossier.published, dossier.reports.length + reports)
    this.publishedTime = resized(dossier.publishedTime, dossier.reports.length + reports)
    this.#sorted = dossier.claims.length
    for (const alignment of dossier.alignments) this.#index(alignment)
  }

  /** Is there room for a report of so many claims? */
  hasRoom(claims: number): boolean {
    return this.reports.length < this.published.length && this.claims.length + claims <= this.reportOf.length
  }

  /** Adds a report; gives its number. */
  add({ document, report, claims, alignments }: Arrival): number {
    const alone = dossierOf({ reports: [report], documents: [document], claims, alignments: [], families: [] })
    const number = this.reports.length
    this.reports.push(report)
    this.documentById.set(document.id, document)
    this.reportIndex.set(report.id, number)
    this.published[number] = alone.published[0]!
    this.publishedTime[number] = alone.publishedTime[0]!
    for (const claim of alone.claims) {
      this.claimIndex.set(claim.id, this.claims.length)
      this.reportOf[this.claims.length] = number
      this.claims.push(claim)
    }
    this.claimsFrom[number + 1] = this.claims.length
    for (const alignment of alignments) {
      this.alignments.push(alignment)
      this.#index(alignment)
    }
    return number
  }

  /** The order that the claims would have if all had come at once. */
  readonly inOrder = (left: number, right: number): number => {
    if (left < this.#sorted && right < this.#sorted) return left - right
    const one = this.reportOf[left]!
    const other = this.reportOf[right]!
    return one === other ? left - right : order(this.reports[one]!.id, this.reports[other]!.id)
  }

  /** The passages that a report shares with others. */
  alignmentsOf(report: ReportId): readonly PassageAlignment[] {
    return this.#alignmentsByReport.get(report) ?? []
  }

  #index(alignment: PassageAlignment): void {
    for (const { report } of [alignment.left, alignment.right]) {
      const known = this.#alignmentsByReport.get(report)
      if (known === undefined) this.#alignmentsByReport.set(report, [alignment])
      else known.push(alignment)
    }
  }
}
