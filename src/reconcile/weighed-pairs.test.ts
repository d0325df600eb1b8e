import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Edge, WeighedPairs } from './weighed-pairs.ts'

const edge = fc
  .tuple(fc.nat(9), fc.nat(9), fc.integer({ min: -3, max: 3 }))
  .map(([left, right, weight]): Edge => ({ left, right, weight }))

test('pairs come back as they were added, however many there are', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({ left: at, right: at + 1, weight: at / 2 }))
  assert.deepEqual([...WeighedPairs.of(many)], many)
})

test('the strongest come first, of equals the ones that stand first, whatever the order in which they were added', () => {
  fc.assert(
    fc.property(fc.array(edge), edges => {
      const sorted = [...WeighedPairs.of(edges).strongestFirst()]
      const wanted = edges.toSorted(
        (one, other) => other.weight - one.weight || one.left - other.left || one.right - other.right,
      )
      assert.deepEqual(sorted, wanted)
      assert.deepEqual([...WeighedPairs.of(edges.toReversed()).strongestFirst()], wanted)
    }),
  )
})

test('those that pass a test are added to others', () => {
  const pairs = WeighedPairs.of([{ left: 0, right: 1, weight: 1 }])
  const more = WeighedPairs.of([
    { left: 1, right: 2, weight: 2 },
    { left: 3, right: 4, weight: 3 },
  ])
  assert.equal(pairs.addFrom(more, left => left > 2).length, 2)
})
