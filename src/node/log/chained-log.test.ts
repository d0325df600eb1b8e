import assert from 'node:assert/strict'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { chainedLog, hashText } from './chained-log.ts'
import { reviewsAt } from './reviews-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-log-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const now = (): string => '2031-04-01T00:00:00.000Z'
const logIn = (name: string) => {
  const file = join(folder, `${name}.jsonl`)
  return { file, log: chainedLog(file, now) }
}
const faultsOf = (log: ReturnType<typeof chainedLog>): string[] =>
  log.faults().map(({ line, code }) => `${line} ${code}`)
const entriesOf = (file: string): { n: number; at: string; salt: string; before: string }[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

test('each line holds when it was written, a salt, and the leaf of the one before', async () => {
  const { file, log } = logIn('chain')
  await log.append([{ n: 1 }, { n: 2 }])
  await log.append([{ n: 3 }])
  const leaves = log.lines().map(({ leaf }) => leaf)
  assert.deepEqual(
    entriesOf(file).map(({ n, at, before }) => [n, at, before]),
    [
      [1, now(), '0'.repeat(64)],
      [2, now(), leaves[0]],
      [3, now(), leaves[1]],
    ],
  )
  assert.equal(new Set(entriesOf(file).map(({ salt }) => salt)).size, 3)
  assert.deepEqual(log.faults(), [])
})

test('a log that nobody wrote to has no lines and makes no file', async () => {
  const { file, log } = logIn('none')
  await log.append([])
  assert.deepEqual([log.lines(), log.faults(), log.endFault(), existsSync(file)], [[], [], undefined, false])
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
  assert.deepEqual(log.faults(), [])
})

test('a line that was changed, or taken out, shows at the next', async () => {
  const { file, log } = logIn('changed')
  await log.append([{ n: 1 }, { n: 2 }, { n: 3 }])
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"n":1', '"n":9'))
  assert.deepEqual(faultsOf(log), ['2 unchained'])
  writeFileSync(file, text.split('\n').slice(1).join('\n'))
  assert.deepEqual(faultsOf(log), ['1 unchained', '2 cut'])
  writeFileSync(file, text.replace('{"at"', 'no JSON'))
  assert.deepEqual(faultsOf(log), ['1 unreadable', '2 unchained'])
})

test('a change of the last line shows at once, without reading the others', async () => {
  const { file, log } = logIn('last')
  await log.append([{ n: 1 }, { n: 2 }, { n: 3 }])
  const text = readFileSync(file, 'utf8')
  assert.equal(log.endFault(), undefined)
  writeFileSync(file, text.replace('"n":3', '"n":4'))
  assert.deepEqual([log.endFault(), faultsOf(log)], [{ line: 3, code: 'changed' }, ['3 changed']])
  writeFileSync(file, text.replace('"n":3', '"n":33'))
  assert.deepEqual([log.endFault(), faultsOf(log)], [{ line: 3, code: 'changed' }, ['3 changed']])
  writeFileSync(file, text.split('\n').slice(0, 2).join('\n').concat('\n'))
  assert.deepEqual([log.endFault(), faultsOf(log)], [{ line: 2, code: 'cut' }, ['2 cut']])
  rmSync(file)
  assert.deepEqual([log.endFault(), faultsOf(log)], [{ line: 0, code: 'cut' }, ['0 cut']])
  writeFileSync(file, text)
  rmSync(file.replace('.jsonl', '.head.json'))
  assert.deepEqual(log.endFault(), { line: 3, code: 'headless' })
})

test('what was cut off or changed stays visible after more was added', async () => {
  for (const damage of [
    (text: string) => text.split('\n').slice(0, 2).join('\n').concat('\n'),
    (text: string) => text.slice(0, -20),
    (text: string) => text.replace('"n":3', '"n":4'),
    (text: string) => text.replace('"n":3', '"n":33'),
    () => '',
  ]) {
    const { file, log } = logIn('gap')
    await log.append([{ n: 1 }, { n: 2 }, { n: 3 }])
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    await log.append([{ n: 5 }])
    await log.append([{ n: 6 }])
    assert.ok(
      faultsOf(log).some(fault => fault.endsWith('unchained')),
      String(damage),
    )
    rmSync(file)
    rmSync(file.replace('.jsonl', '.head.json'))
  }
})

test('a run that was killed between a line and its head is believed', async () => {
  const { file, log } = logIn('between')
  await log.append([{ n: 1 }])
  const head = readFileSync(file.replace('.jsonl', '.head.json'))
  await log.append([{ n: 2 }])
  writeFileSync(file.replace('.jsonl', '.head.json'), head)
  assert.deepEqual([log.endFault(), log.faults()], [undefined, []])
  await log.append([{ n: 3 }])
  assert.deepEqual([log.endFault(), log.faults(), log.lines().length], [undefined, [], 3])
})

test('lines of the time before salts are chained by their characters, and go on', async () => {
  const { file, log } = logIn('old')
  const first = JSON.stringify({ at: now(), n: 1, before: '0'.repeat(64) })
  const second = JSON.stringify({ at: now(), n: 2, before: hashText(first) })
  writeFileSync(file, `${first}\n${second}\n`)
  assert.deepEqual([log.endFault(), log.faults()], [undefined, []])
  await log.append([{ n: 3 }])
  assert.deepEqual([log.endFault(), log.faults(), log.lines().length], [undefined, [], 3])
  writeFileSync(file, readFileSync(file, 'utf8').replace('"n":2', '"n":7'))
  assert.deepEqual(faultsOf(log), ['3 unchained'])
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
