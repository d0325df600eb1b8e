import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { dossierOf } from './evidence.ts'
import { featuresOf } from './features.ts'
import { timeSignal } from './time-signal.ts'
import { WEIGHTS } from './weights.ts'

/** The signal of two claims: the left one has only the day of its report, the right one is of the next day, and says so or not. */
function signal(figure: string, isStated: boolean): number {
  const marked = markedCase(
    `= r0 | Outlet 0 | 2031-03-04\nThe slide killed {12|killed people|on=2031-03-04} people.\n\n= r1 | Outlet 1 | 2031-03-05\nMud killed {${figure}|killed people|on=2031-03-05} people.`,
  )
  const claims = marked.claims.map((claim, at) =>
    at === 1 && isStated ? claim : { ...claim, time: { ...claim.time!, basis: 'inferred' as const, from: [] } },
  )
  return timeSignal(featuresOf(dossierOf({ ...marked, claims })), 0, 1, false)
}

test('a report does not tell of a day that was yet to come, unless it has the same figure', () => {
  assert.equal(signal('15', true), WEIGHTS.timeFewDaysOff)
  assert.ok(signal('12', true) > WEIGHTS.timeFewDaysOff)
})

test('a toll may have risen from the day of one report to that of the next', () => {
  assert.ok(signal('15', false) > WEIGHTS.timeFewDaysOff)
})
