import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cluster } from './clusters.ts'
import { type Edge, WeighedPairs } from './weighed-pairs.ts'
import { NEVER } from './weights.ts'

const groupsOf = (count: number, edges: readonly Edge[], weights: (left: number, right: number) => number) =>
  cluster(count, [], WeighedPairs.of(edges), weights).groups

test('a strong link does not chain two happenings together', () => {
  // 0-1 and 2-3 belong together; 1-2 is one strong link against three weak ones
  const table = new Map([
    ['0 1', 4],
    ['2 3', 4],
    ['1 2', 2],
    ['0 2', -2],
    ['0 3', -2],
    ['1 3', -1],
  ])
  const weigh = (left: number, right: number) => table.get(`${left} ${right}`)!
  const edges = [...table]
    .filter(([, weight]) => weight > 0)
    .map(([pair, weight]) => ({ left: Number(pair[0]), right: Number(pair[2]), weight }))
  assert.deepEqual(groupsOf(4, edges, weigh), [
    [0, 1],
    [2, 3],
  ])
})

test('what can never be one is not joined through a third', () => {
  const weigh = (left: number, right: number) => (left === 0 && right === 2 ? NEVER : 5)
  const edges = [
    { left: 0, right: 1, weight: 5 },
    { left: 1, right: 2, weight: 4 },
  ]
  assert.deepEqual(groupsOf(3, edges, weigh), [[0, 1], [2]])
})

test('copies are one whatever speaks against it', () => {
  assert.deepEqual(cluster(2, [{ left: 0, right: 1 }], new WeighedPairs(), () => NEVER).groups, [[0, 1]])
})

test('a text that tells two figures apart speaks for its copies too', () => {
  // one text holds 0 and 1, its copy 2 and 3
  const weigh = (left: number, right: number) => ((left + right) % 4 === 1 ? -2 : 4)
  const sure = [
    { left: 0, right: 2 },
    { left: 1, right: 3 },
  ]
  const edges = WeighedPairs.of([
    { left: 0, right: 3, weight: 4 },
    { left: 1, right: 2, weight: 4 },
  ])
  const isOneText = (left: number, right: number) => Math.floor(left / 2) === Math.floor(right / 2)
  assert.deepEqual(cluster(4, sure, edges, weigh, isOneText).groups, [
    [0, 2],
    [1, 3],
  ])
  assert.deepEqual(cluster(4, sure, edges, weigh).groups, [[0, 1, 2, 3]])
})

test('a text that says two figures are one says so for a copy that was filed under another day', () => {
  // one text holds 0 and 1, its copy 2 and 3, whose day fits neither of the others'
  const weigh = (left: number, right: number) => ((left + right) % 4 === 3 ? NEVER : 2)
  const sure = [
    { left: 0, right: 2 },
    { left: 1, right: 3 },
  ]
  const edges = WeighedPairs.of([{ left: 0, right: 1, weight: 2 }])
  const isOneText = (left: number, right: number) => Math.floor(left / 2) === Math.floor(right / 2)
  assert.deepEqual(cluster(4, sure, edges, weigh, isOneText).groups, [[0, 1, 2, 3]])
  assert.deepEqual(cluster(4, sure, edges, weigh).groups, [
    [0, 2],
    [1, 3],
  ])
})

test('groups part all positions and do not depend on the order of the edges', () => {
  const edge = fc
    .record({ left: fc.nat(7), right: fc.nat(7), weight: fc.integer({ min: -3, max: 9 }) })
    .filter(({ left, right }) => left < right)
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 20 }), edges => {
      const byPair = new Map(edges.map(each => [`${each.left} ${each.right}`, each]))
      const distinct = [...byPair.values()]
      const weigh = (left: number, right: number) => byPair.get(`${left} ${right}`)?.weight ?? -1
      const groups = groupsOf(8, distinct, weigh)
      assert.deepEqual(groups.flat().sort(), [0, 1, 2, 3, 4, 5, 6, 7])
      assert.deepEqual(groupsOf(8, distinct.toReversed(), weigh), groups)
    }),
  )
})
