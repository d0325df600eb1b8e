import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

const named = (text: string) =>
  claimsIn(text)
    .filter(({ rules }) => rules.includes('count.named'))
    .map(({ at }) => at.exact)

test('a name counts one, where it is a person’s', () => {
  assert.deepEqual(named('Idris Tal was killed on Monday.'), ['Idris Tal'])
  assert.deepEqual(named('Idris Tal ran the mill. Tal was killed on Monday.'), ['Tal'])
  assert.deepEqual(named('Bren Tal ran the mill. Bren was wounded on Monday.'), ['Bren'])
  assert.deepEqual(named('Her sons Ivo, Bren and Oda were killed.').slice(1), ['Bren', 'Oda'])
  assert.deepEqual(named('Troops captured Col. Bren Tal.'), ['Col. Bren Tal'])
})

test('a lone name is a person’s where it is given to somebody, or suffers with people who are counted', () => {
  assert.deepEqual(named('The guard identified as Fardell was killed.'), ['Fardell'])
  assert.deepEqual(named('The raid killed Fardell and his wife.'), ['Fardell'])
  assert.deepEqual(named('The blast wounded Fardell and two guards.'), ['Fardell'])
  assert.deepEqual(named('The blast wounded Fardell and foreign guards.'), [])
  assert.deepEqual(named('The same as Fardell was killed.'), [])
})

test('what no name in the report is part of, or a town that was taken, is no person', () => {
  assert.deepEqual(named('He wrote on Lanternbook that those who were killed had names.'), [])
  assert.deepEqual(named('Fardell was killed in the raid.'), [])
  assert.deepEqual(named('Troops captured Tell Amar on Monday.'), [])
  assert.deepEqual(named('In Fardell, two men died. Fardell was wounded.'), [])
})

test('a group is no person', () => {
  assert.deepEqual(named('The raid killed Islamic State in Vesnice.'), [])
  assert.deepEqual(named('A PLANE CRASHED IN TARN PROVINCE, AND ITS PILOT DIED.'), [])
})

test('in a text of capitals a noun that is nobody’s is no name, unless it ends one', () => {
  assert.deepEqual(named('THE RAIDERS KILLED FARM ANIMALS.'), [])
  assert.deepEqual(named('THE CREW WAS SHOOTING VIDEO FOOTAGE.'), [])
  assert.deepEqual(named('THE RAIDERS KILLED MAYOR IVO WOLF.'), ['MAYOR IVO WOLF'])
  assert.deepEqual(named('THE RAIDERS KILLED IVO TOM WOLF.'), ['IVO TOM WOLF'])
})
