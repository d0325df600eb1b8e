import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { MAX_FILE_BYTES, MAX_TEXT_LENGTH } from '../../src/read/limits.ts'
import { read } from '../../src/read/read.ts'
import type { ReadInput, Reading, ReadOptions } from '../../src/read/reader.ts'
import { readers } from '../../src/read/readers.ts'
import { SAMPLES } from './reader-samples.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function inputOf(path: string, bytes: Uint8Array): ReadInput {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const readBytes = (path: string, bytes: Uint8Array, options?: ReadOptions) => read(inputOf(path, bytes), options)

/** Inputs that reached furthest into each reader: fuzz/run.ts */
const FUZZED = join(import.meta.dirname, '..', 'corpus', 'fuzz')

const PATHS = [...SAMPLES.map(({ path }) => path), 'nothing', 'archive.bin', 'page.xml', 'table.tsv', 'list.json']

test('every reader has a sample, and reads it', async () => {
  for (const reader of readers) {
    const samples = SAMPLES.filter(sample => sample.reader === reader.name)
    assert.ok(samples.length > 0, `no sample for ${reader.name}`)
    for (const { path, bytes, holds } of samples) {
      const { documents, issues } = await readBytes(path, bytes)
      assert.deepEqual(issues, [], path)
      assert.ok(documents.length > 0, path)
      for (const document of documents) {
        assert.equal(document.reader, holds ?? reader.name, path)
        assert.equal(document.capture.path, path)
        assert.equal(document.capture.bytes, bytes.length)
        assert.match(document.text, /ferry sank|people died/iu)
      }
    }
  }
})

test('random bytes are read or refused, never thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...PATHS), async (bytes, path) => {
      const { documents, issues } = await readBytes(path, bytes)
      assert.ok(documents.length + issues.length > 0)
    }),
    { numRuns: 400 },
  )
})

test('a damaged sample is read or refused, never thrown', async () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SAMPLES), damage, fc.nat(), async ({ path, bytes: good }, changes, cut) => {
      const bytes = good.slice(0, good.length - (cut % 40))
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      const reading = await readBytes(path, bytes, { traced: true })
      assert.ok(reading.documents.length + reading.issues.length > 0)
      tracesHold(reading)
    }),
    { numRuns: 400 },
  )
})

test('what a fuzzer once found is read or refused, never thrown', async () => {
  for (const name of readdirSync(FUZZED)) {
    const { path } = SAMPLES.find(sample => `${sample.reader}.gz` === name) ?? assert.fail(`no reader of ${name}`)
    for (const line of gunzipSync(readFileSync(join(FUZZED, name)))
      .toString()
      .split('\n')) {
      const bytes = new Uint8Array(Buffer.from(line, 'base64'))
      const reading = await readBytes(path, bytes, { traced: true })
      assert.ok(reading.documents.length + reading.issues.length > 0, `${name}: ${line.slice(0, 80)}`)
      assert.deepEqual((await readBytes(path, bytes)).documents, reading.documents, `${name}: ${line.slice(0, 80)}`)
      tracesHold(reading)
    }
  }
})

/** Places are told in their order, each of some length, whatever is asked for. */
function tracesHold({ documents, traces }: Reading): void {
  for (const { id, text } of documents) {
    const trace = traces.get(id)
    for (const [start, end] of [
      [0, text.length],
      [text.length >> 1, (text.length >> 1) + 1],
    ] as const)
      for (const place of trace?.({ start, end }) ?? [])
        if (place.kind !== 'box') assert.ok(place.start < place.end, JSON.stringify(place))
  }
}

test('the same bytes give the same documents, and no two documents of a file share an id', async () => {
  for (const { path, bytes } of SAMPLES) {
    const left = await readBytes(path, bytes)
    const right = await readBytes(path, bytes)
    assert.deepEqual(left, right)
    const ids = left.documents.map(document => document.id)
    assert.equal(new Set(ids).size, ids.length)
    for (const id of ids) assert.match(id, /^[0-9a-f]{16}(?:\.\d+)*$/u)
  }
})

test('plain text keeps every character that it was decoded to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async text => {
      const { documents } = await readBytes('a.txt', encode(`ab ${text}`))
      assert.equal(documents[0]?.text, `ab ${text}`)
    }),
  )
})

test('plain text keeps lone surrogates of UTF-16', async () => {
  const units = [0xfeff, 0x41, 0xd800, 0x42]
  const bytes = Uint8Array.from(units.flatMap(unit => [unit & 0xff, unit >> 8]))
  assert.equal((await readBytes('a.txt', bytes)).documents[0]?.text, 'A\ud800B')
})

test('plain text keeps line ends, NULs and text that runs from right to left', async () => {
  const text = 'one\r\ntwo\rthree\n\u0000 \u200fقتل عشرة أشخاص\u200e'
  assert.equal((await readBytes('a.txt', encode(text))).documents[0]?.text, text)
})

test('what is no text is refused by name', async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  const elf = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])
  for (const [bytes, code, looksLike] of [
    [png, 'read.picture', 'png'],
    [elf, 'read.not-text', 'elf'],
    [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0], 'read.other-packing', 'rar'],
    [encode('{\\rtf1\\ansi Police said 4 people were killed.\\par}'), 'read.rich-text', 'rtf'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0], 'read.old-office', 'ole'],
  ] as const) {
    const { documents, issues } = await readBytes('report.txt', Uint8Array.from(bytes))
    assert.deepEqual(documents, [])
    assert.deepEqual(issues, [{ code, path: 'report.txt', parameters: { looksLike }, level: 'error' }])
  }
})

test('tables and slides of office programs are refused by name, and an archive of nothing is told', async () => {
  const part = encode('<x>Police said 4 people were killed.</x>')
  for (const [entries, code] of [
    [{ '[Content_Types].xml': part, 'xl/workbook.xml': part }, 'read.spreadsheet'],
    [{ 'ppt/presentation.xml': part, 'ppt/slides/slide1.xml': part }, 'read.slides'],
    [{}, 'read.empty-archive'],
  ] as const) {
    const { documents, issues } = await readBytes('table.xlsx', zipSync(entries))
    assert.deepEqual(documents, [])
    assert.deepEqual(issues, [{ code, path: 'table.xlsx', parameters: {}, level: 'error' }])
  }
})

test('random bytes of some length are refused as no text', async () => {
  for (let seed = 1; seed <= 200; seed++) {
    assert.equal((await readBytes('report.txt', noise(2000, seed))).issues[0]?.code, 'read.not-text', `seed ${seed}`)
  }
})

/** Evenly spread bytes, the same for a seed: bytes that fast-check draws are mostly small, and some such files could be text. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed * 48_271
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return state >>> 8
  })
}

test('an empty file and a file of white space are told as empty', async () => {
  for (const text of ['', ' \n\t\r\n']) {
    assert.equal((await readBytes('a.txt', encode(text))).issues[0]?.code, 'read.empty')
  }
})

test('a file over the limit is refused before anything is decoded', async () => {
  const { documents, issues } = await readBytes('a.txt', new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61))
  assert.deepEqual(documents, [])
  assert.equal(issues[0]?.code, 'read.too-large')
})

test('HTML that nests without end keeps its words', async () => {
  const { documents } = await readBytes('a.html', encode(`<html><body>${'<div>'.repeat(100_000)}deep words`))
  assert.equal(documents[0]?.text, 'deep words')
})

test('HTML of one name in another without end keeps its words', async () => {
  const { documents } = await readBytes('a.html', encode(`<html><body>${'<td><p>'.repeat(4000)}deep words`))
  assert.equal(documents[0]?.text, 'deep words')
})

test('a text too long to be a report is refused by its length, and the other records are read', async () => {
  const long = 'Shells fell on the harbour. '.repeat(MAX_TEXT_LENGTH / 28 + 1)
  const bytes = new TextEncoder().encode(
    `${JSON.stringify({ text: long })}\n${JSON.stringify({ text: 'Nobody was hurt.' })}\n`,
  )
  const { documents, issues } = await read({ path: 'long.jsonl', bytes, sha256: 'ab'.repeat(32) })
  assert.deepEqual(
    documents.map(document => document.text),
    ['Nobody was hurt.'],
  )
  assert.deepEqual(
    issues.map(({ code, part }) => [code, part]),
    [['read.too-long', 'line 1']],
  )
})
