import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Derived, DueOriginal } from '../../app/ports.ts'
import { originalsIn } from '../originals.ts'
import { deriveInWorkers } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-reading-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const originals = originalsIn(folder)

async function kept(path: string, text: string): Promise<DueOriginal> {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await originals.keep(sha256, bytes)
  await originals.settled()
  return { path, sha256, bytes: bytes.length }
}

const report = (number: number): string =>
  `Shells fell on Tarn. Police said ${number} people were killed at the quay.\n`
const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => JSON.stringify({ text: report(index + 1) })).join('\n')

const NOTHING = { fields: undefined, names: undefined }
const notHere = (): never => assert.fail('what is large is for the workers')

async function derived(due: readonly DueOriginal[], limits: Parameters<typeof deriveInWorkers>[3]): Promise<Derived[]> {
  const all: Derived[] = []
  for await (const one of deriveInWorkers(folder, NOTHING, notHere, limits)(due)) all.push(one)
  return all
}

test('originals come back in their order, the same whatever the number of workers', async () => {
  const due = [await kept('big.jsonl', lines(2500)), await kept('page.pdf', 'no PDF'), await kept('a.zip', report(3))]
  for (let i = 0; i < 120; i++) due.push(await kept(`${i}.txt`, report(i)))
  const one = await derived(due, { workers: 1 })
  assert.deepEqual(await derived(due, { workers: 3 }), one)
  assert.deepEqual(
    one.map(({ path }) => path),
    due.map(({ path }) => path),
  )
  assert.equal(one[0]!.documents.length, 2500)
  assert.equal(one[9]!.documents[0]!.reports[0]!.claims[0]!.at.exact, '6')
})

test('an original that a worker is lost over is an issue, and the others are derived', async () => {
  const due = [
    await kept('before.txt', report(7)),
    await kept('much.json', `[${'[[]],'.repeat(4_000_000)}[]]`),
    await kept('after.txt', report(8)),
  ]
  const tooMuch = await derived(due, { workers: 2, heapMb: 200 })
  assert.deepEqual(
    tooMuch.map(({ documents, issues }) => [documents.length, issues.map(issue => issue.code)]),
    [
      [1, []],
      [0, ['read.took-too-much']],
      [1, []],
    ],
  )
})
