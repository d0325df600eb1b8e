import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dossierOf } from './evidence.ts'
import { isAfter, measuredOf, yardstickOf } from './yardstick.ts'

const dossier = (...days: readonly (string | undefined)[]) =>
  dossierOf({
    reports: days.map((published, at) => ({
      id: `r${String(at).padStart(3, '0')}`,
      document: `d${at}`,
      span: { start: 0, end: 0 },
      language: 'en',
      ...(published === undefined ? {} : { published }),
    })),
    documents: [],
    claims: [],
    alignments: [],
    families: [],
  })

test('a small case is measured by all of its reports, a large one by nearly all', () => {
  assert.deepEqual([0, 7, 31, 33, 64, 67, 50_000].map(measuredOf), [0, 7, 31, 32, 64, 64, 49_152])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), reports => {
      assert.ok(measuredOf(reports) <= reports && measuredOf(reports) > (reports * 15) / 16)
      assert.equal(measuredOf(measuredOf(reports)), measuredOf(reports))
    }),
  )
})

test('those that came out last are not measured by, and undated ones least of all', () => {
  const days: (string | undefined)[] = Array.from(
    { length: 33 },
    (_, at) => `2031-03-${String((at % 27) + 1).padStart(2, '0')}`,
  )
  const late = yardstickOf(dossier(...days.with(4, '2031-04-01')))
  assert.equal(late.isMeasure.indexOf(0), 4)
  const undated = yardstickOf(dossier(...days.with(4, '2031-04-01').with(9, undefined)))
  assert.equal(undated.isMeasure.indexOf(0), 9)
})

test('a report comes after the yardstick if it came out after its last one', () => {
  const days: string[] = Array.from({ length: 34 }, (_, at) => (at < 32 ? '2031-03-01' : '2031-03-05'))
  const all = dossier(...days.with(33, '2031-02-01'))
  const before = yardstickOf(dossier(...days.slice(0, 33)))
  assert.equal(isAfter(all, before, 32), true)
  assert.equal(isAfter(all, before, 33), false)
})
