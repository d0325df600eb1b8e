import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { int32s, keptFrom, loosePieces, Slate, uint32s } from './pieces.ts'

/** Cuts columns of so many numbers and fills each with its own. */
function filled(counts: readonly number[], pieces = loosePieces) {
  return counts.map((count, n) => {
    pieces.place(n) // an odd number of bytes in between
    const column = n % 2 === 0 ? uint32s(count, pieces) : int32s(count, pieces)
    assert.ok(column.every(number => number === 0))
    return column.fill(n + 1)
  })
}

function areApart(columns: readonly (Uint32Array | Int32Array)[], counts: readonly number[]): void {
  for (const [n, column] of columns.entries()) {
    assert.equal(column.length, counts[n])
    assert.ok(column.every(number => number === n + 1))
  }
}

const counts = fc.array(fc.nat(40_000), { maxLength: 12 })

test('columns hold zeros when they are cut, and no column is written over by another', () => {
  fc.assert(
    fc.property(counts, counts => areApart(filled(counts), counts)),
    { numRuns: 30 },
  )
})

test('so it is on a slate, also after it was wiped', () => {
  const slate = new Slate()
  fc.assert(
    fc.property(counts, counts => {
      slate.wipe()
      areApart(filled(counts, slate), counts)
    }),
    { numRuns: 30 },
  )
})

test('a slate that was wiped writes over what it held', () => {
  const slate = new Slate()
  const before = uint32s(3, slate).fill(7)
  slate.wipe()
  const after = uint32s(3, slate)
  assert.equal(after.buffer, before.buffer)
  assert.deepEqual([...before], [0, 0, 0])
})

test('what was kept stays when the column is written over', () => {
  const column = Uint32Array.of(4, 7, 9)
  const own = keptFrom(column, 2)
  column.fill(0)
  assert.deepEqual([...own], [4, 7])
})
