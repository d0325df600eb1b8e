import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn, reads } from '../../../test/claims-in.ts'

/** Lists and tables, whose first line says what befell those whom the others count, and lines that are none of them. */
const sentences: readonly (readonly [behaviour: string, source: string])[] = [
  [
    'reads what was lost, item by item',
    'Losses of the enemy in May:\n• <vehicles-lost>5</vehicles-lost> tanks\n• <aircraft-lost>2</aircraft-lost> helicopters\n• <losses>40</losses> <subject>guards</subject>',
  ],
  [
    'reads totals and what has come to them',
    'Losses of the enemy were about:\ntanks ‒ <vehicles-lost>7,957</vehicles-lost> (+<vehicles-lost>9</vehicles-lost>)\naircraft ‒ <aircraft-lost>359</aircraft-lost> # roles=-,part-of,-',
  ],
  [
    'goes on behind an item that counts nothing known',
    'The army lost:\n- <vehicles-lost>5</vehicles-lost> tanks\n- 3 fleems\n- <vehicles-lost>2</vehicles-lost> trucks',
  ],
  ['reads who was killed', 'The shells killed:\n- <killed>3</killed> women\n- <killed>4</killed> children'],
  [
    'reads the parts of a total',
    'The shells killed <killed>7</killed> clerks:\n- <killed>3</killed> women\n- <killed>4</killed> men # roles=-,part-of,part-of',
  ],
  ['reads deaths town by town', 'Deaths by town:\nBelmor: <killed>31</killed>\nDolmara: <killed>14</killed>'],
  [
    'reads the rows of a table',
    'Town     Killed    Injured\nBelmor      <killed>4</killed>      <wounded>11</wounded>\nDolmara      <killed>12</killed>      <wounded>35</wounded>',
  ],
  [
    'reads a table whose head a line of marks parts from its rows',
    'Town | Dead\n--- | ---\nBelmor | <killed>12</killed>\nDolmara | <killed>7</killed>',
  ],
  [
    'reads a table with bars',
    '| Town | Dead | Missing |\n|---|---|---|\n| Belmor | <killed>1,200</killed> | <missing>3</missing> |\n| Dolmara | <killed>7</killed> | - |',
  ],
  [
    'keeps cells apart that would be one number',
    'Town     Killed    Injured\nBelmor      <killed>88</killed>      <wounded>131</wounded>\nDolmara      <killed>9</killed>      <wounded>700</wounded>',
  ],
  ['reads the town of a row', 'Town\tDead\nBelmor\t<killed>4</killed> # place=Belmor'],
  ['refuses columns that tell of nothing', 'Town     Rooms    Beds\nBelmor      4      11'],
  ['refuses items of a list of something else', 'The hall has:\n- 5 tanks\n- 2 trucks'],
  ['refuses a line that is no item', 'The army lost:\n- 5 of the tanks came back on Monday'],
  [
    'refuses what stands behind a list',
    'The shells killed:\n- <killed>3</killed> women\nThe hall was open.\n- 9 women',
  ],
  ['refuses things of a heading that tells of people', 'Deaths in May:\n- 5 tanks'],
]

for (const [behaviour, source] of sentences) test(behaviour, () => reads(source))

test('a table head above any number of lines of marks is read', () => {
  assert.deepEqual(claimsIn(`| Town | Dead |\n${'| --- | --- |\n'.repeat(20_000)}| Belmor | 12 |`), [])
})
