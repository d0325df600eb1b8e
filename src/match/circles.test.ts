import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inCircles } from './circles.ts'
import type { Pairs } from './posting-lists.ts'

const REPORTS = 12

function pairsOf(list: readonly (readonly [number, number])[]): Pairs {
  const count = list.length
  const left = Uint32Array.from(list, ([one]) => one)
  const right = Uint32Array.from(list, ([, other]) => other)
  return { count, left, right, bits: new Float32Array(count), sharesWording: new Uint8Array(count) }
}

const lists = fc
  .uniqueArray(fc.tuple(fc.nat(REPORTS - 2), fc.nat(REPORTS - 1)), { selector: pair => pair.join() })
  .map(list => list.filter(([left, right]) => left < right).sort((x, y) => x[0] - y[0] || x[1] - y[1]))

test('pairs that hang together come together', () => {
  const { order, starts } = inCircles(
    pairsOf([
      [0, 4],
      [1, 2],
      [2, 7],
      [4, 5],
    ]),
    8,
  )
  assert.deepEqual([...order], [0, 3, 1, 2])
  assert.deepEqual([...starts], [0, 2])
})

test('every pair has its place, and no report stands in two circles', () => {
  fc.assert(
    fc.property(lists, list => {
      const { order, starts } = inCircles(pairsOf(list), REPORTS)
      assert.deepEqual(
        [...order].sort((x, y) => x - y),
        [...list.keys()],
      )
      const circleByReport = new Map<number, number>()
      for (const [circle, start] of starts.entries()) {
        const indexes = order.slice(start, starts[circle + 1])
        assert.deepEqual(indexes, indexes.toSorted())
        for (const report of [...indexes].flatMap(n => list[n]!)) {
          assert.equal(circleByReport.get(report) ?? circle, circle)
          circleByReport.set(report, circle)
        }
      }
    }),
  )
})
