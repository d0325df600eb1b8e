import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { grams, winnow } from './fingerprint.ts'

const words = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 })
const GRAM = 3
const WINDOW = 4
const GUARANTEED = GRAM + WINDOW - 1

function fingerprintsOf(values: readonly number[]): ReturnType<typeof winnow> {
  return winnow(grams(Int32Array.from(values), values.length, GRAM), WINDOW)
}

test('two texts that share t words in a row share a fingerprint', () => {
  const shared = fc.array(fc.integer(), { minLength: GUARANTEED, maxLength: 20 })
  fc.assert(
    fc.property(words, words, words, words, shared, (before, after, lead, tail, run) => {
      const left = fingerprintsOf([...before, ...run, ...after])
      const right = new Set(fingerprintsOf([...lead, ...run, ...tail]).value)
      assert.ok(left.value.some(value => right.has(value)))
    }),
  )
})

test('a gram has the same value wherever it stands', () => {
  fc.assert(
    fc.property(words, fc.array(fc.integer(), { minLength: GRAM, maxLength: GRAM }), (before, gram) => {
      const moved = grams(Int32Array.from([...before, ...gram]), before.length + GRAM, GRAM)
      assert.equal(moved.at(-1), grams(Int32Array.from(gram), GRAM, GRAM)[0])
    }),
  )
})

test('every window keeps its rightmost least value, once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 40 }), values => {
      const expected = new Set<number>()
      const lastWindow = Math.max(1, values.length - WINDOW + 1)
      for (let from = 0; from < lastWindow && values.length > 0; from++) {
        const window = values.slice(from, from + WINDOW)
        expected.add(from + window.lastIndexOf(Math.min(...window)))
      }
      assert.deepEqual([...winnow(Uint32Array.from(values), WINDOW).at], [...expected])
    }),
  )
})

test('a text shorter than a gram has no fingerprint', () => {
  assert.equal(fingerprintsOf([7, 7]).count, 0)
})
