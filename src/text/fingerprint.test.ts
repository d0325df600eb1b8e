import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { winnowerFor } from './fingerprint.ts'

const words = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 })
const GRAM = 3
const WINDOW = 4
const GUARANTEED = GRAM + WINDOW - 1

const winnower = winnowerFor(100)

function gramsOf(values: readonly number[]): number[] {
  const count = winnower.grams(Int32Array.from(values), values.length, GRAM)
  return [...winnower.values.subarray(0, count)]
}

function winnowed(values: readonly number[]): { value: number[]; at: number[] } {
  winnower.values.set(values)
  const count = winnower.winnow(values.length, WINDOW, 0)
  return { value: [...winnower.value.subarray(0, count)], at: [...winnower.at.subarray(0, count)] }
}

function fingerprintsOf(values: readonly number[]): number[] {
  return winnowed(gramsOf(values)).value
}

test('two texts that share t words in a row share a fingerprint', () => {
  const shared = fc.array(fc.integer(), { minLength: GUARANTEED, maxLength: 20 })
  fc.assert(
    fc.property(words, words, words, words, shared, (before, after, lead, tail, run) => {
      const left = fingerprintsOf([...before, ...run, ...after])
      const right = new Set(fingerprintsOf([...lead, ...run, ...tail]))
      assert.ok(left.some(value => right.has(value)))
    }),
  )
})

test('a gram has the same value wherever it stands', () => {
  fc.assert(
    fc.property(words, fc.array(fc.integer(), { minLength: GRAM, maxLength: GRAM }), (before, gram) => {
      assert.equal(gramsOf([...before, ...gram]).at(-1), gramsOf(gram)[0])
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
      assert.deepEqual(winnowed(values).at, [...expected])
    }),
  )
})

test('a text shorter than a gram has no fingerprint', () => {
  assert.equal(fingerprintsOf([7, 7]).length, 0)
})
