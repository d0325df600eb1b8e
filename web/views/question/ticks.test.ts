import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evenTicks, tenfoldTicks } from './ticks.ts'

test('even ticks are round and lie between the ends', () => {
  assert.deepEqual(evenTicks(14, 41, 6), [15, 20, 25, 30, 35, 40])
  assert.deepEqual(evenTicks(0, 3, 6), [0, 1, 2, 3])
  assert.deepEqual(evenTicks(7, 7, 6), [7])
})

test('a range without a round figure inside shows its ends', () => {
  assert.deepEqual(tenfoldTicks(20, 90), [20, 90])
  assert.deepEqual(tenfoldTicks(0, 1500), [0, 1, 10, 100, 1000])
})
