import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, getIssues } from '@placemarkio/check-geojson'
import { caseWith, everyQuantity, hostileWords } from '../../test/case-fixture.ts'
import { richCase } from '../../test/rich-case.ts'
import type { CaseFile } from '../model/case-file.ts'
import { PROFILES } from '../model/profile.ts'
import { geojson } from './geojson.ts'

const textOf = (ledger: CaseFile): string => [...geojson.export(ledger, PROFILES.plain)].join('')

const featuresOf = (ledger: CaseFile) => {
  const collection = check(textOf(ledger))
  assert.ok(collection.type === 'FeatureCollection')
  return collection.features
}

test('is valid for an empty case, for every figure and for hostile words', () => {
  for (const ledger of [
    caseWith([]),
    ...hostileWords.flatMap(words => [caseWith(everyQuantity, words), richCase(words)]),
  ])
    assert.deepEqual(getIssues(textOf(ledger)), [])
})

test('an incident and its questions are points, longitude first, with ranges and origins', () => {
  const [incident, question] = featuresOf(richCase('at least 12'))
  assert.deepEqual(incident?.geometry, { type: 'Point', coordinates: [-0.75, 54.25] })
  assert.equal(incident?.properties?.['kind'], 'incident')
  assert.equal(incident?.properties?.['originsAtMost'], 2)
  assert.equal(question?.properties?.['incident'], incident?.id)
  assert.equal(question?.properties?.['low'], 12)
  assert.equal('high' in (question?.properties ?? {}), false, 'an open end is left out')
  assert.deepEqual(question?.properties?.['origins'], ['at least 12'])
})

test('a place without coordinates, or with none of this earth, is a feature without geometry', () => {
  assert.equal(featuresOf(caseWith(everyQuantity))[0]?.geometry, null)
  const rich = richCase('12')
  const astray = {
    ...rich,
    questions: rich.questions.map(one => ({ ...one, place: { name: 'Tarn', lat: 120, lon: 7 } })),
  }
  assert.equal(featuresOf(astray)[1]?.geometry, null)
})
