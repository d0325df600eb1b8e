import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseWith } from '../../test/case-fixture.ts'
import type { CaseDiff, QuestionChange } from '../model/case-diff.ts'
import type { Question } from '../model/question.ts'
import { diffLines, diffSummary } from './diff-text.ts'

const ledger = caseWith([{ kind: 'exact', value: 12 }], 'twelve')
const [question] = ledger.questions as [Question]
const [claim] = ledger.claims
const [report] = ledger.reports
const none = { added: [], gone: [] }
const nothing: CaseDiff = {
  reports: none,
  claims: { ...none, changed: [] },
  questions: { ...none, changed: [] },
  failing: none,
}
const twenty = { low: 20, high: 20, lowExclusive: false, highExclusive: false, approximate: false }
const change: QuestionChange = {
  left: question,
  right: { ...question, range: twenty, origins: { ...question.origins, atMost: 3 } },
  fields: ['range', 'origins'],
  claims: { added: ['x', 'y', 'z'], gone: ['v'] },
  gains: [
    { kind: 'added', origin: 'o1', name: 'Mayor', range: twenty, claims: ['x'], rules: [] },
    { kind: 'perhaps', origin: 'o2', name: 'a clerk', range: twenty, claims: ['y'], rules: ['origin.unnamed'] },
    { kind: 'echo', origin: 'o3', name: 'Police', range: twenty, claims: ['z'], rules: ['origin.copy'] },
  ],
  lost: [{ name: 'Harbour Office', range: twenty }],
}
const lines = (diff: Partial<CaseDiff>, limit = 9): string =>
  diffLines({ ...nothing, ...diff }, ledger, ledger, limit).join('\n')

test('nothing changed is said so', () => {
  assert.equal(lines({}), 'Nothing changed.')
})

test('a changed question shows what it was, what it is, and what each new claim brings', () => {
  const text = lines({ questions: { ...none, changed: [change] } })
  assert.equal(
    text,
    `1 question answered otherwise · 1 origin really added · 1 origin perhaps added · 1 origin only echoed

Questions
~ How many twelve were killed? · q0
    range      at least 12 -> 20
    origins    1 origin -> 1 to 3 origins
    + really added: Mayor: 20
    ? perhaps a voice heard before: a clerk: 20 (origin.unnamed)
    = only echo: 1 more claim of Police: 20 (origin.copy)
    - no longer heard: Harbour Office: 20
    - 1 claim no longer here`,
  )
})

test('what is new and gone is listed with its file; a claim that is read otherwise shows both readings', () => {
  const text = lines({
    reports: { added: [report!], gone: [] },
    claims: { added: [claim!], gone: [claim!], changed: [{ left: claim!, right: claim!, fields: ['quantity'] }] },
  })
  assert.match(text, /^\+ a\/report\.txt \(twelve\)$/mu)
  assert.match(text, /^\+ killed twelve: 12 "twelve" · a\/report\.txt \(twelve\) · d0#1\.0$/mu)
  assert.match(text, /^- killed twelve: 12/mu)
  assert.match(text, /^~ killed twelve: 12.*\n {4}quantity was: killed twelve: 12/mu)
})

test('a long list ends with how many are left, and the summary counts them all', () => {
  const claims = { added: Array.from({ length: 7 }, () => claim!), gone: [], changed: [] }
  const text = lines({ claims }, 2)
  assert.equal(text.match(/^\+ killed/gmu)?.length, 2)
  assert.match(text, /^5 more: --all$/mu)
  assert.equal(diffSummary({ ...nothing, claims }), '7 claims new')
})

test('two profiles are named', () => {
  const text = diffLines(
    { ...nothing, reports: { added: [report!], gone: [] } },
    ledger,
    { ...ledger, profile: 'acled' },
    9,
  )
  assert.equal(text[1], 'The left is under plain, the right under acled.')
})
