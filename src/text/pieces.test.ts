import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { int32s, keptFrom, placeFor, uint32s } from './pieces.ts'

test('columns hold zeros when they are cut, and no column is written over by another', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40_000), { maxLength: 12 }), counts => {
      const columns = counts.map((count, n) => {
        placeFor(n) // an odd number of bytes in between
        const column = n % 2 === 0 ? uint32s(count) : int32s(count)
        assert.ok(column.every(number => number === 0))
        return column.fill(n + 1)
      })
      for (const [n, column] of columns.entries()) {
        assert.equal(column.length, counts[n])
        assert.ok(column.every(number => number === n + 1))
      }
    }),
    { numRuns: 30 },
  )
})

test('what was kept stays when the column is written over', () => {
  const column = Uint32Array.of(4, 7, 9)
  const own = keptFrom(column, 2)
  column.fill(0)
  assert.deepEqual([...own], [4, 7])
})
