import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function placeIn(text: string): string | undefined {
  return claimsIn(text)[0]?.place?.value.name
}

test('a name beside a noun for a kind of place is one, though no gazetteer has it', () => {
  assert.equal(placeIn('In the provincial capital, San Kelpo, 90 men were killed.'), 'San Kelpo')
  assert.equal(placeIn('Two men were killed when shells hit Umm Kelpa, a small mining town in the north.'), 'Umm Kelpa')
  assert.equal(placeIn('Two men were killed in a hamlet called Umm Kelpa.'), 'Umm Kelpa')
  assert.equal(placeIn('Two men were killed in the besieged enclave of Umm Kelpa.'), 'Umm Kelpa')
  assert.equal(placeIn('Two men were killed at the Kelpa refugee camp.'), 'Kelpa')
})

test('a person beside such a noun is none', () => {
  assert.equal(placeIn('The head of the province, Orla Kelp, said that two men were killed.'), undefined)
  assert.equal(placeIn('In the village, Orla Kelp, 34, was killed.'), undefined)
  assert.equal(placeIn('Orla Kelp, a village teacher, was killed.'), undefined)
})

test('a name that tells where in a region, or lies in what follows, is preferred to it', () => {
  assert.equal(placeIn('Shells hit a mill outside Kelpa in Ruvania and killed two men.'), 'Kelpa')
  assert.equal(placeIn('A boat sank off the island of Kelpa in Ruvania, killing two men.'), 'Kelpa')
  assert.equal(placeIn('Shells hit Umm Kelpa, a suburb in Ruvania, killing two men.'), 'Umm Kelpa')
})

test('whom a place sends, and what is shelled, tell of a place that no gazetteer has', () => {
  assert.equal(placeIn('The mayor of Umm Kelpa said two men had died in the floods.'), 'Umm Kelpa')
  assert.equal(placeIn('Rebels shelled Umm Kelpa on Monday, killing two men.'), 'Umm Kelpa')
  assert.equal(placeIn('Villagers in Kelpa said that soldiers had killed two men.'), 'Kelpa')
  assert.equal(placeIn('Rebels shelled Kelpist positions on Monday, killing two men.'), undefined)
  assert.equal(placeIn('A report in Kelpa said that soldiers had killed two men in Lesk.'), 'Lesk')
  assert.equal(placeIn('A shooting in the area of Kelpa and Orlo streets killed two men.'), undefined)
})

test('an area before a noun for a country or a town tells of what was named before', () => {
  assert.equal(placeIn('A fire broke out in Lesk. Two men were killed in the Long Coast city.'), 'Lesk')
  assert.equal(placeIn('A fire broke out in Ruvania. Two men were killed in the Long Coast nation.'), 'Ruvania')
  assert.equal(placeIn('A storm reached Lesk. Two men drowned on the Long Coast.'), 'Long Coast')
})
