import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addMonths,
  civilOf,
  dayOf,
  dayOfIso,
  easterOf,
  isDay,
  isoOf,
  mondayOf,
  monthLength,
  weekdayOf,
} from './calendar.ts'

const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) })

test('day 0 is a Thursday, 1970-01-01', () => {
  assert.equal(isoOf(0), '1970-01-01')
  assert.equal(weekdayOf(0), 4)
})

test('a day number and its names are one', () => {
  fc.assert(
    fc.property(anyDay, day => {
      const { year, month, day: date } = civilOf(day)
      assert.equal(dayOf(year, month, date), day)
      assert.equal(dayOfIso(isoOf(day)), day)
      assert.ok(isDay(year, month, date))
    }),
  )
})

test('the next day has the next number and the next weekday', () => {
  fc.assert(
    fc.property(anyDay, day => {
      const today = civilOf(day)
      const next = civilOf(day + 1)
      assert.ok(next.day === today.day + 1 || (next.day === 1 && today.day === monthLength(today.year, today.month)))
      assert.equal(weekdayOf(day + 1), (weekdayOf(day) % 7) + 1)
    }),
  )
})

test('a week begins on its Monday', () => {
  fc.assert(
    fc.property(anyDay, day => {
      assert.equal(weekdayOf(mondayOf(day)), 1)
      assert.ok(mondayOf(day) <= day && day < mondayOf(day) + 7)
    }),
  )
})

test('knows leap years', () => {
  assert.equal(monthLength(2000, 2), 29)
  assert.equal(monthLength(1900, 2), 28)
  assert.equal(monthLength(2016, 2), 29)
  assert.equal(isDay(2019, 2, 29), false)
  assert.equal(isDay(2019, 13, 1), false)
})

test('a month on from the last day is the last day', () => {
  assert.equal(isoOf(addMonths(dayOfIso('2014-01-31'), 1)), '2014-02-28')
  assert.equal(isoOf(addMonths(dayOfIso('2014-01-31'), -2)), '2013-11-30')
  assert.equal(isoOf(addMonths(dayOfIso('2014-05-07'), 12)), '2015-05-07')
})

test('Easter is a Sunday from 22 March to 25 April', () => {
  assert.equal(isoOf(easterOf(2018)), '2018-04-01')
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 4000 }), year => {
      const day = easterOf(year)
      assert.equal(weekdayOf(day), 7)
      assert.ok(dayOf(year, 3, 22) <= day && day <= dayOf(year, 4, 25))
    }),
  )
})

test('an ISO date that names no day is none', () => {
  for (const iso of ['2014-02-30', '2014-13-01', '2014', '2014-05', '2014/05/07', 'yesterday', '']) {
    assert.ok(Number.isNaN(dayOfIso(iso)), iso)
  }
  assert.equal(dayOfIso('2014-05-07T23:59:00Z'), dayOfIso('2014-05-07'))
})
