/**
 * How fast is the reading room? Makes a case of any size, keeps it as the reading room does, and asks every kind of question of the API: the whole way from the
 * request to the bytes of the answer, without the socket.
 *
 *   node --max-old-space-size=12288 bench/room.ts [REPORTS ...]          default: 10000; ten claims a report
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerTables } from '../src/app/room/answer-tables.ts'
import { evidenceTables } from '../src/app/room/evidence-tables.ts'
import type { Room } from '../src/app/room/room.ts'
import type { RoomRecords } from '../src/app/room/room-records.ts'
import { pageFiles } from '../src/http/page-files.ts'
import { roomApp } from '../src/http/room-app.ts'
import { sessions } from '../src/http/sessions.ts'
import { PROFILES } from '../src/model/profile.ts'
import { writeRoomAnswers } from '../src/store/room-answers.ts'
import { writeRoomEvidence } from '../src/store/room-evidence.ts'
import { sqliteRoom } from '../src/store/room-sqlite.ts'
import { roomCase } from './room-case.ts'

const TRIES = 9
const TOKEN = 'bench-bench-bench'

for (const size of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
  try {
    await measure(size, join(folder, 'evidence.sqlite'), join(folder, 'answers.sqlite'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(size: number, evidenceFile: string, answersFile: string): Promise<void> {
  const { counts, ids } = make(size, evidenceFile, answersFile)
  console.log(
    `${counts.reports} reports, ${counts.claims} claims, ${counts.questions} questions, ${counts.sources} sources`,
  )
  console.log(`  files: evidence ${megabytes(evidenceFile)} MB, answers ${megabytes(answersFile)} MB`)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const opened = performance.now()
  const records = sqliteRoom(evidenceFile, answersFile, 1)
  const ask = asker(records)
  await ask('/api/case')
  await ask('/api/questions')
  await ask('/api/facets')
  console.log(`  open, and the first page of questions with its facets: ${since(opened)} ms`)
  const worst: [string, number][] = []
  for (const path of paths(ids)) {
    const times: number[] = []
    let bytes = 0
    for (let n = 0; n < TRIES; n++) {
      const begun = performance.now()
      bytes = await ask(path)
      times.push(performance.now() - begun)
    }
    const [first] = times
    times.sort((left, right) => left - right)
    worst.push([path, times.at(-1)!])
    console.log(
      `  ${first!.toFixed(1).padStart(7)} first  ${times[TRIES >> 1]!.toFixed(1).padStart(7)} median  ${times.at(-1)!.toFixed(1).padStart(7)} worst  ${String(Math.round(bytes / 1024)).padStart(5)} kB  ${path}`,
    )
  }
  const [path, time] = worst.reduce((one, other) => (other[1] > one[1] ? other : one))
  console.log(
    `  worst of all: ${time.toFixed(1)} ms, ${path}; the open room takes ${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MB`,
  )
  records.close()
}

/** Makes the files in a function of its own, so that the case file is gone when the answers are timed. */
function make(size: number, evidenceFile: string, answersFile: string) {
  const { ledger, sources } = roomCase(size)
  let begun = performance.now()
  const evidence = evidenceTables(ledger)
  const listed = since(begun)
  begun = performance.now()
  writeRoomEvidence(evidenceFile, ledger, evidence)
  console.log(`evidence: listed in ${listed} ms, written in ${since(begun)} ms`)
  begun = performance.now()
  const answers = answerTables(ledger.claims, ledger, sources, PROFILES.plain)
  const answered = since(begun)
  begun = performance.now()
  writeRoomAnswers(answersFile, ledger.claims, ledger, answers)
  console.log(`answers: listed in ${answered} ms, written in ${since(begun)} ms`)
  const question = ledger.questions[size]!
  const ids = {
    question: question.id,
    place: question.place!.name,
    report: question.reports[0]!,
    claim: question.claims[0]!,
    source: sources[0]!.name,
    publisher: ledger.reports[0]!.publisher!,
    rare: ledger.reports[size >> 1]!.title!.split(' ')[0]!,
  }
  return { counts: answers.counts, ids }
}

function paths(ids: ReturnType<typeof make>['ids']): string[] {
  const [place, source, publisher] = [ids.place, ids.source, ids.publisher].map(encodeURIComponent)
  const filters = [
    '',
    'measure=killed',
    `place=${place}`,
    `source=${source}`,
    `publisher=${publisher}`,
    'from=2023-01-01&to=2024-12-31',
    'sign=conflict&review=none&country=AA',
    'q=people',
    'q=p',
    'q=people%20killed',
    `q=${ids.rare}`,
    `q=said%20${ids.rare}%20ba`,
  ]
  return [
    ...['disagreement', 'latest', 'reports', 'origins', 'text'].map(order => `/api/questions?order=${order}`),
    ...filters.slice(1).map(filter => `/api/questions?${filter}`),
    '/api/questions?offset=50000&limit=500',
    ...filters.map(filter => `/api/facets?${filter}`),
    ...filters.slice(0, 4).map(filter => `/api/timeline?${filter}`),
    ...filters.slice(0, 4).map(filter => `/api/map?${filter}`),
    `/api/questions/${ids.question}`,
    `/api/reports/${ids.report}`,
    `/api/claims/${ids.claim}`,
    `/api/sources/${source}`,
    '/api/sources',
    '/api/sources?q=ba&order=name&offset=200',
    '/api/reports?q=ba',
    `/api/reports?publisher=${publisher}&q=co`,
    '/api/reports?offset=90000&limit=500',
    '/api/publishers',
    '/api/graph',
    '/api/history',
  ]
}

/** The API over these records; gives the size of each answer. */
function asker(records: RoomRecords): (path: string) => Promise<number> {
  const none = () => Promise.reject(new RangeError('only reading is measured'))
  const room: Room = {
    name: 'bench',
    version: '0',
    profile: 'plain',
    records: async () => records,
    atHand: () => [records],
    buildState: () => ({ state: 'idle', stages: [] }),
    build: () => ({ state: 'idle', stages: [] }),
    decide: none,
    places: none,
    addFile: none,
    original: none,
    listen: () => () => {},
  }
  const app = roomApp({
    room,
    sessions: sessions({ fixedToken: TOKEN, secret: () => TOKEN, isSame: Object.is, announce: () => {} }),
    page: pageFiles(''),
    allows: () => true,
    failed: fault => console.error(fault),
  })
  return async path => {
    const headers = { host: 'localhost', authorization: `Bearer ${TOKEN}` }
    const answer = await app.request(`http://localhost${path}`, { headers })
    const text = await answer.text()
    if (answer.status !== 200) throw new RangeError(`${path}: ${answer.status} ${text}`)
    return text.length
  }
}

function since(begun: number): string {
  return (performance.now() - begun).toFixed(0)
}

function megabytes(file: string): number {
  return Math.round(statSync(file).size / 2 ** 20)
}
