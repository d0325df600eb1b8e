import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gazetteerOf, NAME_USE, PLACE_KIND } from './gazetteer.ts'

const TABLE = [
  'country\tTalmark|Republic of Talmark\tTM\t\t\t\t900000',
  'region\tNorwell|~Nor\tTM\tNorwell\t1.5\t2.25\t50000',
  'city\t*Harbour|^Florence\tTM\tNorwell\t\t\t12000',
].join('\n')

test('a name a line, each with its place and its use', () => {
  const { names, placeOf, use } = gazetteerOf(TABLE)
  assert.equal(names(), 'Talmark\nRepublic of Talmark\nNorwell\nNor\nHarbour\nFlorence')
  assert.deepEqual([...placeOf], [0, 0, 1, 1, 2, 2])
  const { plain, short, ordinary, personal } = NAME_USE
  assert.deepEqual([...use], [plain, plain, plain, short, ordinary, personal])
})

test('a place keeps its first name, its kind and what is known of where it lies', () => {
  const { places } = gazetteerOf(TABLE)
  assert.deepEqual(places.name, ['Talmark', 'Norwell', 'Harbour'])
  assert.deepEqual([...places.kind], [PLACE_KIND.country, PLACE_KIND.region, PLACE_KIND.city])
  assert.equal(places.lat[1], 1.5)
  assert.ok(Number.isNaN(places.lat[2]))
  assert.equal(places.countryOf[0], places.countryOf[2])
  assert.equal(places.regionOf[0], 0)
  assert.equal(places.regionOf[1], places.regionOf[2])
})

test('regions of one name in two countries are two', () => {
  const { places } = gazetteerOf('region\tNorth\tAA\tNorth\t\t\t\nregion\tNorth\tBB\tNorth\t\t\t')
  assert.notEqual(places.regionOf[0], places.regionOf[1])
})

test('a line with a field too few, or of no known kind, is refused', () => {
  assert.throws(() => gazetteerOf('city\tHarbour\tTM'), /3 fields in line 1/u)
  assert.throws(() => gazetteerOf('hill\tHarbour\tTM\t\t\t\t'), /Unknown kind of place: hill/u)
})
