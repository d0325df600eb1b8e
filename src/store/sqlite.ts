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
import { checked, countIn, LedgerDamaged, undamaged } from './ledger-damage.ts'
import { DERIVED_TABLES, migrate, SETTINGS } from './ledger-schema.ts'

/** The lists of a comparison. */
const KINDS = [
  'alignments',
  'families',
  'questions',
  'arithmetic',
  'incidents',
  'wordings',
] as const satisfies readonly (keyof Comparison)[]

/** A store in one SQLite file: write-ahead log, one connection (the case's lock sees to that), every write one transaction. Throws if the file is no database. */
export function sqliteStore(file: string): Store {
  const db = new DatabaseSync(file)
  try {
    db.exec(SETTINGS)
    migrate(db)
  } catch (fault) {
    db.close()
    throw fault
  }

  const all = (sql: string, ...values: SQLInputValue[]): Record<string, SQLOutputValue>[] =>
    db
      .prepare(sql)
      .all(...values)
      .map(undamaged)
  const records = <T>(sql: string, ...values: SQLInputValue[]): T[] =>
    all(sql, ...values).map(row => JSON.parse(String(row['record'])) as T)
  /** The records of one kind in a comparison, whose row of the table `comparisons` says how many they are. */
  const compared = <T>(made: Record<string, SQLOutputValue>, profile: string, kind: keyof Comparison): T[] => {
    const found = records<T>('SELECT * FROM compared WHERE profile = ? AND kind = ? ORDER BY place', profile, kind)
    if (found.length !== countIn(made, kind))
      throw new LedgerDamaged(`it has ${found.length} of ${countIn(made, kind)} ${kind}`)
    return found
  }
  const forgetComparisons = (): void => db.exec('DELETE FROM comparisons; DELETE FROM compared;')
  const forgetDerived = (sha256: string): void => {
    for (const table of DERIVED_TABLES) db.prepare(`DELETE FROM ${table} WHERE sha256 = ?`).run(sha256)
  }

  return {
    engine: () => engineIn(db),

    beginEngine(engine) {
      transact(db, () => {
        for (const table of DERIVED_TABLES) db.exec(`DELETE FROM ${table}`)
        forgetComparisons()
        db.prepare(`INSERT OR REPLACE INTO meta VALUES ('engine', ?)`).run(engine)
      })
    },

    files: () =>
      all('SELECT * FROM files ORDER BY path').map(row => ({
        path: String(row['path']),
        bytes: Number(row['bytes']),
        modified: String(row['modified']),
        sha256: String(row['sha256']),
      })),

    putFiles(put: readonly KeptFile[], remove) {
      transact(db, () => {
        const removal = db.prepare('DELETE FROM files WHERE path = ?')
        for (const path of remove) removal.run(path)
        const insert = db.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)')
        for (const { path, bytes, modified, sha256 } of put) insert.run(...checked(path, bytes, modified, sha256))
      })
    },

    derivedPaths: () =>
      new Map(all('SELECT * FROM derived ORDER BY sha256').map(row => [String(row['sha256']), String(row['path'])])),

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
        `SELECT ${table}.* FROM ${table} JOIN derived USING (sha256) ORDER BY derived.path, ${table}.place`
      const originals = all('SELECT * FROM derived ORDER BY path')
      const found = {
        documents: records<SourceDocument>(ordered('documents')),
        reports: records<Report>(ordered('reports')),
        claims: records<Claim>(ordered('claims')),
        issues: originals.flatMap(row => JSON.parse(String(row['issues'])) as Issue[]),
      }
      for (const list of ['documents', 'reports', 'claims'] as const) {
        const counted = originals.reduce((sum, row) => sum + countIn(row, list), 0)
        if (counted !== found[list].length)
          throw new LedgerDamaged(`it has ${found[list].length} of ${counted} ${list}`)
      }
      return found
    },

    comparison(profile) {
      const [made] = all('SELECT * FROM comparisons WHERE profile = ?', profile)
      if (made === undefined) return undefined
      return {
        alignments: compared<PassageAlignment>(made, profile, 'alignments'),
        families: compared<Family>(made, profile, 'families'),
        questions: compared<Question>(made, profile, 'questions'),
        arithmetic: compared<ArithmeticFinding>(made, profile, 'arithmetic'),
        incidents: compared<Incident>(made, profile, 'incidents'),
        wordings: compared<Wording>(made, profile, 'wordings'),
      }
    },

    questions(profile, most) {
      const [made] = all('SELECT * FROM comparisons WHERE profile = ?', profile)
      if (made === undefined || countIn(made, 'questions') > most) return undefined
      return compared<Question>(made, profile, 'questions')
    },

    isCompared(profile) {
      const [made] = all('SELECT * FROM comparisons WHERE profile = ?', profile)
      if (made === undefined) return false
      for (const kind of KINDS) {
        const [counted] = db
          .prepare('SELECT count(*) AS rows FROM compared WHERE profile = ? AND kind = ?')
          .all(profile, kind)
        if (Number(counted?.['rows']) !== countIn(made, kind))
          throw new LedgerDamaged(`it has ${counted?.['rows']} of ${countIn(made, kind)} ${kind}`)
      }
      return true
    },

    putComparison(profile, comparison) {
      transact(db, () => {
        db.prepare('DELETE FROM compared WHERE profile = ?').run(profile)
        const insert = db.prepare('INSERT INTO compared VALUES (?, ?, ?, ?, ?, ?)')
        for (const [kind, list] of Object.entries(comparison)) {
          for (const [place, record] of list.entries()) {
            const id = 'id' in record ? String(record.id) : null
            insert.run(...checked(profile, kind, place, id, JSON.stringify(record)))
          }
        }
        const counts = Object.entries(comparison).map(([kind, list]) => [kind, list.length])
        const row = checked(profile, JSON.stringify(Object.fromEntries(counts)))
        db.prepare('INSERT OR REPLACE INTO comparisons VALUES (?, ?, ?)').run(...row)
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

function engineIn(db: DatabaseSync): string | undefined {
  const row = db.prepare(`SELECT value FROM meta WHERE key = 'engine'`).get()
  return row === undefined ? undefined : String(row['value'])
}

function transact(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (fault) {
    if (db.isTransaction) db.exec('ROLLBACK') // after a full disk or a damaged page, SQLite has done it already
    throw fault
  }
}

function insertDerived(db: DatabaseSync, { sha256, path, documents, issues }: Derived): void {
  const allIssues = [...issues, ...documents.flatMap(one => one.issues)]
  const document = db.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?)')
  const report = db.prepare('INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?)')
  const claim = db.prepare('INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?)')
  let reports = 0
  let claims = 0
  for (const [place, read] of documents.entries()) {
    document.run(...checked(sha256, place, read.document.id, JSON.stringify(read.document)))
    for (const one of read.reports) {
      report.run(...checked(sha256, reports++, one.report.id, one.report.document, JSON.stringify(one.report)))
      for (const said of one.claims)
        claim.run(...checked(sha256, claims++, said.id, said.report, said.measure, JSON.stringify(said)))
    }
  }
  const counts = JSON.stringify({ documents: documents.length, reports, claims })
  db.prepare('INSERT INTO derived VALUES (?, ?, ?, ?, ?)').run(
    ...checked(sha256, path, JSON.stringify(allIssues), counts),
  )
}
