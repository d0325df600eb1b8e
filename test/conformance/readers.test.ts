import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { ReadInput, ReadOptions } from '../../src/read/reader.ts'
import { MAX_FILE_BYTES, MAX_TEXT_LENGTH, read, readers } from '../../src/read/readers.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function inputOf(path: string, bytes: Uint8Array): ReadInput {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const readBytes = (path: string, bytes: Uint8Array, options?: ReadOptions) => read(inputOf(path, bytes), options)

/** One good file for every reader. A new reader needs a line here. */
const SAMPLES: Readonly<Record<string, readonly [path: string, content: string]>> = {
  html: [
    'page.html',
    '<!doctype html><html lang="en"><head><title>Ferry sinks</title></head><body><nav>Home</nav><article><p>A ferry sank off Port Vale.</p><p>Nine people died.</p></article></body></html>',
  ],
  json: ['reports.jsonl', '{"title":"Ferry","text":"A ferry sank."}\n{"text":"Nine people died."}\n'],
  csv: ['reports.csv', 'title,text\nFerry,"A ferry sank,\noff Port Vale."\nToll,Nine people died.\n'],
  markdown: ['report.md', '---\ntitle: Ferry\ndate: 2031-03-04\n---\n# Ferry\n\nA ferry sank.\n'],
  feed: [
    'feed.xml',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Vale News</title><item><title>Ferry</title><description>A ferry sank.</description></item></channel></rss>',
  ],
  text: ['report.txt', 'A ferry sank.\r\n\r\nNine people died.\n'],
}

const PAGE = '<!doctype html><html><head><title>Ferry sinks</title></head><body><p>A ferry sank.</p></body></html>'
const RESPONSE = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${PAGE.length.toString(16)}\r\n${PAGE}\r\n0\r\n\r\n`
const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://vale.example/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${RESPONSE.length}\r\n\r\n${RESPONSE}\r\n\r\n`

/** Files that are read from their bytes. */
const PACKED: readonly (readonly [path: string, bytes: Uint8Array])[] = [
  ['pages.warc', encode(WARC + WARC)],
  ['pages.warc.gz', Uint8Array.from([...gzipSync(WARC), ...gzipSync(WARC)])],
  [
    'pages.arc',
    encode(
      `filedesc://a.arc 127.0.0.1 20310304140509 text/plain 4\n1 0\n\nhttps://vale.example/1 127.0.0.1 20310304140509 text/html ${RESPONSE.length}\n${RESPONSE}\n`,
    ),
  ],
  ['reports.jsonl.gz', Uint8Array.from(gzipSync('{"text":"A ferry sank."}\n{"text":"Nine people died."}\n'))],
]

const PATHS = [
  ...Object.values(SAMPLES).map(([path]) => path),
  'nothing',
  'archive.bin',
  'page.xml',
  'table.tsv',
  'list.json',
]

test('every reader has a sample, and reads it', () => {
  for (const reader of readers) {
    const sample = SAMPLES[reader.name]
    assert.ok(sample, `no sample for ${reader.name}`)
    const { documents, issues } = readBytes(sample[0], encode(sample[1]))
    assert.deepEqual(issues, [])
    assert.ok(documents.length > 0)
    for (const document of documents) {
      assert.equal(document.reader, reader.name)
      assert.match(document.text, /ferry sank|people died/iu)
    }
  }
})

test('packed files and web archives are read as what they hold', () => {
  for (const [path, bytes] of PACKED) {
    const { documents, issues } = readBytes(path, bytes)
    assert.deepEqual(issues, [], path)
    assert.ok(documents.length > 0, path)
    for (const document of documents) {
      assert.match(document.text, /^(?:A ferry sank|Nine people died)\.$/u)
      assert.equal(document.capture.path, path)
      assert.equal(document.capture.bytes, bytes.length)
    }
  }
})

test('random bytes are read or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...PATHS), (bytes, path) => {
      const { documents, issues } = readBytes(path, bytes)
      assert.ok(documents.length + issues.length > 0)
    }),
    { numRuns: 400 },
  )
})

test('a damaged sample is read or refused, never thrown', () => {
  const samples = [...Object.values(SAMPLES).map(([path, content]) => [path, encode(content)] as const), ...PACKED]
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 })
  fc.assert(
    fc.property(fc.constantFrom(...samples), damage, fc.nat(), ([path, good], changes, cut) => {
      const bytes = good.slice(0, good.length - (cut % 40))
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      const { documents, issues } = readBytes(path, bytes)
      assert.ok(documents.length + issues.length > 0)
    }),
    { numRuns: 400 },
  )
})

test('the same bytes give the same documents, and no two documents of a file share an id', () => {
  const samples = [...Object.values(SAMPLES).map(([path, content]) => [path, encode(content)] as const), ...PACKED]
  for (const [path, bytes] of samples) {
    const left = readBytes(path, bytes)
    const right = readBytes(path, bytes)
    assert.deepEqual(left, right)
    const ids = left.documents.map(document => document.id)
    assert.equal(new Set(ids).size, ids.length)
    for (const id of ids) assert.match(id, /^[0-9a-f]{16}(?:\.\d+)?$/u)
  }
})

test('plain text keeps every character that it was decoded to', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), text => {
      const { documents } = readBytes('a.txt', encode(`ab ${text}`))
      assert.equal(documents[0]?.text, `ab ${text}`)
    }),
  )
})

test('plain text keeps lone surrogates of UTF-16', () => {
  const units = [0xfeff, 0x41, 0xd800, 0x42]
  const bytes = Uint8Array.from(units.flatMap(unit => [unit & 0xff, unit >> 8]))
  assert.equal(readBytes('a.txt', bytes).documents[0]?.text, 'A\ud800B')
})

test('plain text keeps line ends, NULs and text that runs from right to left', () => {
  const text = 'one\r\ntwo\rthree\n\u0000 \u200fقتل عشرة أشخاص\u200e'
  assert.equal(readBytes('a.txt', encode(text)).documents[0]?.text, text)
})

test('what is no text is refused by name', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  const elf = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])
  for (const [bytes, looksLike] of [
    [png, 'png'],
    [elf, 'elf'],
  ] as const) {
    const { documents, issues } = readBytes('report.txt', bytes)
    assert.deepEqual(documents, [])
    assert.deepEqual(issues, [{ code: 'read.not-text', path: 'report.txt', parameters: { looksLike }, level: 'error' }])
  }
})

test('random bytes of some length are refused as no text', () => {
  for (let seed = 1; seed <= 200; seed++) {
    assert.equal(readBytes('report.txt', noise(2000, seed)).issues[0]?.code, 'read.not-text', `seed ${seed}`)
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

test('an empty file and a file of white space are told as empty', () => {
  for (const text of ['', ' \n\t\r\n']) {
    assert.equal(readBytes('a.txt', encode(text)).issues[0]?.code, 'read.empty')
  }
})

test('a file over the limit is refused before anything is decoded', () => {
  const { documents, issues } = readBytes('a.txt', new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61))
  assert.deepEqual(documents, [])
  assert.equal(issues[0]?.code, 'read.too-large')
})

test('HTML that nests without end keeps its words', () => {
  const { documents } = readBytes('a.html', encode(`<html><body>${'<div>'.repeat(100_000)}deep words`))
  assert.equal(documents[0]?.text, 'deep words')
})

test('HTML of one name in another without end keeps its words', () => {
  const { documents } = readBytes('a.html', encode(`<html><body>${'<td><p>'.repeat(4000)}deep words`))
  assert.equal(documents[0]?.text, 'deep words')
})

test('a text too long to be a report is refused by its length, and the other records are read', () => {
  const long = 'Shells fell on the harbour. '.repeat(MAX_TEXT_LENGTH / 28 + 1)
  const bytes = new TextEncoder().encode(
    `${JSON.stringify({ text: long })}\n${JSON.stringify({ text: 'Nobody was hurt.' })}\n`,
  )
  const { documents, issues } = read({ path: 'long.jsonl', bytes, sha256: 'ab'.repeat(32) })
  assert.deepEqual(
    documents.map(document => document.text),
    ['Nobody was hurt.'],
  )
  assert.deepEqual(
    issues.map(({ code, part }) => [code, part]),
    [['read.too-long', 'line 1']],
  )
})
