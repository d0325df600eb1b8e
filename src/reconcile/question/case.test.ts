import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameInLine, nounsInLine } from './case.ts'

test('nouns in capitals are written small, initials stay', () => {
  assert.deepEqual(['HARBOUR GUARDS', 'U.S. CITIZENS', 'TPF REBELS', 'ARMED\nREBELS'].map(nounsInLine), [
    'harbour guards',
    'U.S. citizens',
    'TPF rebels',
    'armed rebels',
  ])
})

test('names in capitals have one capital a word', () => {
  assert.deepEqual(['IVO BRAND', 'DR. ADA\r\nWICK', "ANA O'TARN"].map(nameInLine), [
    'Ivo Brand',
    'Dr. Ada Wick',
    "Ana O'tarn",
  ])
})

test('what is not in capitals stays as it is', () => {
  for (const words of ['Ostland guards', 'TPF rebels', 'Ivo Brand', 'a UN guard', '']) {
    assert.equal(nounsInLine(words), words)
    assert.equal(nameInLine(words), words)
  }
})
