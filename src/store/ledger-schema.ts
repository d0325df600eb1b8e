import type { DatabaseSync } from 'node:sqlite'

/**
 * Every record is kept as its JSON, in `record`; the columns beside it are what is searched by. Lists are read back in `place`, their
 * order in the original or in the comparison. Whatever is derived can be made again from the log and the kept originals.
 *
 * SQLite finds most damage of its pages, but reads a flipped bit inside a value as it stands. So every row ends in a checksum of the others,
 * and `derived` and `comparisons` count the rows that belong to them.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified TEXT NOT NULL, sha256 TEXT NOT NULL,
    checksum INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS derived (
    sha256 TEXT PRIMARY KEY, path TEXT NOT NULL, issues TEXT NOT NULL, counts TEXT NOT NULL,
    checksum INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (
    sha256 TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL, checksum INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS reports (
    sha256 TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, record TEXT NOT NULL,
    checksum INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS claims (
    sha256 TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, report TEXT NOT NULL, measure TEXT NOT NULL, record TEXT NOT NULL,
    checksum INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS comparisons (
    profile TEXT PRIMARY KEY, counts TEXT NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS compared (
    profile TEXT NOT NULL, kind TEXT NOT NULL, place INTEGER NOT NULL, id TEXT, record TEXT NOT NULL, checksum INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS documents_by_original ON documents (sha256, place);
  CREATE INDEX IF NOT EXISTS reports_by_original ON reports (sha256, place);
  CREATE INDEX IF NOT EXISTS claims_by_original ON claims (sha256, place);
  CREATE INDEX IF NOT EXISTS claims_by_report ON claims (report);
  CREATE INDEX IF NOT EXISTS claims_by_id ON claims (id);
  CREATE INDEX IF NOT EXISTS compared_by_kind ON compared (profile, kind, place);
`

/** Version of SCHEMA; a store of another version is derived anew. */
const SCHEMA_VERSION = 2

/** How the one connection of a store is opened. */
export const SETTINGS = `
  PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;
  PRAGMA temp_store = MEMORY;
`

/** Tables of what is derived from one original, by its hash. */
export const DERIVED_TABLES = ['derived', 'documents', 'reports', 'claims'] as const

/** Makes the tables of a store that lacks them, or has those of another version. */
export function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
  if (version !== 0 && version !== SCHEMA_VERSION) {
    for (const table of ['meta', 'files', 'comparisons', 'compared', ...DERIVED_TABLES])
      db.exec(`DROP TABLE IF EXISTS ${table}`)
  }
  if (version !== SCHEMA_VERSION) db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`)
}
