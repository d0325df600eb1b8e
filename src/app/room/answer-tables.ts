import type { CaseFile } from '../../model/case-file.ts'
import type { Claim } from '../../model/claim.ts'
import type { Profile } from '../../model/profile.ts'
import { failingSums } from '../../model/question.ts'
import type { Decision } from '../../model/review.ts'
import type { SourceRecord } from '../../model/source-record.ts'
import type { CaseView, QuestionRow } from '../../model/view.ts'
import type { PublisherRow } from '../../model/view-overview.ts'
import { holdingOf } from '../holding.ts'
import { columnEntry } from './column-entry.ts'
import { publisherRows } from './publishers.ts'
import { type QuestionColumns, questionColumns } from './question-columns.ts'
import { questionRow } from './question-row.ts'
import { type Reliance, relianceOf } from './reliance.ts'
import { roomIndex } from './room-index.ts'
import { type WordIndex, wordIndex } from './word-index.ts'

/** What the reading room lists, counts and searches of the answers under one profile, as reviewers decided. */
export interface AnswerTables {
  /** A row for each question, in the order of the case file; place n of the columns is row n. */
  readonly rows: readonly QuestionRow[]
  readonly columns: QuestionColumns
  /** The words of each question's own text. */
  readonly questionWords: WordIndex
  /** For each claim of the evidence the place of the question that it answers, NO_QUESTION if it answers none. */
  readonly questionOfClaim: Uint32Array
  readonly sources: readonly SourceRecord[]
  readonly sourceWords: WordIndex
  readonly publishers: readonly PublisherRow[]
  readonly reliance: Reliance
  readonly counts: CaseView['counts']
}

export const NO_QUESTION = 0xffff_ffff

/** `claims` are those of the evidence, before anybody decided. */
export function answerTables(
  claims: readonly Claim[],
  ledger: CaseFile,
  sources: readonly SourceRecord[],
  profile: Profile,
): AnswerTables {
  const index = roomIndex(ledger, sources, profile)
  const verdicts = verdictsOf(ledger.review?.decisions ?? [])
  const rows = ledger.questions.map(question => questionRow(question, index, verdicts))
  const placeByClaim = new Map(
    ledger.questions.flatMap((question, place) => question.claims.map(id => [id, place] as const)),
  )
  return {
    rows,
    columns: questionColumns(ledger.questions.map((question, place) => columnEntry(question, rows[place]!, index))),
    questionWords: wordIndex(rows.map(row => row.text)),
    questionOfClaim: Uint32Array.from(claims, claim => placeByClaim.get(claim.id) ?? NO_QUESTION),
    sources,
    sourceWords: wordIndex(sources.map(source => source.name)),
    publishers: publisherRows(index),
    reliance: relianceOf(index),
    counts: {
      documents: ledger.documents.length,
      reports: ledger.reports.length,
      claims: ledger.claims.length,
      questions: rows.length,
      disputed: rows.filter(row => row.reconciliation === 'disputed').length,
      families: ledger.families.length,
      sources: sources.length,
      incidents: new Set(rows.flatMap(row => row.incident ?? [])).size,
      arithmetic: failingSums(ledger.arithmetic).length,
      issues: ledger.issues.length,
      decisions: ledger.review?.decisions.length ?? 0,
    },
  }
}

/** The decisions that hold and judge a claim, by claim, oldest first. */
function verdictsOf(log: readonly Decision[]): Map<string, Decision[]> {
  const verdicts = new Map<string, Decision[]>()
  for (const decision of holdingOf(log).decisions) {
    if (!('claim' in decision)) continue
    const known = verdicts.get(decision.claim)
    if (known === undefined) verdicts.set(decision.claim, [decision])
    else known.push(decision)
  }
  return verdicts
}
