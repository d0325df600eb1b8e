import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'
import type { PlaceMention } from '../../model/mention.ts'
import { PLACE_RULE } from './rule.ts'
import { placeNear, sceneAfter } from './scene.ts'

function mention(name: string, token: number, rule: string, admin1: string | undefined = name): PlaceMention {
  const place = admin1 === undefined ? { name } : { name, admin1 }
  return { kind: 'place', first: token, last: token, span: { start: token, end: token + 1 }, rule, place }
}

test('an event is where its sentence says, not where the report was filed', () => {
  const filed = mention('Kabul', 0, PLACE_RULE.dateline)
  const there = mention('Marjeh', 20, PLACE_RULE.located, 'Helmand')
  assert.equal(placeNear([filed, there], 4, 6), there)
  assert.equal(placeNear([filed], 4, 6), filed)
  assert.equal(placeNear([], 4, 6), undefined)
})

test('a country or a place in passing gives way to a place farther off', () => {
  const backer = { ...mention('Russia', 5, PLACE_RULE.named), place: { name: 'Russia', country: 'RU' } }
  const there = mention('Idlib', 14, PLACE_RULE.located)
  assert.equal(placeNear([backer, there], 2, 4), there)
})

test('a part is preferred to the whole beside it', () => {
  const part = mention('Marjeh', 10, PLACE_RULE.located, 'Helmand')
  const whole = mention('Helmand', 11, PLACE_RULE.container)
  assert.equal(placeNear([part, whole], 2, 4), part)
})

test('a part told before its whole is preferred, however near the whole is', () => {
  const places = (text: string) => claimsIn(text).map(({ place }) => place?.value.name)
  assert.deepEqual(places('In the village of Kelpa in the state of Ruvania 16 men were killed.'), ['Kelpa'])
  assert.deepEqual(places('Shells fell on the village of Kelpa in Ruvania and two men were killed.'), ['Kelpa'])
})

test('the scene moves with what happened, and stays where somebody only planned', () => {
  const here = mention('Logar', 3, PLACE_RULE.located)
  const elsewhere = mention('Ghazni', 20, PLACE_RULE.located)
  assert.equal(sceneAfter(here, [elsewhere], 10, []), here)
  assert.equal(sceneAfter(here, [elsewhere], 10, [[15, 16]]), elsewhere)
  assert.equal(sceneAfter(here, [], 10, [[15, 16]]), here)
})

test('a sentence that opens with a place moves the scene', () => {
  const here = mention('Logar', 3, PLACE_RULE.located)
  const opening = mention('Ghazni', 12, PLACE_RULE.located)
  assert.equal(sceneAfter(here, [opening], 11, []), opening)
})

test('a name that no gazetteer has moves the scene, a whole country does not', () => {
  const here = mention('Logar', 3, PLACE_RULE.located)
  const unknown = {
    ...mention('Kelpwick', 20, PLACE_RULE.located),
    place: { name: 'Kelpwick' },
    isUnlisted: true,
  } as const
  const country = { ...mention('Norland', 20, PLACE_RULE.located), place: { name: 'Norland', country: 'XB' } }
  assert.equal(sceneAfter(here, [unknown], 10, [[15, 16]]), unknown)
  assert.equal(sceneAfter(here, [country], 10, [[15, 16]]), here)
})

test('where a source stands is not where it happened, unless nothing else is named', () => {
  const places = (text: string) => claimsIn(text).map(({ place }) => place?.value.name)
  assert.deepEqual(places('Staff at the hospital in Vesnice said that two men were killed in the port of Kelpwick.'), [
    'Kelpwick',
  ])
  assert.deepEqual(places('Staff at the hospital in Vesnice said that two men were killed.'), ['Vesnice'])
})

test('whence somebody is, or who backs them, is no place where anything happened', () => {
  const place = (text: string) => claimsIn(text)[0]?.place?.value.name
  assert.equal(place('Shells fell in Vesnice. Ruvania-backed fighters killed two men.'), 'Vesnice')
  assert.equal(place('Ruvania-backed fighters killed two men.'), undefined)
  assert.equal(place('The Belmor-based group said two men were killed.'), undefined)
  assert.equal(place('Two men were killed in Vesnice, the Ruvania-based group said.'), 'Vesnice')
  assert.equal(place('In Vesnice, Belmor-trained guards killed two men.'), 'Vesnice')
})

test('what lies across a border is no place where anything happened', () => {
  const place = (text: string) => claimsIn(text)[0]?.place?.value.name
  assert.equal(place('Shells fell in Vesnice. Two men were killed in a valley bordering Ruvania.'), 'Vesnice')
  assert.equal(place('Two men were killed in clashes in southern and eastern Lesk.'), 'Lesk')
  assert.equal(place('Two men were killed on the way to southern and eastern Lesk. Nobody was hurt.'), 'Lesk')
})

test('a known name keeps out the verb of a title and the country whose apostrophe was lost', () => {
  const place = (text: string) => claimsIn(text)[0]?.place?.value.name
  assert.equal(place('Shells killed ten men in Ruvanias Vesnice city on Monday.'), 'Vesnice')
  assert.equal(place('Army Retakes Orme City in Vesnice Kills over 50 Guards. Army units took the town.'), 'Vesnice')
  assert.equal(place('Ten guards died in the village of Vesnice Deir on Monday.'), 'Vesnice Deir')
})

test('a continent gives way to a country of its sentence', () => {
  const continent = { ...mention('Europe', 12, PLACE_RULE.named), place: { name: 'Europe' } }
  const country = { ...mention('Norway', 8, PLACE_RULE.located), place: { name: 'Norway', country: 'NO' } }
  assert.equal(placeNear([country, continent], 2, 4), country)
})
