import type { Family, PassageAlignment } from '../../model/alignment.ts'
import { anchor } from '../../model/anchor.ts'
import type { Report, ReportId, SourceDocument } from '../../model/document.ts'
import type { ReportHead } from '../../model/view.ts'
import type { FamilyRow, FamilyView } from '../../model/view-report.ts'

/** Alignments that make a family: quotations and furniture that reports share are no copying. */
function isCopying({ kind }: PassageAlignment): boolean {
  return kind !== 'shared-quotation' && kind !== 'boilerplate'
}

/** A family, the heads of its reports and the alignments between them, in; its row in the list out. */
export function familyRow(
  family: Family,
  heads: readonly ReportHead[],
  alignments: readonly PassageAlignment[],
): FamilyRow {
  const dates = heads.flatMap(head => head.published ?? []).sort()
  const earliest = heads.find(head => head.id === family.earliest?.report)
  const [first, last] = [dates[0], dates.at(-1)]
  return {
    id: family.id,
    title: (earliest ?? heads[0])?.title ?? family.id,
    reports: family.reports.length,
    publishers: [...new Set(heads.flatMap(head => head.publisher ?? []))].sort(),
    ...(earliest !== undefined && { earliest }),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    changes: alignments
      .filter(isCopying)
      .reduce((sum, { edits }) => sum + edits.filter(edit => edit.changed !== undefined).length, 0),
  }
}

/** Words that changed on the way between reports of a family, with both anchors. */
export function changesOf(
  alignments: readonly PassageAlignment[],
  documentOf: (report: ReportId) => SourceDocument | undefined,
): FamilyView['changes'] {
  return alignments.filter(isCopying).flatMap(({ left, right, edits }) => {
    const leftDocument = documentOf(left.report)
    const rightDocument = documentOf(right.report)
    if (leftDocument === undefined || rightDocument === undefined) return []
    return edits.flatMap(edit =>
      edit.changed === undefined
        ? []
        : {
            changed: edit.changed,
            left: anchor(leftDocument.id, leftDocument.text, edit.left),
            right: anchor(rightDocument.id, rightDocument.text, edit.right),
            leftReport: left.report,
            rightReport: right.report,
          },
    )
  })
}

/** An alignment without its edits: for lists, which do not show them. */
export function withoutEdits({ edits: _, ...alignment }: PassageAlignment): Omit<PassageAlignment, 'edits'> {
  return alignment
}

/** The documents of reports, as a function of the report. */
export function documentOfReport(
  report: (id: ReportId) => Report | undefined,
  document: (id: string) => SourceDocument | undefined,
): (id: ReportId) => SourceDocument | undefined {
  return id => {
    const found = report(id)
    return found === undefined ? undefined : document(found.document)
  }
}
