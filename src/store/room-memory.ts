import type { AnswerTables } from '../app/room/answer-tables.ts'
import type { EvidenceTables } from '../app/room/evidence-tables.ts'
import { questionsWith } from '../app/room/question-search.ts'
import type { RoomRecords, Rows, Slice, SourceOrder } from '../app/room/room-records.ts'
import { entriesWith, type WordIndex } from '../app/room/word-index.ts'
import type { PassageAlignment } from '../model/alignment.ts'
import type { CaseFile } from '../model/case-file.ts'
import type { Claim } from '../model/claim.ts'
import type { SourceRecord } from '../model/source-record.ts'
import type { Revision } from '../model/view.ts'

/** The records of a case that is held in memory: for small cases, and the oracle that the kept ones are held against. */
export function memoryRoom(ledger: CaseFile, tables: EvidenceTables & AnswerTables, revision: Revision): RoomRecords {
  const { rows, columns, heads, families, sources, publishers } = tables
  const claimById = new Map<string, Claim>()
  for (const claim of [...ledger.claims, ...(ledger.review?.rejected ?? [])]) claimById.set(claim.id, claim)
  const claimsByReport = Map.groupBy(claimById.values(), claim => claim.report)
  const placeByQuestion = new Map(rows.map((row, place) => [row.id, place]))
  const placeByClaim = new Map(
    ledger.questions.flatMap((question, place) => question.claims.map(id => [id, place] as const)),
  )
  const reportById = new Map(ledger.reports.map(report => [report.id, report]))
  const documentById = new Map(ledger.documents.map(document => [document.id, document]))
  const headById = new Map(heads.map(head => [head.id, head]))
  const familyById = new Map(ledger.families.map(family => [family.id, family]))
  const sourceByName = new Map(sources.map(source => [source.name, source]))
  const alignmentsByReport = new Map<string, PassageAlignment[]>()
  for (const alignment of ledger.alignments) {
    for (const id of new Set([alignment.left.report, alignment.right.report])) {
      const known = alignmentsByReport.get(id)
      if (known === undefined) alignmentsByReport.set(id, [alignment])
      else known.push(alignment)
    }
  }
  return {
    revision,
    profile: ledger.profile,
    counts: tables.counts,
    columns,
    search: words => questionsWith(tables, words),
    questionRows: places => places.map(place => rows[place]!),
    questionPlace: id => placeByQuestion.get(id),
    questionAt: place => ledger.questions[place]!,
    placeOfClaim: id => placeByClaim.get(id),
    claims: ids => ids.flatMap(id => claimById.get(id) ?? []),
    claimsOf: report =>
      [...(claimsByReport.get(report) ?? [])].sort((left, right) => left.at.span.start - right.at.span.start),
    report: id => reportById.get(id),
    document: id => documentById.get(id),
    heads: ids => ids.flatMap(id => headById.get(id) ?? []),
    reports: ({ words, publisher }, slice) =>
      sliced(
        withWords(heads, tables.reportWords, words).filter(
          head => publisher === undefined || head.publisher === publisher,
        ),
        slice,
      ),
    alignmentsOf: report => alignmentsByReport.get(report) ?? [],
    alignmentsBetween: (left, right) =>
      (alignmentsByReport.get(left) ?? []).filter(one => one.left.report === right || one.right.report === right),
    family: id => familyById.get(id),
    familyRows: slice => sliced(families, slice),
    source: name => sourceByName.get(name),
    sources: (words, order, slice) =>
      sliced(withWords(sources, tables.sourceWords, words).toSorted(SOURCE_COMPARERS[order]), slice),
    publishers: slice => sliced(publishers, slice),
    reliance: () => tables.reliance,
    arithmeticOf(claims) {
      const wanted = new Set(claims)
      return ledger.arithmetic.filter(({ terms }) =>
        terms.some(term => term.claim !== undefined && wanted.has(term.claim)),
      )
    },
    sums: (verdict, slice) =>
      sliced(
        ledger.arithmetic.filter(finding => (verdict ?? finding.verdict) === finding.verdict),
        slice,
      ),
    wordings: ({ kind, about }, slice) =>
      sliced(
        (ledger.wordings ?? []).filter(
          wording => (kind ?? wording.kind) === wording.kind && (about ?? wording.about) === wording.about,
        ),
        slice,
      ),
    issues: slice => sliced(ledger.issues, slice),
    issuesOf: path => ledger.issues.filter(issue => issue.path === path),
    decisions: () => ledger.review?.decisions ?? [],
    undone: () => new Set(ledger.review?.undone ?? []),
  }
}

/** The ways to sort sources; equals stay in the order of the case, which is by claims. */
const SOURCE_COMPARERS: Readonly<Record<SourceOrder, (left: SourceRecord, right: SourceRecord) => number>> = {
  claims: () => 0,
  first: (left, right) => right.first - left.first,
  alone: (left, right) => right.alone - left.alone,
  apart: (left, right) => right.apart - left.apart,
  name: (left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0),
}

function sliced<Row>(rows: readonly Row[], { offset, limit }: Slice): Rows<Row> {
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

/** The rows of a list that hold words, all if there is none. */
function withWords<Row>(rows: readonly Row[], index: WordIndex, words: readonly string[]): readonly Row[] {
  return words.length === 0 ? rows : [...entriesWith(index, words)].map(place => rows[place]!)
}
