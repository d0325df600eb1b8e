import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctionOf } from './review-values.ts'

test('a figure is read as in a report, with its bound', () => {
  const quantity = (text: string): unknown => correctionOf({ quantity: text }).quantity
  assert.deepEqual(quantity('12'), { kind: 'exact', value: 12 })
  assert.deepEqual(quantity('at least 12'), { kind: 'at-least', min: 12 })
  assert.deepEqual(quantity(' more than two dozen '), { kind: 'more-than', min: 24 })
  assert.deepEqual(quantity('from 12 to 20'), { kind: 'between', min: 12, max: 20 })
  assert.deepEqual(quantity('dozens'), { kind: 'vague', word: 'dozens' })
  for (const text of ['', 'harbour', '12 and 14', 'about the harbour', '12 people']) {
    assert.throws(() => quantity(text), /is no single figure/u, text)
  }
})

test('an actor may have a role, a place its region and country', () => {
  assert.deepEqual(correctionOf({ subject: 'Carsia/military', agent: 'Carsia' }), {
    subject: { name: 'Carsia', role: 'military' },
    agent: { name: 'Carsia' },
  })
  assert.deepEqual(correctionOf({ place: 'Orme / Northshire / XA' }).place, {
    name: 'Orme',
    admin1: 'Northshire',
    country: 'XA',
  })
  assert.deepEqual(correctionOf({ place: 'Orme//XA' }).place, { name: 'Orme', country: 'XA' })
  assert.throws(() => correctionOf({ place: '/Northshire' }), /begins with no name/u)
})

test('an empty value takes the old one away', () => {
  assert.deepEqual(correctionOf({ subject: '', time: ' ' }), { subject: null, time: null })
})

test('a time is a day or a period, open or closed', () => {
  const time = (text: string): unknown => correctionOf({ time: text }).time
  assert.deepEqual(time('2031-03-04'), { from: '2031-03-04', to: '2031-03-04' })
  assert.deepEqual(time('2031-03-01..2031-03-04'), { from: '2031-03-01', to: '2031-03-04' })
  assert.deepEqual(time('..2031-03-04'), { to: '2031-03-04' })
  assert.deepEqual(time('2031-03-04..'), { from: '2031-03-04' })
  for (const text of ['..', '2031-02-30', '4 March 2031', '2031-3-4', '2031-03-04..later']) {
    assert.throws(() => time(text), /is no day or period/u, text)
  }
})

test('a correction says what is right', () => {
  assert.throws(() => correctionOf({ by: 'Ada' }), /say what is right/u)
  assert.deepEqual(correctionOf({ measure: 'missing', stance: 'denied' }), { measure: 'missing', stance: 'denied' })
})
