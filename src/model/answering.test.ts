import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../test/claims-in.ts'
import { answering } from './answering.ts'

const answers = (text: string) => answering(claimsIn(text)).map(({ at }) => at.exact)

test('"many" answers nothing beside figures, and all there is to say without them', () => {
  assert.deepEqual(answers('Many people were killed. Later 22 people were killed.'), ['22'])
  assert.deepEqual(answers('Many people were killed.'), ['Many'])
})

test('what is supposed or denied answers nothing', () => {
  assert.deepEqual(answers('The toll of the fire could reach 40. It killed 22 people.'), ['22'])
  assert.deepEqual(answers('The mayor denied that 22 people were killed.'), [])
})
