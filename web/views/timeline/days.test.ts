import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDay, lastDayOf, later, meet } from './days.ts'

test('steps over days, weeks, months and years', () => {
  assert.equal(later('2031-02-27', 'day', 2), '2031-03-01')
  assert.equal(later('2031-03-04', 'week', -1), '2031-02-25')
  assert.equal(later('2031-12-15', 'month', 1), '2032-01-15')
  assert.equal(later('2031-03-04', 'year', -2), '2029-03-04')
})

test('a month that is too short ends on its last day', () => {
  assert.equal(later('2031-01-31', 'month', 1), '2031-02-28')
  assert.equal(later('2028-02-29', 'year', 1), '2029-02-28')
})

test('stretches meet where they share a day, and an open end reaches everything', () => {
  assert.ok(meet({ from: '2031-03-01', to: '2031-03-04' }, { from: '2031-03-04', to: '2031-03-09' }))
  assert.ok(!meet({ from: '2031-03-01', to: '2031-03-03' }, { from: '2031-03-04' }))
  assert.ok(meet({ from: '2031-03-01' }, { to: '2031-03' }))
  assert.ok(!meet({ from: '2031-04-01' }, { to: '2031-03' }))
  assert.ok(meet({}, { from: '2031-03-04' }))
})

test('the last day of a date that is cut to what is known', () => {
  assert.deepEqual(['2031', '2028-02', '2031-03-04', '2031-03-04T10:00Z'].map(lastDayOf), [
    '2031-12-31',
    '2028-02-29',
    '2031-03-04',
    '2031-03-04',
  ])
})

test('only whole days of the calendar are days', () => {
  assert.ok(isDay('2028-02-29'))
  for (const text of ['2031-02-29', '2031-13-01', '2031-03', '', 'soon', '04.03.2031']) assert.ok(!isDay(text), text)
})

test('days and weeks forth and back lead home', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('day' as const, 'week' as const),
      fc.integer({ min: -400, max: 400 }),
      (date, step, count) => {
        const day = date.toISOString().slice(0, 10)
        assert.equal(later(later(day, step, count), step, -count), day)
      },
    ),
  )
})
