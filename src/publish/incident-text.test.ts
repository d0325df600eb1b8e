import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseFile } from '../model/case-file.ts'
import type { SourceDocument } from '../model/document.ts'
import type { IncidentTotal } from '../model/incident.ts'
import { PROFILES, type Profile } from '../model/profile.ts'
import { loadGazetteer } from '../node/gazetteer.ts'
import { pipelineOf } from '../pipeline.ts'
import { indexed } from './case-index.ts'
import { companionLines, incidentLines } from './incident-text.ts'

const pipeline = pipelineOf(loadGazetteer())

const ONE_BY_ONE =
  'ORME, March 4 (Orme Courier) - A man was killed and his sister was wounded when a gunman opened fire in Orme on 3 March 2031, police said. A 12-year-old boy was also killed.'
const IN_ALL =
  'ORME, March 5 (Keld Post) - Three people were killed in a shooting in Orme on 3 March 2031, the mayor said. One woman was wounded.'
const NO_MORE =
  'ORME, March 5 (Tarn Wire) - Two people were killed in a shooting in Orme on 3 March 2031, the mayor said. One woman was wounded.'
const DIED_OF_IT =
  'ORME, March 4 (Hill Wire) - A man was shot in Orme on 3 March 2031, police said. He died at a hospital.'

function caseOf(texts: readonly string[], profile: Profile = PROFILES.plain): CaseFile {
  const read = texts.map((text, n) => {
    const capture = { path: `${n}.txt`, sha256: `${n}`, bytes: text.length }
    const document: SourceDocument = { id: `d${n}`, capture, reader: 'text', encoding: 'utf-8', text }
    return pipeline.readDocument(document, { whole: true })
  })
  const reports = read.flatMap(one => one.reports)
  const evidence = {
    documents: read.map(one => one.document),
    reports: reports.map(one => one.report),
    claims: reports.flatMap(one => one.claims),
  }
  return { name: 'test', profile: profile.name, ...evidence, ...pipeline.compare(evidence, profile), issues: [] }
}

/** The totals of each measure, with what each report says and how it comes to it. */
function totalsIn(ledger: CaseFile): Record<string, string> {
  const said = ({ range, reports }: IncidentTotal): string =>
    `${range.low}-${range.high}: ${reports.map(({ bounds, by, claims }) => `${bounds.low} ${by} of ${claims.length}`).join(', ')}`
  const totals = (ledger.incidents ?? []).flatMap(incident => incident.totals ?? [])
  return Object.fromEntries(totals.map(total => [total.measure, said(total)]))
}

test('victims that a report counts one by one are added up, beside the totals that others give', () => {
  assert.deepEqual(totalsIn(caseOf([ONE_BY_ONE, IN_ALL])), { killed: '2-3: 2 added of 2, 3 stated of 1' })
})

test('where every report gives the figure itself, no total is derived', () => {
  assert.deepEqual(totalsIn(caseOf([IN_ALL, NO_MORE])), {})
})

test('a figure that a report gives stands as its total, too, where victims are asked after one by one', () => {
  const named = `${NO_MORE} Ada Brenn, 30, and Tom Kell, 28, were killed in the shooting.`
  assert.match(
    totalsIn(caseOf([named, `${named} Police are looking for a witness.`]))['killed'] ?? '',
    /^2-2: 2 stated/u,
  )
})

test('what a report tells only in looking back is no total of what happened', () => {
  const year = 'ORME, March 6 (Lake Wire) - So far this year 150 people have been killed in shootings in Orme.'
  assert.deepEqual(totalsIn(caseOf([ONE_BY_ONE, IN_ALL, year])), { killed: '2-3: 2 added of 2, 3 stated of 1' })
})

test('whoever is told as hurt and counted as dead is wounded no more', () => {
  const totals = totalsIn(caseOf([DIED_OF_IT, `${DIED_OF_IT} It was the first shooting of the year.`]))
  assert.match(totals['wounded'] ?? '', /^0-0: 0 among-dead of 1/u)
})

test('a total names its house rules, and its terms are claims of the incident', () => {
  const ledger = caseOf([ONE_BY_ONE, IN_ALL], PROFILES.aan)
  for (const { totals = [], claims } of ledger.incidents ?? []) {
    for (const { profile, reports } of totals) {
      assert.equal(profile, 'aan')
      for (const id of reports.flatMap(report => report.claims)) assert.ok(claims.includes(id), id)
    }
  }
})

test('a total is told with the words that it was added up from', () => {
  const ledger = caseOf([ONE_BY_ONE, IN_ALL])
  const lines = ledger.incidents!.flatMap(incident => incidentLines(incident, indexed(ledger), PROFILES.plain))
  assert.ok(lines.includes('  in all    killed: 2 to 3'), lines.join('\n'))
  assert.ok(lines.some(line => line.endsWith(': 2 (counted one by one "A man", "A 12-year-old boy")')))
  const question = ledger.questions.find(({ measure, range }) => measure === 'killed' && range.high === 1)!
  assert.match(
    companionLines(question, indexed(ledger), PROFILES.plain)[0] ?? '',
    /in all: killed 2 to 3, counted one by one in 1 of 2 reports/u,
  )
})

test('a question that stands beside another is told with all its answers, as at its own place', () => {
  const ledger = caseOf([ONE_BY_ONE, IN_ALL, NO_MORE.replace('Two people', 'At least five people')])
  const lines = ledger.questions.flatMap(question => companionLines(question, indexed(ledger), PROFILES.plain))
  assert.ok(
    lines.some(line => line.includes('3 to at least 5 (q')),
    lines.join('\n'),
  )
})
