import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMisspelling } from './misspelling.ts'

const pairs: readonly (readonly [left: string, right: string, isOne: boolean])[] = [
  ['Halloran', 'Haloran', true],
  ['Halloran', 'Hallorann', true],
  ['Halloran', 'Hallaran', true],
  ['Halloran', 'Hallroan', true],
  ['Halloran', 'Halloran', true],
  ['Halloran', 'Holleran', false],
  ['Halloran', 'Halloransen', false],
  ['Halloran', 'Hal', false],
  ['Jan', 'Jon', false],
]

for (const [left, right, isOne] of pairs) {
  test(`${left} ${isOne ? 'is' : 'is not'} ${right} with one slip`, () => {
    assert.equal(isMisspelling(left, right), isOne)
    assert.equal(isMisspelling(right, left), isOne)
  })
}
