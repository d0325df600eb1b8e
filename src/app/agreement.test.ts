import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { logOf } from '../../test/case-of.ts'
import type { Deed } from '../model/review.ts'
import { agreementOf, judgesOf, kappaOf } from './agreement.ts'

/** Pairs from a table: how often the left says the row and the right the column. */
function pairsFrom(table: Readonly<Record<string, number>>) {
  return Object.entries(table).flatMap(([cell, count]) => {
    const [left = '', right = ''] = cell.split('/')
    return Array.from({ length: count }, () => ({ left, right }))
  })
}

const near = (found: number | undefined, expected: number): void => {
  assert.ok(found !== undefined && Math.abs(found - expected) < 1e-12, `${found} is not ${expected}`)
}

test('kappa of a table that is worked out by hand', () => {
  // p_o = (20 + 15) / 50 = 0.7; p_e = (25 * 30 + 25 * 20) / 2500 = 0.5; kappa = 0.2 / 0.5
  const { observed, expected, kappa } = kappaOf(
    pairsFrom({ 'accept/accept': 20, 'accept/reject': 5, 'reject/accept': 10, 'reject/reject': 15 }),
  )
  near(observed, 0.7)
  near(expected, 0.5)
  near(kappa, 0.4)
})

test('kappa is 1 for identical verdicts, 0 for chance, below 0 for less than chance', () => {
  assert.equal(kappaOf(pairsFrom({ 'accept/accept': 3, 'reject/reject': 1 })).kappa, 1)
  assert.equal(
    kappaOf(pairsFrom({ 'accept/accept': 9, 'accept/reject': 3, 'reject/accept': 3, 'reject/reject': 1 })).kappa,
    0,
  )
  assert.equal(kappaOf(pairsFrom({ 'accept/reject': 2, 'reject/accept': 2 })).kappa, -1)
})

test('kappa is not defined where there is nothing to compare, or one verdict only', () => {
  assert.deepEqual(kappaOf([]), {})
  assert.deepEqual(kappaOf(pairsFrom({ 'accept/accept': 4 })), { observed: 1, expected: 1 })
})

test('law: kappa is at most 1, is 1 only where all agree, and does not care who is left', () => {
  const verdict = fc.constantFrom('accept', 'reject', 'correct')
  fc.assert(
    fc.property(fc.array(fc.record({ left: verdict, right: verdict }), { minLength: 1, maxLength: 30 }), pairs => {
      const { kappa } = kappaOf(pairs)
      if (kappa === undefined) return
      assert.ok(kappa <= 1)
      assert.equal(
        kappa === 1,
        pairs.every(({ left, right }) => left === right),
      )
      near(kappaOf(pairs.map(({ left, right }) => ({ left: right, right: left }))).kappa, kappa)
    }),
  )
})

const by = (name: string, ...deeds: readonly Deed[]) => deeds.map(deed => ({ ...deed, by: name }))
const accept = (claim: string): Deed => ({ kind: 'accept', claim })
const reject = (claim: string): Deed => ({ kind: 'reject', claim })

test('only claims that both judged are compared, each by the latest verdict that holds', () => {
  const log = logOf(
    ...by('Ada', accept('a'), reject('a'), accept('b'), accept('c'), reject('d')),
    ...by('Ben', reject('a'), accept('b'), reject('d'), { kind: 'undo', decision: 'r8' }, accept('d'), accept('e')),
    { kind: 'reliability', source: 'Somebody', grade: 'A', by: 'Cleo' },
  )
  const { both, onlyLeft, onlyRight, differences } = agreementOf(log, 'Ada', 'Ben')
  assert.deepEqual([both, onlyLeft, onlyRight], [3, 1, 1])
  assert.deepEqual(differences, [{ claim: 'd', left: 'reject', right: 'accept' }])
  assert.deepEqual(judgesOf(log), ['Ada', 'Ben'])
})

test('two corrections agree only if they set the same values', () => {
  const correct = (value: number): Deed => ({
    kind: 'correct',
    claim: 'a',
    to: { quantity: { kind: 'exact', value }, measure: 'killed' },
  })
  const turned: Deed = {
    kind: 'correct',
    claim: 'a',
    to: { measure: 'killed', quantity: { value: 3, kind: 'exact' } },
  }
  assert.deepEqual(agreementOf(logOf(...by('Ada', correct(3)), ...by('Ben', turned)), 'Ada', 'Ben').differences, [])
  assert.equal(agreementOf(logOf(...by('Ada', correct(3)), ...by('Ben', correct(4))), 'Ada', 'Ben').observed, 0)
})
