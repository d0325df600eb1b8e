import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite'
import type { Derived, KeptFile, Store } from '../app/ports.ts'
import type { Family, PassageAlignment } from '../model/alignment.ts'
import type { Claim } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Incident } from '../model/incident.ts'
import type { Issue } from '../model/issue.ts'
import type { ArithmeticFinding, Question } from '../model/question.ts'
import type { Wording } from '../model/wording.ts'
import type { Comparison } from '../pipeline.ts'

/**
 * Every record is kept as its JSON, in `record`; the columns beside it are what is searched by. Lists are read back in `place`, their
 * order in the original or in the comparison. Whatever is derived can be made again from `files` and the kept originals.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified TEXT NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS derived (sha256 TEXT PRIMARY KEY, path TEXT NOT NULL, issues TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS documents (sha256 TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS reports (
    sha256 TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS claims (
    sha256 TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, report TEXT NOT NULL, measure TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS comparisons (profile TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS compared (
    profile TEXT NOT NULL, kind TEXT NOT NULL, place INTEGER NOT NULL, id TEXT, record TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS documents_by_original ON documents (sha256, place);
  CREATE INDEX IF NOT EXISTS reports_by_original ON reports (sha256, place);
  CREATE INDEX IF NOT EXISTS claims_by_original ON claims (sha256, place);
  CREATE INDEX IF NOT EXISTS claims_by_report ON claims (report);
  CREATE INDEX IF NOT EXISTS claims_by_id ON claims (id);
  CREATE INDEX IF NOT EXISTS compared_by_kind ON compared (profile, kind, place);
`

/** Version of SCHEMA; a store of another version is derived anew. */
const SCHEMA_VERSION = 1

const DERIVED_TABLES = ['derived', 'documents', 'reports', 'claims'] as const

/** A store in one SQLite file: write-ahead log, one writer, every write one transaction. Throws if the file is no database. */
export function sqliteStore(file: string): Store {
  const db = new DatabaseSync(file)
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY;',
  )
  migrate(db)

  const all = (sql: string, ...values: SQLInputValue[]): Record<string, SQLOutputValue>[] =>
    db.prepare(sql).all(...values)
  const records = <T>(sql: string, ...values: SQLInputValue[]): T[] =>
    all(sql, ...values).map(row => JSON.parse(String(row['record'])) as T)
  const forgetComparisons = (): void => db.exec('DELETE FROM comparisons; DELETE FROM compared;')
  const forgetDerived = (sha256: string): void => {
    for (const table of DERIVED_TABLES) db.prepare(`DELETE FROM ${table} WHERE sha256 = ?`).run(sha256)
  }

  return {
    engine: () => all(`SELECT value FROM meta WHERE key = 'engine'`).map(row => String(row['value']))[0],

    beginEngine(engine) {
      transact(db, () => {
        for (const table of DERIVED_TABLES) db.exec(`DELETE FROM ${table}`)
        forgetComparisons()
        db.prepare(`INSERT OR REPLACE INTO meta VALUES ('engine', ?)`).run(engine)
      })
    },

    files: () =>
      all('SELECT path, bytes, modified, sha256 FROM files ORDER BY path').map(row => ({
        path: String(row['path']),
        bytes: Number(row['bytes']),
        modified: String(row['modified']),
        sha256: String(row['sha256']),
      })),

    putFiles(put: readonly KeptFile[], remove) {
      transact(db, () => {
        const removal = db.prepare('DELETE FROM files WHERE path = ?')
        for (const path of remove) removal.run(path)
        const insert = db.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)')
        for (const { path, bytes, modified, sha256 } of put) insert.run(path, bytes, modified, sha256)
      })
    },

    derivedPaths: () =>
      new Map(
        all('SELECT sha256, path FROM derived ORDER BY sha256').map(row => [
          String(row['sha256']),
          String(row['path']),
        ]),
      ),

    putDerived(put, remove) {
      transact(db, () => {
        forgetComparisons()
        for (const sha256 of remove) forgetDerived(sha256)
        for (const one of put) {
          forgetDerived(one.sha256)
          insertDerived(db, one)
        }
      })
    },

    evidence() {
      const ordered = (table: string): string =>
        `SELECT record FROM ${table} JOIN derived USING (sha256) ORDER BY derived.path, ${table}.place`
      return {
        documents: records<SourceDocument>(ordered('documents')),
        reports: records<Report>(ordered('reports')),
        claims: records<Claim>(ordered('claims')),
        issues: all('SELECT issues FROM derived ORDER BY path').flatMap(
          row => JSON.parse(String(row['issues'])) as Issue[],
        ),
      }
    },

    comparison(profile) {
      if (all('SELECT profile FROM comparisons WHERE profile = ?', profile).length === 0) return undefined
      const list = <T>(kind: keyof Comparison): T[] =>
        records<T>('SELECT record FROM compared WHERE profile = ? AND kind = ? ORDER BY place', profile, kind)
      return {
        alignments: list<PassageAlignment>('alignments'),
        families: list<Family>('families'),
        questions: list<Question>('questions'),
        arithmetic: list<ArithmeticFinding>('arithmetic'),
        incidents: list<Incident>('incidents'),
        wordings: list<Wording>('wordings'),
      }
    },

    putComparison(profile, comparison) {
      transact(db, () => {
        db.prepare('DELETE FROM compared WHERE profile = ?').run(profile)
        const insert = db.prepare('INSERT INTO compared VALUES (?, ?, ?, ?, ?)')
        for (const [kind, list] of Object.entries(comparison)) {
          for (const [place, record] of list.entries()) {
            insert.run(profile, kind, place, 'id' in record ? String(record.id) : null, JSON.stringify(record))
          }
        }
        db.prepare('INSERT OR REPLACE INTO comparisons VALUES (?)').run(profile)
      })
    },

    dropComparisons(prefix) {
      transact(db, () => {
        for (const table of ['comparisons', 'compared'])
          db.prepare(`DELETE FROM ${table} WHERE substr(profile, 1, ?) = ?`).run(prefix.length, prefix)
      })
    },

    close: () => db.close(),
  }
}

function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
  if (version !== 0 && version !== SCHEMA_VERSION) {
    for (const table of ['meta', 'comparisons', 'compared', ...DERIVED_TABLES]) db.exec(`DROP TABLE IF EXISTS ${table}`)
  }
  if (version !== SCHEMA_VERSION) db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`)
}

function transact(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (fault) {
    db.exec('ROLLBACK')
    throw fault
  }
}

function insertDerived(db: DatabaseSync, { sha256, path, documents, issues }: Derived): void {
  const allIssues = [...issues, ...documents.flatMap(one => one.issues)]
  db.prepare('INSERT INTO derived VALUES (?, ?, ?)').run(sha256, path, JSON.stringify(allIssues))
  const document = db.prepare('INSERT INTO documents VALUES (?, ?, ?, ?)')
  const report = db.prepare('INSERT INTO reports VALUES (?, ?, ?, ?, ?)')
  const claim = db.prepare('INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?)')
  let reports = 0
  let claims = 0
  for (const [place, read] of documents.entries()) {
    document.run(sha256, place, read.document.id, JSON.stringify(read.document))
    for (const one of read.reports) {
      report.run(sha256, reports++, one.report.id, one.report.document, JSON.stringify(one.report))
      for (const said of one.claims)
        claim.run(sha256, claims++, said.id, said.report, said.measure, JSON.stringify(said))
    }
  }
}
