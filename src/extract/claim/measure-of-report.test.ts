import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** What became of the victims that the last sentence of a text names. */
function measuresIn(text: string): readonly string[] {
  const claims = claimsIn(text)
  return claims.filter(({ rules }) => rules[0] === 'measure.victims').map(({ measure }) => measure)
}

test('takes named victims for the dead where there are as many of these', () => {
  assert.deepEqual(measuresIn('Two people were killed and five hurt. The victims were Ivo Wick and Ana Wick.'), [
    'killed',
    'killed',
  ])
})

test('takes named victims for the hurt where there are as many of these', () => {
  assert.deepEqual(measuresIn('Five people were killed and two hurt. The victims were Ivo Wick and Ana Wick.'), [
    'wounded',
    'wounded',
  ])
})

test('leaves open what became of named victims who are as many as both, or as neither', () => {
  const victims = 'The victims were Ivo Wick and Ana Wick.'
  assert.deepEqual(measuresIn(`Two people were killed and two hurt. ${victims}`), ['casualties', 'casualties'])
  assert.deepEqual(measuresIn(`Six people were killed and five hurt. ${victims}`), ['casualties', 'casualties'])
})

test('leaves open what became of a single victim', () => {
  assert.deepEqual(measuresIn('One man was killed and five were hurt. The victim was identified as Ivo Wick.'), [
    'casualties',
  ])
})
