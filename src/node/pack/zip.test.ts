import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openZip, ZipDamaged } from './zip-read.ts'
import { zipWriter } from './zip-write.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-zip-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const unzip = (...words: readonly string[]) => spawnSync('unzip', words, { encoding: 'utf8', maxBuffer: 1 << 26 })

function archive(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const parts: Uint8Array[] = []
  const zip = zipWriter(bytes => parts.push(bytes))
  for (const [path, bytes] of Object.entries(files)) zip.add(path, bytes)
  zip.end()
  return Buffer.concat(parts)
}

function written(name: string, bytes: Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const contents = fc.dictionary(
  fc.stringMatching(/^[a-zé]{1,9}(\/[a-z]{1,5})?\.txt$/u),
  fc.uint8Array({ maxLength: 300 }),
)

test('what was written is read again, and unzip finds no fault in it', () => {
  fc.assert(
    fc.property(contents, files => {
      const file = written('any.zip', archive(files))
      const zip = openZip(file)
      assert.deepEqual([...zip.paths], Object.keys(files))
      for (const [path, bytes] of Object.entries(files))
        assert.deepEqual(Buffer.from(zip.read(path)), Buffer.from(bytes))
      zip.close()
    }),
    { numRuns: 40 },
  )
  const checked = unzip('-t', written('one.zip', archive({ 'a/b.txt': Buffer.from('abc'), 'é.txt': Buffer.from('') })))
  assert.equal(checked.status, 0, checked.stdout)
})

test('more files than 16 bits count are written as ZIP64, and unzip reads them', () => {
  const files = Object.fromEntries(Array.from({ length: 66_000 }, (_, n) => [`${n}.txt`, Buffer.from(String(n))]))
  const file = written('many.zip', archive(files))
  const zip = openZip(file)
  assert.equal(zip.paths.length, 66_000)
  assert.equal(Buffer.from(zip.read('65999.txt')).toString(), '65999')
  zip.close()
  assert.equal(unzip('-p', file, '65999.txt').stdout, '65999')
})

test('beyond 4 GB the places are 64 bits wide, and unzip reads them', () => {
  const far = 5_000_000_000
  const file = join(folder, 'far.zip')
  const parts: Uint8Array[] = []
  const zip = zipWriter(bytes => parts.push(bytes), far)
  zip.add('far.txt', Buffer.from('beyond'))
  zip.end()
  writeFileSync(file, '')
  truncateSync(file, far) // a hole: it takes no room on the disk
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.concat(parts), 0, undefined, far)
  closeSync(handle)
  const again = openZip(file)
  assert.equal(Buffer.from(again.read('far.txt')).toString(), 'beyond')
  again.close()
  assert.equal(unzip('-p', file, 'far.txt').stdout, 'beyond')
  rmSync(file)
})

test('an archive that was packed anew with compression is read', () => {
  const text = written('long.txt', Buffer.from('the same words again and again '.repeat(200)))
  const file = join(folder, 'packed.zip')
  assert.equal(spawnSync('zip', ['-9', '-j', '-q', file, text]).status, 0)
  const zip = openZip(file)
  assert.deepEqual(Buffer.from(zip.read('long.txt')), readFileSync(text))
  zip.close()
})

test('junk, cuts and flipped bits are said, and nothing else is thrown', () => {
  const good = archive({ 'a.txt': Buffer.from('some words'), 'b.txt': Buffer.from('and some more') })
  const readAll = (bytes: Uint8Array): number => {
    const zip = openZip(written('bad.zip', bytes))
    try {
      return zip.paths.reduce((sum, path) => sum + zip.read(path).length, 0)
    } finally {
      zip.close()
    }
  }
  const orDamaged = (bytes: Uint8Array): void => {
    try {
      readAll(bytes)
    } catch (fault) {
      assert.ok(fault instanceof ZipDamaged, String(fault))
    }
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), orDamaged))
  fc.assert(fc.property(fc.nat(good.length - 1), cut => orDamaged(good.subarray(0, cut))))
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) =>
      orDamaged(good.with(at, good[at]! ^ flip)),
    ),
  )
  assert.throws(() => readAll(good.subarray(0, -1)), ZipDamaged)
})
