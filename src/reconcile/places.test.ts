import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from '../model/claim.ts'
import { nearness } from './places.ts'

const tesk: Place = { name: 'Tesk', country: 'XO', admin1: 'Highlands', lat: 40, lon: 20 }
const orme: Place = { name: 'Orme', country: 'XO', admin1: 'Highlands', lat: 40.05, lon: 20.05 }
const keld: Place = { name: 'Keld', country: 'XO', admin1: 'Coast', lat: 43, lon: 25 }
const highlands: Place = { name: 'Highlands', country: 'XO', admin1: 'Highlands' }
const country: Place = { name: 'Orvania', country: 'XO' }

test('one name in one region is one place', () => {
  assert.equal(nearness(tesk, { name: 'Tesk' }), 'same')
})

test('a region and a country hold their towns', () => {
  assert.equal(nearness(highlands, tesk), 'within')
  assert.equal(nearness(tesk, country), 'within')
})

test('a region does not hold the towns of another', () => {
  assert.equal(nearness(highlands, keld), 'apart')
})

test('a village an hour on foot away is near, a town of another region apart', () => {
  assert.equal(nearness(tesk, orme), 'near')
  assert.equal(nearness(tesk, keld), 'apart')
})

test('one name in two countries is a namesake, which the map may have mistaken', () => {
  assert.equal(nearness(tesk, { name: 'Tesk', country: 'XW', admin1: 'Plains' }), 'namesake')
})

test('a name that no map has may be a quarter of a town, but not another such name', () => {
  assert.equal(nearness(tesk, { name: 'Old Bath Quarter' }), 'unlocated')
  assert.equal(nearness({ name: 'Brannick' }, { name: 'Old Bath Quarter' }), 'apart')
})

test('what is not stated is unknown', () => {
  assert.equal(nearness(undefined, tesk), 'unknown')
})

test('a mountain or a lake that no map has is at the place that it is called after', () => {
  assert.equal(nearness({ name: 'Mount Brannick' }, { name: 'Brannick' }), 'near')
  assert.equal(nearness({ name: 'Brannick Lake' }, tesk), 'unlocated')
})

test('a place that no map has lies in the country that the text puts it in, and is not that country', () => {
  const quarter: Place = { name: 'Old Bath Quarter', country: 'XO', isUnlisted: true }
  assert.equal(nearness(quarter, country), 'within')
  assert.equal(nearness(quarter, tesk), 'unlocated')
  assert.equal(nearness(quarter, { name: 'Brannick', country: 'XO', isUnlisted: true }), 'apart')
  assert.equal(nearness(quarter, { ...quarter, country: 'XW' }), 'namesake')
})
