import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { candidatesIn } from './candidates.ts'
import { pileSettings } from './feature-bits.ts'
import { FeatureIndex } from './feature-index.ts'
import type { Features } from './features.ts'
import { join } from './join.ts'
import { RANGES } from './meetings.ts'
import { BLOCK_REPORTS, PARTS, type Postings, postingsFrom } from './postings.ts'

const LEAST = 1e-9 // bits: any shared feature makes a candidate

function features(values: readonly number[]): Features {
  return { count: values.length, value: Uint32Array.from(values), at: new Uint32Array(values.length) }
}

/** Few values that differ in their first bits, so that they meet, and stand in different parts; odd ones are anchors. */
const value = fc.nat(40).map(each => (Math.imul(each, 0x0a00_0000) >>> 0) + (each % 3))
const reports = fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 60 })

/** The pairs of a joined pile: left, right, bits, and whether they share wording. */
function joined(lists: readonly (readonly number[])[], least = LEAST): number[][] {
  const postings: Postings[] = []
  for (let first = 0; first < lists.length; first += BLOCK_REPORTS) {
    postings.push(postingsFrom(lists.slice(first, first + BLOCK_REPORTS).map(features), first))
  }
  const { meetings } = join(postings, 0, PARTS, lists.length, pileSettings(least, lists.length))
  return Array.from({ length: RANGES }, (_, range) => candidatesIn([meetings], range, lists.length, least)).flatMap(
    ({ left, right, bits, sharesWording }) =>
      Array.from(left, (each, n) => [each, right[n]!, bits[n]!, sharesWording[n]!]),
  )
}

test('joins the reports that share a feature, and no others', () => {
  fc.assert(
    fc.property(reports, lists => {
      const expected = lists.flatMap((list, left) =>
        lists.flatMap((other, right) =>
          left < right && other.some(each => list.includes(each)) ? [[left, right]] : [],
        ),
      )
      const found = joined(lists.slice(0, 20)).map(([left, right]) => [left, right])
      assert.deepEqual(
        found,
        expected.filter(([left, right]) => left! < 20 && right! < 20),
      )
    }),
  )
})

test('a report that comes late meets those that it would have met at once', () => {
  fc.assert(
    fc.property(reports, fc.nat(), (lists, chosen) => {
      const late = chosen % lists.length
      const index = new FeatureIndex<number>()
      for (const [id, list] of lists.entries()) if (id !== late) index.add({ id, features: features(list) })
      const found = index
        .candidatesOf({ id: late, features: features(lists[late]!) }, LEAST)
        .map(({ report, bits, sharesWording }) => [report < late ? report : report + 1, bits, Number(sharesWording)])
      const expected = joined(lists)
        .filter(([left, right]) => left === late || right === late)
        .map(([left, right, bits, wording]) => [left === late ? right : left, bits, wording])
      assert.deepEqual(found, expected)
    }),
  )
})

test('counts the reports that hold a feature, each once', () => {
  const index = new FeatureIndex<number>()
  index.add({ id: 0, features: features([4, 4, 6]) })
  index.add({ id: 1, features: features([4]) })
  assert.deepEqual(
    [4, 6, 8].map(each => index.frequencyOf(each)),
    [2, 1, 0],
  )
})

test('what very many hold counts only with the first of them', () => {
  const lists = Array.from({ length: 40 }, () => [4])
  assert.deepEqual(
    joined(lists).map(([left, right]) => [left, right]),
    Array.from({ length: 39 }, (_, n) => [0, n + 1]),
  )
})

test('whom a late report meets of very many does not depend on the order in which they were added', () => {
  const ids = Array.from({ length: 40 }, (_, id) => id * 2)
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 36 }), fc.nat(40), (added, late) => {
      const index = new FeatureIndex<number>()
      for (const id of added) index.add({ id, features: features([4]) })
      const met = index
        .candidatesOf({ id: late * 2 - 1, features: features([4]) }, LEAST)
        .map(each => added[each.report]!)
      const first = Math.min(...added)
      assert.deepEqual(met, first < late * 2 - 1 ? [first] : added)
    }),
  )
})
