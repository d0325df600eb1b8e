import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Bounds } from '../model/quantity.ts'
import { coverOf, highest, logGap, lowest, meet, middleOf, same } from './range.ts'

const bounds = (low?: number, high?: number, more: Partial<Bounds> = {}): Bounds => ({
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  lowExclusive: false,
  highExclusive: false,
  approximate: false,
  ...more,
})
const anyBounds = fc
  .tuple(fc.option(fc.nat(500), { nil: undefined }), fc.option(fc.nat(500), { nil: undefined }))
  .map(([low, high]) => (low !== undefined && high !== undefined && low > high ? bounds(high, low) : bounds(low, high)))

test('"more than 24" begins at 25', () => {
  const moreThan = bounds(24, undefined, { lowExclusive: true })
  assert.equal(lowest(moreThan), 25)
  assert.equal(meet(moreThan, bounds(24, 24)), false)
  assert.equal(meet(moreThan, bounds(25, 25)), true)
})

test('"fewer than 10" ends at 9', () => {
  assert.equal(highest(bounds(undefined, 10, { highExclusive: true })), 9)
})

test('"about 100" meets 103 and not 130', () => {
  const about = bounds(100, 100, { approximate: true })
  assert.equal(meet(about, bounds(103, 103)), true)
  assert.equal(meet(about, bounds(130, 130)), false)
})

test('"about 2,800" is not 2,950: it is given to its hundreds', () => {
  assert.equal(meet(bounds(2800, 2800, { approximate: true }), bounds(2950, 2950)), false)
})

test('a cover runs from the lowest low to the highest high, and stays open where one is', () => {
  assert.deepEqual(coverOf([bounds(16, 16), bounds(20, undefined, { lowExclusive: true })]), bounds(16))
  assert.deepEqual(coverOf([bounds(5, 9), bounds(7, 12)]), bounds(5, 12))
  assert.equal(coverOf([bounds(), bounds()]), undefined)
})

test('an exclusive end loses to the same end inclusive', () => {
  assert.equal(coverOf([bounds(20, undefined, { lowExclusive: true }), bounds(20)])?.lowExclusive, false)
})

test('the gap between bounds that meet is none, and that between others grows with their factor', () => {
  assert.equal(logGap(bounds(10, 20), bounds(20, 30)), 0)
  assert.ok(logGap(bounds(10, 10), bounds(40, 40)) > logGap(bounds(10, 10), bounds(20, 20)))
})

test('the middle of an open bound is the end that is known', () => {
  assert.equal(middleOf(bounds(20)), 20)
  assert.equal(middleOf(bounds(10, 20)), 15)
  assert.equal(middleOf(bounds()), undefined)
})

test('meeting is symmetric, and a cover holds whatever it covers', () => {
  fc.assert(
    fc.property(anyBounds, anyBounds, (left, right) => {
      assert.equal(meet(left, right), meet(right, left))
      assert.equal(logGap(left, right), logGap(right, left))
      const cover = coverOf([left, right])
      if (cover === undefined) return
      for (const each of [left, right]) {
        if (each.low === undefined && each.high === undefined) continue
        assert.ok(lowest(cover) <= lowest(each) && highest(each) <= highest(cover))
      }
      assert.ok(same(cover, coverOf([right, left])!))
    }),
  )
})
