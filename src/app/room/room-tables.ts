import type { PassageAlignment } from '../../model/alignment.ts'
import type { CaseFile } from '../../model/case-file.ts'
import type { ReportId } from '../../model/document.ts'
import type { Profile } from '../../model/profile.ts'
import type { Decision } from '../../model/review.ts'
import type { SourceRecord } from '../../model/source-record.ts'
import type { CaseView, FamilyRow, PublisherRow, QuestionRow, ReportHead } from '../../model/view.ts'
import { holdingOf } from '../holding.ts'
import { columnEntry, searchedText } from './column-entry.ts'
import { familyRow } from './families.ts'
import { publisherRows } from './publishers.ts'
import { type QuestionColumns, questionColumns } from './question-columns.ts'
import { questionRow } from './question-row.ts'
import { type Reliance, relianceOf } from './reliance.ts'
import { reportHead } from './report-head.ts'
import { roomIndex } from './room-index.ts'

/** What the reading room lists, counts and searches of a case under one profile: made in one pass, then only looked up. */
export interface RoomTables {
  /** A row for each question, in the order of the case file; place n of the columns is row n. */
  readonly rows: readonly QuestionRow[]
  readonly columns: QuestionColumns
  /** What a search reads of each question. */
  readonly texts: readonly string[]
  /** A head for each report, in the order of the case file. */
  readonly heads: readonly ReportHead[]
  readonly families: readonly FamilyRow[]
  readonly sources: readonly SourceRecord[]
  readonly publishers: readonly PublisherRow[]
  readonly reliance: Reliance
  readonly counts: CaseView['counts']
}

export function roomTables(ledger: CaseFile, sources: readonly SourceRecord[], profile: Profile): RoomTables {
  const index = roomIndex(ledger, sources, profile)
  const verdicts = verdictsOf(ledger.review?.decisions ?? [])
  const rows = ledger.questions.map(question => questionRow(question, index, verdicts))
  const entries = ledger.questions.map((question, place) => columnEntry(question, rows[place]!, index))
  const heads = ledger.reports.map(report => reportHead(report, index))
  const headById = new Map(heads.map(head => [head.id, head]))
  const within = alignmentsByFamily(ledger)
  return {
    rows,
    columns: questionColumns(entries),
    texts: ledger.questions.map((question, place) => searchedText(question, entries[place]!, index)),
    heads,
    families: ledger.families.map(family =>
      familyRow(
        family,
        family.reports.flatMap(id => headById.get(id) ?? []),
        within.get(family.id) ?? [],
      ),
    ),
    sources,
    publishers: publisherRows(index),
    reliance: relianceOf(index),
    counts: {
      documents: ledger.documents.length,
      reports: ledger.reports.length,
      claims: ledger.claims.length,
      questions: rows.length,
      disputed: rows.filter(row => row.reconciliation === 'disputed').length,
      families: ledger.families.length,
      sources: sources.length,
      incidents: new Set(rows.flatMap(row => row.incident ?? [])).size,
      arithmetic: ledger.arithmetic.filter(({ verdict }) => verdict === 'fails').length,
      issues: ledger.issues.length,
      decisions: ledger.review?.decisions.length ?? 0,
    },
  }
}

/** The decisions that hold and judge a claim, by claim, oldest first. */
function verdictsOf(log: readonly Decision[]): Map<string, Decision[]> {
  const verdicts = new Map<string, Decision[]>()
  for (const decision of holdingOf(log).decisions) {
    if (!('claim' in decision)) continue
    const known = verdicts.get(decision.claim)
    if (known === undefined) verdicts.set(decision.claim, [decision])
    else known.push(decision)
  }
  return verdicts
}

/** Alignments by the family that both their reports are in. */
function alignmentsByFamily({ families, alignments }: CaseFile): Map<string, PassageAlignment[]> {
  const familyByReport = new Map<ReportId, string>(
    families.flatMap(family => family.reports.map(report => [report, family.id] as const)),
  )
  const within = new Map<string, PassageAlignment[]>()
  for (const alignment of alignments) {
    const family = familyByReport.get(alignment.left.report)
    if (family === undefined || family !== familyByReport.get(alignment.right.report)) continue
    const known = within.get(family)
    if (known === undefined) within.set(family, [alignment])
    else known.push(alignment)
  }
  return within
}
