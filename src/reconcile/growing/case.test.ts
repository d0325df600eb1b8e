import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { markedCase } from '../../../test/claims-builder.ts'
import { arrivalIn, evidenceOf, saidAtOnce, saidInTurn } from '../../../test/growing-case.ts'
import { PROFILES } from '../../model/profile.ts'
import type { Evidence } from '../evidence.ts'
import { GrowingCase } from './case.ts'

const CORPUS = new URL('../../../test/corpus/', import.meta.url)

/** The invented cases, all as one: their reports and claims by the name of the case and their own. */
const corpus = markedCase(
  readdirSync(CORPUS)
    .filter(name => name.endsWith('.case.txt'))
    .sort()
    .map((name, number) =>
      readFileSync(new URL(name, CORPUS), 'utf8')
        .split('\n')
        .filter(line => !line.startsWith('!') && !line.startsWith('#'))
        .join('\n')
        .replace(/^= (\S+)/gmu, `= ${number}-$1`)
        .replace(/\|id=(\w+)/gu, `|id=${number}-$1`)
        .replace(/\|of=([\w-]+):(\w+)/gu, `|of=$1:${number}-$2`),
    )
    .join('\n'),
)

test('the invented cases say the same in turn and at once, whichever reports come last', () => {
  const ids = corpus.reports.map(({ id }) => id)
  let taken = 0
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 6 }), late => {
      // without a date, so that any of them may come after those that say how rare a word is
      const evidence = {
        ...corpus,
        reports: corpus.reports.map(({ published, ...report }) =>
          late.includes(report.id) || published === undefined ? report : { ...report, published },
        ),
      }
      const turn = saidInTurn(evidence, id => late.includes(id))
      taken += turn.taken
      assert.deepEqual(turn.said, saidAtOnce(evidence))
    }),
    { numRuns: 12 },
  )
  assert.ok(taken > 0, 'no report was taken in')
})

const TOWNS = ['Orme', 'Keld', 'Tarn Bridge']
const DEEDS = ['The slide buried', 'A bus plunged with', 'Fire took the mill and', 'The dam burst over']

/** Reports of few towns and days, so that they are about one happening or nearly: 64 at first, and those that come in. */
const pile = fc.array(
  fc.record({
    town: fc.constantFrom(...TOWNS),
    figure: fc.integer({ min: 1, max: 30 }),
    day: fc.integer({ min: 10, max: 20 }),
    by: fc.constantFrom('by=Orme police:organisation', 'by=a source:unnamed', 'by=Ada Ravel:person', ''),
    people: fc.constantFrom('people', 'children', 'soldiers'),
    deed: fc.constantFrom(...DEEDS),
    more: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 70, maxLength: 70 },
)

test('a pile says the same in turn and at once, after every report', () => {
  let taken = 0
  fc.assert(
    fc.property(pile, reports => {
      const source = reports.map(
        ({ town, figure, day, by, people, deed, more }, at) =>
          `= r${(at * 37) % 70} | Outlet ${at % 5} | 2031-03-${at < 64 ? day : 25}\n${deed} {${figure}|killed ${people}|at=${town}|on=2031-03-${day}|${by}} ${people} in ${town}, where {${figure + more}|wounded people|at=${town}|on=2031-03-${day}} were hurt.`,
      )
      const evidence = markedCase(source.join('\n'))
      const late = new Set(reports.map((_, at) => `r${(at * 37) % 70}`).slice(65))
      const turn = saidInTurn(evidence, id => late.has(id), {
        eachTime: (said, soFar) => assert.deepEqual(said, saidAtOnce(soFar)),
      })
      taken += turn.taken
    }),
    { numRuns: 10 },
  )
  assert.ok(taken > 0, 'no report was taken in')
})

/** So many reports of one happening, or of as many as there are days: more than a block holds whole. */
const crowd = (count: number, dayOf: (at: number) => number): Evidence =>
  markedCase(
    Array.from({ length: count }, (_, at) => {
      const day = String(1 + dayOf(at)).padStart(2, '0')
      return `= r${String(at).padStart(3, '0')} | Outlet ${at} | 2031-03-${at < count - 3 ? day : 29}\nWhen the weir of Orme broke on day ${day}, {${20 + dayOf(at)}|killed people|at=Orme|on=2031-03-${day}} people drowned, a ferryman said.`
    }).join('\n'),
  )

test('windows of large blocks and words that have become common are the same in turn and at once', () => {
  for (const evidence of [
    crowd(68, at => at % 27),
    crowd(131, at => at % 27),
    crowd(69, () => 3),
    crowd(133, at => Math.floor(at / 5)),
  ]) {
    const late = new Set(evidence.reports.slice(-3).map(({ id }) => id))
    const turn = saidInTurn(evidence, id => late.has(id))
    assert.deepEqual(turn.said, saidAtOnce(evidence))
    assert.ok(turn.taken > 0, 'no report was taken in')
  }
})

test('reports that tell the story of others and count something else are the same in turn and at once', () => {
  const measures = ['killed people', 'wounded people', 'missing people', 'displaced people']
  const evidence = markedCase(
    Array.from({ length: 69 }, (_, at) => {
      const [town, turn] = at < 60 ? [at, 0] : [Math.floor((at - 60) / 3), 1 + ((at - 60) % 3)]
      const place = `Weir${'abcdefgh'[town % 8]}${'abcdefgh'[Math.floor(town / 8)]}`
      const id = at < 64 ? `r${String((at * 37) % 64).padStart(3, '0')}` : `s${at}`
      return `= ${id} | Outlet ${at} | 2031-03-${at < 64 ? '04' : '05'}\nThe millrace of ${place} tore the ${place}dam open above ${place}ford. {${town + 3}|${measures[turn]}|at=${place}|on=2031-03-04} people.`
    }).join('\n'),
  )
  const late = new Set(evidence.reports.filter(({ published }) => published === '2031-03-05').map(({ id }) => id))
  const turn = saidInTurn(evidence, id => late.has(id))
  assert.deepEqual(turn.said, saidAtOnce(evidence))
  assert.ok(turn.taken > 0, 'no report was taken in')
  assert.ok(turn.said.incidents.some(({ questions }) => questions.length === measures.length))
})

test('a report older than those that are measured by has the case made anew, and the same is said', () => {
  const evidence = crowd(67, at => at % 27)
  const turn = saidInTurn(evidence, id => id === 'r000')
  assert.equal(turn.taken, 0)
  assert.deepEqual(turn.said, saidAtOnce(evidence))
})

test('what changes is what a report is about', () => {
  const evidence = crowd(65, at => at % 27)
  const late = evidence.reports.at(-1)!.id
  const before = evidenceOf(
    evidence,
    evidence.reports.map(({ id }) => id).filter(id => id !== late),
  )
  const changes = new GrowingCase(before, PROFILES.plain).add(arrivalIn(evidence, late))!
  const [claim] = evidence.claims.filter(({ report }) => report === late)
  assert.ok(changes.questions.now.some(({ claims }) => claims.includes(claim!.id)))
  assert.ok(changes.questions.now.length < saidAtOnce(evidence).questions.length / 2)
})

test('a report that is there already is refused', () => {
  const evidence = crowd(40, at => at % 27)
  const growing = new GrowingCase(evidence, PROFILES.plain)
  assert.throws(() => growing.add(arrivalIn(evidence, 'r001')), RangeError)
})
