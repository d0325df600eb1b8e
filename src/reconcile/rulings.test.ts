import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { PROFILES } from '../model/profile.ts'
import type { Ruling } from '../model/review.ts'
import { reconcile } from './reconcile.ts'

const marked = markedCase(`
= r1 | Outlet A | 2031-03-05
Orme police counted {12|killed people|id=a|by=Orme police:organisation|at=Orme|on=2031-03-04} people killed at Orme.
= r2 | Outlet B | 2031-03-05
The slide at Orme took {20|killed people|id=b|by=Red Lantern Society:organisation|at=Orme|on=2031-03-04} people killed, the Red Lantern Society said.
= r3 | Outlet C | 2031-03-07
The night shift had just gone below when the lower gallery of the Keld pit filled with gas and the lamps went out one after another. At Keld {30|killed people|id=c|by=a miner:unnamed|at=Keld|on=2031-03-06} people were killed, a miner said.
= r4 | Outlet D | 2031-03-07
The night shift had just gone below when the lower gallery of the Keld pit filled with gas and the lamps went out one after another. At Keld {30|killed people|id=d|by=a miner:unnamed|at=Keld|on=2031-03-06} people were killed, a miner said.`)
const groups = (...rulings: Ruling[]): string[] =>
  reconcile(marked, PROFILES.plain, rulings)
    .questions.map(({ claims }) => claims.join(''))
    .sort()

test('without rulings the evidence decides', () => {
  assert.deepEqual(groups(), ['ab', 'cd'])
})

test('together: the whole groups become one, with one range and the origins of both', () => {
  assert.deepEqual(groups({ kind: 'together', claims: ['b', 'c'] }), ['abcd'])
  const [question] = reconcile(marked, PROFILES.plain, [{ kind: 'together', claims: ['b', 'c'] }]).questions
  assert.deepEqual([question?.range.low, question?.range.high, question?.origins.atMost], [12, 30, 3])
})

test('apart: claims leave their group and stand together, copies among them', () => {
  assert.deepEqual(groups({ kind: 'apart', claims: ['b'] }), ['a', 'b', 'cd'])
  assert.deepEqual(groups({ kind: 'apart', claims: ['d'] }), ['ab', 'c', 'd'])
  assert.deepEqual(groups({ kind: 'apart', claims: ['a', 'c'] }), ['ac', 'b', 'd'])
})

test('the later ruling goes before the earlier', () => {
  assert.deepEqual(groups({ kind: 'together', claims: ['a', 'c'] }, { kind: 'apart', claims: ['a', 'b'] }), [
    'ab',
    'cd',
  ])
  assert.deepEqual(groups({ kind: 'apart', claims: ['a'] }, { kind: 'together', claims: ['a', 'b'] }), ['ab', 'cd'])
})

test('claims that do not exist rule nothing', () => {
  assert.deepEqual(groups({ kind: 'together', claims: ['a', 'x'] }, { kind: 'apart', claims: ['y'] }), ['ab', 'cd'])
})
