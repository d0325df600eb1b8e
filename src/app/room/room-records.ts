import type { Family, PassageAlignment } from '../../model/alignment.ts'
import type { Claim, ClaimId } from '../../model/claim.ts'
import type { DocumentId, Report, ReportId, SourceDocument } from '../../model/document.ts'
import type { Issue } from '../../model/issue.ts'
import type { ArithmeticFinding, Question, SumVerdict } from '../../model/question.ts'
import type { Decision, DecisionId } from '../../model/review.ts'
import type { SourceRecord } from '../../model/source-record.ts'
import type { CaseView, QuestionRow, ReportHead, Revision } from '../../model/view.ts'
import type { PublisherRow } from '../../model/view-overview.ts'
import type { FamilyRow } from '../../model/view-report.ts'
import type { Wording } from '../../model/wording.ts'
import type { QuestionColumns } from './question-columns.ts'
import type { Reliance } from './reliance.ts'

/** Which rows of a list are wanted. */
export interface Slice {
  readonly offset: number
  readonly limit: number
}

/** Rows of a list, and how many it has in all. */
export interface Rows<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

export const SOURCE_ORDERS = ['claims', 'first', 'alone', 'apart', 'name'] as const

export type SourceOrder = (typeof SOURCE_ORDERS)[number]

/** Which wordings are wanted; each field narrows. */
export interface WordingFilter {
  readonly kind?: Wording['kind']
  /** The actor's name, or the question in words. */
  readonly about?: string
}

/**
 * One state of a case under one profile, as reviewers decided, looked up record by record: what the reading room's answers are made from.
 * Whoever keeps it, nothing in it changes; a build or a decision makes another.
 */
export interface RoomRecords {
  readonly revision: Revision
  readonly profile: string
  readonly counts: CaseView['counts']
  /** What questions are filtered, counted and sorted by; a question is known by its place in them. */
  readonly columns: QuestionColumns
  /** Places of the questions that hold words which begin with each of these, ascending; undefined if there is no word: all of them do. */
  search(words: readonly string[]): Uint32Array | undefined
  /** Rows of the list of questions, in the order of the places. */
  questionRows(places: readonly number[]): readonly QuestionRow[]
  questionPlace(id: string): number | undefined
  questionAt(place: number): Question
  /** The question that a claim answers, by its place. */
  placeOfClaim(id: ClaimId): number | undefined
  /** Claims by id, those that are not there left out; rejected ones are there. */
  claims(ids: readonly ClaimId[]): readonly Claim[]
  /** All claims of a report, rejected ones too, in order of their spans. */
  claimsOf(report: ReportId): readonly Claim[]
  report(id: ReportId): Report | undefined
  document(id: DocumentId): SourceDocument | undefined
  /** Heads of reports, in the order of the ids; those that are not there are left out. */
  heads(ids: readonly ReportId[]): readonly ReportHead[]
  reports(filter: { readonly words: readonly string[]; readonly publisher?: string }, slice: Slice): Rows<ReportHead>
  alignmentsOf(report: ReportId): readonly PassageAlignment[]
  alignmentsBetween(left: ReportId, right: ReportId): readonly PassageAlignment[]
  family(id: string): Family | undefined
  familyRows(slice: Slice): Rows<FamilyRow>
  source(name: string): SourceRecord | undefined
  sources(words: readonly string[], order: SourceOrder, slice: Slice): Rows<SourceRecord>
  publishers(slice: Slice): Rows<PublisherRow>
  reliance(): Reliance
  /** Checks of arithmetic that have one of these claims for a term. */
  arithmeticOf(claims: readonly ClaimId[]): readonly ArithmeticFinding[]
  /** Checks of arithmetic of one verdict, of all if there is none: those that fail first. */
  sums(verdict: SumVerdict | undefined, slice: Slice): Rows<ArithmeticFinding>
  /** How outlets call one actor, or one happening. */
  wordings(filter: WordingFilter, slice: Slice): Rows<Wording>
  issues(slice: Slice): Rows<Issue>
  issuesOf(path: string): readonly Issue[]
  /** The whole log, oldest first. */
  decisions(): readonly Decision[]
  undone(): ReadonlySet<DecisionId>
}
