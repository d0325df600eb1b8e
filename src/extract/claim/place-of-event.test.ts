import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function placesIn(text: string): readonly (string | undefined)[] {
  return claimsIn(text).map(({ place }) => place?.value.name)
}

const shelling = 'Shells fell on Belmor in Ruvania on Monday and killed two men.'

test('what is told of a whole country was not in the town before', () => {
  assert.deepEqual(placesIn(`${shelling} Nine others died in floods across the country.`), ['Belmor', 'Ruvania'])
  assert.deepEqual(placesIn(`${shelling} Nine others died of the war in the country, officials said.`), [
    'Belmor',
    'Ruvania',
  ])
  assert.deepEqual(placesIn(`${shelling} Air strikes on towns across the country killed nine others.`), [
    'Belmor',
    'Ruvania',
  ])
  assert.deepEqual(placesIn(`${shelling} The worst raid in the country killed nine others.`), ['Belmor', 'Belmor'])
  assert.deepEqual(placesIn(`${shelling} Nine others died in the city.`), ['Belmor', 'Belmor'])
  assert.deepEqual(placesIn(`${shelling} Nine others died in a country house.`), ['Belmor', 'Belmor'])
})

test('an attack against a country was there', () => {
  assert.deepEqual(placesIn('Attacks against Ruvania killed four men. Three of them died in Belmor.'), [
    'Ruvania',
    'Belmor',
  ])
})

test('no more people were harmed in a town than live there', () => {
  assert.deepEqual(placesIn(`${shelling} In all, 1.5 million people have fled.`), ['Belmor', 'Ruvania'])
  assert.deepEqual(placesIn(`${shelling} In all, 200,000 people have fled.`), ['Belmor', 'Belmor'])
})

test('"in a village" is no town that was named before, and may be the one that is named next', () => {
  assert.deepEqual(placesIn(`${shelling} Nine others were killed in a northern village.`), ['Belmor', 'Ruvania'])
  assert.deepEqual(placesIn(`${shelling} Nine others were killed in the village.`), ['Belmor', 'Belmor'])
  assert.deepEqual(placesIn(`${shelling} Nine others died in a village clinic.`), ['Belmor', 'Belmor'])
  assert.deepEqual(placesIn('Two men were killed in a village. Shells fell on Belmor in Ruvania on Monday.'), [
    'Belmor',
  ])
  assert.deepEqual(placesIn(`${shelling} Nine others were killed in a village near Dolmara.`), ['Belmor', 'Dolmara'])
})

test('a place behind one that is not named is where something else was', () => {
  assert.deepEqual(
    placesIn(`${shelling} Nine people were killed in the south of the city, with six bodies found in Dolmara.`)[1],
    'Belmor',
  )
  assert.deepEqual(placesIn(`${shelling} Nine people were killed in the city of Dolmara.`)[1], 'Dolmara')
})

test('what is counted over months was not in the town of the sentence before', () => {
  assert.deepEqual(placesIn(`${shelling} Nine others have been killed since 2029.`), ['Belmor', 'Ruvania'])
  assert.deepEqual(placesIn(`${shelling} Nine others were killed by floods in 2029.`), ['Belmor', 'Ruvania'])
  assert.deepEqual(placesIn(`${shelling} Nine others have been killed since Friday.`), ['Belmor', 'Belmor'])
  assert.deepEqual(placesIn(`${shelling} Nine others were killed in Dolmara in 2029.`), ['Belmor', 'Dolmara'])
})

test('a place that is named in passing gives way to where the report is', () => {
  assert.deepEqual(placesIn(`${shelling} A Dolmara man was shot dead on Tuesday.`), ['Belmor', 'Belmor'])
  assert.deepEqual(placesIn(`${shelling} Two soldiers from Dolmara died on Tuesday.`), ['Belmor', 'Belmor'])
  assert.deepEqual(placesIn(`${shelling} Nine others died at a hospital in Dolmara.`), ['Belmor', 'Dolmara'])
  assert.deepEqual(placesIn('Two soldiers from Dolmara died on Tuesday.'), ['Dolmara'])
})

test('a place without a preposition of its own tells where something is, was hit or happened', () => {
  for (const told of [
    'Nine others were killed in a Dolmara tavern.',
    'Nine others were killed in the streets of Dolmara.',
    'Nine others were killed when shells fell on eastern Dolmara.',
    'The Dolmara nightclub shooting left nine others dead.',
    'Planes bombed Dolmara, killing nine others.',
  ])
    assert.deepEqual(placesIn(`${shelling} ${told}`), ['Belmor', 'Dolmara'], told)
  for (const told of [
    'Nine others were killed by a soldier of Dolmara.',
    'Nine others were killed with guns from Dolmara.',
    'A Ruvania strike killed nine others.',
    'Guards of the Dolmara tavern killed nine others.',
  ])
    assert.deepEqual(placesIn(`${shelling} ${told}`), ['Belmor', 'Belmor'], told)
})

test('who is suspected of a bombing elsewhere was killed where the sentence puts it', () => {
  assert.deepEqual(placesIn('A man suspected of the Belmor bombing was killed in an airstrike in Dolmara on Monday.'), [
    'Dolmara',
  ])
})

test('a name before a colon tells where its line is', () => {
  assert.deepEqual(placesIn(`${shelling}\n\nDolmara: nine dead in floods`), ['Belmor', 'Dolmara'])
})

test('where those sit who speak gives way to the town inside it that the report was in', () => {
  assert.deepEqual(placesIn(`${shelling} Nine others died in the raid, police in Ruvania said.`), ['Belmor', 'Belmor'])
  assert.deepEqual(placesIn('Nine men died in the raid, police in Ruvania said.'), ['Ruvania'])
  assert.deepEqual(placesIn(`${shelling} Nine others died in the raid, police in Dolmara said.`)[1], 'Dolmara')
})

test('an agency that is called after a town says nothing of where it was', () => {
  const raid = 'Raids on Belmor and Ashvale in Ruvania went on.'
  assert.deepEqual(placesIn(`${raid} The Belmor news agency said 12 people were killed in Ashvale.`), ['Ashvale'])
  assert.deepEqual(placesIn(`${raid} In Belmor the agency said 12 people were killed.`), ['Belmor'])
})

test('whoever speaks behind "in the state," is no place', () => {
  assert.deepEqual(placesIn('The spokesman in the state, Bodo Karst, said 15 people were killed.'), [undefined])
  assert.deepEqual(placesIn('In the state capital, Karstov, 15 people were killed.'), ['Karstov'])
})

test('a village lies in what holds it, and says more of where it was', () => {
  assert.deepEqual(placesIn('A mine in Kelpvik village in the countryside of Dolmara killed a woman.'), ['Kelpvik'])
})
