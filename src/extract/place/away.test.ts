import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function placesIn(text: string): readonly (string | undefined)[] {
  return claimsIn(text).map(({ place }) => place?.value.name)
}

test('where somebody was brought, fled or was born is no place where anything happened', () => {
  const crash = 'A bus overturned in Belmor on Monday.'
  for (const told of [
    'Nine people were killed and four were airlifted to Dolmara.',
    'Nine people were killed, among them a boy who was taken to a hospital in the town of Dolmara.',
    'Nine people were killed after the driver had fled to Dolmara.',
    'Nine people were killed, all of them born in Dolmara.',
  ])
    assert.equal(placesIn(`${crash} ${told}`)[0], 'Belmor', told)
  assert.deepEqual(placesIn('Two wounded men were flown to Dolmara.'), [undefined])
})

test('what stands behind "where", and a blow on a hospital, was there', () => {
  assert.deepEqual(placesIn('He was born in Belmor and fled to Dolmara, where two guards were killed.'), ['Dolmara'])
  assert.deepEqual(placesIn('A bomb at a hospital in Dolmara killed two men.'), ['Dolmara'])
  assert.deepEqual(placesIn('Two men died at a hospital in Dolmara.'), ['Dolmara'])
})

test('where somebody speaks is no place where anything happened', () => {
  assert.deepEqual(placesIn('Shells killed two men in Belmor, the army said in Dolmara.'), ['Belmor'])
  assert.deepEqual(placesIn('She told reporters in Dolmara that shells had killed two men in Belmor.'), ['Belmor'])
  assert.deepEqual(placesIn('She told reporters in Dolmara that shells had killed two men.'), ['Dolmara'])
})
