import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { chainedLog } from './chained-log.ts'
import { reviewsAt } from './reviews-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-log-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const now = (): string => '2031-04-01T00:00:00.000Z'
const logIn = (name: string) => {
  const file = join(folder, `${name}.jsonl`)
  return { file, log: chainedLog(file, now, { durable: true }) }
}
const entriesOf = (file: string): { n: number; at: string; before: string }[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

test('each line holds when it was written and the hash of the one before', async () => {
  const { file, log } = logIn('chain')
  await log.append([{ n: 1 }, { n: 2 }])
  await log.append([{ n: 3 }])
  const lines = readFileSync(file, 'utf8').split('\n')
  assert.deepEqual(
    entriesOf(file).map(({ n, at, before }) => [n, at, before]),
    [
      [1, now(), '0'.repeat(64)],
      [2, now(), createHash('sha256').update(lines[0]!).digest('hex')],
      [3, now(), createHash('sha256').update(lines[1]!).digest('hex')],
    ],
  )
  assert.deepEqual(log.breaks(), [])
})

test('a log that nobody wrote to has no lines and makes no file', async () => {
  const { file, log } = logIn('none')
  await log.append([])
  assert.deepEqual([log.lines(), log.breaks(), existsSync(file)], [[], [], false])
})

test('a half-written line of a killed run does not count, and the next entry replaces it', async () => {
  const { file, log } = logIn('killed')
  await log.append([{ n: 1 }])
  appendFileSync(file, '{"at":"2031-04-')
  assert.equal(log.lines().length, 1)
  await log.append([{ n: 2 }])
  assert.deepEqual(
    entriesOf(file).map(({ n }) => n),
    [1, 2],
  )
  assert.deepEqual(log.breaks(), [])
})

test('a line that was changed, or taken out, shows at the next', async () => {
  const { file, log } = logIn('changed')
  await log.append([{ n: 1 }, { n: 2 }, { n: 3 }])
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"n":1', '"n":9'))
  assert.deepEqual(log.breaks(), [2])
  writeFileSync(file, text.split('\n').slice(1).join('\n'))
  assert.deepEqual(log.breaks(), [1])
  writeFileSync(file, text.replace('{"at"', 'no JSON'))
  assert.deepEqual(log.breaks(), [1, 2])
})

test('the lines of a review log name the decisions, and what cannot be read of it is an issue', async () => {
  const file = join(folder, 'reviews.jsonl')
  const reviews = reviewsAt(file, now)
  const by = { by: 'Ada', why: 'test' }
  await reviews.append([
    { kind: 'reject', claim: 'a', ...by },
    { kind: 'accept', claim: 'b', ...by },
  ])
  assert.deepEqual(reviews.read(), {
    decisions: [
      { at: now(), kind: 'reject', claim: 'a', ...by, id: 'r1' },
      { at: now(), kind: 'accept', claim: 'b', ...by, id: 'r2' },
    ],
    issues: [],
  })
  writeFileSync(file, readFileSync(file, 'utf8').replace('"reject"', '"bless"'))
  const { decisions, issues } = reviews.read()
  assert.deepEqual(
    decisions.map(({ id }) => id),
    ['r2'],
  )
  assert.deepEqual(
    issues.map(({ code, part }) => [code, part]),
    [
      ['review.bad-record', 'r1'],
      ['review.broken-chain', 'r2'],
    ],
  )
})
