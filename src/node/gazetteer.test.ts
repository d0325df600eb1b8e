import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PLACE_KIND } from '../model/gazetteer.ts'
import { loadGazetteer } from './gazetteer.ts'

const { places, placeOf, names, use } = loadGazetteer()

test('the gazetteer that ships loads once', () => {
  assert.equal(loadGazetteer(), loadGazetteer())
})

test('every name has a place and a use', () => {
  const lines = names().split('\n')
  assert.equal(lines.length, placeOf.length)
  assert.equal(lines.length, use.length)
  assert.ok(lines.every(line => line !== '' && line === line.trim() && line === line.normalize('NFC')))
})

test('every region, district and city lies in a country, and every region in itself', () => {
  for (const [place, kind] of places.kind.entries()) {
    if (kind >= PLACE_KIND.region) assert.notEqual(places.country[place], '', places.name[place])
    if (kind === PLACE_KIND.region) assert.notEqual(places.region[place], '', places.name[place])
  }
})

test('a district lies in a region that the gazetteer has', () => {
  const regions = new Set<number>()
  for (const [place, kind] of places.kind.entries())
    if (kind === PLACE_KIND.region) regions.add(places.regionOf[place]!)
  for (const [place, kind] of places.kind.entries()) {
    if (kind === PLACE_KIND.district) assert.ok(regions.has(places.regionOf[place]!), places.name[place])
  }
})

test('degrees are on the globe', () => {
  for (const lat of places.lat) assert.ok(Number.isNaN(lat) || Math.abs(lat) <= 90)
  for (const lon of places.lon) assert.ok(Number.isNaN(lon) || Math.abs(lon) <= 180)
})
