import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { publishedOf } from './published.ts'

const READ: readonly (readonly [words: string, iso: string])[] = [
  ['2031', '2031'],
  ['2031-03', '2031-03'],
  ['2031-03-04', '2031-03-04'],
  ['2031/03/04 14:05', '2031-03-04T14:05'],
  ['2031-03-04T14:05:09.250Z', '2031-03-04T14:05:09Z'],
  ['2031-03-04T14:05:09+0300', '2031-03-04T14:05:09+03:00'],
  ['20310304T140509Z', '2031-03-04T14:05:09Z'],
  ['20310304140509', '2031-03-04T14:05:09Z'],
  ['Tue, 04 Mar 2031 14:05:09 -0700', '2031-03-04T14:05:09-07:00'],
  ['Tue, 4 Mar 2031 14:05:09 GMT', '2031-03-04T14:05:09Z'],
  ['4 March 2031', '2031-03-04'],
  ['4th of March 2031', '2031-03-04'],
  ['March 4th, 2031, 2:05 pm EST', '2031-03-04T14:05-05:00'],
  ['Tuesday, March 4, 2031 at 12:30 a.m.', '2031-03-04T00:30'],
  ['Sept. 4, 2031', '2031-09-04'],
  ['March 2031', '2031-03'],
  ['4. März 2031', '2031-03-04'],
  ['4 березня 2031, 14:05', '2031-03-04T14:05'],
  ['13/04/2031', '2031-04-13'],
  ['04/13/2031', '2031-04-13'],
  ['5.5.2031', '2031-05-05'],
  ['1930406709', '2031-03-04T16:05:09Z'],
  ['1930406709000', '2031-03-04T16:05:09Z'],
]

for (const [words, iso] of READ) test(`reads ${words} as ${iso}`, () => assert.equal(publishedOf(words), iso))

test('keeps the year alone where nothing tells day from month', () => {
  assert.equal(publishedOf('04/05/2031'), '2031')
  assert.equal(publishedOf('04/05/2031', true), '2031-05-04')
  assert.equal(publishedOf('04/05/2031', false), '2031-04-05')
})

test('refuses what is no date', () => {
  for (const words of [
    '',
    'yesterday',
    'Room 2031',
    '31/02/2031',
    '2031-13-01',
    '13/13/2031',
    '4 Smarch 2031',
    '4 jui 2031',
    '12',
    'March',
    '2031-02-29',
  ]) {
    assert.equal(publishedOf(words), undefined, words)
  }
})

test('reads the ISO form of any day as itself', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), date => {
      const iso = date.toISOString().slice(0, 10)
      assert.equal(publishedOf(iso), iso)
    }),
  )
})
