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

test('a figure with a verb and a place of its own is not where the clause before it was', () => {
  assert.deepEqual(
    placesIn('Nine civilians were killed in Belmor and two others, one of them a child, died in the Mellar district.'),
    ['Nine Belmor', 'two Mellar', 'one Mellar'],
  )
  assert.deepEqual(placesIn('Six clerks were hurt in Belmor while another one was hurt in raids on Dolmara village.'), [
    'Six Belmor',
    'another one Dolmara',
  ])
})

test('what stands behind a comma or another figure tells of no verb before it', () => {
  assert.deepEqual(
    placesIn('Four soldiers were killed at a mill in Belmor that left nine men dead, and others in Dolmara.'),
    ['Four Belmor', 'nine Belmor'],
  )
})
