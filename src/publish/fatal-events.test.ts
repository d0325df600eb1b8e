import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { caseWith, everyQuantity, hostileWords } from '../../test/case-fixture.ts'
import { richCase } from '../../test/rich-case.ts'
import type { CaseFile } from '../model/case-file.ts'
import { PROFILES } from '../model/profile.ts'
import type { Question } from '../model/question.ts'
import { acled } from './acled.ts'
import type { Exporter } from './exporters.ts'
import { ucdp } from './ucdp.ts'

/** The columns as the two datasets publish them, in their order. */
const UCDP_GED =
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'
const ACLED =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'

const rowsOf = (exporter: Exporter, ledger: CaseFile, profile = PROFILES.plain) =>
  parse<Record<string, string>>([...exporter.export(ledger, profile)].join(''), { columns: true })

const headOf = (exporter: Exporter): string[] =>
  parse([...exporter.export(caseWith([]), PROFILES.plain)].join(''))[0] ?? []

const withQuestion = (changes: Partial<Question>): CaseFile => {
  const ledger = richCase('at least 12')
  return { ...ledger, questions: ledger.questions.map(question => ({ ...question, ...changes })) }
}

test('the columns are those of the datasets, with ours behind them', () => {
  for (const [exporter, names] of [
    [ucdp, UCDP_GED],
    [acled, ACLED],
  ] as const) {
    const columns = names.split(' ')
    const head = headOf(exporter)
    assert.deepEqual(head.slice(0, columns.length), columns)
    for (const name of head.slice(columns.length)) assert.match(name, /^hearsay_/u)
  }
})

test('a question about the killed is a row, with its place, days, sources and origins', () => {
  const [event, ...others] = rowsOf(ucdp, richCase('Coastwire'))
  assert.deepEqual(others, [])
  const {
    relid,
    year,
    country,
    adm_1,
    latitude,
    longitude,
    geom_wkt,
    date_prec,
    date_start,
    number_of_sources,
    source_article,
    low,
    high,
    best,
  } = event!
  assert.deepEqual([relid, year, country, adm_1], ['i0', '2031', 'United Kingdom', 'Tarn County'])
  assert.deepEqual([latitude, longitude, geom_wkt], ['54.25', '-0.75', 'POINT (-0.75 54.25)'])
  assert.deepEqual([date_prec, date_start, number_of_sources], ['2', '2031-03-04', '1'])
  assert.equal(source_article, 'Coastwire, 2031-03-06, Coastwire')
  assert.deepEqual([low, high, best], ['12', '', ''], 'an open end is no number')
  const [row] = rowsOf(acled, richCase('Coastwire'))
  assert.deepEqual(
    [row?.['event_date'], row?.['time_precision'], row?.['actor1']],
    ['2031-03-04', '2', 'Northern League'],
  )
})

test('what is not known is an empty cell, and never a zero', () => {
  for (const exporter of [ucdp, acled]) {
    const [row = {}] = rowsOf(exporter, caseWith(everyQuantity))
    for (const name of [
      'latitude',
      'longitude',
      'country',
      'date_start',
      'event_date',
      'year',
      'best',
      'fatalities',
      'deaths_civilians',
      'side_a',
      'actor2',
    ])
      if (name in row) assert.equal(row[name], '', name)
  }
})

test('the figures are those that the institution of the profile would record', () => {
  const grade = { profile: 'ucdp', admitted: true, low: 14, best: 22, high: 41, rule: 'test' }
  const [graded] = rowsOf(ucdp, withQuestion({ grade }), PROFILES.ucdp)
  assert.deepEqual([graded?.['low'], graded?.['best'], graded?.['high']], ['14', '22', '41'])
  const { low: _, ...upTo } = grade
  const [open] = rowsOf(ucdp, withQuestion({ grade: upTo }), PROFILES.ucdp)
  assert.deepEqual([open?.['low'], open?.['best']], ['', '22'], 'an end that nobody gave stays empty')
  const [other] = rowsOf(ucdp, withQuestion({ grade }), PROFILES.plain)
  assert.equal(other?.['best'], '', 'the grade of another profile is not taken')
})

test('a bound that does not count becomes the next whole number', () => {
  const range = { low: 20, high: 30, lowExclusive: true, highExclusive: true, approximate: false }
  const [row] = rowsOf(ucdp, withQuestion({ range }))
  assert.deepEqual([row?.['low'], row?.['high']], ['21', '29'])
})

test('parts of another question and other measures are no events', () => {
  assert.deepEqual(rowsOf(ucdp, withQuestion({ links: [{ kind: 'part-of', question: 'q1', rule: 'test' }] })), [])
  assert.deepEqual(rowsOf(acled, withQuestion({ measure: 'wounded' })), [])
})

test('no cell begins as a formula does, whatever the words', () => {
  for (const exporter of [ucdp, acled])
    for (const words of hostileWords)
      for (const row of parse([...exporter.export(richCase(words), PROFILES.plain)].join('')))
        for (const cell of row) assert.doesNotMatch(cell, /^(?:[=@\t\r]|[+-](?!\d))/u)
})
