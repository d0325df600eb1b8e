import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FeatureIndex } from './feature-index.ts'
import type { Features } from './features.ts'

const LEAST = 1e-9 // bits: any shared feature makes a candidate

function features(values: readonly number[]): Features {
  return { count: values.length, value: Uint32Array.from(values), at: new Uint32Array(values.length) }
}

const reports = fc.array(fc.array(fc.nat(30), { maxLength: 8 }), { minLength: 1, maxLength: 20 })

test('finds every earlier report that shares a feature, and no other', () => {
  fc.assert(
    fc.property(reports, lists => {
      const index = new FeatureIndex()
      for (const list of lists) index.add(features(list))
      for (const [number, list] of lists.entries()) {
        const expected = lists.flatMap((other, n) => (n < number && other.some(each => list.includes(each)) ? [n] : []))
        const found = index.candidatesOf(features(list), number, LEAST).map(candidate => candidate.report)
        assert.deepEqual(found, expected)
      }
    }),
  )
})

test('a report that comes later is found without rebuilding, as if all had come at once', () => {
  fc.assert(
    fc.property(reports, lists => {
      const grown = new FeatureIndex()
      const atOnce = new FeatureIndex()
      for (const list of lists) atOnce.add(features(list))
      for (const list of lists) {
        grown.add(features(list))
        grown.candidatesOf(features(list), grown.size, LEAST)
      }
      const last = features(lists.at(-1)!)
      assert.deepEqual(grown.candidatesOf(last, lists.length, LEAST), atOnce.candidatesOf(last, lists.length, LEAST))
    }),
  )
})

test('counts the reports that hold a feature, each once', () => {
  const index = new FeatureIndex()
  index.add(features([5, 5, 6]))
  index.add(features([5]))
  assert.equal(index.frequencyOf(5), 2)
  assert.equal(index.frequencyOf(7), 0)
})

test('what hundreds of reports hold links each with its neighbour, not with all', () => {
  const index = new FeatureIndex()
  const furniture = features([1, 2, 3])
  for (let n = 0; n < 300; n++) index.add(furniture)
  assert.deepEqual(
    index.candidatesOf(furniture, 200, LEAST).map(candidate => candidate.report),
    [199],
  )
})

test('the join of all finds the pairs that asking one by one finds', () => {
  fc.assert(
    fc.property(reports, lists => {
      const index = new FeatureIndex()
      for (const list of lists) index.add(features(list))
      const joined = [...index.join(LEAST)].flatMap(([left, found]) =>
        found.map(({ report, bits }) => [left, report, bits]),
      )
      const asked = lists.flatMap((list, right) =>
        index.candidatesOf(features(list), right, LEAST).map(({ report, bits }) => [report, right, bits]),
      )
      assert.deepEqual(
        joined,
        asked.sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]!),
      )
    }),
  )
})
