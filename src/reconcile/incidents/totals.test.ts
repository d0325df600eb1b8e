import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import type { Claim, Tally } from '../../model/claim.ts'
import type { Incident } from '../../model/incident.ts'
import { PROFILES } from '../../model/profile.ts'
import { withTotals } from './totals.ts'

test('what a report says in all has no low end where its words leave that open, and has nought where they say so', () => {
  const given = markedCase(
    '= r1 | Outlet A | 2031-03-05\nIt killed {up to 60|killed people} people.\n= r2 | Outlet B | 2031-03-05\nIt killed {no|killed guards} guards.',
  )
  const [first, second] = given.claims as [Claim, Claim]
  const question = { question: 'q', measure: 'killed' } as const
  const incident = {
    id: 'i',
    questions: [question, { ...question, question: 'p' }],
    claims: [first.id, second.id],
    reports: [first.report, second.report],
  } as unknown as Incident // origins and witnesses have no part in totals
  const highs = new Map([
    [first.report, 60],
    [second.report, 0],
  ])
  const row = (report: string, claims: readonly Claim[]): Tally[] => [
    {
      report,
      measure: 'killed',
      party: 'people',
      low: 0,
      high: highs.get(report)!,
      profile: 'plain',
      claims: claims.map(({ id }) => id),
    },
  ]
  const [told] = withTotals([incident], given, (report, claims) => row(report.id, claims), PROFILES.plain)
  assert.deepEqual(
    told?.totals?.[0]?.reports.map(({ bounds }) => [bounds.low, bounds.high]),
    [
      [undefined, 60],
      [0, 0],
    ],
  )
})
