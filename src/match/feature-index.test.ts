import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leastBits } from './feature-bits.ts'
import { FeatureIndex } from './feature-index.ts'
import type { Features } from './features.ts'
import { joined, type Pairs } from './posting-lists.ts'

const LEAST = 1e-9 // bits: any shared feature makes a candidate

function features(values: readonly number[]): Features {
  return { count: values.length, value: Uint32Array.from(values), at: new Uint32Array(values.length) }
}

function indexOf(lists: readonly (readonly number[])[]): FeatureIndex {
  const index = new FeatureIndex()
  for (const list of lists) index.add(features(list))
  return index
}

function rows({ count, left, right, bits, sharesWording }: Pairs): number[][] {
  return Array.from({ length: count }, (_, n) => [left[n]!, right[n]!, bits[n]!, sharesWording[n]!])
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
      const index = indexOf(lists)
      const asked = lists.flatMap((list, right) =>
        index
          .candidatesOf(features(list), right, LEAST)
          .map(({ report, bits, sharesWording }) => [report, right, bits, sharesWording ? 1 : 0]),
      )
      assert.deepEqual(
        rows(joined(index.lists(), 0, lists.length, LEAST)),
        asked.sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]!),
      )
    }),
  )
})

test('the join does not depend on how it is sharded', () => {
  fc.assert(
    fc.property(reports, fc.array(fc.nat(20), { maxLength: 4 }), (lists, cuts) => {
      const postings = indexOf(lists).lists()
      const bounds = [0, ...cuts.map(cut => Math.min(cut, lists.length)).sort((x, y) => x - y), lists.length]
      const shards = bounds.slice(1).map((limit, n) => joined(postings, bounds[n]!, limit, LEAST))
      assert.deepEqual(shards.flatMap(rows), rows(joined(postings, 0, lists.length, LEAST)))
    }),
  )
})

test('more is asked of a pair in a larger pile', () => {
  const lists = Array.from({ length: 600 }, (_, n) => (n < 2 ? [3, 5, 1000] : [n + 1001]))
  const index = indexOf(lists)
  const found = (bits: number) => rows(joined(index.lists(), 0, lists.length, leastBits(bits, lists.length)))
  assert.equal(found(10).length, 1)
  assert.equal(found(48).length, 0)
})
