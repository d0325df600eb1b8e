import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GrowingLookup } from './lookup.ts'

test('what is added is found beside what was there, which stays as it was', () => {
  const begun = new Map([['orme', 1]])
  const lookup = new GrowingLookup(begun)
  lookup.set('keld', 2)
  assert.deepEqual([lookup.get('orme'), lookup.get('keld'), lookup.get('tarn')], [1, 2, undefined])
  assert.deepEqual([lookup.has('orme'), lookup.has('keld'), lookup.has('tarn')], [true, true, false])
  assert.equal(begun.size, 1)
})
