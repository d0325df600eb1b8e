import type { EvidenceTables } from '../app/room/evidence-tables.ts'
import type { CaseFile } from '../model/case-file.ts'
import { insertAll, LISTS, putLists, wordIndexLists, written } from './room-tables.ts'

/**
 * The evidence of a case as the reading room looks it up: one file a build, read by every profile. Records are kept as their JSON; `place` is
 * their order in the case file. Reports are named by place wherever others refer to them.
 */
const SCHEMA = `
  CREATE TABLE documents (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL, path TEXT NOT NULL, reader TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE reports (place INTEGER PRIMARY KEY, id TEXT NOT NULL, publisher TEXT, head TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE claims (place INTEGER PRIMARY KEY, id TEXT NOT NULL, report INTEGER NOT NULL, at INTEGER NOT NULL, record TEXT NOT NULL);
  CREATE TABLE alignments (place INTEGER PRIMARY KEY, "left" INTEGER NOT NULL, "right" INTEGER NOT NULL, record TEXT NOT NULL);
  CREATE TABLE families (place INTEGER PRIMARY KEY, id TEXT NOT NULL, row TEXT NOT NULL, record TEXT NOT NULL);
  ${LISTS}
`

const INDEXES = `
  CREATE INDEX documents_by_original ON documents (sha256);
  CREATE UNIQUE INDEX reports_by_id ON reports (id);
  CREATE INDEX reports_by_publisher ON reports (publisher);
  CREATE UNIQUE INDEX claims_by_id ON claims (id);
  CREATE INDEX claims_by_report ON claims (report, at);
  CREATE INDEX alignments_by_left ON alignments ("left");
  CREATE INDEX alignments_by_right ON alignments ("right");
  CREATE INDEX families_by_id ON families (id);
`

/** Writes the evidence into a new file. */
export function writeRoomEvidence(file: string, undecided: CaseFile, tables: EvidenceTables): void {
  const placeByReport = new Map(undecided.reports.map((report, place) => [report.id, place]))
  const placeOf = (report: string): number => placeByReport.get(report) ?? -1
  written(file, SCHEMA, INDEXES, db => {
    insertAll(db, 'documents', undecided.documents, document => [
      document.id,
      document.capture.sha256,
      document.capture.path,
      document.reader,
      JSON.stringify(document),
    ])
    insertAll(db, 'reports', undecided.reports, (report, place) => {
      const head = tables.heads[place]!
      return [place, report.id, head.publisher ?? null, JSON.stringify(head), JSON.stringify(report)]
    })
    insertAll(db, 'claims', undecided.claims, (claim, place) => [
      place,
      claim.id,
      placeOf(claim.report),
      claim.at.span.start,
      JSON.stringify(claim),
    ])
    insertAll(db, 'alignments', undecided.alignments, (alignment, place) => [
      place,
      placeOf(alignment.left.report),
      placeOf(alignment.right.report),
      JSON.stringify(alignment),
    ])
    insertAll(db, 'families', undecided.families, (family, place) => [
      place,
      family.id,
      JSON.stringify(tables.families[place]),
      JSON.stringify(family),
    ])
    putLists(db, {
      ...wordIndexLists('claimWords', tables.claimWords),
      ...wordIndexLists('reportWords', tables.reportWords),
    })
  })
}
