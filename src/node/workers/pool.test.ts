import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { type PoolOptions, TaskFailed, workerPool } from './pool.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-pool-'))
const module = join(folder, 'worker.ts')
writeFileSync(
  module,
  `import { answerTasks } from '${pathToFileURL(join(import.meta.dirname, 'answer-tasks.ts')).href}'
  answerTasks(task => {
    if (task === 'loop') for (;;);
    if (task === 'throw') throw new RangeError('no such task')
    if (task === 'grow') { const held = []; for (;;) held.push({ held: held.length }) }
    if (task === 'swell') { const held = []; for (;;) held.push(new Array(4e6).fill(held.length)) }
    if (task === 'exit') process.exit(3)
    return { result: task * 2 }
  })`,
)
after(() => rmSync(folder, { recursive: true }))

function pool(options: Partial<PoolOptions> = {}) {
  return workerPool<number | string, number>({ module: pathToFileURL(module), size: 2, ...options })
}

test('every task gets its own answer, more tasks than workers', async () => {
  const workers = pool()
  const answers = await Promise.all(Array.from({ length: 50 }, (_, number) => workers.run(number)))
  await workers.close()
  assert.deepEqual(
    answers,
    Array.from({ length: 50 }, (_, number) => number * 2),
  )
})

test('a task that never ends is stopped and takes no other with it', async () => {
  const workers = pool({ taskMs: 2000 })
  const [looped, answered] = await Promise.allSettled([workers.run('loop'), workers.run(4)])
  assert.ok(looped.status === 'rejected' && looped.reason instanceof TaskFailed && looped.reason.reason === 'time')
  assert.ok(answered.status === 'fulfilled' && answered.value === 8)
  assert.equal(await workers.run(5), 10)
  await workers.close()
})

test('a task that eats all memory is lost alone', async () => {
  const workers = pool({ heapMb: 32, size: 1 })
  await assert.rejects(workers.run('grow'), (fault: TaskFailed) => fault.reason === 'memory')
  assert.equal(await workers.run(6), 12)
  await workers.close()
})

test('processes answer as threads do, and what kills one costs its own task alone', async () => {
  const workers = pool({ kind: 'process', heapMb: 64, taskMs: 60_000 })
  assert.deepEqual(await Promise.all([1, 2, 3].map(number => workers.run(number))), [2, 4, 6])
  await assert.rejects(workers.run('swell'), (fault: TaskFailed) => fault.reason === 'memory')
  await assert.rejects(workers.run('exit'), (fault: TaskFailed) => fault.reason === 'thrown')
  await assert.rejects(workers.run('throw'), /no such task/u)
  assert.equal(await workers.run(5), 10)
  await workers.close()
})

test('a process that does not come to an end is ended', async () => {
  const workers = pool({ kind: 'process', taskMs: 500 })
  await assert.rejects(workers.run('loop'), (fault: TaskFailed) => fault.reason === 'time')
  await workers.close()
})

test('what a task throws is its fault, in words', async () => {
  const workers = pool()
  await assert.rejects(workers.run('throw'), /no such task/u)
  assert.equal(await workers.run(7), 14)
  await workers.close()
})

test('a closed pool takes no task', async () => {
  const workers = pool()
  await workers.close()
  await assert.rejects(workers.run(1), TaskFailed)
})
