import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { reviewed } from '../../src/app/review.ts'
import { answerTables } from '../../src/app/room/answer-tables.ts'
import { evidenceTables } from '../../src/app/room/evidence-tables.ts'
import { historyPage } from '../../src/app/room/history.ts'
import { facets, map, questionPage, timeline } from '../../src/app/room/question-lists.ts'
import { questionView } from '../../src/app/room/question-view.ts'
import { familyView, issuePage, pairView, reportView } from '../../src/app/room/report-views.ts'
import { type RoomRecords, SOURCE_ORDERS } from '../../src/app/room/room-records.ts'
import { searchWords } from '../../src/app/room/search-words.ts'
import { publisherPage, reliance, sourcePage, sourceView } from '../../src/app/room/source-views.ts'
import { sumPage } from '../../src/app/room/sums.ts'
import type { CaseFile } from '../../src/model/case-file.ts'
import { PROFILES } from '../../src/model/profile.ts'
import { SUM_VERDICTS } from '../../src/model/question.ts'
import type { Decision } from '../../src/model/review.ts'
import { QUESTION_ORDERS, type QuestionFilter } from '../../src/model/view.ts'
import { loadGazetteer } from '../../src/node/gazetteer.ts'
import { pipelineOf } from '../../src/pipeline.ts'
import { writeRoomAnswers } from '../../src/store/room-answers.ts'
import { writeRoomEvidence } from '../../src/store/room-evidence.ts'
import { memoryRoom } from '../../src/store/room-memory.ts'
import { sqliteRoom } from '../../src/store/room-sqlite.ts'
import { caseWith, everyQuantity, hostileWords } from '../case-fixture.ts'
import { markedCase } from '../claims-builder.ts'
import { generatedCase } from '../generated-case.ts'

/** Every keeper of the reading room's records gives the same answers; the one in memory is the oracle. */

const folder = mkdtempSync(join(tmpdir(), 'hearsay-rooms-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const profile = PROFILES.plain
const pipeline = pipelineOf(loadGazetteer())
const slice = { offset: 0, limit: 500 }

function caseOf(
  name: string,
  { documents, reports, claims }: Pick<CaseFile, 'documents' | 'reports' | 'claims'>,
): CaseFile {
  return {
    name,
    profile: 'plain',
    documents,
    reports,
    claims,
    ...pipeline.compare({ documents, reports, claims }, profile),
    issues: [],
  }
}

/** Decisions of each kind on the first claims and questions of a case. */
function decisionsOn({ claims, questions }: CaseFile): Decision[] {
  const [one, two, three] = claims.map(claim => claim.id)
  const [first, second] = questions.map(({ id, claims }) => ({ id, claims }))
  const by = { by: 'Ada', why: 'seen', at: '2031-03-09T10:00:00Z' }
  return [
    { id: 'r1', kind: 'reject', claim: one!, ...by },
    { id: 'r2', kind: 'correct', claim: two!, to: { quantity: { kind: 'exact', value: 77 } }, ...by },
    { id: 'r3', kind: 'accept', claim: three!, ...by, by: 'Ben' },
    { id: 'r4', kind: 'rename', question: first!, text: 'What was counted?', ...by },
    { id: 'r5', kind: 'rename', question: second!, text: 'Undone', ...by },
    { id: 'r6', kind: 'undo', decision: 'r5', ...by },
    { id: 'r7', kind: 'reliability', source: 'Mayor Tam Abrel', grade: 'B', ...by },
  ]
}

const ferry = readFileSync(join(import.meta.dirname, '..', 'corpus', 'river-ferry.case.txt'), 'utf8')
const cases: Readonly<Record<string, () => CaseFile>> = {
  'an empty case': () => caseWith([]),
  'a case of every quantity': () => caseWith(everyQuantity),
  ...Object.fromEntries(hostileWords.map((words, n) => [`hostile words ${n}`, () => caseWith(everyQuantity, words)])),
  'a case of one happening': () => caseOf('ferry', markedCase(ferry)),
  'a case of ten happenings': () => caseOf('generated', generatedCase()),
}

for (const [name, make] of Object.entries(cases)) {
  describe(name, () => {
    const undecided = make()
    for (const [state, log] of [
      ['undecided', []],
      ['decided', undecided.questions.length > 1 ? decisionsOn(undecided) : []],
    ] as const) {
      test(`${state}: kept in files, it answers as in memory`, () => {
        const ledger = reviewed(undecided, log, pipeline, profile)
        const evidence = evidenceTables(undecided)
        const answers = answerTables(undecided.claims, ledger, pipeline.sources(ledger, ledger.questions), profile)
        const files = ['evidence', 'answers'].map(part =>
          join(folder, `${name}-${state}-${part}.sqlite`.replaceAll(' ', '-')),
        )
        writeRoomEvidence(files[0]!, undecided, evidence)
        writeRoomAnswers(files[1]!, undecided.claims, ledger, answers)
        const oracle = memoryRoom(ledger, { ...evidence, ...answers }, 7)
        const kept = sqliteRoom(files[0]!, files[1]!, 7)
        try {
          assert.deepEqual(plain(everything(kept, ledger)), plain(everything(oracle, ledger)))
        } finally {
          kept.close()
        }
      })
    }
  })
}

/** Every answer that there is about a case. */
function everything(records: RoomRecords, ledger: CaseFile): unknown {
  const [claim, report] = [ledger.claims[0], ledger.reports[0]]
  const word = claim?.sentence.exact.split(' ').find(one => one.length > 4) ?? 'nothing'
  const filters: QuestionFilter[] = [
    {},
    { q: word },
    { q: `${word.slice(0, 3)} killed` },
    { measure: 'killed', from: '2036-04-05', to: '2036-04-09' },
    { place: 'Abrel' },
    { publisher: report?.publisher ?? 'nobody' },
    { review: 'partly' },
    { sign: 'conflict', source: 'Mayor Tam Abrel' },
  ]
  const sources = records.sources([], 'claims', slice)
  return {
    counts: records.counts,
    questions: filters.flatMap(filter =>
      QUESTION_ORDERS.map(order => questionPage(records, filter, order, { offset: 1, limit: 20 })),
    ),
    facets: filters.map(filter => facets(records, filter)),
    timelines: filters.map(filter => timeline(records, filter)),
    maps: filters.map(filter => map(records, filter)),
    views: ledger.questions.map(({ id }) => questionView(records, id, [records])),
    reports: [[], searchWords('abrel'), searchWords(word)].flatMap(words => [
      records.reports({ words }, slice),
      records.reports({ words, publisher: report?.publisher ?? 'nobody' }, slice),
    ]),
    reportViews: ledger.reports.map(({ id }) => reportView(records, id)),
    pairs: ledger.alignments.map(({ left, right }) => [
      pairView(records, left.report, right.report),
      pairView(records, right.report, left.report),
    ]),
    families: [records.familyRows(slice), ledger.families.map(({ id }) => familyView(records, id))],
    sources: SOURCE_ORDERS.map(order => [
      sourcePage(records, undefined, order, slice),
      sourcePage(records, 'mayor', order, { offset: 1, limit: 3 }),
    ]),
    sourceViews: sources.rows.map(({ name }) => sourceView(records, name)),
    publishers: publisherPage(records, slice),
    graphs: [reliance(records, 3), reliance(records, 100)],
    sums: [undefined, ...SUM_VERDICTS].map(verdict => [
      sumPage(records, verdict, slice),
      sumPage(records, verdict, { offset: 1, limit: 1 }),
    ]),
    wordings: [records.wordings({}, slice), records.wordings({ kind: 'event' }, slice)],
    issues: [issuePage(records, slice), records.issuesOf(ledger.issues[0]?.path ?? 'none')],
    history: historyPage(records, slice),
    missing: [
      records.questionPlace('none'),
      records.placeOfClaim('none'),
      records.claims(['none']),
      records.report('none'),
      records.family('none'),
      records.source('none'),
    ],
  }
}

/** What JSON makes of it: what a reader is told. A lone surrogate is told as it is in files, which keep UTF-8. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null')
}
