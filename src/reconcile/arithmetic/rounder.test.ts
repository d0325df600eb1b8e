import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bounds } from '../../model/quantity.ts'
import { isToldRounder } from './rounder.ts'

const OPEN = { lowExclusive: false, highExclusive: false, approximate: false } as const
const exactly = (value: number): Bounds => ({ ...OPEN, low: value, high: value })
const about = (value: number): Bounds => ({ ...exactly(value), approximate: true })
const moreThan = (low: number): Bounds => ({ ...OPEN, low, lowExclusive: true })
const upTo = (high: number): Bounds => ({ ...OPEN, high })

test('a bound or "about" with fewer digits tells a figure less exactly, whichever comes first', () => {
  for (const round of [moreThan(100), moreThan(110), about(110), about(100), upTo(120), upTo(200)]) {
    assert.ok(isToldRounder(round, exactly(112)))
    assert.ok(isToldRounder(exactly(112), round))
  }
})

test('another figure is no rounder one', () => {
  for (const other of [
    exactly(100),
    moreThan(90),
    about(120),
    upTo(110),
    moreThan(12),
    upTo(1000),
    about(112),
    moreThan(112),
  ])
    assert.ok(!isToldRounder(other, exactly(112)), JSON.stringify(other))
  assert.ok(!isToldRounder(moreThan(12), exactly(20)))
  assert.ok(!isToldRounder(moreThan(100), moreThan(112)))
  assert.ok(!isToldRounder({ ...OPEN, low: 100, high: 200 }, exactly(112)))
})
