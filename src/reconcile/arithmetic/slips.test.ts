import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bounds } from '../../model/quantity.ts'
import { slipBetween } from './slips.ts'

const exactly = (value: number): Bounds => ({
  low: value,
  high: value,
  lowExclusive: false,
  highExclusive: false,
  approximate: false,
})
const copied = { swaps: true }

test('a thousandfold is a slip: 4,486 beside 4,486 thousand', () => {
  assert.equal(slipBetween(exactly(4486), exactly(4_486_000), copied), 'relation.thousandfold')
})

test('neighbouring digits that changed places are a slip: 54 beside 45, 1,523 beside 1,253', () => {
  assert.equal(slipBetween(exactly(54), exactly(45), copied), 'relation.digits-swapped')
  assert.equal(slipBetween(exactly(1523), exactly(1253), copied), 'relation.digits-swapped')
})

test('a swap between two witnesses is chance', () => {
  assert.equal(slipBetween(exactly(54), exactly(45), { swaps: false }), undefined)
})

test('other differences are no slips: 12 and 15, 123 and 321, 1 and 1,000, a range', () => {
  assert.equal(slipBetween(exactly(12), exactly(15), copied), undefined)
  assert.equal(slipBetween(exactly(123), exactly(321), copied), undefined)
  assert.equal(slipBetween(exactly(1), exactly(1000), copied), undefined)
  assert.equal(slipBetween({ ...exactly(10), high: 20 }, exactly(10_000), copied), undefined)
})
