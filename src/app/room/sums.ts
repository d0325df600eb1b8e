import type { Anchor } from '../../model/anchor.ts'
import type { ArithmeticFinding, SumVerdict } from '../../model/question.ts'
import { bySpan } from '../../model/span.ts'
import type { Page, SumView } from '../../model/view.ts'
import type { RoomRecords, Slice } from './room-records.ts'

/** Sums that were checked, those that do not add up first; of one verdict, if one is given. */
export function sumPage(records: RoomRecords, verdict: SumVerdict | undefined, slice: Slice): Page<SumView> {
  const { total, rows } = records.sums(verdict, slice)
  return {
    revision: records.revision,
    total,
    offset: slice.offset,
    rows: rows.map(finding => sumView(finding, records)),
  }
}

function sumView(finding: ArithmeticFinding, records: RoomRecords): SumView {
  const ids = finding.terms.flatMap(term => term.claim ?? [])
  const sentences = new Map<string, Anchor>()
  for (const { sentence } of records.claims(ids)) sentences.set(`${sentence.document} ${sentence.span.start}`, sentence)
  const places = new Set(ids.flatMap(id => records.placeOfClaim(id) ?? []))
  return {
    finding,
    reports: records.heads(finding.reports),
    sentences: [...sentences.values()].sort((left, right) => bySpan(left.span, right.span)),
    questions: records.questionRows([...places]).map(({ id, text }) => ({ id, text })),
  }
}
