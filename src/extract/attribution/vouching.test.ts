import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function chains(text: string): (string | undefined)[][] {
  return claimsIn(text).map(({ attribution }) => attribution.map(({ at }) => at?.exact))
}

test('who says that people were killed vouches for the figure', () => {
  assert.deepEqual(chains('Police said that 12 people were killed.'), [['Police']])
})

test('who condemns the killing does not', () => {
  assert.deepEqual(chains('The mayor condemned the killing of 12 people.'), [[]])
})
