import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function asides(text: string): readonly boolean[] {
  return claimsIn(text).map(({ hints }) => hints.some(({ kind }) => kind === 'background'))
}

const OTHER = 'A bus crashed in Vesnice. The crash killed four people.'

test('what stands below a heading for other news is other news', () => {
  assert.deepEqual(asides(`A clerk died in Lesk.\n\nMore stories you may like\n\n${OTHER}`), [false, true])
})

test('a sentence with the words of such a heading opens no list', () => {
  assert.deepEqual(asides(`A clerk died in Lesk.\n\nMore stories of grief were told in the town.\n\n${OTHER}`), [
    false,
    false,
  ])
})

test('a heading above the text leaves the text its own', () => {
  assert.deepEqual(asides(`Most popular stories\n\n${OTHER}`), [false])
})

test('what may be linked to another happening is told of that', () => {
  assert.deepEqual(asides('A clerk died in Lesk. It may be connected to the killing of a guard, the mayor said.'), [
    false,
    true,
  ])
  assert.deepEqual(asides('A man was held in the killing of a guard.'), [false])
})
