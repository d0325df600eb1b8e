import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { readRoutes } from '../../src/http/read-routes.ts'
import * as schemas from '../../src/http/view-schemas.ts'
import { PROFILES } from '../../src/model/profile.ts'
import type {
  BuildState,
  CaseView,
  ClaimView,
  DecisionAnswer,
  Facets,
  HistoryRow,
  Page,
  QuestionRow,
  QuestionView,
  ReportHead,
  RoomEvent,
} from '../../src/model/view.ts'
import type { TimelineView } from '../../src/model/view-overview.ts'
import type { FamilyRow, ReportView } from '../../src/model/view-report.ts'
import { textOfMarkup } from '../../src/read/page/html.ts'
import { type RoomUnderTest, roomUnderTest } from './room-fixture.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

describe('the API of the reading room over the example', () => {
  let under: RoomUnderTest

  before(async () => {
    under = await roomUnderTest()
  })
  after(async () => {
    const { failures } = under
    await under.close()
    assert.deepEqual(failures, [])
  })

  const decide = async (by: string, seen: number, ...deeds: object[]): Promise<Response> =>
    under.ask('/api/decisions', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ deeds, by, why: 'the caption says so', seen }),
    })
  const row = async (filter: string): Promise<QuestionRow> =>
    (await under.json<Page<QuestionRow>>(`/api/questions?${filter}`)).rows[0]!

  test('the description is an OpenAPI document, and names every route', async () => {
    const description = await under.json<{ paths: Record<string, object> }>('/api/openapi.json')
    const { valid, errors } = await new Validator().validate(structuredClone(description))
    assert.ok(valid, JSON.stringify(errors))
    for (const { path } of readRoutes) assert.ok(path in description.paths, path)
    for (const path of ['/api/decisions', '/api/build', '/api/files', '/api/events', '/api/originals/{sha256}']) {
      assert.ok(path in description.paths, path)
    }
  })

  test('every answer is exactly what its description says', async () => {
    const ids: Record<string, string> = {}
    const { rows: questions } = await under.json<Page<QuestionRow>>('/api/questions')
    const { rows: reports } = await under.json<Page<ReportHead>>('/api/reports')
    const { rows: families } = await under.json<Page<FamilyRow>>('/api/families')
    const { rows: sources } = await under.json<Page<{ name: string; claims: string[] }>>('/api/sources')
    ids['/api/questions/{id}'] = questions.find(({ text }) => /people were killed/u.test(text))!.id
    ids['/api/reports/{id}'] = families[0]!.earliest!.id
    ids['/api/families/{id}'] = families[0]!.id
    ids['/api/sources/{id}'] = sources[0]!.name
    ids['/api/claims/{id}'] = sources[0]!.claims[0]!
    const [left, right] = reports.filter(({ family }) => family !== undefined).map(({ id }) => id)
    for (const { path, answer } of readRoutes) {
      const asked = path.replace('{id}', encodeURIComponent(ids[path] ?? ''))
      const body = await under.json<object>(path === '/api/pairs' ? `${asked}?left=${left}&right=${right}` : asked)
      assert.deepEqual(answer.parse(body), body, path)
    }
  })

  test('a claim is told with the bytes of its file that its figure stands in', async () => {
    const { rows } = await under.json<Page<{ claims: string[] }>>('/api/sources')
    const seen = new Set<string>()
    for (const claim of rows.flatMap(source => source.claims).slice(0, 40)) {
      const view = await under.json<ClaimView>(`/api/claims/${encodeURIComponent(claim)}`)
      const [, start, end] = /bytes (\d+) to (\d+)$/u.exec(view.whereabouts ?? '') ?? []
      if (start === undefined) assert.match(view.whereabouts ?? '', /characters \d+ to \d+|page \d+/u)
      else {
        const bytes = readFileSync(join(under.folder, view.report.path)).subarray(Number(start), Number(end))
        const found = textOfMarkup(bytes.toString('utf8')).replace(/\s+/gu, ' ')
        assert.equal(found, view.claim.at.exact.replace(/\s+/gu, ' '), view.whereabouts)
        seen.add(view.report.path)
      }
    }
    assert.ok(seen.size > 2)
  })

  test('what is not there is not found, and what cannot be asked is told why', async () => {
    for (const path of [
      '/api/questions/none',
      '/api/claims/none',
      '/api/reports/none',
      '/api/families/none',
      '/api/sources/none',
      '/api/pairs?left=a&right=b',
      '/api/none',
    ]) {
      const answer = await under.ask(path)
      assert.equal(answer.status, 404, path)
      assert.equal(schemas.problem.parse(await answer.json()).status, 404)
    }
    for (const query of [
      'limit=0',
      'limit=501',
      'offset=-1',
      'measure=none',
      'from=yesterday',
      'order=random',
      'profile=none',
      'plcae=Tarn',
      'country=DEU',
      'q=',
    ]) {
      const answer = await under.ask(`/api/questions?${query}`)
      assert.equal(answer.status, 400, query)
      assert.match(schemas.problem.parse(await answer.json()).detail, new RegExp(query.split('=')[0]!, 'u'))
    }
  })

  test('each count of a facet is what choosing it leaves', async () => {
    for (const filter of ['', 'measure=killed', 'q=harbour', 'place=Saltmere&review=none', 'sign=conflict']) {
      const facets = await under.json<Facets>(`/api/facets?${filter}`)
      for (const [name, field] of [
        ['measures', 'measure'],
        ['actors', 'actor'],
        ['places', 'place'],
        ['sources', 'source'],
        ['publishers', 'publisher'],
        ['signs', 'sign'],
        ['reviews', 'review'],
      ] as const) {
        for (const { value, count } of facets[name]) {
          const chosen = new URLSearchParams(filter)
          chosen.set(field, value)
          const { total } = await under.json<Page<QuestionRow>>(`/api/questions?${chosen}`)
          assert.equal(total, count, `${filter} ${field}=${value}`)
        }
      }
    }
  })

  test('words are found by their beginnings, without case and accents, and all of them together', async () => {
    const total = async (q: string): Promise<number> =>
      (await under.json<Page<QuestionRow>>(`/api/questions?q=${encodeURIComponent(q)}`)).total
    assert.ok((await total('mortuary')) > 0)
    assert.equal(await total('MÓRTU'), await total('mortuary'))
    assert.equal(await total('mortuary xylophone'), 0)
    assert.ok((await total('people killed')) < (await total('killed')))
    assert.equal((await under.json<Page<ReportHead>>('/api/reports?q=dozens%20hurt')).total, 1)
    assert.equal((await under.json<Page<ReportHead>>('/api/reports?publisher=Coastwire')).total, 3)
  })

  test('pages of a list put together are the list, in each order', async () => {
    for (const order of ['disagreement', 'latest', 'reports', 'origins', 'text']) {
      const whole = await under.json<Page<QuestionRow>>(`/api/questions?order=${order}`)
      const parts: QuestionRow[] = []
      for (let offset = 0; offset < whole.total; offset += 5) {
        parts.push(
          ...(await under.json<Page<QuestionRow>>(`/api/questions?order=${order}&offset=${offset}&limit=5`)).rows,
        )
      }
      assert.deepEqual(parts, whole.rows)
    }
    const { rows } = await under.json<Page<QuestionRow>>('/api/questions?order=text')
    assert.deepEqual(
      rows.map(({ text }) => text),
      rows.map(({ text }) => text).sort(),
    )
  })

  test('every profile answers, and a question tells what it becomes under each', async () => {
    const { id } = await row('q=mortuary&measure=killed')
    for (const profile of Object.keys(PROFILES)) {
      const { question } = await under.json<QuestionView>(`/api/questions/${id}?profile=${profile}`)
      assert.equal(question.profile, profile)
    }
    const view = await under.json<QuestionView>(`/api/questions/${id}`)
    assert.deepEqual(view.profiles.map(({ profile }) => profile).sort(), Object.keys(PROFILES).sort())
  })

  test('words in context stand where their offsets say', async () => {
    const { rows } = await under.json<Page<ReportHead>>('/api/reports')
    let claims = 0
    for (const { id } of rows) {
      const view = await under.json<ReportView>(`/api/reports/${encodeURIComponent(id)}`)
      for (const { claim, context } of view.claims) {
        const { start } = context
        const { span, exact } = claim.at
        assert.equal(view.text.slice(start, start + context.text.length), context.text)
        assert.equal(context.text.slice(span.start - start, span.end - start), exact)
        claims++
      }
      for (const { here } of view.passages) assert.equal(view.text.slice(here.span.start, here.span.end), here.exact)
    }
    assert.ok(claims > 30, `${claims} claims`)
  })

  test('the bars of the timeline hold every dated question once', async () => {
    const { bars, undated } = await under.json<TimelineView>('/api/timeline')
    const { total } = await under.json<Page<QuestionRow>>('/api/questions')
    assert.equal(
      bars.reduce((sum, bar) => sum + bar.questions, undated),
      total,
    )
  })

  test('answers follow a decision, two people at odds are told, and undoing restores what was', async () => {
    const before = await under.json<CaseView>('/api/case')
    const question = await row('q=mortuary&measure=killed')
    const { claims } = (await under.json<QuestionView>(`/api/questions/${question.id}`)).question
    const [claim] = claims
    const first = await decide('Ada Ravel', before.revision, { kind: 'reject', claim })
    assert.equal(first.status, 201)
    const rejected = (await first.json()) as DecisionAnswer
    assert.deepEqual(rejected, { revision: before.revision + 1, decisions: ['r1'], conflicting: [] })
    const without = await under.json<QuestionView>(`/api/questions/${question.id}`)
    assert.equal(without.row.claims, question.claims - 1)
    assert.equal(
      (await under.json<{ claim: { review: { verdict: string } } }>(`/api/claims/${encodeURIComponent(claim!)}`)).claim
        .review.verdict,
      'rejected',
    )

    // the other looks at the page as it was before, and sees no rejection
    const second = await decide('Ben Tarr', before.revision, { kind: 'accept', claim })
    const accepted = (await second.json()) as DecisionAnswer
    assert.deepEqual(
      accepted.conflicting.map(({ id, by }) => [id, by]),
      [['r1', 'Ada Ravel']],
    )
    assert.equal((await row('review=contested')).id, question.id)
    const { rows } = await under.json<Page<HistoryRow>>('/api/history')
    assert.deepEqual(
      rows.map(({ decision, holds, conflicting }) => [decision.id, holds, conflicting]),
      [
        ['r2', true, ['r1']],
        ['r1', true, ['r2']],
      ],
    )
    // who saw both is at odds with nobody unseen
    const { revision } = await under.json<CaseView>('/api/case')
    const third = (await (
      await decide('Ben Tarr', revision, { kind: 'undo', decision: 'r1' }, { kind: 'undo', decision: 'r2' })
    ).json()) as DecisionAnswer
    assert.deepEqual(third.conflicting, [])
    const restored = await under.json<QuestionView>(`/api/questions/${question.id}`)
    assert.deepEqual({ ...restored.row }, { ...question })
    assert.equal((await under.json<Page<HistoryRow>>('/api/history')).total, 4, 'nothing is lost')
  })

  test('a deed on what is not there, or of no form, changes nothing', async () => {
    const { revision, counts } = await under.json<CaseView>('/api/case')
    for (const deed of [
      { kind: 'reject', claim: 'none' },
      { kind: 'undo', decision: 'r999' },
      { kind: 'rename', question: { id: 'none', claims: ['none'] }, text: 'x' },
    ]) {
      assert.equal((await decide('Ada', revision, deed)).status, 409, JSON.stringify(deed))
    }
    for (const deed of [
      {},
      { kind: 'delete' },
      { kind: 'reject', claim: 'a', at: 'x' },
      { kind: 'reliability', source: 'a', grade: 'G' },
    ]) {
      assert.equal((await decide('Ada', revision, deed)).status, 400, JSON.stringify(deed))
    }
    assert.equal((await decide('', revision, { kind: 'reliability', source: 'a', grade: 'A' })).status, 400)
    const after = await under.json<CaseView>('/api/case')
    assert.deepEqual([after.revision, after.counts.decisions], [revision, counts.decisions])
  })

  test('decisions of many at once are all kept', async () => {
    const { counts } = await under.json<CaseView>('/api/case')
    const { rows } = await under.json<Page<{ name: string }>>('/api/sources')
    const answers = await Promise.all(
      rows.map(({ name }, n) => decide(`Reader ${n}`, 1, { kind: 'reliability', source: name, grade: 'ABC'[n % 3] })),
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      rows.map(() => 201),
    )
    const made = await Promise.all(answers.map(async answer => ((await answer.json()) as DecisionAnswer).decisions))
    assert.equal(new Set(made.flat()).size, rows.length)
    assert.equal((await under.json<CaseView>('/api/case')).counts.decisions, counts.decisions + rows.length)
  })

  test('a file that is added is read by the build, which is told stage by stage while the last state answers', async () => {
    const { revision, counts } = await under.json<CaseView>('/api/case')
    const events = await under.ask('/api/events')
    const told = listened(events)
    const added = await under.ask('/api/files?path=added/late.txt', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: 'SALTMERE, March 9 (Hill Wire) - Police said 33 people were killed in Saltmere on 4 March 2031.',
    })
    assert.deepEqual(schemas.addedFile.parse(await added.json()), { path: 'added/late.txt', bytes: 94 })
    const started = await under.ask('/api/build', { method: 'POST' })
    assert.equal(started.status, 202)
    assert.equal(((await started.json()) as BuildState).state, 'running')
    const during = await under.json<CaseView>('/api/case')
    assert.deepEqual(
      [during.build.state, during.revision, during.counts.reports],
      ['running', revision, counts.reports],
    )
    const isRunning = (event: RoomEvent): boolean => event.event === 'build' && event.build.state === 'running'
    const seen = await told(
      (event, all) => event.event === 'build' && event.build.state === 'idle' && all.some(isRunning),
    )
    const stages = seen.flatMap(event => (event.event === 'build' ? event.build.stages.map(({ name }) => name) : []))
    for (const stage of ['Keeping', 'Reading', 'Comparing', 'Listing']) assert.ok(stages.includes(stage), stage)
    assert.ok(seen.some(event => event.event === 'revision' && event.revision === revision + 1))
    assert.equal((await under.json<CaseView>('/api/case')).counts.reports, counts.reports + 1)
    assert.equal((await under.json<Page<QuestionRow>>('/api/questions?publisher=Hill%20Wire')).total, 1)
  })

  test('what another process does to the case shows without being asked for', async () => {
    const { openDesk } = await import('../../src/node/compose.ts')
    const told = listened(await under.ask('/api/events'))
    const { counts } = await under.json<CaseView>('/api/case')
    const desk = openDesk(under.folder, undefined, () => {})
    await desk.decide([{ kind: 'reliability', source: 'Coastwire', grade: 'B', by: 'Cy', why: 'checked' }])
    desk.close()
    await told((event, seen) => event.event === 'revision' && seen.filter(one => one.event === 'revision').length > 1)
    assert.equal((await under.json<CaseView>('/api/case')).counts.decisions, counts.decisions + 1)
  })
})

const TOWNS = ['Abrelmoor', 'Corvandale', 'Dunmirth', 'Elsbeckton']
const dated = (day: number, text: string): string =>
  JSON.stringify({ text, date: `2031-03-${String(day).padStart(2, '0')}` })
const PILE = Array.from({ length: 64 }, (_, n) =>
  dated(3 + (n % 9), `At least ${10 + n} people were killed in ${TOWNS[n % 4]} on 2 March 2031, outlet ${n} reported.`),
).join('\n')

test('what a report changes is told before everything is compared, as the answers that follow have it', async () => {
  const under = await roomUnderTest({ files: { 'pile.jsonl': PILE } })
  const seen: RoomEvent[] = []
  under.room.listen(event => seen.push(event))
  try {
    // the case is held once nothing else is to be done, so the first reports may come too soon
    for (let n = 0; n < 8 && !seen.some(isEarly); n++) {
      seen.length = 0
      const text = dated(20 + n, `Police said ${90 + n} people were killed in Dunmirth on 2 March 2031.`)
      const headers = { 'content-type': 'application/octet-stream' }
      await under.ask(`/api/files?path=late-${n}.jsonl`, { method: 'POST', headers, body: text })
      under.room.build()
      while (under.room.buildState().state === 'running') await new Promise(resolve => setTimeout(resolve, 20))
      await new Promise(resolve => setTimeout(resolve, 1000))
    }
    const effect = seen.find(event => event.event === 'effect')?.effect
    const row = effect?.rows.find(({ text }) => text.includes('Dunmirth'))
    assert.ok(seen.some(isEarly), 'nothing was told early')
    const { rows } = await under.json<Page<QuestionRow>>('/api/questions?q=Dunmirth&measure=killed')
    const listed = rows.find(({ id }) => id === row?.question)
    assert.deepEqual([listed?.range, listed?.reports], [row?.now?.range, row?.now?.reports])
    assert.equal(row?.before?.reports, listed!.reports - 1)
  } finally {
    await under.close()
  }
  assert.deepEqual(under.failures, [])

  function isEarly(event: RoomEvent, at: number): boolean {
    const isCompared = (one: RoomEvent): boolean =>
      one.event === 'build' && one.build.stages.some(({ name, done }) => name === 'Comparing' && done === 1)
    return event.event === 'effect' && !seen.slice(0, at).some(isCompared)
  }
})

test('a room that is opened again goes on where it was, and a damaged one is made again', async () => {
  const { openRoom } = await import('../../src/node/room/room.ts')
  const under = await roomUnderTest({ files: { 'a.txt': 'Police said 12 people were killed in Tarn.' } })
  try {
    const before = await under.json<Page<QuestionRow>>('/api/questions')
    await under.room.close()
    const options = { folder: under.folder, profile: 'plain', progress: () => {}, failed: () => {} }
    const again = await openRoom(options)
    const { revision, questionRows } = await again.records('plain')
    assert.deepEqual([revision, questionRows([0])], [before.revision, before.rows])
    await again.close()
    const kept = join(under.folder, '.hearsay', 'room')
    for (const damage of [
      () => {
        for (const name of readdirSync(kept))
          if (name.startsWith('plain-')) writeFileSync(join(kept, name), 'no database')
      },
      () => writeFileSync(join(kept, 'state.json'), '{"format": 1'),
      () => rmSync(kept, { recursive: true }),
    ]) {
      damage()
      const mended = await openRoom(options)
      assert.deepEqual((await mended.records('plain')).questionRows([0]), before.rows)
      await mended.close()
    }
  } finally {
    await under.close()
  }
})

type Wait = (isLast: (event: RoomEvent, seen: readonly RoomEvent[]) => boolean) => Promise<RoomEvent[]>

/** Reads a stream of events in the background; what is given back waits for one of them and gives all up to it. */
function listened(answer: Response): Wait {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  return async isLast => {
    const seen: RoomEvent[] = []
    let rest = ''
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) throw new RangeError(`the stream ended after ${JSON.stringify(seen)}`)
        const parts = (rest + value).split('\n\n')
        rest = parts.pop()!
        for (const part of parts) {
          const data = /^event: (?<name>\w+)\ndata: (?<data>.+)$/su.exec(part)?.groups
          if (data === undefined) continue
          const event = JSON.parse(data['data']!) as RoomEvent
          assert.equal(event.event, data['name'])
          seen.push(event)
          if (isLast(event, seen)) return seen
        }
      }
    } finally {
      await reader.cancel()
    }
  }
}
