import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function placesIn(text: string): readonly string[] {
  return claimsIn(text).map(({ at, place }) => `${at.exact} ${place?.value.name ?? '-'}`)
}

test('figures of one verb have each the place beside them', () => {
  assert.deepEqual(placesIn('Gunmen killed four soldiers in Belmor and two policemen in Dolmara.'), [
    'four Belmor',
    'two Dolmara',
  ])
  assert.deepEqual(placesIn('Four soldiers in Belmor and two policemen in Dolmara were killed.'), [
    'Four Belmor',
    'two Dolmara',
  ])
})

test('figures that no place stands between have the place of their verb', () => {
  assert.deepEqual(placesIn('Gunmen killed four soldiers and two policemen in Dolmara.'), [
    'four Dolmara',
    'two Dolmara',
  ])
  assert.deepEqual(placesIn('In Dolmara, gunmen killed four soldiers and two policemen.'), [
    'four Dolmara',
    'two Dolmara',
  ])
})

test('a total that is spread over several places was in none of them alone', () => {
  assert.deepEqual(placesIn('The floods killed 17 people: nine in Belmor, five in Dolmara and three in Lesk.'), [
    '17 -',
    'nine Belmor',
    'five Dolmara',
    'three Lesk',
  ])
})
