import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, daysOf, gapOf, isoOf } from './days.ts'

test('a day and its number lead to each other', () => {
  assert.equal(isoOf(dayOf('2031-05-02')), '2031-05-02')
  assert.equal(dayOf('2031-05-03') - dayOf('2031-05-02T23:59:00Z'), 1)
})

test('a month or a year is no day', () => {
  assert.ok(Number.isNaN(dayOf('2031-05')))
  assert.ok(Number.isNaN(dayOf(undefined)))
})

test('a range that is open on one side runs on for ever, and one open on both says nothing', () => {
  assert.equal(daysOf({ from: '2031-05-02' })?.to, Infinity)
  assert.equal(daysOf({}), undefined)
})

test('the gap between ranges that meet is none', () => {
  assert.equal(gapOf({ from: 1, to: 5 }, { from: 5, to: 9 }), 0)
  assert.equal(gapOf({ from: 7, to: 9 }, { from: 1, to: 5 }), 2)
})
