import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundsOf } from './bounds.ts'
import { PROFILES } from './profile.ts'
import type { Quantity } from './quantity.ts'

const { plain, aan, acled } = PROFILES

function ends(quantity: Quantity, profile = PROFILES.plain as (typeof PROFILES)[keyof typeof PROFILES]): unknown[] {
  const { low, high, lowExclusive, highExclusive } = boundsOf(quantity, profile)
  return [low, lowExclusive, high, highExclusive]
}

test('an exact number is both of its ends', () => {
  assert.deepEqual(ends({ kind: 'exact', value: 7 }), [7, false, 7, false])
})

test('"more than" leaves its number out and the top open', () => {
  assert.deepEqual(ends({ kind: 'more-than', min: 24 }), [24, true, undefined, false])
  assert.deepEqual(ends({ kind: 'at-least', min: 24 }), [24, false, undefined, false])
})

test('"up to" says nothing of the low end', () => {
  assert.deepEqual(ends({ kind: 'at-most', max: 70 }), [undefined, false, 70, false])
  assert.deepEqual(ends({ kind: 'fewer-than', max: 70 }), [undefined, false, 70, true])
})

test('"about" is its number, marked approximate', () => {
  assert.equal(boundsOf({ kind: 'about', value: 50 }, plain).approximate, true)
  assert.equal(boundsOf({ kind: 'between', min: 4, max: 5 }, plain).approximate, false)
  assert.equal(boundsOf({ kind: 'between', min: 4, max: 5, approximate: true }, plain).approximate, true)
})

test('none is zero, which unknown is not', () => {
  assert.deepEqual(ends({ kind: 'none' }), [0, false, 0, false])
})

test('a vague word is worth the least that it can mean', () => {
  assert.deepEqual(ends({ kind: 'vague', word: 'dozens' }), [24, false, undefined, false])
  assert.deepEqual(ends({ kind: 'vague', word: 'hundreds' }), [200, false, undefined, false])
  assert.deepEqual(ends({ kind: 'vague', word: 'plural' }), [2, false, undefined, false])
})

test('a scale after a vague word multiplies it', () => {
  assert.deepEqual(ends({ kind: 'vague', word: 'several dozen' }), [36, false, undefined, false])
  assert.deepEqual(ends({ kind: 'vague', word: 'tens thousand' }), [20_000, false, undefined, false])
})

test('a vague word under "up to" has no low end', () => {
  assert.deepEqual(ends({ kind: 'vague', word: 'several hundred', bound: 'at-most' }), [
    undefined,
    false,
    undefined,
    false,
  ])
})

test('houses differ in what the words are worth', () => {
  assert.equal(boundsOf({ kind: 'vague', word: 'dozens' }, acled).low, 12)
  assert.equal(boundsOf({ kind: 'vague', word: 'dozens' }, acled).high, 12)
  assert.equal(boundsOf({ kind: 'vague', word: 'numerous' }, aan).low, 4)
  assert.equal(boundsOf({ kind: 'vague', word: 'numerous' }, plain).low, 2)
})

test('no profile gives a word more at the low end than at the high end', () => {
  for (const profile of Object.values(PROFILES)) {
    for (const word of Object.keys(plain.worths)) {
      const { low = 0, high = Number.POSITIVE_INFINITY } = boundsOf({ kind: 'vague', word }, profile)
      assert.ok(low <= high && low > 0, `${profile.name}: ${word}`)
    }
  }
})
