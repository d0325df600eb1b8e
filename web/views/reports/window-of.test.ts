import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { windowOf } from './window-of.ts'

test('draws what is on the screen and a few rows beyond its edges', () => {
  assert.deepEqual(windowOf(4000, 800, 40, 100_000), { first: 88, end: 132 })
})

test('stays within the list at both ends', () => {
  assert.deepEqual(windowOf(-300, 800, 40, 100_000), { first: 0, end: 25 })
  assert.equal(windowOf(3_999_000, 800, 40, 100_000).end, 100_000)
  assert.deepEqual(windowOf(0, 800, 40, 3), { first: 0, end: 3 })
  assert.deepEqual(windowOf(900, 800, 40, 0), { first: 0, end: 0 })
})

test('every row that is seen is drawn, and few others are', () => {
  const numbers = fc.tuple(
    fc.nat(100_000),
    fc.integer({ min: 1, max: 100 }),
    fc.integer({ min: -2000, max: 5_000_000 }),
  )
  fc.assert(
    fc.property(numbers, ([total, rowHeight, above]) => {
      const screen = 900
      const { first, end } = windowOf(above, screen, rowHeight, total)
      assert.ok(0 <= first && first <= end && end <= total)
      assert.ok(end - first <= screen / rowHeight + 26)
      const seen = [Math.floor(above / rowHeight), Math.floor((above + screen - 1) / rowHeight)]
      for (const row of seen) if (row >= 0 && row < total) assert.ok(first <= row && row < end)
    }),
  )
})
