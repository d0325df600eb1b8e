import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Content } from '../reader.ts'
import { warc } from './warc.ts'

const LIMIT = 1 << 20 // bytes
const PAGE = '<!doctype html><html><head><title>Ferry sinks</title></head><body><p>A ferry sank.</p></body></html>'

const bytesOf = (...parts: readonly (string | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])))

const response = (body: string | Uint8Array, ...headers: readonly string[]) =>
  bytesOf(['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8', ...headers, '', ''].join('\r\n'), body)

const record = (block: Uint8Array, type = 'response', contentType = 'application/http; msgtype=response') =>
  bytesOf(
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <https://vale.example/1>\r\nContent-Type: ${contentType}\r\nContent-Length: ${block.length}\r\n\r\n`,
    block,
    '\r\n\r\n',
  )

const isWarc = (bytes: Uint8Array) => warc.accepts({ path: 'a', extension: '', bytes })
const readWarc = (bytes: Uint8Array) =>
  warc.read({ path: 'a.warc', extension: 'warc', bytes }, { options: {}, room: () => LIMIT }) as Content

const texts = (bytes: Uint8Array) => readWarc(bytes).records.map(({ text }) => text)

test('reads the page of a response with its address and title', () => {
  assert.deepEqual(readWarc(record(response(PAGE))), {
    records: [
      {
        text: 'A ferry sank.',
        title: 'Ferry sinks',
        url: 'https://vale.example/1',
        encoding: 'utf-8',
        part: { name: 'record', number: 1 },
      },
    ],
    faults: [],
  })
})

test('reads bodies in chunks, packed, and neither though the head says so', () => {
  const chunks = bytesOf(
    '10\r\n',
    PAGE.slice(0, 16),
    '\r\n',
    `${(PAGE.length - 16).toString(16)}\r\n`,
    PAGE.slice(16),
    '\r\n0\r\n\r\n',
  )
  assert.deepEqual(texts(record(response(chunks, 'Transfer-Encoding: chunked'))), ['A ferry sank.'])
  assert.deepEqual(texts(record(response(gzipSync(PAGE), 'Content-Encoding: gzip'))), ['A ferry sank.'])
  assert.deepEqual(texts(record(response(PAGE, 'Transfer-Encoding: chunked', 'Content-Encoding: gzip'))), [
    'A ferry sank.',
  ])
})

test('reads resources and texts', () => {
  assert.deepEqual(texts(record(bytesOf(PAGE), 'resource', 'text/html')), ['A ferry sank.'])
  assert.deepEqual(texts(record(bytesOf('A ferry sank.'), 'conversion', 'text/plain')), ['A ferry sank.'])
})

test('passes over requests, revisits, failures and pictures', () => {
  const failure = bytesOf('HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n', PAGE)
  const picture = bytesOf('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n', PAGE)
  const archive = bytesOf(
    record(response(PAGE), 'request'),
    record(response(PAGE), 'revisit'),
    record(failure),
    record(picture),
  )
  assert.deepEqual(readWarc(archive), {
    records: [],
    faults: [{ code: 'read.no-page', parameters: { records: 4 }, level: 'notice' }],
  })
})

test('tells a damaged record and reads on at the next', () => {
  const archive = bytesOf('WARC/1.0\r\nWARC-Type response\r\n\r\nx\r\n\r\n', record(response(PAGE)))
  const { records, faults } = readWarc(archive)
  assert.equal(records.length, 1)
  assert.deepEqual(faults, [{ code: 'read.bad-record', part: 'record 1', parameters: { byte: 0 }, level: 'error' }])
})

test('tells a record that is cut off, and reads what there is of it', () => {
  const whole = record(response(PAGE))
  const { records, faults } = readWarc(whole.subarray(0, whole.length - 10))
  assert.match(records[0]?.text ?? '', /A ferry sank/u)
  assert.equal(faults[0]?.code, 'read.cut-record')
})

test('reads ARC, with spaces in an address', () => {
  const block = response(PAGE)
  const archive = bytesOf(
    'filedesc://a.arc 127.0.0.1 20310304140509 text/plain 4\n1 0\n\n',
    `https://vale.example/a b 127.0.0.1 20310304140509 text/html ${block.length}\n`,
    block,
    '\n',
  )
  const { records, faults } = readWarc(archive)
  assert.deepEqual(faults, [])
  assert.equal(records[0]?.url, 'https://vale.example/a b')
})

test('knows archives by their first bytes', () => {
  assert.ok(isWarc(bytesOf('WARC/1.1\r\n')))
  assert.ok(isWarc(bytesOf('filedesc://a.arc 0 0 text/plain 0')))
  assert.ok(!isWarc(bytesOf('WARCRAFT is a game.')))
})

/** A record with headers of its own. */
const headed = (headers: Readonly<Record<string, string>>, block: Uint8Array) =>
  bytesOf(
    `WARC/1.0\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}Content-Length: ${block.length}\r\n\r\n`,
    block,
    '\r\n\r\n',
  )

const capture = (url: string, date: string, more: Readonly<Record<string, string>> = {}) => ({
  'WARC-Type': 'response',
  'WARC-Target-URI': url,
  'WARC-Date': date,
  'Content-Type': 'application/http; msgtype=response',
  ...more,
})

test('several captures of one page are versions, each with its time', () => {
  const later = PAGE.replace('A ferry sank.', 'A ferry sank. Nine people died.')
  const { records } = readWarc(
    bytesOf(
      headed(capture('https://vale.example/1', '2031-03-04T14:05:09Z'), response(PAGE)),
      headed(capture('https://vale.example/1', '2031-03-05T08:00:00Z'), response(later)),
    ),
  )
  assert.deepEqual(
    records.map(({ text, captured }) => [text, captured]),
    [
      ['A ferry sank.', '2031-03-04T14:05:09Z'],
      ['A ferry sank. Nine people died.', '2031-03-05T08:00:00Z'],
    ],
  )
})

test('a revisit of the same address adds nothing; one of another address is the same page there', () => {
  const digest = { 'WARC-Payload-Digest': 'sha1:AAAA' }
  const revisit = (url: string) =>
    headed(
      { ...capture(url, '2031-03-06T08:00:00Z', digest), 'WARC-Type': 'revisit' },
      bytesOf('HTTP/1.1 200 OK\r\n\r\n'),
    )
  const { records } = readWarc(
    bytesOf(
      headed(capture('https://vale.example/1', '2031-03-04T14:05:09Z', digest), response(PAGE)),
      revisit('https://vale.example/1'),
      revisit('https://vale.example/mirror'),
    ),
  )
  assert.deepEqual(
    records.map(({ text, url, captured }) => [text, url, captured]),
    [
      ['A ferry sank.', 'https://vale.example/1', '2031-03-04T14:05:09Z'],
      ['A ferry sank.', 'https://vale.example/mirror', '2031-03-06T08:00:00Z'],
    ],
  )
})

test('a page in a packing that is not known is told, and a PDF is a file of its own', () => {
  const pdf = bytesOf('HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7')
  const { faults, members } = readWarc(
    bytesOf(record(response(bytesOf('\u001b\u0003'), 'Content-Encoding: br')), record(pdf)),
  )
  assert.deepEqual(faults, [
    { code: 'read.unknown-packing', part: 'record 1', parameters: { method: 'br' }, level: 'error' },
  ])
  assert.deepEqual(
    [...(members ?? [])].map(member => 'bytes' in member && [member.label, new TextDecoder().decode(member.bytes)]),
    [['record 2', '%PDF-1.7']],
  )
})

test('the words of a page are found in its body', () => {
  const { records } = warc.read(
    { path: 'a.warc', extension: 'warc', bytes: record(response(PAGE)) },
    { options: { traced: true }, room: () => LIMIT },
  ) as Content
  const [place] = records[0]!.trace!({ start: 2, end: 7 })
  assert.ok(place?.kind === 'bytes' && place.part === 'body')
  assert.equal(PAGE.slice(place.start, place.end), 'ferry')
})
