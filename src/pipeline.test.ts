import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseNamesOf, withPlaces } from './model/case-names.ts'
import type { SourceDocument } from './model/document.ts'
import { pipelineFrom } from './pipeline.ts'

const TEXT = 'SALTMERE HARBOUR, March 4. Three fighters of the Front were killed in Saltmere on Tuesday, police said.'
const document: SourceDocument = {
  id: 'd1',
  capture: { path: 'a.txt', sha256: '', bytes: TEXT.length },
  reader: 'text',
  encoding: 'utf-8',
  text: TEXT,
}

function claimWith(table: string) {
  const { names } = caseNamesOf(table)
  const pipeline = pipelineFrom(() => withPlaces('city\tBelmor\tXB\t\t1\t2\t500\n', names), names.actors)
  return pipeline.readDocument(document, { whole: true }).reports[0]!.claims[0]!
}

test('a name that the case knows is resolved, and its role', () => {
  const { subject } = claimWith('actor\tTarn Front|the Front|Front\tinsurgent\n')
  assert.deepEqual(subject?.value, { name: 'Tarn Front', role: 'insurgent' })
  assert.notEqual(claimWith('').subject?.value.name, 'Tarn Front')
})

test('a place that the case knows has its coordinates', () => {
  const { place } = claimWith('city\tSaltmere|Saltmere Harbour\tXA\tNorthmarch\t12.4\t-33.1\n')
  assert.deepEqual(place?.value, { name: 'Saltmere', country: 'XA', admin1: 'Northmarch', lat: 12.4, lon: -33.1 })
})
