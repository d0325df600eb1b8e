import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionFrom } from './decision-record.ts'

const entry = { at: '2031-04-01T00:00:00Z', by: 'Ada', why: 'because', before: '00' }
const question = { id: 'q1', claims: ['a', 'b'] }

test('a decision of each kind is read', () => {
  for (const deed of [
    { kind: 'accept', claim: 'a' },
    { kind: 'reject', claim: 'a' },
    { kind: 'correct', claim: 'a', to: { measure: 'killed', subject: null, time: { from: '2031-03-04' } } },
    { kind: 'correct', claim: 'a', to: { quantity: { kind: 'between', min: 3, max: 4 } } },
    { kind: 'correct', claim: 'a', to: { quantity: { kind: 'none' }, place: { name: 'Orme' } } },
    { kind: 'merge', questions: [question, question] },
    { kind: 'split', question, claims: ['a'] },
    { kind: 'rename', question, text: 'What?' },
    { kind: 'reliability', source: 'Orme police', grade: 'F' },
    { kind: 'undo', decision: 'r1' },
  ]) {
    const { before: _, ...kept } = entry
    assert.deepEqual(decisionFrom({ ...entry, ...deed }, 'r7'), { ...kept, ...deed, id: 'r7' }, JSON.stringify(deed))
  }
})

test('what is no decision is refused', () => {
  for (const deed of [
    {},
    { kind: 'bless', claim: 'a' },
    { kind: 'accept' },
    { kind: 'accept', claim: '' },
    { kind: 'accept', claim: 'a', by: '' },
    { kind: 'accept', claim: 'a', why: undefined },
    { kind: 'correct', claim: 'a', to: {} },
    { kind: 'correct', claim: 'a', to: { measure: 'happiness' } },
    { kind: 'correct', claim: 'a', to: { id: 'b' } },
    { kind: 'correct', claim: 'a', to: { quantity: { kind: 'exact', value: 'many' } } },
    { kind: 'correct', claim: 'a', to: { quantity: { kind: 'between', min: 3 } } },
    { kind: 'correct', claim: 'a', to: { stance: 'doubted' } },
    { kind: 'correct', claim: 'a', to: { subject: 'soldiers' } },
    { kind: 'merge', questions: [] },
    { kind: 'split', question: { id: 'q1' }, claims: ['a'] },
    { kind: 'rename', question, text: 3 },
    { kind: 'reliability', source: 'Orme police', grade: 'G' },
    { kind: 'undo' },
  ]) {
    assert.equal(decisionFrom({ ...entry, ...deed }, 'r7'), undefined, JSON.stringify(deed))
  }
  for (const line of [undefined, null, 3, 'accept', []]) assert.equal(decisionFrom(line, 'r7'), undefined)
})

test('a line cannot give itself another name', () => {
  assert.equal(decisionFrom({ ...entry, kind: 'undo', decision: 'r1', id: 'r99' }, 'r7')?.id, 'r7')
})
