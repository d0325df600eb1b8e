import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function sources(text: string): (string | undefined)[][] {
  return claimsIn(text).map(({ attribution }) => attribution.map(({ at }) => at?.exact))
}

test('a word that may be a noun is a verb before a figure with a verb of its own', () => {
  assert.deepEqual(sources('The Nurses for Orme group reports 740 porters have been killed.'), [
    ['The Nurses for Orme group'],
  ])
  assert.deepEqual(sources('The Orme league reports about 740 porters have been killed.'), [['The Orme league']])
  assert.deepEqual(sources('The porter claims twenty guards were killed.'), [['The porter']])
})

test('it stays a noun behind a determiner, and before a figure of its own', () => {
  assert.deepEqual(sources('By some estimates 740 porters have been killed.'), [[]])
  assert.deepEqual(sources('After two reports about 12 porters, nine guards were killed.').flat(), [])
})

test('who claims a raid says besides what stands behind "and that"', () => {
  assert.deepEqual(sources('The Orme Front claimed the raid, and that twenty guards were killed.'), [
    ['The Orme Front'],
  ])
  assert.deepEqual(sources('The Orme Front claimed the raid that killed twenty guards.'), [[]])
})
