import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inCircles, lastUses } from './circles.ts'

const REPORTS = 12

function pairsOf(list: readonly (readonly [number, number])[]) {
  const left = Uint32Array.from(list, ([one]) => one)
  const right = Uint32Array.from(list, ([, other]) => other)
  return { left, right, bits: Float32Array.from(list, ([one, other]) => (one * other) % 7) }
}

const lists = fc
  .uniqueArray(fc.tuple(fc.nat(REPORTS - 2), fc.nat(REPORTS - 1)), { selector: pair => pair.join() })
  .map(list => list.filter(([left, right]) => left < right).sort((x, y) => x[0] - y[0] || x[1] - y[1]))

test('pairs that hang together come together', () => {
  const order = inCircles(
    pairsOf([
      [0, 4],
      [1, 2],
      [2, 7],
      [4, 5],
    ]),
    8,
  )
  assert.deepEqual([...order], [0, 3, 1, 2])
})

test('the walk goes on to the report that shares most', () => {
  const list = [
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 4],
  ] as const
  const order = inCircles({ ...pairsOf(list), bits: Float32Array.of(50, 90, 50, 50) }, 5)
  assert.deepEqual([...order], [0, 1, 3, 2])
})

test('every pair has its place, and no circle is left and taken up again', () => {
  fc.assert(
    fc.property(lists, list => {
      const order = [...inCircles(pairsOf(list), REPORTS)]
      assert.deepEqual(
        order.toSorted((x, y) => x - y),
        [...list.keys()],
      )
      const isLinked = (one: number, other: number): boolean => circleOf(list, one).has(list[other]![0])
      for (let at = 1; at < order.length; at++) {
        if (isLinked(order[at - 1]!, order[at]!)) continue
        assert.ok(order.slice(0, at).every(earlier => !isLinked(earlier, order[at]!)))
      }
    }),
  )
})

test('the last use of a report is the last pair that it is in', () => {
  const pairs = pairsOf([
    [0, 4],
    [1, 2],
    [2, 7],
    [4, 5],
  ])
  const last = lastUses(pairs)
  assert.deepEqual(
    [0, 4, 5, 1, 2, 7].map(report => last.get(report)),
    [0, 3, 3, 1, 2, 2],
  )
})

/** The reports that a pair hangs together with, found by walking. */
function circleOf(list: readonly (readonly [number, number])[], n: number): Set<number> {
  const circle = new Set(list[n])
  for (let size = 0; size < circle.size; ) {
    size = circle.size
    for (const pair of list) if (pair.some(report => circle.has(report))) for (const report of pair) circle.add(report)
  }
  return circle
}
