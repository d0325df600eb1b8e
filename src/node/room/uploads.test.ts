import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { UploadRefused } from '../../app/room/room.ts'
import { type UploadLimits, uploadsInto } from './uploads.ts'

const GIBIBYTE = 2 ** 30
const MEBIBYTE = 2 ** 20
const folder = mkdtempSync(join(tmpdir(), 'hearsay-uploads-'))
after(() => rmSync(folder, { recursive: true }))

async function* parts(count: number, each: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n++) yield new Uint8Array(each)
}

/** Why an upload is refused; undefined if it is taken. Nothing may be left of one that is refused. */
async function refusal(
  limits: UploadLimits,
  count: number,
  each: number,
  announced?: number,
): Promise<string | undefined> {
  const before = readdirSync(folder)
  try {
    await uploadsInto(folder, limits)('report.txt', parts(count, each), announced)
    return undefined
  } catch (fault) {
    assert.ok(fault instanceof UploadRefused, String(fault))
    assert.deepEqual(readdirSync(folder), before)
    return fault.because
  }
}

test('an upload is taken if the disk has room for it and for the original that the case keeps', async () => {
  const free = (bytes: number) => ({ freeBytes: async () => bytes })
  assert.equal(await refusal(free(GIBIBYTE + 2000), 1, 1000, 1000), undefined)
  assert.equal(await refusal(free(GIBIBYTE + 1999), 1, 1000, 1000), 'disk')
})

test('an upload is refused before its first byte comes', async () => {
  let asked = 0
  const bytes = (async function* () {
    asked++
    yield new Uint8Array(1)
  })()
  await assert.rejects(
    uploadsInto(folder, { freeBytes: async () => GIBIBYTE })('a.txt', bytes, 5),
    /has 1073741824 bytes free/u,
  )
  assert.equal(asked, 0)
})

test('a disk that fills while an upload comes that does not say its size ends it', async () => {
  const left = [2 * GIBIBYTE, GIBIBYTE / 2]
  const limits = { freeBytes: async () => left.shift() ?? 0 }
  assert.equal(await refusal(limits, 80, MEBIBYTE), 'disk')
})

test('what one run takes in all is bounded; what was refused does not count', async () => {
  const add = uploadsInto(folder, { maxTotalBytes: 10_000 })
  const added = await add('one.txt', parts(1, 6000), 6000)
  assert.deepEqual(added, { path: 'one.txt', bytes: 6000 })
  for (const announced of [6000, undefined])
    await assert.rejects(add('two.txt', parts(6, 1000), announced), (fault: UploadRefused) => fault.because === 'total')
  assert.equal((await add('three.txt', parts(4, 1000))).bytes, 4000)
})
