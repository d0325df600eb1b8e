import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseNamesOf, withPlaces } from './case-names.ts'

const TABLE = [
  '# kind\tnames',
  'actor\tTarn Front|the Front|TF\tinsurgent',
  'city\tSaltmere|Saltmere Harbour\tXA\tNorthmarch\t12.4\t-33.1',
  'hamlet\tLesk',
  'actor\t |',
  'city\tDunmoor\tXA\t\t123\t4',
  '',
].join('\n')

test('reads actors with their role and places with their coordinates', () => {
  const { names } = caseNamesOf(TABLE)
  assert.deepEqual(names.actors, [{ name: 'Tarn Front', words: ['tarn front', 'the front', 'tf'], role: 'insurgent' }])
  assert.equal(names.places, 'city\tSaltmere|Saltmere Harbour\tXA\tNorthmarch\t12.4\t-33.1\t')
})

test('names the line and the fault of what it does not understand', () => {
  assert.deepEqual(caseNamesOf(TABLE).faults, [
    { line: 4, reason: 'kind' },
    { line: 5, reason: 'name' },
    { line: 6, reason: 'coordinates' },
  ])
})

test('puts the places of a case behind those of the gazetteer', () => {
  const { names } = caseNamesOf(TABLE)
  const { places } = withPlaces('city\tBelmor\tXB\t\t1\t2\t500\n', names)
  assert.deepEqual(places.name, ['Belmor', 'Saltmere'])
  assert.equal(places.lat[1], 12.4)
  assert.equal(places.population[1], 0)
})
