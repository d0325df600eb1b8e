import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answered, Effect } from '../model/effect.ts'
import { effectLines } from './effect-text.ts'

const exactly = (value: number) => ({
  low: value,
  high: value,
  lowExclusive: false,
  highExclusive: false,
  approximate: false,
})
const answered = (low: number, high: number, atLeast: number): Answered => ({
  range: { low, high, lowExclusive: false, highExclusive: false, approximate: false },
  answers: [exactly(low), exactly(high)],
  origins: { atLeast, atMost: atLeast },
  reports: 2,
  reconciliation: 'disputed',
})
const effect: Effect = { report: 'r1', path: 'a.txt', claims: 1, rows: [] }

test('a report is told by its title or its file, with what each question was and is', () => {
  const gains = [{ kind: 'added', name: 'Doctors' }] as const
  const rows = [
    {
      change: 'changed',
      question: 'q1',
      text: 'How many died?',
      before: answered(5, 7, 2),
      now: answered(5, 9, 3),
      gains,
    },
    { change: 'added', question: 'q2', text: 'How many were hurt?', now: answered(4, 4, 1), gains: [] },
    { change: 'gone', question: 'q3', text: 'How many guards died?', before: answered(1, 1, 1), gains: [] },
  ] as const
  assert.deepEqual(effectLines({ ...effect, title: 'Wall falls', publisher: 'Coastwire', rows }), [
    'Wall falls · Coastwire: changes the answer to 3 questions',
    '  ~ How many died? · 5 to 7, 2 origins -> 5 to 9, 3 origins · a new voice: Doctors',
    '  + How many were hurt? · 4, 1 origin',
    '  - How many guards died? · now part of another question',
  ])
})

test('answers that are open at both ends are told by the figures that were given', () => {
  const open = { lowExclusive: false, highExclusive: false, approximate: false }
  const now = {
    ...answered(5, 15, 2),
    range: open,
    answers: [
      { ...open, high: 5 },
      { ...open, low: 15 },
    ],
  }
  const rows = [{ change: 'added', question: 'q1', text: 'How many died?', now, gains: [] }] as const
  assert.equal(effectLines({ ...effect, rows })[1], '  + How many died? · at most 5 to at least 15, 2 origins')
})

test('a report that changes nothing says so', () => {
  assert.deepEqual(effectLines(effect), ['a.txt: changes no answer'])
})
