import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { PROFILES } from '../model/profile.ts'
import { reconcile } from './reconcile.ts'
import { sources } from './sources.ts'

const marked = markedCase(`
= r1 | Outlet A | 2031-03-05
Orme police counted {12|killed people|by=Orme police:organisation|at=Orme|on=2031-03-04} people killed at Orme.
= r2 | Outlet B | 2031-03-06
The slide at Orme took {20|killed people|by=Red Lantern Society:organisation|at=Orme|on=2031-03-04} people killed, the Red Lantern Society said.
= r3 | Outlet B | 2031-03-06
Nearby at Keld the Red Lantern Society found {two|missing men|by=Red Lantern Society:organisation|at=Keld|on=2031-03-04} men missing.
= r4 | Outlet C | 2031-03-06
In Orme {12|killed people|by=Orme police:organisation|at=Orme|on=2031-03-04} people were killed, Orme police said.`)
const register = sources(marked, reconcile(marked, PROFILES.plain).questions)
const record = (name: string) => register.find(each => each.name === name)

test('a source says by whom it is cited, and how often it was first, alone and apart', () => {
  const police = record('Orme police')
  assert.deepEqual(police?.citedBy, ['Outlet A', 'Outlet C'])
  assert.deepEqual([police?.first, police?.alone, police?.shared, police?.apart], [1, 0, 1, 1])
  assert.ok(police!.deviation! < 0)
})

test('a source that answers a question alone is counted as such', () => {
  assert.deepEqual([record('Red Lantern Society')?.alone, record('Red Lantern Society')?.first], [1, 0])
})

test('the voice of a report is no source', () => {
  assert.equal(record('Outlet A'), undefined)
})

test('a short form of a name stands with the full one', () => {
  const short = markedCase(`
= r1 | Outlet A | 2031-03-05
The Kestrel Monitor for Rights counted {12|killed people|by=Kestrel Monitor for Rights:organisation|at=Orme} people.
= r2 | Outlet B | 2031-03-05
The Kestrel Monitor found {two|missing men|by=Kestrel Monitor:organisation|at=Keld} men missing.`)
  const names = sources(short, reconcile(short, PROFILES.plain).questions).map(({ name, claims }) => [
    name,
    claims.length,
  ])
  assert.deepEqual(names, [['Kestrel Monitor for Rights', 2]])
})

test('who is meant by "he" is no source of that name', () => {
  const pronouns = markedCase(`
= r1 | Outlet A | 2031-03-05
He counted {12|killed people|by=:person|at=Orme} people.`)
  const [claim] = pronouns.claims
  const words = { document: claim!.at.document, span: { start: 0, end: 2 }, exact: 'He' }
  const said = { ...claim!, attribution: [{ type: 'person' as const, at: words, rule: 'attribution.said' as const }] }
  assert.deepEqual(sources({ ...pronouns, claims: [said] }, []), [])
  const named = { ...words, exact: 'the mayor of Orme' }
  const other = { ...said, attribution: [{ ...said.attribution[0]!, at: named }] }
  assert.deepEqual(
    sources({ ...pronouns, claims: [other] }, []).map(({ name }) => name),
    ['the mayor of Orme'],
  )
})

test('a name that hardly anybody uses leaves no doubt whom a short form means', () => {
  const report = (name: string, index: number) =>
    `= r${index} | Outlet ${index} | 2031-03-05\nThe ${name} counted {12|killed people|by=${name}:organisation|at=Orme} people.`
  const full = Array.from({ length: 30 }, () => 'Kestrel Monitor for Rights')
  const cited = (...names: readonly string[]) => {
    const marked = markedCase([...full, ...names].map(report).join('\n'))
    return sources(marked, []).map(({ name, claims }) => `${name}: ${claims.length}`)
  }
  const rare = 'Kestrel and Dale Monitor'
  assert.deepEqual(cited('Kestrel Monitor', rare), ['Kestrel Monitor for Rights: 31', `${rare}: 1`])
  assert.deepEqual(cited('Kestrel Monitor', rare, rare), [
    'Kestrel Monitor for Rights: 30',
    `${rare}: 2`,
    'Kestrel Monitor: 1',
  ])
})

test('a source is of the type that it is most often, and no document because one of its reports is cited', () => {
  const cited = markedCase(`
= r1 | Outlet A | 2031-03-05
A report by the Kestrel Monitor counted {12|killed people|by=Kestrel Monitor:document|at=Orme} people.
= r2 | Outlet B | 2031-03-05
The Kestrel Monitor found {two|missing men|by=Kestrel Monitor:organisation|at=Keld} men missing.`)
  const [monitor] = sources(cited, reconcile(cited, PROFILES.plain).questions)
  assert.equal(monitor?.type, 'organisation')
  const report = markedCase(`
= r1 | Outlet A | 2031-03-05
The report counted {12|killed people|by=the report:document|at=Orme} people.
= r2 | Outlet B | 2031-03-05
The report found {two|missing men|by=the report:document|at=Keld} men missing.
= r3 | Outlet C | 2031-03-05
The report told of {five|missing men|by=the report:unnamed|at=Lesk} men missing.`)
  assert.equal(sources(report, reconcile(report, PROFILES.plain).questions)[0]?.type, 'document')
})

test('two spellings of one name, and an agency under its short name, stand together', () => {
  const spelt = markedCase(`
= r1 | Outlet A | 2031-03-05
Rami Abdul Orim counted {12|killed people|by=Rami Abdul Orim:person|at=Orme} people.
= r2 | Outlet B | 2031-03-05
Rami Abdel Orim found {two|missing men|by=Rami Abdel Orim:person|at=Keld} men missing.
= r3 | Outlet C | 2031-03-05
KELPA news agency found {two|missing men|by=KELPA news agency:outlet|at=Lesk} men missing.
= r4 | Outlet D | 2031-03-05
KELPA found {four|missing men|by=KELPA:outlet|at=Tarn} men missing.`)
  const names = sources(spelt, reconcile(spelt, PROFILES.plain).questions).map(({ name, claims }) => [
    name,
    claims.length,
  ])
  assert.deepEqual(names, [
    ['KELPA news agency', 2],
    ['Rami Abdel Orim', 2],
  ])
})
