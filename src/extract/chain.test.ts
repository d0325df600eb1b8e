import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../test/claims-in.ts'

/** The links of a text's last claim, in their words, the one that the report heard it from first. */
function links(text: string): (string | undefined)[] {
  return claimsIn(text)
    .at(-1)!
    .attribution.map(({ at }) => at?.exact)
}

test('whoever says two things of a claim is one link', () => {
  assert.deepEqual(links('The interior ministry confirmed the raid, adding that 12 guards were killed.'), [
    'The interior ministry',
  ])
  assert.deepEqual(links('Ivo Brand said he believed that 12 guards were killed.'), ['Ivo Brand'])
  assert.deepEqual(links('The ministry said the ministry knew that 12 guards were killed.'), ['The ministry'])
})

test('a chain keeps everybody through whom a claim has come', () => {
  assert.deepEqual(links('Ivo Brand said police believed that 12 guards were killed.'), ['Ivo Brand', 'police'])
  assert.deepEqual(links('The Tarn Courier reported that the interior ministry said 12 guards were killed.'), [
    'The Tarn Courier',
    'the interior ministry',
  ])
  assert.deepEqual(links('A guard said another guard told him that 12 people were killed.'), [
    'A guard',
    'another guard',
  ])
})
