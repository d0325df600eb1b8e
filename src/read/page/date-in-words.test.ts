import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateIn } from './date-in-words.ts'

for (const [words, iso, language] of [
  ['By Ada Vale • 4 March 2031 • 2:05pm', '2031-03-04T14:05', 'en'],
  ['Tuesday, March 4, 2031, 2:30 AM', '2031-03-04T02:30', 'en'],
  ['Published: 2031-03-04 14:05', '2031-03-04T14:05', 'en'],
  ['3/14/2031 7:11 AM PST BY STAFF', '2031-03-14T07:11-08:00', 'en'],
  ['4/3/2031 7:11', '2031-03-04T07:11', 'en-GB'],
  ['4/3/2031 7:11', '2031-04-03T07:11', 'en-US'],
  ['04.03.2031 à 16h02', '2031-03-04T16:02', 'fr'],
  ['Villa Honda 4 MAR 2031 - 22:31 CET', '2031-03-04T22:31', 'es'],
  ['4 de marzo de 2031', '2031-03-04', 'es'],
  ['4.mar.2031 às 12h55', '2031-03-04T12:55', 'pt-BR'],
  ['Dienstag, 4. März 2031', '2031-03-04', 'de'],
  ['1er août 2031', '2031-08-01', 'fr'],
  ['Güncelleme: Şubat 11, 2031 08:05', '2031-02-11T08:05', 'tr'],
  ["П'ятниця, 4 березня 2031, 09:12", '2031-03-04T09:12', 'uk'],
  ['18 հունվարի 2031 - 15:23 AMT', '2031-01-18T15:23', 'hy'],
  ['2031年3月4日 10:01　発信地', '2031-03-04T10:01', 'ja'],
] as const)
  test(`reads the day in ${words}`, () => assert.equal(dateIn(words, language), iso))

for (const words of [
  '',
  'Updated 3 hours ago',
  'March 2031',
  '3月4日',
  'Room 4.3.20311',
  '31 February 2031',
  'Call 555-0142-2031',
])
  test(`reads no day in ${words.slice(0, 40)}`, () => assert.equal(dateIn(words, 'de'), undefined))

test('keeps the year alone where nothing tells day from month', () => {
  assert.equal(dateIn('4/3/2031', 'en'), '2031')
})
