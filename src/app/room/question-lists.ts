import type { Facets, Page, QuestionFilter, QuestionOrder, QuestionRow } from '../../model/view.ts'
import type { MapView, TimelineView } from '../../model/view-overview.ts'
import { facetsOf } from './facets.ts'
import { mapOf, timelineOf } from './happenings.ts'
import type { RoomRecords, Slice } from './room-records.ts'
import { searchWords } from './search-words.ts'
import { pageOf, type Selection, select } from './selection.ts'

/** What can be asked of the list of questions; all four answers follow one filter. */

export function questionPage(
  records: RoomRecords,
  filter: QuestionFilter,
  order: QuestionOrder,
  { offset, limit }: Slice,
): Page<QuestionRow> {
  const selection = selectionOf(records, filter)
  const places = pageOf(selection, records.columns.orders[order], offset, limit)
  return { revision: records.revision, total: selection.total, offset, rows: records.questionRows(places) }
}

export function facets(records: RoomRecords, filter: QuestionFilter): Facets {
  return { revision: records.revision, ...facetsOf(records.columns, selectionOf(records, filter)) }
}

export function timeline(records: RoomRecords, filter: QuestionFilter): TimelineView {
  return { revision: records.revision, ...timelineOf(records.columns, selectionOf(records, filter)) }
}

export function map(records: RoomRecords, filter: QuestionFilter): MapView {
  return { revision: records.revision, ...mapOf(records.columns, selectionOf(records, filter)) }
}

function selectionOf(records: RoomRecords, filter: QuestionFilter): Selection {
  return select(records.columns, filter, records.search(searchWords(filter.q)))
}
