import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, timeAxis } from './time-axis.ts'

test('lays time over a width', () => {
  const { place, dayAt } = timeAxis('2031-03-01', '2031-03-11', 1000)
  assert.equal(place('2031-03-01'), 0)
  assert.equal(place('2031-03-06'), 500)
  assert.equal(place('2031-03-11T00:00:00Z'), 1000)
  assert.equal(dayAt(500), '2031-03-06')
  assert.equal(dayAt(-40), '2031-03-01')
  assert.equal(dayAt(4000), '2031-03-11')
})

test('reads dates that are cut to what is known, and a time without a zone in UTC', () => {
  assert.equal(instantOf('2031'), Date.UTC(2031, 0, 1))
  assert.equal(instantOf('2031-03'), Date.UTC(2031, 2, 1))
  assert.equal(instantOf('2031-03-04T14:00'), Date.UTC(2031, 2, 4, 14))
  assert.equal(instantOf('2031-03-04T14:00+02:00'), Date.UTC(2031, 2, 4, 12))
  assert.throws(() => instantOf('soon'), RangeError)
})

test('a single instant stands in the middle', () => {
  assert.equal(timeAxis('2031-03-04', '2031-03-04', 800).place('2031-03-04'), 400)
})

test('ticks stand inside of the width and leave room for their words', () => {
  for (const [first, last] of [
    ['2031-03-04T11:00Z', '2031-03-04T13:00Z'],
    ['2029', '2031-12-31'],
  ] as const) {
    const { ticks } = timeAxis(first, last, 700)
    assert.ok(ticks.length >= 2 && ticks.length <= 14, `${ticks.length}`)
    assert.ok(ticks.every(({ at, text }) => at >= 0 && at <= 700 && text !== ''))
  }
})

test('ticks are worded as far as is needed: years, months, days, hours', () => {
  const words = (first: string, last: string) => timeAxis(first, last, 700).ticks.map(({ text }) => text)
  assert.deepEqual(words('1933-06', '1970').slice(0, 2), ['1935', '1940'])
  assert.deepEqual(words('2031-02-20', '2031-07-20').slice(0, 2), ['Mar 2031', 'Apr 2031'])
  assert.deepEqual(words('2031-03-04', '2031-03-11').slice(0, 2), ['4 Mar', '5 Mar'])
  assert.deepEqual(words('2031-03-04T10:00Z', '2031-03-04T13:10Z').slice(0, 2), ['4 Mar 10:00', '10:30'])
})
