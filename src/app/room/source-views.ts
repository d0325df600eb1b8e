import type { SourceRecord } from '../../model/source-record.ts'
import type { Page } from '../../model/view.ts'
import type { PublisherRow, RelianceGraph, SourceView } from '../../model/view-overview.ts'
import { fold } from '../../text/fold.ts'
import { claimViews } from './claim-view.ts'
import { drawnPart } from './reliance.ts'
import type { RoomRecords, Slice, SourceOrder } from './room-records.ts'
import { searchWords } from './search-words.ts'

const MAX_CLAIMS = 200 // of a source's claims; the record has the ids of all

/** Somebody who is cited, with what was said on their word; undefined if there is nobody of that name. */
export function sourceView(records: RoomRecords, name: string): SourceView | undefined {
  const source = records.source(name)
  if (source === undefined) return undefined
  return {
    revision: records.revision,
    source,
    citers: source.citedBy.map(citer =>
      records.report(citer) === undefined ? citer : (records.heads([citer])[0]?.title ?? citer),
    ),
    claims: claimViews(records.claims(source.claims.slice(0, MAX_CLAIMS)), records),
    decisions: records
      .decisions()
      .filter(decision => decision.kind === 'reliability' && fold(decision.source) === fold(name)),
  }
}

export function sourcePage(
  records: RoomRecords,
  query: string | undefined,
  order: SourceOrder,
  slice: Slice,
): Page<SourceRecord> {
  return { revision: records.revision, offset: slice.offset, ...records.sources(searchWords(query), order, slice) }
}

export function publisherPage(records: RoomRecords, slice: Slice): Page<PublisherRow> {
  return { revision: records.revision, offset: slice.offset, ...records.publishers(slice) }
}

export function reliance(records: RoomRecords, nodes: number): RelianceGraph {
  return { revision: records.revision, ...drawnPart(records.reliance(), nodes) }
}
