import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { WARCParser } from 'warcio'
import { type WarcRecord, warcFile, warcRecord } from './warc-writer.ts'

const record = (block: Uint8Array, fields: WarcRecord['fields'] = {}): WarcRecord => ({
  type: 'response',
  id: '00000000-0000-4000-8000-000000000001',
  at: new Date('2031-04-09T12:03:04.567Z'),
  contentType: 'application/octet-stream',
  block,
  fields,
})

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

test('a record begins with its version and ends with two empty lines', () => {
  const text = Buffer.from(warcRecord(record(Buffer.from('hello'), { 'WARC-Truncated': undefined }))).toString()
  assert.match(text, /^WARC\/1\.1\r\nWARC-Type: response\r\n/u)
  assert.match(text, /\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n$/u)
  assert.doesNotMatch(text, /WARC-Truncated/u)
})

test('a field that would begin a line of its own is refused', () => {
  for (const value of ['a\r\nWARC-Type: response', 'a\nb', 'a\0b'])
    assert.throws(() => warcRecord(record(Buffer.from(''), { 'WARC-Target-URI': value })), TypeError)
})

test('an independent reader gives every block back, whatever bytes it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 }), async blocks => {
      const file = warcFile(blocks.map(block => ({ ...record(block), type: 'warcinfo' as const })))
      const read: Uint8Array[] = []
      for await (const one of new WARCParser(once(file))) {
        const block = await one.readFully(false)
        const digest = createHash('sha256').update(block).digest('hex')
        assert.equal(one.warcHeaders.headers.get('WARC-Block-Digest'), `sha256:${digest}`)
        read.push(block)
      }
      assert.deepEqual(read.map(String), blocks.map(String))
    }),
    { numRuns: 40 },
  )
})

test('each record is packed by itself', () => {
  const one = warcFile([record(Buffer.from('one'))])
  const two = warcFile([record(Buffer.from('one')), record(Buffer.from('two'))])
  assert.deepEqual(two.subarray(0, one.length), one)
  assert.match(gunzipSync(two.subarray(one.length)).toString(), /\r\n\r\ntwo\r\n\r\n$/u)
})
