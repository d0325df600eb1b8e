import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseWith } from '../../test/case-fixture.ts'
import type { CaseFile } from '../model/case-file.ts'
import { PROFILES } from '../model/profile.ts'
import type { Decision } from '../model/review.ts'
import { exporters } from './exporters.ts'
import { claimReviewLines, decisionText, deedText, gradeText, verdictText } from './review-text.ts'

const by = { by: 'Ada', why: 'counted  by\nhand', at: '2031-04-01T10:20:30.000Z' }
const reject: Decision = { kind: 'reject', claim: 'd0#1.0', id: 'r1', ...by }
const correct: Decision = {
  kind: 'correct',
  claim: 'd0#1.0',
  to: { measure: 'missing', quantity: { kind: 'at-least', min: 14 }, place: null },
  id: 'r2',
  ...by,
}

function reviewedCase(decisions: readonly Decision[]): CaseFile {
  const ledger = caseWith([{ kind: 'exact', value: 14 }])
  const [claim] = ledger.claims
  const review = { verdict: 'corrected', decisions: ['r2'], read: { quantity: claim!.quantity, place: null } } as const
  return {
    ...ledger,
    claims: [{ ...claim!, review }],
    review: { decisions, undone: ['r1'], rejected: [], reliabilities: [] },
  }
}

test('a decision is a line with who and when, and one with why', () => {
  assert.equal(decisionText(reject, false), 'r1 · 2031-04-01 10:20 · Ada · reject d0#1.0\n    counted by hand')
  assert.match(decisionText(reject, true), /reject d0#1\.0 · undone\n/u)
})

test('every deed is told in words', () => {
  const question = { id: 'q1', claims: ['a', 'b'] }
  assert.equal(deedText(correct), 'correct d0#1.0: measure missing, quantity at-least 14, place not stated')
  assert.equal(
    deedText({ kind: 'merge', questions: [question, { ...question, id: 'q2' }], id: 'r1', ...by }),
    'merge q1, q2',
  )
  assert.equal(deedText({ kind: 'split', question, claims: ['b'], id: 'r1', ...by }), 'split 1 claim from q1: b')
  assert.equal(deedText({ kind: 'rename', question, text: 'Who?', id: 'r1', ...by }), 'rename q1: "Who?"')
  assert.equal(deedText({ kind: 'reliability', source: 'X', grade: 'B', id: 'r1', ...by }), 'reliability of X: B')
  assert.equal(deedText({ kind: 'undo', decision: 'r9', id: 'r1', ...by }), 'undo r9')
})

test('a corrected claim says what was read, and one that nobody decided on says nothing', () => {
  const ledger = reviewedCase([reject, correct])
  assert.deepEqual(claimReviewLines(ledger.claims[0]!, ledger), [
    '  review    corrected',
    '            r2 2031-04-01 Ada: correct, counted by hand',
    '            quantity was read as 14',
    '            place was read as not stated',
  ])
  assert.equal(verdictText(ledger.claims[0]!), 'corrected by a reviewer (r2)')
  assert.equal(verdictText({}), undefined)
  assert.deepEqual(claimReviewLines(caseWith([{ kind: 'none' }]).claims[0]!, ledger), [])
  assert.deepEqual([gradeText({ reliability: 'B' }), gradeText({})], [' [B]', ''])
})

/** Columns and schemas of others, in which there is no place for what reviewers decided. */
const WITHOUT_DECISIONS: ReadonlySet<string> = new Set([
  'web-annotation',
  'geojson',
  'follow-the-money',
  'ucdp',
  'acled',
])

test('every format of ours tells of the decisions, and none lets their words become markup', () => {
  const ledger = reviewedCase([{ ...reject, by: '<script>x</script>', why: '<img src=x>' }, correct])
  for (const exporter of exporters.filter(({ name }) => !WITHOUT_DECISIONS.has(name))) {
    const text = [...exporter.export(ledger, PROFILES.plain)].join('')
    assert.match(text, /corrected|correct d0/u, exporter.name)
    if (exporter.name !== 'html') continue
    assert.doesNotMatch(text, /<script>x|<img/u)
    assert.match(text, /<del>reject d0#1\.0<\/del> \(undone\)/u)
  }
})

test('a page that nobody decided on has no such part', () => {
  const page = exporters.find(({ name }) => name === 'html')!
  assert.doesNotMatch([...page.export(caseWith([]), PROFILES.plain)].join(''), /decisions/u)
})
