import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Profile } from 'datapackage'
import fc from 'fast-check'
import { CDXIndexer, getSurt } from 'warcio'
import { firstCapture, warcRecords } from '../fetch/warc-records.ts'
import { searchable, waczOf, warcPathIn } from './wacz.ts'
import { zipIn } from './zip-read.ts'

interface Page {
  readonly url: string
  readonly body: string
  readonly status?: number
  readonly mime?: string
}

/** The records that a crawler writes of one answer: the response, and the request before it. */
function recordsOf({ url, body, status = 200, mime = 'text/html' }: Page, number: number): Buffer[] {
  const http = `HTTP/1.1 ${status} Answer\r\nContent-Type: ${mime}; charset=utf-8\r\n\r\n${body}`
  const record = (type: string, block: string): Buffer =>
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-04T14:05:0${number}Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000${number}>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
    )
  return [record('request', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'), record('response', http)]
}

const PAGES: readonly Page[] = [
  { url: 'https://www.coastwire.example/News?b=2&a=1', body: '<p>Police said 12 people were killed in Tarn.</p>' },
  { url: 'http://harbour.example:8080/feed', body: '<rss/>', mime: 'application/rss+xml' },
  { url: 'https://tarn.example/gone', body: 'gone', status: 404 },
]

const plain = Buffer.concat(PAGES.flatMap(recordsOf))
const packed = Buffer.concat(PAGES.flatMap(recordsOf).map(record => gzipSync(record)))

async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function indexIn(wacz: Uint8Array): { key: string; time: string; fields: Record<string, string> }[] {
  const text = Buffer.from(zipIn(wacz).read('indexes/index.cdxj')).toString()
  return text
    .trimEnd()
    .split('\n')
    .map(line => {
      const [, key = '', time = '', fields = ''] = /^(\S+) (\d+) (.*)$/u.exec(line) ?? []
      return { key, time, fields: JSON.parse(fields) }
    })
}

for (const [name, warc] of [
  ['plain', plain],
  ['packed record by record', packed],
] as const) {
  test(`the index of an archive that is ${name} is the one that warcio makes`, async () => {
    const wacz = waczOf(warc, 'news')
    assert.ok(wacz !== undefined)
    const expected: Record<string, unknown>[] = []
    const indexer = new CDXIndexer({})
    for await (const entry of indexer.iterIndex([{ reader: stream(warc), filename: 'news.warc' }] as never))
      expected.push(entry as never)
    const shown = ({ url, mime, status, offset, length }: Record<string, unknown>) => ({
      url,
      mime,
      status: String(status),
      offset: Number(offset),
      length: Number(length),
    })
    const byUrl = (left: { url: unknown }, right: { url: unknown }): number =>
      String(left.url) < String(right.url) ? -1 : 1
    const found = indexIn(wacz)
    assert.deepEqual(found.map(({ fields }) => shown(fields)).sort(byUrl), expected.map(shown).sort(byUrl))
    assert.deepEqual(found.map(({ key }) => key).sort(), expected.map(({ urlkey }) => urlkey).sort())
    assert.deepEqual(found.map(({ time }) => time).sort(), expected.map(({ timestamp }) => timestamp).sort())
    assert.deepEqual(
      found.map(({ key }) => key),
      found.map(({ key }) => key).sort(),
    )
    const zip = zipIn(wacz)
    assert.deepEqual(Buffer.from(zip.read(warcPathIn(zip.paths)!)), warc)
  })
}

/** What the reference implementation of data packages finds wrong. */
async function descriptorFaults(descriptor: object): Promise<readonly string[]> {
  const profile = await Profile.load('data-package')
  return profile.validate(descriptor).errors.map(({ message }) => message)
}

test('the descriptor is one of a data package, by the reference implementation; a broken one is refused', async () => {
  const descriptor = JSON.parse(Buffer.from(zipIn(waczOf(plain, 'news')!).read('datapackage.json')).toString('utf8'))
  assert.deepEqual(await descriptorFaults(descriptor), [])
  const [first, ...rest] = descriptor.resources
  const broken = {
    'no resources': { ...descriptor, resources: [] },
    'a resource without a path': { ...descriptor, resources: [{ ...first, path: undefined }, ...rest] },
    'a resource without a name': { ...descriptor, resources: [{ ...first, name: undefined }, ...rest] },
    'a size that is no number': { ...descriptor, resources: [{ ...first, bytes: 'many' }, ...rest] },
  }
  for (const [what, one] of Object.entries(broken))
    assert.notEqual((await descriptorFaults(JSON.parse(JSON.stringify(one)))).length, 0, what)
})

test('addresses are turned about as warcio does', () => {
  const host = fc.stringMatching(/^(www\.)?[a-z]{1,6}(\.[a-z]{1,5}){1,2}$/u)
  const path = fc.stringMatching(/^(\/[A-Za-z0-9.-]{1,6}){0,3}$/u)
  const query = fc.stringMatching(/^(\?[a-z]=[0-9](&[a-z]=[0-9]){0,2})?$/u)
  fc.assert(
    fc.property(fc.constantFrom('http', 'https'), host, path, query, (scheme, at, where, what) => {
      const url = `${scheme}://${at}${where}${what}`
      assert.equal(searchable(url), getSurt(url))
    }),
  )
})

test('an archive that is packed as a whole, damaged or none is not put as WACZ', () => {
  for (const bytes of [
    gzipSync(plain),
    packed.subarray(0, -20),
    plain.subarray(0, -60),
    Buffer.from('no archive'),
    Buffer.of(0x1f, 0x8b, 8),
    new Uint8Array(),
  ])
    assert.equal(waczOf(bytes, 'x'), undefined)
})

test('no bytes make reading of records throw', () => {
  const junk = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }))
      .map(([at, flip]) => new Uint8Array(packed).with(at, packed[at]! ^ flip)),
    fc
      .tuple(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }))
      .map(([at, flip]) => new Uint8Array(plain).with(at, plain[at]! ^ flip)),
  )
  fc.assert(
    fc.property(junk, bytes => {
      firstCapture(bytes)
      waczOf(bytes, 'x')
      for (const { offset, next } of warcRecords(bytes)) assert.ok(offset < next)
    }),
  )
})

test('where and when a capture was made is read off its first answer', () => {
  for (const warc of [plain, packed, gzipSync(plain)])
    assert.deepEqual(firstCapture(warc), { url: PAGES[0]!.url, captured: '2031-03-04T14:05:00Z' })
  assert.deepEqual(firstCapture(Buffer.from('<p>no archive')), {})
})
