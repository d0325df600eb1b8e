import type { PassageAlignment } from '../../model/alignment.ts'
import type { ReportId } from '../../model/document.ts'
import type { Issue } from '../../model/issue.ts'
import type { IssueView, Page } from '../../model/view.ts'
import type { FamilyView, PairView, ReportPassage, ReportView } from '../../model/view-report.ts'
import { issueText } from '../../publish/wording.ts'
import { claimViews } from './claim-view.ts'
import { changesOf, documentOfReport, withoutEdits } from './families.ts'
import { mediaTypeOf } from './media-types.ts'
import type { RoomRecords, Slice } from './room-records.ts'

/** A report with everything that is marked in its text; undefined if there is none of that id. */
export function reportView(records: RoomRecords, id: ReportId): ReportView | undefined {
  const report = records.report(id)
  const document = report === undefined ? undefined : records.document(report.document)
  const [head] = records.heads([id])
  if (report === undefined || document === undefined || head === undefined) return undefined
  const { text, url: _, ...rest } = document
  const original = mediaTypeOf(document.capture.path, document.reader)
  return {
    revision: records.revision,
    head,
    report,
    document: { ...rest, ...(head.url !== undefined && { url: head.url }) },
    text,
    claims: claimViews(records.claimsOf(id), records),
    passages: passagesOf(records, id),
    issues: records
      .issuesOf(document.capture.path)
      .filter(issue => issue.part === undefined || issue.part === document.capture.part)
      .map(issueView),
    ...(original !== undefined && { original }),
  }
}

function passagesOf(records: RoomRecords, id: ReportId): ReportPassage[] {
  const alignments = records.alignmentsOf(id)
  const heads = new Map(
    records.heads([...new Set(alignments.map(one => otherOf(one, id)))]).map(head => [head.id, head]),
  )
  const directions = directionsOf(records, id)
  return alignments.flatMap(alignment => {
    const { left, right, kind, similarity } = alignment
    const other = heads.get(otherOf(alignment, id))
    if (other === undefined) return []
    const [here, there] = left.report === id ? [left, right] : [right, left]
    const direction = directions.get(other.id) ?? 'unknown'
    return { kind, similarity, here: here.at, there: there.at, other, direction }
  })
}

/** Who copied whom between this report and the others of its family, as far as is known. */
function directionsOf(records: RoomRecords, id: ReportId): Map<ReportId, ReportPassage['direction']> {
  const [head] = records.heads([id])
  const family = head?.family === undefined ? undefined : records.family(head.family)
  return new Map(
    (family?.descents ?? []).flatMap(({ from, to }): [ReportId, ReportPassage['direction']][] => {
      if (from === id) return [[to, 'from-here']]
      return to === id ? [[from, 'to-here']] : []
    }),
  )
}

function otherOf({ left, right }: PassageAlignment, id: ReportId): ReportId {
  return left.report === id ? right.report : left.report
}

/** Two reports with all passages that they share; undefined if one is not there. */
export function pairView(records: RoomRecords, left: ReportId, right: ReportId): PairView | undefined {
  const leftSide = sideOf(records, left)
  const rightSide = sideOf(records, right)
  if (leftSide === undefined || rightSide === undefined) return undefined
  return {
    revision: records.revision,
    left: leftSide.head,
    right: rightSide.head,
    leftText: leftSide.text,
    rightText: rightSide.text,
    leftSpan: leftSide.span,
    rightSpan: rightSide.span,
    alignments: records.alignmentsBetween(left, right).map(one => (one.left.report === left ? one : turned(one))),
  }
}

function sideOf(records: RoomRecords, id: ReportId) {
  const report = records.report(id)
  const document = report === undefined ? undefined : records.document(report.document)
  const [head] = records.heads([id])
  if (report === undefined || document === undefined || head === undefined) return undefined
  return { head, text: document.text, span: report.span }
}

/** The alignment seen from the other side: what was added there was left out here. */
function turned(alignment: PassageAlignment): PassageAlignment {
  const { left, right, edits } = alignment
  const OPPOSITE = { same: 'same', changed: 'changed', added: 'left-out', 'left-out': 'added' } as const
  return {
    ...alignment,
    left: right,
    right: left,
    edits: edits.map(edit => ({ ...edit, kind: OPPOSITE[edit.kind], left: edit.right, right: edit.left })),
  }
}

/** A family with what changed on the way; undefined if there is none of that id. */
export function familyView(records: RoomRecords, id: string): FamilyView | undefined {
  const family = records.family(id)
  if (family === undefined) return undefined
  const members = new Set(family.reports)
  const alignments = family.reports.flatMap(report =>
    records.alignmentsOf(report).filter(({ left, right }) => left.report === report && members.has(right.report)),
  )
  return {
    revision: records.revision,
    family,
    reports: records.heads(family.reports),
    changes: changesOf(alignments, documentOfReport(records.report, records.document)),
    alignments: alignments.map(withoutEdits),
  }
}

export function issuePage(records: RoomRecords, slice: Slice): Page<IssueView> {
  const { total, rows } = records.issues(slice)
  return { revision: records.revision, total, offset: slice.offset, rows: rows.map(issueView) }
}

function issueView(issue: Issue): IssueView {
  return { issue, text: issueText(issue) }
}
