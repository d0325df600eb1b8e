import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { memoryStore } from '../store/memory.ts'
import { CHANGING, type KeepWorld, keep } from './keep.ts'
import type { KeptFile, LogEntry } from './ports.ts'

/** A folder of one file in memory, and everything that is told of it, in order. */
function world(given: { bytes: Uint8Array | undefined; isChanging?: boolean; logged?: readonly KeptFile[] }) {
  const told: string[] = []
  const store = memoryStore()
  const entries: LogEntry[] = []
  const made: KeepWorld = {
    store,
    progress() {},
    sha256: bytes => createHash('sha256').update(bytes).digest('hex'),
    acquire: path => ({ by: 'Ada', from: `/desk/${path}`, tool: 'test' }),
    folder: {
      list: async () => ({
        files:
          given.bytes === undefined
            ? []
            : [{ path: 'a.txt', bytes: given.bytes.length, modified: String(given.bytes) }],
        issues: [],
      }),
      read: async () =>
        given.isChanging === true
          ? { issue: { code: CHANGING, path: 'a.txt', parameters: {}, level: 'error' } }
          : given.bytes!,
    },
    originals: {
      async keep(sha256) {
        told.push(`keep ${sha256.slice(0, 4)}`)
      },
      async settled() {
        told.push('settled')
      },
      get: async () => undefined,
    },
    log: {
      async append(added) {
        told.push(`log ${added.map(({ action }) => action).join(' ')}`)
        entries.push(...added)
      },
      files: () => given.logged ?? [],
      lines: () => [],
      faults: () => [],
    },
  }
  return { made, told, entries, store }
}

test('the disk has an original before the log names it', async () => {
  const { made, told, entries } = world({ bytes: Buffer.from('one') })
  await keep(made)
  assert.deepEqual(told, ['keep 7692', 'settled', 'log added'])
  assert.deepEqual(entries[0]?.acquired, { by: 'Ada', from: '/desk/a.txt', tool: 'test' })
})

test('of a file that changes while it is read, what the case had stays, and it is due again', async () => {
  const given = { bytes: Buffer.from('one'), isChanging: false }
  const { made, store, told } = world(given)
  await keep(made)
  const before = store.files()
  given.bytes = Buffer.from('two')
  given.isChanging = true
  const { issues } = await keep(made)
  assert.deepEqual([issues.map(({ code }) => code), store.files()], [[CHANGING], before])
  given.isChanging = false
  assert.equal((await keep(made)).changed, 1)
  assert.equal(told.at(-1), 'log changed')
})

test('a ledger that was lost is filled from the log, and nothing is logged twice', async () => {
  const sha256 = createHash('sha256').update('one').digest('hex')
  const { made, told, store } = world({
    bytes: Buffer.from('one'),
    logged: [{ path: 'a.txt', bytes: 3, modified: '', sha256 }],
  })
  await keep(made)
  assert.deepEqual(told, ['keep 7692', 'settled', 'log '])
  assert.deepEqual(
    store.files().map(({ path }) => path),
    ['a.txt'],
  )
})
