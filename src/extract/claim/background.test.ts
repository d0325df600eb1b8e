import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function asides(text: string): readonly boolean[] {
  return claimsIn(text).map(({ hints }) => hints.some(({ kind }) => kind === 'background'))
}

test('what stands behind "a day after" is another happening', () => {
  assert.deepEqual(asides('The visit came a day after a blast in Vesnice killed nine people.'), [true])
  assert.deepEqual(asides('Two men were hurt in Lesk, a week after nine people were killed in Vesnice.'), [false, true])
  assert.deepEqual(asides('Two men were killed in Lesk on Monday, a day after they had come home.'), [false])
})

test('what stands behind "a day after" goes on in a part of it', () => {
  const text =
    'Two men were hurt in Lesk. It comes just one week after four people were shot in Vesnice, including a girl who was killed.'
  assert.deepEqual(asides(text), [false, true, true])
  const other = 'Two men were hurt in Lesk, a week after a blast in Vesnice, and a clerk died.'
  assert.deepEqual(asides(other), [false, false])
})

test('a line that begins with the length of a recording is of other news', () => {
  assert.deepEqual(asides('Four wounded in Lesk\n\n0:47 Driver shot dead in Vesnice\n\n1:12 Mayor opens bridge'), [
    false,
    true,
  ])
  assert.deepEqual(asides('Four wounded in Lesk\n\n12:47 a.m. Two shot dead in Lesk'), [false, false])
  assert.deepEqual(asides('Four wounded in Lesk\n\nDriver shot dead in Lesk'), [false, false])
})
