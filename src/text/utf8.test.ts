import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stringOf, utf8Of } from './utf8.ts'

test('every string comes back as it was, lone surrogates too', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }), units => {
      const text = String.fromCharCode(...units)
      const { bytes, length } = utf8Of(text)
      assert.equal(stringOf(bytes, 0, length), text)
    }),
    { numRuns: 500 },
  )
})

test('well-formed text is written as everybody writes it', () => {
  const text = 'Łódź — “12 men” 😀'
  const { bytes, length } = utf8Of(text, new Uint8Array(2))
  assert.deepEqual(Buffer.from(bytes.subarray(0, length)), Buffer.from(text))
})
