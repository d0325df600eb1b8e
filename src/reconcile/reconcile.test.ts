import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { markedCase } from '../../test/claims-builder.ts'
import { PROFILES } from '../model/profile.ts'
import { reconcile } from './reconcile.ts'

const { plain, acled, airwars, ibc, ucdp } = PROFILES
const TWO = `
= r1 | Outlet A | 2031-03-05
Orme police counted {12|killed people|id=a|by=Orme police:organisation|at=Orme|on=2031-03-04} people killed at Orme.
= r2 | Outlet B | 2031-03-05
The slide at Orme took {at least 20|killed people|id=b|by=Red Lantern Society:organisation|at=Orme|on=2031-03-04} people killed, the Red Lantern Society said.`

test('a question says what it asks, its range, and how far apart the answers are', () => {
  const [question] = reconcile(markedCase(TWO), plain).questions
  assert.equal(question?.text, 'How many people were killed in Orme on 4 March 2031?')
  assert.deepEqual([question?.range.low, question?.range.high], [12, undefined])
  assert.equal(question?.reconciliation, 'disputed')
  assert.ok(question!.disagreement > 0)
  assert.equal(question?.profile, 'plain')
})

test('the profile changes figures and grades, never the questions', () => {
  const marked = markedCase(TWO)
  const ids = (profile: typeof plain | typeof acled) =>
    reconcile(marked, profile).questions.map(({ id, claims }) => [id, claims])
  assert.deepEqual(ids(acled), ids(plain))
  assert.deepEqual(reconcile(marked, acled).questions[0]?.grade?.best, 12)
  assert.equal(reconcile(marked, ibc).questions[0]?.grade?.admitted, true)
  assert.equal(reconcile(marked, ucdp).questions[0]?.grade?.low, 12)
  assert.equal(reconcile(marked, airwars).questions[0]?.grade?.grade, 'fair')
  assert.equal(reconcile(marked, plain).questions[0]?.grade, undefined)
})

test('a figure of one origin is not admitted by Iraq Body Count, however many print it', () => {
  const source = TWO.replaceAll('Red Lantern Society', 'Orme police').replaceAll('at least 20', '12')
  const [question] = reconcile(markedCase(source), ibc).questions
  assert.equal(question?.origins.atMost, 1)
  assert.equal(question?.grade?.admitted, false)
})

test('claims of other days, places, measures and people are questions of their own', () => {
  for (const [from, to] of [
    ['|on=2031-03-04} people killed, the', '|on=2031-03-20} people killed, the'],
    ['at=Orme|on=2031-03-04} people killed, the', 'at=Keld|on=2031-03-04} people killed, the'],
    ['{at least 20|killed', '{at least 20|wounded'],
    ['{at least 20|killed people|', '{at least 20|killed people|as=Westmark/military|'],
  ] as const) {
    const source = TWO.replace(from, to).replace('{12|killed people|', '{12|killed people|as=civilians/civilian|')
    assert.equal(reconcile(markedCase(source), plain).questions.length, 2, to)
  }
})

test('no reports, no questions', () => {
  assert.deepEqual(reconcile({ reports: [], documents: [], claims: [], alignments: [], families: [] }, plain), {
    questions: [],
    arithmetic: [],
    incidents: [],
    wordings: [],
  })
})

test('every claim answers one question, every origin is in one, and order changes nothing', () => {
  const report = fc.record({
    town: fc.constantFrom('Orme', 'Keld'),
    figure: fc.integer({ min: 1, max: 60 }),
    day: fc.integer({ min: 1, max: 6 }),
    source: fc.constantFrom('Orme police:organisation', 'a source:unnamed', 'Ada Ravel:person', ''),
    measure: fc.constantFrom('killed', 'wounded'),
  })
  fc.assert(
    fc.property(fc.array(report, { maxLength: 8 }), reports => {
      const source = reports
        .map(
          ({ town, figure, day, source, measure }, at) =>
            `= r${at} | Outlet ${at % 3} | 2031-03-0${day}\n${source.split(':')[0]} told of {${figure}|${measure} people${source === '' ? '' : `|by=${source}`}|at=${town}|on=2031-03-0${day}} people in ${town}.`,
        )
        .join('\n')
      const marked = markedCase(source)
      const result = reconcile(marked, plain)
      assert.deepEqual(
        result.questions.flatMap(({ claims }) => claims).sort(),
        marked.claims.map(({ id }) => id).sort(),
      )
      for (const { claims, origins } of result.questions) {
        assert.deepEqual(origins.origins.flatMap(origin => origin.claims).sort(), [...claims].sort())
        assert.ok(
          1 <= origins.atLeast && origins.atLeast <= origins.atMost && origins.atMost === origins.origins.length,
        )
      }
      const turned = { ...marked, reports: marked.reports.toReversed(), claims: marked.claims.toReversed() }
      assert.deepEqual(reconcile(turned, plain), result)
    }),
    { numRuns: 40 },
  )
})

test('a question is asked of the town where some claims name it and the others the country that it lies in', () => {
  const report = (id: number) =>
    `= r${id} | Outlet ${id} | 2031-03-05\nThe slide killed {12|killed people|at=Orvania|on=2031-03-04} people killed.`
  const marked = markedCase([1, 2, 3, 4, 5].map(report).join('\n\n'))
  const placed = (towns: number) =>
    reconcile(
      {
        ...marked,
        claims: marked.claims.map((claim, index) => {
          const { place } = claim
          if (place === undefined) return claim
          const town = { name: 'Tesk', country: 'XO', admin1: 'Highlands', lat: 40, lon: 20 }
          return { ...claim, place: { ...place, value: index < towns ? town : { name: 'Orvania', country: 'XO' } } }
        }),
      },
      PROFILES.plain,
    ).questions[0]!.place?.name
  assert.equal(placed(2), 'Tesk')
  assert.equal(placed(1), 'Orvania')
})
