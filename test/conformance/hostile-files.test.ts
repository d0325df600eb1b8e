import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { MAX_NESTING } from '../../src/read/limits.ts'
import { read } from '../../src/read/read.ts'
import type { Reading, ReadOptions } from '../../src/read/reader.ts'
import { encode, SAMPLES, tarred } from './reader-samples.ts'

/** Files that were made to do harm: each is read as far as it makes sense, or refused with a code that names why. */
const readAs = (path: string, content: string | Uint8Array, options?: ReadOptions): Promise<Reading> => {
  const bytes = typeof content === 'string' ? encode(content) : content
  return read({ path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }, options)
}
const codesOf = ({ issues }: Reading): string[] => issues.map(({ code }) => code)
const textsOf = ({ documents }: Reading): string[] => documents.map(({ text }) => text)

test('entities that a feed declares are not expanded, a billion laughs among them', async () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Ferry</title><description>A ferry sank. &l9; &f;</description></item></channel></rss>`
  const [text] = textsOf(await readAs('feed.xml', feed))
  assert.match(text!, /^A ferry sank\./u)
  assert.ok(text!.length < 200)
})

test('a gzip bomb and a ZIP bomb are refused by what they unpack to', async () => {
  const large = new Uint8Array(4 << 20)
  const room = { maxUnpackedBytes: 1 << 20 }
  assert.deepEqual(codesOf(await readAs('a.txt.gz', Uint8Array.from(gzipSync(large)), room)), [
    'read.unpacks-too-large',
  ])
  assert.deepEqual(codesOf(await readAs('a.zip', zipSync({ 'a.txt': large }, { level: 9 }), room)), [
    'read.unpacks-too-large',
  ])
})

test('an archive of pages that unpacks to more than there is room for is read as far as the room goes', async () => {
  const { bytes } = SAMPLES.find(({ path }) => path === 'pages.warc.gz')!
  const one = SAMPLES.find(({ path }) => path === 'pages.warc')!.bytes.length / 2
  const reading = await readAs('pages.warc.gz', bytes, { maxUnpackedBytes: one + 100 })
  assert.equal(textsOf(reading).length, 1)
  assert.deepEqual(codesOf(reading).sort(), ['read.bad-record', 'read.cut-short'])
})

test('entries that overlap, so that few bytes unpack to many, are bounded by their sum', async () => {
  const size = 1 << 20
  const packed = deflateRawSync(new Uint8Array(size).fill(0x61), { level: 9 })
  const reading = await readAs('a.zip', overlapping(packed, size, 40), { maxUnpackedBytes: 5 * size })
  assert.equal(reading.documents.length, 5)
  assert.deepEqual(codesOf(reading), Array(35).fill('read.unpacks-too-large'))
})

test('archives in archives are read to a stated depth', async () => {
  let bytes: Uint8Array = zipSync({ 'a.txt': strToU8('A ferry sank.') })
  for (let depth = 1; depth < MAX_NESTING; depth++) bytes = zipSync({ [`${depth}.zip`]: bytes })
  const within = await readAs('a.zip', bytes)
  assert.deepEqual(textsOf(within), ['A ferry sank.'])
  assert.match(within.documents[0]!.capture.part!, /^5\.zip, 4\.zip, .*, 1\.zip, a\.txt$/u)
  assert.deepEqual(codesOf(await readAs('b.zip', zipSync({ 'more.zip': bytes }))), ['read.too-deep'])
})

test('gzip in gzip in gzip comes to an end', async () => {
  let bytes = Uint8Array.from(gzipSync('A ferry sank.'))
  for (let i = 0; i < 200; i++) bytes = Uint8Array.from(gzipSync(bytes))
  assert.deepEqual(codesOf(await readAs('a.gz', bytes)), ['read.too-deep'])
})

test('names with line ends are told on one line', async () => {
  const reading = await readAs('a.tar', tarred({ 'a\nb.bin': '%PDF-1.7 and nothing' }))
  assert.deepEqual(
    reading.issues.map(({ part }) => part),
    ['a\\u000ab.bin'],
  )
})

for (const [what, markup] of [
  ['200,000 paragraphs beside one another', `<html><body>${'<p>words</p>'.repeat(200_000)}`],
  ['200,000 line breaks', `<html><body>${'words<br>'.repeat(200_000)}`],
  ['a million angle brackets', `<html><body>words${'<'.repeat(1_000_000)}`],
  ['an attribute of five megabytes', `<html><body><p title="${'x'.repeat(5_000_000)}">words</p>`],
  [
    '200,000 attributes',
    `<html><body><p ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}>words</p>`,
  ],
  ['100,000 elements in one another', `<html><body>${'<div>'.repeat(100_000)}words`],
  ['spaces in 200,000 elements', `<html><body>words${'<b> </b>'.repeat(200_000)}x`],
  ['comments that are never closed', `<html><body>words${'<!--'.repeat(200_000)}`],
] as const) {
  test(`a page of ${what} keeps its words`, async () => {
    assert.match(textsOf(await readAs('a.html', markup))[0]!, /words/u)
  })
}

test('a PDF whose pages lead in a circle, and one that says it has a million pages, come to an end', async () => {
  const circle =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n'
  const reading = await readAs('a.pdf', circle)
  assert.deepEqual(reading.documents, [])
  assert.ok(reading.issues.length > 0 && reading.issues.length < 200)
})

test('a message of parts without end is told', async () => {
  const parts = Array.from(
    { length: 300 },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  )
  const reading = await readAs('a.eml', `From: ada@vale.example\r\n${parts.join('')}`)
  assert.deepEqual(codesOf(reading), ['read.damaged-mail'])
})

test('a message whose date is 200,000 spaces, and one of 30,000 lines, are read', async () => {
  const head = (date: string): string => `From: ada@vale.example\r\nSubject: x\r\nDate: 4${date}`
  assert.deepEqual(textsOf(await readAs('a.eml', `${head(`${' '.repeat(200_000)}x`)}\r\n\r\nA ferry sank.`)), [
    'A ferry sank.',
  ])
  const lines = 'On Tuesday Ada wrote:\n'.repeat(30_000)
  assert.equal(textsOf(await readAs('b.eml', `${head('')}\r\n\r\n${lines}`))[0], lines.trimEnd())
})

test('JSON that nests without end is no JSON', async () => {
  assert.deepEqual(codesOf(await readAs('a.json', `{"text":${'['.repeat(500_000)}`)), ['read.bad-json'])
})

/** A ZIP whose directory names the same packed bytes many times, after D. Fifield, "A better zip bomb" (WOOT 2019), without his overlap of heads. */
function overlapping(packed: Uint8Array, size: number, times: number): Uint8Array {
  const checksum = crcOf(size)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(8, 8)
  const entry = (index: number): Buffer => {
    const name = Buffer.from(`${index}.txt`)
    const record = Buffer.alloc(46)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(8, 10)
    record.writeUInt32LE(checksum, 16)
    record.writeUInt32LE(packed.length, 20)
    record.writeUInt32LE(size, 24)
    record.writeUInt16LE(name.length, 28)
    return Buffer.concat([record, name])
  }
  const directory = Buffer.concat(Array.from({ length: times }, (_, index) => entry(index)))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(times, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(head.length + packed.length, 16)
  return Uint8Array.from(Buffer.concat([head, packed, directory, end]))
}

/** The CRC-32 of so many letters a, read off a ZIP of them. */
function crcOf(size: number): number {
  const bytes = Buffer.from(zipSync({ a: new Uint8Array(size).fill(0x61) }, { level: 1 }))
  return bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 16)
}
