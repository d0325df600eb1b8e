import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseWith, everyQuantity, hostileWords } from '../../test/case-fixture.ts'
import { PROFILES } from '../model/profile.ts'
import type { Quantity } from '../model/quantity.ts'
import { numbered, reportLines } from './report-lines.ts'

/** The records of a report with a claim for each quantity, and a tally of all of them, when it is the third and eleven claims came before. */
function recordsOf(quantities: readonly Quantity[], words = 'at least 12') {
  const { documents, reports, claims } = caseWith(quantities, words)
  const tally = {
    report: reports[0]!.id,
    measure: 'killed',
    party: words,
    low: 12,
    profile: 'plain',
    claims: claims.map(({ id }) => id),
  } as const
  const lines = reportLines('a.txt', reports[0]!, claims, [tally], documents[0]!, PROFILES.plain)
  assert.equal(lines.claims, claims.length)
  return numbered(lines, 3, 11)
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}

test('reports and claims bear the numbers that they are given, and a tally names its claims by them', () => {
  const [report, ...rest] = recordsOf([
    { kind: 'exact', value: 12 },
    { kind: 'at-least', min: 12 },
  ])
  const tally = rest.pop()
  assert.deepEqual([report.kind, report.id, report.path], ['report', 'r3', 'a.txt'])
  assert.deepEqual(
    rest.map(({ kind, id, report }) => [kind, id, report]),
    [
      ['claim', 'c12', 'r3'],
      ['claim', 'c13', 'r3'],
    ],
  )
  assert.deepEqual([tally.kind, tally.report, tally.claims], ['tally', 'r3', ['c12', 'c13']])
})

test('a report that claims nothing is a line and its tallies', () => {
  assert.deepEqual(
    recordsOf([]).map(({ kind }) => kind),
    ['report', 'tally'],
  )
})

test('every quantity and hostile words give whole records', () => {
  for (const words of hostileWords) {
    const records = recordsOf(everyQuantity, words)
    assert.equal(records.length, everyQuantity.length + 2)
    for (const { kind, value } of records) if (kind === 'claim') assert.equal(value.text, words)
  }
})
