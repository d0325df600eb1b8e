import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { caseOf, decidingPipeline, logOf } from '../../test/case-of.ts'
import { PROFILES } from '../model/profile.ts'
import { diff, isEmptyDiff } from './diff.ts'
import { reviewed } from './review.ts'

const WIRE =
  'The roof of the Orme market hall came down at noon while the stalls were full, and the fire brigade dug all night.'
const A = `
= r1 | Outlet A | 2031-03-05
${WIRE} Orme police counted {12|killed people|id=a|by=Orme police:organisation|at=Orme|on=2031-03-04} people killed at Orme.`
const B = `
= r2 | Outlet B | 2031-03-06
The fall of the roof at Orme took {20|killed people|id=b|by=Red Lantern Society:organisation|at=Orme|on=2031-03-04} people killed, the Red Lantern Society said.`
const COPY = A.replaceAll('r1', 'r3').replace('Outlet A', 'Outlet C').replace('id=a', 'id=c')
const SAME_SOURCE = `
= r4 | Outlet D | 2031-03-06
In Orme {14|killed people|id=d|by=Orme police:organisation|at=Orme|on=2031-03-04} people were killed, Orme police said.`
const ELSEWHERE = `
= r5 | Outlet E | 2031-03-20
At Keld {3|wounded people|id=e|by=Keld clinic:organisation|at=Keld|on=2031-03-19} people were hurt, the Keld clinic said.`

const gained = (left: string, right: string): unknown[] =>
  diff(caseOf(left), caseOf(right)).questions.changed.flatMap(({ gains }) =>
    gains.map(({ kind, name, claims }) => `${kind} ${name} ${claims.join('')}`),
  )

test('a case and itself say the same', () => {
  for (const source of ['', A, A + B, A + COPY + SAME_SOURCE + ELSEWHERE]) {
    assert.ok(isEmptyDiff(diff(caseOf(source), caseOf(source))))
  }
})

test('a new voice is really added, and moves the range', () => {
  const { questions, claims, reports } = diff(caseOf(A), caseOf(A + B))
  const [change] = questions.changed
  assert.deepEqual(change?.fields, ['range', 'standing', 'reconciliation', 'origins'])
  assert.deepEqual([change?.left.range.high, change?.right.range.high], [12, 20])
  assert.deepEqual(gained(A, A + B), ['added Red Lantern Society b'])
  assert.deepEqual([claims.added.map(({ id }) => id), reports.added.map(({ id }) => id)], [['b'], ['r2']])
})

test('a copy, and another report of the same source, are only echo', () => {
  assert.deepEqual(gained(A, A + COPY), ['echo Orme police c'])
  assert.deepEqual(gained(A, A + SAME_SOURCE), ['echo Orme police d'])
  const [change] = diff(caseOf(A), caseOf(A + COPY)).questions.changed
  assert.deepEqual(change?.fields, [])
  assert.equal(change?.gains[0]?.rules.length, 1)
})

test('an unnamed voice that could be one heard before is perhaps added', () => {
  const unnamed = (id: string, outlet: string) => `
= ${id} | ${outlet} | 2031-03-06
In Orme {12|killed people|id=${id}u|by=a police officer:unnamed|at=Orme|on=2031-03-04} people were killed, a police officer said.`
  const [gain] = diff(
    caseOf(unnamed('r6', 'Outlet F')),
    caseOf(unnamed('r6', 'Outlet F') + unnamed('r7', 'Outlet G')),
  ).questions.changed.flatMap(({ gains }) => gains)
  assert.equal(gain?.kind, 'perhaps')
  assert.ok(gain.rules.length > 0)
})

test('a voice that is gone is no longer heard', () => {
  const [change] = diff(caseOf(A + B), caseOf(A)).questions.changed
  assert.deepEqual(
    change?.lost.map(({ name }) => name),
    ['Red Lantern Society'],
  )
  assert.deepEqual([change?.claims, change?.gains], [{ added: [], gone: ['b'] }, []])
})

test('a question of its own is new, not a change of another', () => {
  const { questions } = diff(caseOf(A), caseOf(A + ELSEWHERE))
  assert.deepEqual([questions.added.length, questions.gone.length, questions.changed.length], [1, 0, 0])
})

test('a claim whose file was edited elsewhere is the same claim, though it has another id', () => {
  const before = caseOf(A + B)
  const after = caseOf(`${A.replaceAll('r1 ', 'r9 ').replace('id=a', 'id=z')}${B}`)
  const renamed = {
    ...after,
    documents: after.documents.map(document => ({
      ...document,
      capture: { ...document.capture, path: document.capture.path.replace('r9', 'r1') },
    })),
  }
  const change = diff(before, renamed)
  assert.ok(isEmptyDiff(change), JSON.stringify(change).slice(0, 500))
})

test('a claim that is read otherwise says in what', () => {
  const log = logOf({ kind: 'correct', claim: 'a', to: { stance: 'hedged', quantity: { kind: 'at-least', min: 12 } } })
  const before = caseOf(A)
  const { claims, questions } = diff(before, reviewed(before, log, decidingPipeline, PROFILES.plain))
  assert.deepEqual(
    claims.changed.map(({ left, fields }) => [left.id, fields]),
    [['a', ['quantity', 'stance']]],
  )
  assert.deepEqual(questions.changed[0]?.left.range.high, 12)
  assert.equal(questions.changed[0]?.right.range.high, undefined)
})

test('a sum that fails on one side only is named', () => {
  const sum = (total: number) => `
= r8 | Outlet H | 2031-03-05
At Orme {${total}|killed people|id=t|at=Orme|on=2031-03-04} people died: {5|killed children|id=p|of=part-of:t|at=Orme|on=2031-03-04} children and {9|killed women|id=w|of=part-of:t|at=Orme|on=2031-03-04} women.`
  const good = caseOf(sum(14))
  const bad = caseOf(sum(11))
  assert.equal(diff(good, bad).failing.added.length, 1)
  assert.equal(diff(bad, good).failing.gone.length, 1)
  assert.equal(diff(bad, bad).failing.added.length, 0)
})

test('law: what is new on the right is gone on the left', () => {
  const parts = fc.subarray([A, B, COPY, SAME_SOURCE, ELSEWHERE])
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const left = caseOf(some.join(''))
      const right = caseOf(others.join(''))
      const forth = diff(left, right)
      const back = diff(right, left)
      for (const list of ['reports', 'claims', 'questions', 'failing'] as const) {
        assert.deepEqual(
          forth[list].added.map(({ id }) => id),
          back[list].gone.map(({ id }) => id),
          list,
        )
      }
      assert.ok(isEmptyDiff(diff(left, left)))
    }),
    { numRuns: 25 },
  )
})
