import type { CaseFile } from '../src/model/case-file.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Decision } from '../src/model/review.ts'
import { caseWith, everyQuantity } from './case-fixture.ts'

/**
 * A case in which everything is known that an exporter may write: addresses, places with coordinates, days, agents, an incident, and decisions
 * of reviewers, of which one was undone. `words` stand wherever a report or a reviewer could have put them.
 */
export function richCase(words: string): CaseFile {
  const plain = caseWith(everyQuantity, words)
  const place = { name: 'Saltmere', country: 'GB', admin1: 'Tarn County', lat: 54.25, lon: -0.75 }
  const time = { from: '2031-03-04', to: '2031-03-05' }
  const decisions: readonly Decision[] = [
    { id: 'r1', kind: 'accept', claim: 'd0#1.0', by: words, why: words, at: '2031-04-01T10:00:00Z' },
    {
      id: 'r2',
      kind: 'correct',
      claim: 'd0#1.1',
      to: { measure: 'wounded' },
      by: 'Ada',
      why: 'misread',
      at: '2031-04-02T10:00:00Z',
    },
    { id: 'r3', kind: 'reject', claim: 'rejected', by: 'Ada', why: 'counted twice', at: '2031-04-03T10:00:00Z' },
    { id: 'r4', kind: 'accept', claim: 'd0#1.2', by: 'Ben', why: 'too soon', at: '2031-04-04T10:00:00Z' },
    { id: 'r5', kind: 'undo', decision: 'r4', by: 'Ben', why: 'not mine to say', at: '2031-04-05T10:00:00Z' },
  ]
  const verdicts: Readonly<Record<string, Claim['review']>> = {
    'd0#1.0': { verdict: 'accepted', decisions: ['r1'] },
    'd0#1.1': { verdict: 'corrected', decisions: ['r2'], read: { measure: 'killed' } },
  }
  const claims = plain.claims.map((claim): Claim => {
    const review = verdicts[claim.id]
    const agent = {
      value: { name: 'Northern League', role: 'insurgent' },
      basis: 'stated',
      at: claim.at,
      rule: 'test',
    } as const
    return { ...claim, agent, ...(review === undefined ? {} : { review }) }
  })
  const rejected: Claim = { ...claims[3]!, id: 'rejected', review: { verdict: 'rejected', decisions: ['r3'] } }
  const [question] = plain.questions
  const incident = {
    id: 'i0',
    place,
    time,
    questions: [{ question: 'q0', measure: 'killed' as const }],
    claims: claims.map(({ id }) => id),
    reports: ['d0#1'],
    origins: {
      atLeast: 1,
      atMost: 2,
      origins: [{ id: 'o0', name: words, named: true, claims: ['d0#1.0'] }],
      merges: [],
    },
    witnesses: [],
  }
  return {
    ...plain,
    documents: plain.documents.map(document => ({
      ...document,
      url: 'https://coastwire.example/a?b=c',
      author: words,
    })),
    reports: plain.reports.map(report => ({ ...report, title: words, published: '2031-03-06' })),
    claims,
    questions: [{ ...question!, place, time, incident: 'i0' }],
    incidents: [incident],
    review: { decisions, undone: ['r4'], rejected: [rejected], reliabilities: [] },
  }
}
