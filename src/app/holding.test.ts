import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { logOf } from '../../test/case-of.ts'
import type { Deed } from '../model/review.ts'
import { holdingOf } from './holding.ts'

const reject = { kind: 'reject', claim: 'c' } as const
const undo = (decision: string) => ({ kind: 'undo', decision }) as const
const held = (...deeds: readonly Deed[]): string => {
  const { decisions, stray } = holdingOf(logOf(...deeds))
  return `${decisions.map(({ id }) => id).join(' ')}|${stray.map(({ id }) => id).join(' ')}`
}

test('what was undone does not hold', () => {
  assert.equal(held(reject, reject, undo('r1')), 'r2 r3|')
  assert.deepEqual(holdingOf(logOf(reject, undo('r1'))).undone, ['r1'])
})

test('what was undone holds again when the undoing is undone', () => {
  assert.equal(held(reject, undo('r1'), undo('r2')), 'r1 r3|')
  assert.equal(held(reject, undo('r1'), undo('r2'), undo('r3')), 'r2 r4|')
})

test('a second undoing of one decision stands by itself', () => {
  assert.equal(held(reject, undo('r1'), undo('r1'), undo('r2')), 'r3 r4|')
})

test('nobody undoes what is not there, what comes later, or the undoing itself', () => {
  assert.equal(held(reject, undo('r9'), undo('r3'), undo('r5'), reject), 'r1 r2 r3 r4 r5|r2 r3 r4')
})

test('law: undoing the last decision leaves what held before it', () => {
  const deeds = fc.array(
    fc.oneof(
      fc.constant(reject),
      fc.nat(8).map(at => undo(`r${at + 1}`)),
    ),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(deeds, log => {
      const before = holdingOf(logOf(...log.slice(0, -1))).decisions
      const after = holdingOf(logOf(...log, undo(`r${log.length}`))).decisions.slice(0, -1)
      assert.deepEqual(after, before)
    }),
  )
})
