import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sortedByKey } from './radix.ts'

test('sorts by key as the built-in stable sort does', () => {
  const keys = fc.array(fc.oneof(fc.nat(9), fc.integer({ min: 0, max: 0xffffffff })), { maxLength: 200 })
  fc.assert(
    fc.property(keys, values => {
      const expected = values.map((key, i) => [key, i] as const).sort((left, right) => left[0] - right[0])
      const sorted = sortedByKey(Uint32Array.from(values), Uint32Array.from(values.keys()))
      assert.deepEqual(
        expected,
        Array.from(sorted.key, (key, i) => [key, sorted.payload[i]!]),
      )
    }),
  )
})
