import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { QuestionFilter } from '../../model/view.ts'
import { facetsOf } from './facets.ts'
import { mapOf, spotText, timelineOf } from './happenings.ts'
import { type ColumnEntry, dayOf, questionColumns } from './question-columns.ts'
import { pageOf, select } from './selection.ts'
import { largest } from './top.ts'

const several = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const one = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 1 })
const day = fc.constantFrom('2031-03-01', '2031-03-04', '2031-04-30', '2032-01-01')

const entry: fc.Arbitrary<ColumnEntry> = fc.record({
  values: fc.record({
    measure: fc.constantFrom('killed', 'wounded').map(value => [value]),
    actor: several('people', 'miners'),
    place: one('Tarn', 'Dunmoor'),
    country: one('AA', 'BB'),
    source: several('police', 'mayor', 'clinic'),
    publisher: several('Coastwire', 'Herald'),
    incident: one('i1', 'i2'),
    sign: several('conflict', 'slip'),
    review: fc.constantFrom('none', 'done').map(value => [value]),
    spot: one(spotText({ name: 'Tarn', lat: 1, lon: 2 })),
  }),
  from: fc.option(day, { nil: undefined }),
  to: fc.constant(undefined),
  claims: fc.integer({ min: 1, max: 9 }),
  isDisputed: fc.boolean(),
  latest: fc.constantFrom('', '2031-03-04', '2031-03-05'),
  reports: fc.integer({ min: 1, max: 9 }),
  origins: fc.integer({ min: 1, max: 9 }),
  text: fc.constantFrom('a', 'b', 'c'),
})

const filter: fc.Arbitrary<QuestionFilter> = fc.record(
  {
    measure: fc.constantFrom('killed', 'wounded'),
    source: fc.constantFrom('police', 'mayor', 'nobody'),
    place: fc.constantFrom('Tarn', 'Dunmoor'),
    from: day,
    to: day,
    sign: fc.constantFrom('conflict'),
  },
  { requiredKeys: [] },
)

const FIELDS = ['measure', 'source', 'place', 'sign'] as const

/** The same, one question after the other. */
function isLeft({ values, from }: ColumnEntry, wanted: QuestionFilter): boolean {
  const inDays =
    (wanted.from === undefined && wanted.to === undefined) ||
    (from !== undefined && from >= (wanted.from ?? '') && from <= (wanted.to ?? '9'))
  return inDays && FIELDS.every(field => wanted[field] === undefined || values[field].includes(wanted[field]))
}

test('what is left, in order, is what a look at each question leaves', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), filter, (entries, wanted) => {
      const columns = questionColumns(entries)
      const selection = select(columns, wanted, undefined)
      const left = [...entries.keys()].filter(n => isLeft(entries[n]!, wanted))
      assert.equal(selection.total, left.length)
      assert.deepEqual(pageOf(selection, columns.orders.disagreement, 0, 99), left)
      const byReports = left.toSorted((one, other) => entries[other]!.reports - entries[one]!.reports || one - other)
      assert.deepEqual(pageOf(selection, columns.orders.reports, 1, 2), byReports.slice(1, 3))
    }),
  )
})

test('a facet counts what each of its values would leave', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), filter, (entries, wanted) => {
      const columns = questionColumns(entries)
      const { sources } = facetsOf(columns, select(columns, wanted, undefined))
      for (const source of ['police', 'mayor', 'clinic']) {
        const count = entries.filter(each => isLeft(each, { ...wanted, source })).length
        assert.equal(sources.find(({ value }) => value === source)?.count ?? 0, count)
      }
    }),
  )
})

test('timeline and map hold each question that is left once', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), filter, (entries, wanted) => {
      const columns = questionColumns(entries)
      const selection = select(columns, wanted, undefined)
      const { bars, undated } = timelineOf(columns, selection)
      const { places, unplaced } = mapOf(columns, selection)
      assert.equal(
        bars.reduce((sum, bar) => sum + bar.questions, undated),
        selection.total,
      )
      assert.equal(
        places.reduce((sum, place) => sum + place.questions, unplaced),
        selection.total,
      )
      for (const { from, to } of bars) assert.ok(dayOf(from) <= dayOf(to))
    }),
  )
})

test('the largest are what sorting all would give', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 6 }), (counts, most) => {
      const all = [...counts.keys()]
        .filter(n => counts[n]! > 0)
        .sort((one, other) => counts[other]! - counts[one]! || one - other)
      assert.deepEqual(
        largest(Uint32Array.from(counts), most, (one, other) => one - other),
        all.slice(0, most),
      )
    }),
  )
})
