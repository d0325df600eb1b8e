import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { caseOf, decidingPipeline, logOf } from '../../test/case-of.ts'
import type { CaseFile } from '../model/case-file.ts'
import { PROFILES } from '../model/profile.ts'
import type { Deed, QuestionReference } from '../model/review.ts'
import { changesComparing, reviewed, sourceRecords } from './review.ts'

/** Two questions of the dead, at Orme (a, b) and at Keld (c, d), and one of the hurt at Orme (w). */
const evidence = caseOf(`
= r1 | Outlet A | 2031-03-05
Orme police counted {12|killed people|id=a|by=Orme police:organisation|at=Orme|on=2031-03-04} people killed at Orme.
= r2 | Outlet B | 2031-03-05
The slide at Orme took {20|killed people|id=b|by=Red Lantern Society:organisation|at=Orme|on=2031-03-04} people killed, the Red Lantern Society said.
= r3 | Outlet C | 2031-03-12
At Keld {30|killed people|id=c|by=Keld clinic:organisation|at=Keld|on=2031-03-11} people were killed, the Keld clinic said.
= r4 | Outlet D | 2031-03-12
The fire at Keld left {31|killed people|id=d|by=Mayor Tarn:person|at=Keld|on=2031-03-11} people dead, Mayor Tarn said.
= r5 | Outlet E | 2031-03-06
At Orme {44|wounded people|id=w|by=Orme clinic:organisation|at=Orme|on=2031-03-04} people were hurt, the Orme clinic said.`)

const decide = (...deeds: readonly (Deed & { by?: string })[]): CaseFile =>
  reviewed(evidence, logOf(...deeds), decidingPipeline, PROFILES.plain)
const groups = ({ questions }: CaseFile): string[] => questions.map(({ claims }) => claims.join('')).sort()
const answering = ({ questions }: CaseFile, claim: string) => questions.find(({ claims }) => claims.includes(claim))
const reference = (claim: string): QuestionReference => {
  const { id, claims } = answering(evidence, claim)!
  return { id, claims }
}
const reject = (claim: string) => ({ kind: 'reject', claim }) as const

test('a case that nobody decided on is the same object', () => {
  assert.equal(decide(), evidence)
  assert.deepEqual(groups(evidence), ['ab', 'cd', 'w'])
})

test('a rejected claim counts nowhere, and is kept', () => {
  const after = decide(reject('b'))
  const question = answering(after, 'a')
  assert.deepEqual([question?.range.low, question?.range.high, question?.reconciliation], [12, 12, 'agreed'])
  assert.equal(answering(after, 'b'), undefined)
  assert.deepEqual(
    after.claims.map(({ id }) => id),
    ['a', 'c', 'd', 'w'],
  )
  assert.deepEqual(
    after.review?.rejected.map(({ id, review }) => [id, review?.verdict]),
    [['b', 'rejected']],
  )
})

test('a question keeps its id when the claim that it was named after is rejected', () => {
  assert.equal(answering(decide(reject('a')), 'b')?.id, answering(evidence, 'a')?.id)
})

test('what was accepted counts, though it was rejected before', () => {
  const after = decide(reject('b'), { kind: 'accept', claim: 'b', by: 'Ben' })
  assert.deepEqual(groups(after), groups(evidence))
  assert.deepEqual(after.claims[1]?.review, { verdict: 'accepted', decisions: ['r1', 'r2'] })
})

test('a corrected value replaces the one that was read, and says from where', () => {
  const after = decide({ kind: 'correct', claim: 'b', to: { quantity: { kind: 'exact', value: 12 }, place: null } })
  const claim = after.claims.find(({ id }) => id === 'b')
  const read = evidence.claims.find(({ id }) => id === 'b')
  assert.deepEqual(claim?.quantity, {
    value: { kind: 'exact', value: 12 },
    basis: 'inferred',
    from: [read?.at],
    rule: 'review.corrected',
  })
  assert.equal(claim?.place, undefined)
  assert.deepEqual(claim?.review, {
    verdict: 'corrected',
    decisions: ['r1'],
    read: { quantity: read?.quantity, place: read?.place },
  })
  assert.deepEqual(claim?.at, read?.at)
  assert.ok(after.questions.every(({ range, claims }) => !claims.includes('b') || range.high === 12))
})

test('corrections add up, and the later of one field stands', () => {
  const after = decide(
    { kind: 'correct', claim: 'w', to: { measure: 'missing', stance: 'hedged' } },
    { kind: 'correct', claim: 'w', to: { measure: 'killed' } },
  )
  const claim = after.claims.find(({ id }) => id === 'w')
  assert.deepEqual([claim?.measure, claim?.stance, claim?.review?.read?.measure], ['killed', 'hedged', 'wounded'])
  assert.deepEqual(groups(after), ['abw', 'cd'])
})

test('merged questions have one range and the origins of both', () => {
  const after = decide({ kind: 'merge', questions: [reference('a'), reference('c')] })
  assert.deepEqual(groups(after), ['abcd', 'w'])
  const question = answering(after, 'a')
  assert.deepEqual([question?.range.low, question?.range.high, question?.origins.atMost], [12, 31, 4])
  assert.deepEqual(question?.review?.decisions, ['r1'])
})

test('a split part answers a question of its own, and both are marked', () => {
  const after = decide({ kind: 'split', question: reference('a'), claims: ['b'] })
  assert.deepEqual(groups(after), ['a', 'b', 'cd', 'w'])
  assert.deepEqual(answering(after, 'a')?.review?.decisions, ['r1'])
  assert.deepEqual(answering(after, 'b')?.review?.decisions, ['r1'])
  assert.equal(answering(after, 'c')?.review, undefined)
})

test('a question is renamed, found again by its claims, and says what it was called', () => {
  const text = 'How many died in the slide?'
  const after = decide({ kind: 'rename', question: reference('a'), text }, reject('a'))
  assert.equal(answering(after, 'b')?.text, text)
  assert.match(answering(after, 'b')?.review?.text ?? '', /^How many people were killed/u)
})

test('a merger holds when the claim that a question was named after is rejected later', () => {
  assert.deepEqual(groups(decide({ kind: 'merge', questions: [reference('a'), reference('c')] }, reject('a'))), [
    'bcd',
    'w',
  ])
})

test('a grade stands at the source, whatever its case, and at its origins; the latest holds', () => {
  const after = decide(
    { kind: 'reliability', source: 'orme POLICE', grade: 'D' },
    { kind: 'reliability', source: 'Orme police', grade: 'B' },
  )
  const graded = answering(after, 'a')?.origins.origins.map(({ name, reliability }) => [name, reliability])
  assert.deepEqual(graded, [
    ['Orme police', 'B'],
    ['Red Lantern Society', undefined],
  ])
  const records = sourceRecords(after, decidingPipeline)
  assert.equal(records.find(({ name }) => name === 'Orme police')?.reliability, 'B')
  assert.ok(records.every(({ name, reliability }) => reliability === undefined || name === 'Orme police'))
})

test('decisions on what is not there are issues and change nothing', () => {
  const gone = { id: 'q9', claims: ['x'] }
  const after = decide(
    reject('x'),
    { kind: 'correct', claim: 'y', to: { measure: 'missing' } },
    { kind: 'merge', questions: [reference('a'), gone] },
    { kind: 'split', question: reference('a'), claims: ['x'] },
    { kind: 'rename', question: gone, text: 'What?' },
    { kind: 'reliability', source: 'Nobody', grade: 'A' },
    { kind: 'undo', decision: 'r99' },
  )
  assert.deepEqual(
    after.issues.map(({ code, part, parameters, level }) => [code, part, parameters['id'], level]),
    [
      ['review.unknown-id', 'r1', 'x', 'notice'],
      ['review.unknown-id', 'r2', 'y', 'notice'],
      ['review.unknown-id', 'r3', `${reference('a').id} q9`, 'notice'],
      ['review.unknown-id', 'r4', reference('a').id, 'notice'],
      ['review.unknown-id', 'r5', 'q9', 'notice'],
      ['review.unknown-id', 'r6', 'Nobody', 'notice'],
      ['review.unknown-id', 'r7', 'r99', 'notice'],
    ],
  )
  assert.deepEqual(groups(after), groups(evidence))
})

test('a merger of questions that count different things by now is an issue', () => {
  const after = decide(
    { kind: 'merge', questions: [reference('a'), reference('c')] },
    { kind: 'correct', claim: 'c', to: { measure: 'missing' } },
    { kind: 'correct', claim: 'd', to: { measure: 'missing' } },
  )
  assert.deepEqual(
    after.issues.map(({ code, part }) => [code, part]),
    [['review.mixed-measures', 'r1']],
  )
  assert.deepEqual(groups(after), ['ab', 'cd', 'w'])
})

test('no part of a rejected whole points to it', () => {
  const parts = caseOf(`
= r1 | Outlet A | 2031-03-05
Orme police counted {12|killed people|id=t|at=Orme|on=2031-03-04} dead, {5|killed children|id=p|of=part-of:t|at=Orme|on=2031-03-04} children among them.`)
  const after = reviewed(parts, logOf(reject('t')), decidingPipeline, PROFILES.plain)
  assert.deepEqual(after.claims[0]?.hints, [])
  assert.ok(after.questions.every(({ relations }) => relations.every(({ to }) => to !== 't')))
})

const claim = fc.constantFrom('a', 'b', 'c', 'd', 'w', 'x')
const deed: fc.Arbitrary<Deed> = fc.oneof(
  claim.map(reject),
  claim.map(claim => ({ kind: 'accept' as const, claim })),
  fc.record({
    kind: fc.constant('correct' as const),
    claim,
    to: fc.record({ measure: fc.constantFrom('killed' as const, 'wounded' as const) }),
  }),
  fc
    .constantFrom(['a', 'c'], ['c', 'a'], ['a', 'w'])
    .map(claims => ({ kind: 'merge' as const, questions: claims.map(reference) })),
  fc.constantFrom('a', 'b').map(part => ({ kind: 'split' as const, question: reference('a'), claims: [part] })),
  fc.constantFrom('a', 'c').map(of => ({ kind: 'rename' as const, question: reference(of), text: 'How many?' })),
  fc.constantFrom('A', 'F').map(grade => ({ kind: 'reliability' as const, source: 'Orme police', grade }) as const),
)
const shown = ({ review, issues: _, ...rest }: CaseFile): string => JSON.stringify([rest, review?.rejected])

test('law: replaying the log gives the same bytes, and changes nothing of the evidence', () => {
  const before = JSON.stringify(evidence)
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 5 }), deeds => {
      assert.equal(JSON.stringify(decide(...deeds)), JSON.stringify(decide(...deeds)))
    }),
    { numRuns: 30 },
  )
  assert.equal(JSON.stringify(evidence), before)
})

test('law: to undo a decision gives the ledger as if it had never been made', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 5 }), fc.nat(4), (deeds, at) => {
      const place = at % deeds.length
      const undone = decide(...deeds, { kind: 'undo', decision: `r${place + 1}` })
      // an id is a place in the log, so a deed that decides nothing stands in for the one that was undone
      const nothing = { kind: 'undo', decision: 'none' } as const
      const without = decide(...deeds.map((deed, index) => (index === place ? nothing : deed)))
      assert.equal(shown(undone), shown(without))
    }),
    { numRuns: 30 },
  )
})

test('law: whatever was decided, ids are one a question, and nothing points to what is not there', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 6 }), deeds => {
      const after = decide(...deeds)
      const claims = new Set(after.claims.map(({ id }) => id))
      const questions = new Set(after.questions.map(({ id }) => id))
      assert.equal(questions.size, after.questions.length)
      for (const { links = [], relations, origins, grounds = [], claims: own } of after.questions) {
        assert.ok(links.every(({ question }) => questions.has(question)))
        assert.ok([...relations.flatMap(({ from, to }) => [from, to]), ...own].every(id => claims.has(id)))
        assert.deepEqual(origins.origins.flatMap(origin => origin.claims).sort(), [...own].sort())
        const pairs = [...origins.merges, ...grounds].flatMap(({ left, right }) => [left, right])
        assert.ok(pairs.every(id => own.includes(id)))
      }
    }),
    { numRuns: 40 },
  )
})

test('law: every claim that was not rejected answers one question', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 5 }), deeds => {
      const after = decide(...deeds)
      const answers = after.questions.flatMap(({ claims }) => claims).sort()
      assert.deepEqual(answers, after.claims.map(({ id }) => id).sort())
      const rejected = after.review?.rejected ?? []
      assert.equal(after.claims.length + rejected.length, evidence.claims.length)
    }),
    { numRuns: 30 },
  )
})

test('accepting, grading and renaming change nothing that is compared, nor does what was undone', () => {
  const reject = { kind: 'reject', claim: 'a' } as const
  assert.ok(
    !changesComparing(logOf({ kind: 'accept', claim: 'a' }, { kind: 'reliability', source: 'Orme', grade: 'B' })),
  )
  assert.ok(changesComparing(logOf({ kind: 'accept', claim: 'a' }, reject)))
  assert.ok(!changesComparing(logOf(reject, { kind: 'undo', decision: 'r1' })))
})
