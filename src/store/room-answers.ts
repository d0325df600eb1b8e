import type { AnswerTables } from '../app/room/answer-tables.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Claim } from '../model/claim.ts'
import { bytesOf, columnLists, insertAll, LISTS, putLists, wordIndexLists, written } from './room-tables.ts'

/**
 * The answers to the questions of a case under one profile, as reviewers decided: one file a profile and state. `claims` has only those that
 * read otherwise than the evidence has them, since somebody decided.
 */
const SCHEMA = `
  CREATE TABLE questions (place INTEGER PRIMARY KEY, id TEXT NOT NULL, row TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE claims (id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE arithmetic (place INTEGER PRIMARY KEY, verdict TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE terms (claim TEXT NOT NULL, place INTEGER NOT NULL);
  CREATE TABLE sources (
    place INTEGER PRIMARY KEY, name TEXT NOT NULL, first INTEGER NOT NULL, alone INTEGER NOT NULL, apart INTEGER NOT NULL, record TEXT NOT NULL);
  CREATE TABLE publishers (place INTEGER PRIMARY KEY, record TEXT NOT NULL);
  CREATE TABLE wordings (place INTEGER PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE issues (place INTEGER PRIMARY KEY, path TEXT NOT NULL, record TEXT NOT NULL);
  CREATE TABLE decisions (place INTEGER PRIMARY KEY, isUndone INTEGER NOT NULL, record TEXT NOT NULL);
  CREATE TABLE facts (name TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
  ${LISTS}
`

const INDEXES = `
  CREATE UNIQUE INDEX questions_by_id ON questions (id);
  CREATE INDEX terms_by_claim ON terms (claim);
  CREATE UNIQUE INDEX sources_by_name ON sources (name);
  CREATE INDEX issues_by_path ON issues (path);
`

/** Writes the answers into a new file. `claims` are those of the evidence, of which decided ones are not the same records any more. */
export function writeRoomAnswers(file: string, claims: readonly Claim[], ledger: CaseFile, tables: AnswerTables): void {
  const asRead = new Set(claims)
  const changed = [...ledger.claims, ...(ledger.review?.rejected ?? [])].filter(claim => !asRead.has(claim))
  const undone = new Set(ledger.review?.undone ?? [])
  written(file, SCHEMA, INDEXES, db => {
    insertAll(db, 'questions', ledger.questions, (question, place) => [
      place,
      question.id,
      JSON.stringify(tables.rows[place]),
      JSON.stringify(question),
    ])
    insertAll(db, 'claims', changed, claim => [claim.id, JSON.stringify(claim)])
    insertAll(db, 'arithmetic', ledger.arithmetic, (finding, place) => [
      place,
      finding.verdict,
      JSON.stringify(finding),
    ])
    insertAll(
      db,
      'terms',
      ledger.arithmetic.flatMap(({ terms }, place) =>
        [...new Set(terms.flatMap(term => term.claim ?? []))].map(claim => ({ claim, place })),
      ),
      ({ claim, place }) => [claim, place],
    )
    insertAll(db, 'sources', tables.sources, (source, place) => [
      place,
      source.name,
      source.first,
      source.alone,
      source.apart,
      JSON.stringify(source),
    ])
    insertAll(db, 'publishers', tables.publishers, (publisher, place) => [place, JSON.stringify(publisher)])
    insertAll(db, 'wordings', ledger.wordings ?? [], (wording, place) => [
      place,
      wording.kind,
      wording.about,
      JSON.stringify(wording),
    ])
    insertAll(db, 'issues', ledger.issues, (issue, place) => [place, issue.path, JSON.stringify(issue)])
    insertAll(db, 'decisions', ledger.review?.decisions ?? [], (decision, place) => [
      place,
      Number(undone.has(decision.id)),
      JSON.stringify(decision),
    ])
    insertAll(
      db,
      'facts',
      Object.entries({ profile: ledger.profile, counts: tables.counts, reliance: tables.reliance }),
      ([name, fact]) => [name, JSON.stringify(fact)],
    )
    putLists(db, {
      ...columnLists(tables.columns),
      ...wordIndexLists('questionWords', tables.questionWords),
      ...wordIndexLists('sourceWords', tables.sourceWords),
      questionOfClaim: bytesOf(tables.questionOfClaim),
    })
  })
}
