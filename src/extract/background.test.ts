import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../test/claims-in.ts'

function asides(text: string): readonly boolean[] {
  return claimsIn(text).map(({ hints }) => hints.some(({ kind }) => kind === 'background'))
}

test('what stands behind "a day after" is another happening', () => {
  assert.deepEqual(asides('The visit came a day after a blast in Vesnice killed nine people.'), [true])
  assert.deepEqual(asides('Two men were hurt in Lesk, a week after nine people were killed in Vesnice.'), [false, true])
  assert.deepEqual(asides('Two men were killed in Lesk on Monday, a day after they had come home.'), [false])
})
