import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pairedBy } from './pairing.ts'

const whole = (word: string): string => word
const initial = (word: string): string => word[0] ?? ''
const paired = (lefts: readonly string[], rights: readonly string[]) => {
  const { pairs, added, gone } = pairedBy(
    lefts.map(word => ({ word })),
    rights.map(word => ({ word })),
    [one => whole(one.word), one => initial(one.word)],
  )
  return [
    pairs.map(({ left, right }) => `${left.word}-${right.word}`),
    added.map(one => one.word),
    gone.map(one => one.word),
  ]
}

test('the first key goes before the next', () => {
  assert.deepEqual(paired(['ab', 'ac'], ['ac', 'ad']), [['ac-ac', 'ab-ad'], [], []])
})

test('records with one key are paired in their order, and what is over is left', () => {
  assert.deepEqual(paired(['a1', 'a2'], ['a3', 'a4', 'a5']), [['a1-a3', 'a2-a4'], ['a5'], []])
  assert.deepEqual(paired(['a', 'a', 'b'], ['a', 'c']), [['a-a'], ['c'], ['a', 'b']])
})

test('law: every record is in one pair, or left', () => {
  const words = fc.array(fc.constantFrom('a', 'ab', 'b', 'bc', 'c'), { maxLength: 8 })
  fc.assert(
    fc.property(words, words, (lefts, rights) => {
      const [pairs = [], added = [], gone = []] = paired(lefts, rights)
      assert.equal(pairs.length + added.length, rights.length)
      assert.equal(pairs.length + gone.length, lefts.length)
    }),
  )
})
