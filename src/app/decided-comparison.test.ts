import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseOf, decidingPipeline, logOf } from '../../test/case-of.ts'
import { PROFILES } from '../model/profile.ts'
import { memoryStore } from '../store/memory.ts'
import { keptReconciliation } from './decided-comparison.ts'
import { reviewed } from './review.ts'

const ledger = caseOf(`= r1 | Outlet A | 2031-03-05
The slide at Orme killed {12|killed people|id=one|at=Orme|on=2031-03-04} people.
= r2 | Outlet B | 2031-03-05
Mud came down on Orme, where {15|killed people|id=two|at=Orme|on=2031-03-04} people died.`)
const once = logOf({ kind: 'reject', claim: 'two' })
const twice = logOf({ kind: 'reject', claim: 'two' }, { kind: 'reject', claim: 'one' })

/** A store, and how often anything was reconciled for it. */
function counted() {
  const store = memoryStore()
  let runs = 0
  const pipeline: typeof decidingPipeline = {
    ...decidingPipeline,
    reconcile(...given) {
      runs++
      return decidingPipeline.reconcile(...given)
    },
  }
  const decide = (log: typeof once) => reviewed(ledger, log, keptReconciliation(store, log, pipeline), PROFILES.plain)
  return { decide, runs: () => runs }
}

test('a case is reconciled once for each state of its log', () => {
  const { decide, runs } = counted()
  const first = decide(once)
  assert.deepEqual(decide(once), first)
  assert.equal(runs(), 1)
  decide(twice)
  assert.equal(runs(), 2)
})

test('what was kept is what would be made', () => {
  const { decide } = counted()
  decide(once)
  for (const log of [once, twice, once])
    assert.deepEqual(decide(log), reviewed(ledger, log, decidingPipeline, PROFILES.plain))
})
