import { answering } from '../model/answering.ts'
import { boundsOf } from '../model/bounds.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Claim, ClaimId } from '../model/claim.ts'
import type { DocumentId, Report, ReportId, SourceDocument } from '../model/document.ts'
import type { Profile } from '../model/profile.ts'
import type { Bounds } from '../model/quantity.ts'
import type { Question } from '../model/question.ts'
import { shownName } from '../text/shown.ts'

/** A case file with its records by id, for exporters that follow references. */
export interface CaseIndex {
  readonly ledger: CaseFile
  readonly claimById: ReadonlyMap<ClaimId, Claim>
  readonly reportById: ReadonlyMap<ReportId, Report>
  readonly documentById: ReadonlyMap<DocumentId, SourceDocument>
}

export function indexed(ledger: CaseFile): CaseIndex {
  return {
    ledger,
    claimById: new Map(ledger.claims.map(claim => [claim.id, claim])),
    reportById: new Map(ledger.reports.map(report => [report.id, report])),
    documentById: new Map(ledger.documents.map(document => [document.id, document])),
  }
}

/** The question that each claim answers. */
export function questionsByClaim({ questions }: Pick<CaseFile, 'questions'>): ReadonlyMap<ClaimId, Question> {
  return new Map(questions.flatMap(question => question.claims.map(claim => [claim, question] as const)))
}

/** Who printed a report, or else what it is called, or the file it is in. */
export function publisherName(index: CaseIndex, id: ReportId): string {
  const report = index.reportById.get(id)
  return report?.publisher ?? report?.title ?? fileName(index, id)
}

/** The bounds of every answer that somebody stands by, of a question or of one of its origins, under a profile. */
export function answersTo(
  { claims }: Pick<Question, 'claims'>,
  { claimById }: Pick<CaseIndex, 'claimById'>,
  profile: Profile,
): Bounds[] {
  const all = claims.flatMap(id => claimById.get(id) ?? [])
  const told = answering(all)
  // What is only supposed is all that there is to show where nobody tells it.
  const shown = told.length > 0 ? told : all.filter(({ stance }) => stance !== 'denied')
  return shown.map(({ quantity }) => boundsOf(quantity.value, profile))
}

/** The file of a report, with its place in it. */
export function fileName(
  { reportById, documentById }: Pick<CaseIndex, 'reportById' | 'documentById'>,
  id: ReportId,
): string {
  const report = reportById.get(id)
  const document = report === undefined ? undefined : documentById.get(report.document)
  if (report === undefined || document === undefined) return id
  const { capture } = document
  const part = capture.part === undefined ? '' : `, ${capture.part}`
  return `${shownName(capture.path)}${part}${report.span.start > 0 ? `, from ${report.span.start}` : ''}`
}
