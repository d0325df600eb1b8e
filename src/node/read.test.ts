import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { read as readInCore } from '../read/read.ts'
import type { ReadOptions } from '../read/reader.ts'
import { read } from './read.ts'

const PAGE = '<!doctype html><html><head><title>Ferry sinks</title></head><body><p>A ferry sank.</p></body></html>'
const MEGABYTE = 1 << 20

/** At the speed of the others: what is made does not matter here. */
const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })

/** How each coding is put on. */
const PACKED = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotli,
  zstd: zstdCompressSync,
  'gzip, br': (bytes: Uint8Array) => brotli(gzipSync(bytes)),
} as const

/** A web archive of pages that were sent in a coding. */
function archiveOf(bodies: readonly (readonly [coding: string, body: Uint8Array])[]) {
  const records = bodies.flatMap(([coding, body], index) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: ${coding}\r\n\r\n`
    return [
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://vale.example/${index + 1}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + body.length}\r\n\r\n${head}`,
      ),
      body,
      Buffer.from('\r\n\r\n'),
    ]
  })
  const bytes = new Uint8Array(Buffer.concat(records))
  return { path: 'pages.warc', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function toldOf(bodies: readonly (readonly [string, Uint8Array])[], options: ReadOptions = {}) {
  const { documents, issues } = await read(archiveOf(bodies), options)
  return {
    texts: documents.map(document => document.text),
    issues: issues.map(({ code, part, parameters }) => [code, part, parameters]),
  }
}

test('a page is read in whatever coding it was sent', async () => {
  for (const [coding, pack] of Object.entries(PACKED)) {
    const told = await toldOf([[coding, pack(Buffer.from(PAGE))]])
    assert.deepEqual(told, { texts: ['A ferry sank.'], issues: [] }, coding)
  }
})

test('a page that was unpacked before it was kept is read as it is, whatever its head says', async () => {
  for (const coding of Object.keys(PACKED)) {
    for (const body of [PAGE, `[${PAGE}`, `{${PAGE}`, `1${PAGE}`])
      assert.equal((await toldOf([[coding, Buffer.from(body)]])).texts.length, 1, coding)
  }
})

test('the words of a packed page are found in its unpacked body', async () => {
  const { documents, traces } = await read(archiveOf([['br', brotliCompressSync(Buffer.from(PAGE))]]), { traced: true })
  const [place] = traces.get(documents[0]!.id)!({ start: 2, end: 7 })
  assert.ok(place?.kind === 'bytes' && place.part === 'record 1, body')
  assert.equal(PAGE.slice(place.start, place.end), 'ferry')
})

test('a machine that cannot unpack a coding says which, and reads the other pages', async () => {
  const bodies = (['br', 'zstd', 'gzip'] as const).map(coding => [coding, PACKED[coding](Buffer.from(PAGE))] as const)
  const { documents, issues } = await readInCore(archiveOf(bodies))
  assert.equal(documents.length, 1)
  assert.deepEqual(
    issues.map(({ code, part, parameters }) => [code, part, parameters]),
    [
      ['read.unknown-packing', 'record 1', { method: 'br' }],
      ['read.unknown-packing', 'record 2', { method: 'zstd' }],
    ],
  )
})

test('a body that unpacks to more than a file may be is refused, and costs no more than the limit', async () => {
  for (const [coding, pack] of Object.entries(PACKED)) {
    const bomb = pack(Buffer.alloc(80 * MEGABYTE, 'a '))
    const before = process.memoryUsage().arrayBuffers
    const told = await toldOf([
      [coding, bomb],
      ['gzip', gzipSync(PAGE)],
    ])
    assert.deepEqual(
      told,
      {
        texts: ['A ferry sank.'],
        issues: [['read.unpacks-too-large', 'record 1', { limit: 64 * MEGABYTE }]],
      },
      coding,
    )
    assert.ok(process.memoryUsage().arrayBuffers - before < 200 * MEGABYTE, coding)
  }
})

test('many bodies that unpack to much together are read up to the limit of all, which is told once', async () => {
  const long = PAGE.replace('A ferry sank.', 'A ferry sank. '.repeat(MEGABYTE / 14))
  for (const coding of ['gzip', 'br', 'zstd'] as const) {
    const { texts, issues } = await toldOf(
      Array.from({ length: 9 }, () => [coding, PACKED[coding](Buffer.from(long))] as const),
      { maxUnpackedBytes: 4 * MEGABYTE },
    )
    assert.equal(texts.length, 3, coding)
    assert.deepEqual(issues, [['read.cut-short', 'record 4', { limit: 4 * MEGABYTE }]], coding)
  }
})

test('a body that breaks off is read as far as it goes, and told', async () => {
  const long = PAGE.replace(
    'A ferry sank.',
    Array.from({ length: 30_000 }, (_, n) => `Ferry ${n * 7919} sank.`).join(' '),
  )
  for (const coding of ['gzip', 'br', 'zstd'] as const) {
    const packed = PACKED[coding](Buffer.from(long))
    const { texts, issues } = await toldOf([[coding, packed.subarray(0, packed.length - 20)]])
    assert.match(texts[0] ?? '', /^Ferry 0 sank\. Ferry 7919 sank\./u, coding)
    assert.deepEqual(
      issues.map(([code, part]) => [code, part]),
      [['read.damaged-member', 'record 1']],
      coding,
    )
  }
})

test('a body that is no data of its coding is told', async () => {
  for (const coding of Object.keys(PACKED)) {
    const noise = Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 7919 + (index >> 3) * 31) & 0xff)
    noise.set([0x11, 0x00, 0x02])
    const { texts, issues } = await toldOf([[coding, noise]])
    assert.deepEqual(texts, [], coding)
    assert.equal(issues.length, 1, coding)
  }
})
