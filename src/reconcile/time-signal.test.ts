import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { LASTING } from '../model/claim.ts'
import { dossierOf } from './evidence.ts'
import { featuresOf } from './features.ts'
import { timeSignal } from './time-signal.ts'
import { NEVER, WEIGHTS } from './weights.ts'

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

test('what a war has cost is no toll of a day, and its figure is said again for months', () => {
  const marked = markedCase(
    [
      '= r0 | Outlet 0 | 2031-03-04\nThe war has killed {9,000|killed people} people.',
      '= r1 | Outlet 1 | 2031-06-05\nThe war has killed {9,000|killed people} people.',
      '= r2 | Outlet 2 | 2031-03-05\nA raid killed {12|killed people|on=2031-03-04} people.',
    ].join('\n\n'),
  )
  const claims = marked.claims.map((claim, at) =>
    at === 2 ? claim : { ...claim, hints: [{ kind: 'background' as const, rule: LASTING }] },
  )
  const features = featuresOf(dossierOf({ ...marked, claims }))
  assert.equal(timeSignal(features, 0, 1, false), WEIGHTS.timeOfWar)
  assert.equal(timeSignal(features, 0, 2, false), NEVER)
})

test('news without a day of its own is of the day it came out or the one before, rather than of those before them', () => {
  const undated = (published: string) =>
    timeSignal(
      featuresOf(
        dossierOf(
          markedCase(
            `= r0 | Outlet 0 | 2031-03-04\nMud killed {12|killed people|on=2031-03-04} people.\n\n= r1 | Outlet 1 | ${published}\nMud killed {15|killed people} people.`,
          ),
        ),
      ),
      0,
      1,
      false,
    )
  assert.equal(undated('2031-03-04'), WEIGHTS.timeFitsClosely)
  assert.equal(undated('2031-03-05'), WEIGHTS.timeFitsClosely)
  assert.equal(undated('2031-03-07'), WEIGHTS.timeFits)
  assert.equal(undated('2031-03-03'), WEIGHTS.timeDayOff)
})

test('the hours around a midnight are those of either day', () => {
  const signalOf = (left: string, right: string): number => {
    const marked = markedCase(
      `= r0 | Outlet 0 | 2031-03-06\nA blast killed {12|killed people|on=2031-03-04} people.\n\n= r1 | Outlet 1 | 2031-03-06\nA blast killed {12|killed people|on=2031-03-05} people.`,
    )
    const claims = marked.claims.map((claim, at) => {
      const { time } = claim
      if (time?.basis !== 'stated') return claim
      return { ...claim, time: { ...time, at: { ...time.at, exact: at === 0 ? left : right } } }
    })
    return timeSignal(featuresOf(dossierOf({ ...marked, claims })), 0, 1, false)
  }
  assert.equal(signalOf('Tuesday night', 'Wednesday'), WEIGHTS.timeOfNight)
  assert.equal(signalOf('Tuesday', 'early on Wednesday'), WEIGHTS.timeOfNight)
  assert.equal(signalOf('Tuesday', 'at 2 a.m. on Wednesday'), WEIGHTS.timeOfNight)
  assert.equal(signalOf('Tuesday', 'at 9 a.m. on Wednesday'), signalOf('Tuesday', 'Wednesday'))
  assert.equal(signalOf('early on Tuesday', 'Wednesday night'), signalOf('Tuesday', 'Wednesday'))
  assert.ok(signalOf('Tuesday', 'Wednesday') < WEIGHTS.timeOfNight)
})
