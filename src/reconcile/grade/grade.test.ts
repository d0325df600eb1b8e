import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import { PROFILES } from '../../model/profile.ts'
import type { Question } from '../../model/question.ts'
import { reconcile } from '../reconcile.ts'

const WHERE = 'at=Orme|on=2031-03-04'
const police = (figure: string) =>
  `Orme police counted {${figure}|killed people|by=Orme police:organisation|${WHERE}} people killed at Orme.`
const society = (figure: string) =>
  `The slide at Orme took {${figure}|killed people|by=Red Lantern Society:organisation|${WHERE}} people killed by it, the Red Lantern Society said.`
const mayor = (figure: string) =>
  `In Orme {${figure}|killed people|by=Mayor Ada Ravel:person|${WHERE}} people killed were counted by Mayor Ada Ravel.`

function question(profile: keyof typeof PROFILES, ...reports: readonly string[]): Question {
  const source = reports.map((text, at) => `= r${at} | Outlet ${'ABCDEF'[at]} | 2031-03-05\n${text}`).join('\n')
  return reconcile(markedCase(source), PROFILES[profile]).questions[0]!
}

test('Iraq Body Count keeps minimum and maximum, on two independent sources', () => {
  const { grade } = question('ibc', police('12'), society('15'))
  assert.deepEqual([grade?.admitted, grade?.low, grade?.high], [true, 12, 15])
  assert.equal(question('ibc', police('12'), police('12')).grade?.grade, 'provisional, single source')
  const soldiers = police('12').replace('killed people|', 'killed soldiers|as=Ostland/military|')
  assert.equal(question('ibc', soldiers).grade?.rule, 'ibc.civilians-only')
})

test('UCDP takes what most origins say for the best estimate, and of two equally said the lower', () => {
  assert.equal(question('ucdp', police('12'), society('15'), mayor('15')).grade?.best, 15)
  assert.equal(question('ucdp', police('12'), society('15')).grade?.best, 12)
})

test('ACLED keeps the most conservative figure', () => {
  const { grade } = question('acled', police('at least 12'), society('15'))
  assert.deepEqual([grade?.low, grade?.best, grade?.high], [12, 12, 12])
})

test('Airwars grades by sources, by who admits it and by who was hit', () => {
  assert.equal(question('airwars', police('12'), society('15')).grade?.grade, 'fair')
  assert.equal(question('airwars', police('12')).grade?.grade, 'weak')
  const soldiers = police('12').replace('killed people|', 'killed soldiers|as=Ostland/military|')
  assert.equal(question('airwars', soldiers).grade?.grade, 'discounted')
})

test('what an institution does not record has no grade of it', () => {
  const hurt = police('12').replace('killed people|', 'wounded people|')
  assert.equal(question('acled', hurt).grade, undefined)
  assert.equal(question('ucdp', hurt).grade, undefined)
  assert.equal(question('ibc', hurt).grade?.profile, 'ibc')
})

test('UCDP counts the reports that were consulted, the others independent origins', () => {
  assert.equal(question('ucdp', police('12'), police('12')).grade?.sources, 2)
  assert.equal(question('ibc', police('12'), police('12')).grade?.sources, 1)
  assert.equal(question('airwars', police('12'), society('12')).grade?.sources, 2)
})

test('credibility follows corroboration by independent origins', () => {
  assert.equal(question('plain', police('12'), society('12'), mayor('12')).credibility, 1)
  assert.equal(question('plain', police('12'), society('12')).credibility, 2)
  assert.equal(question('plain', police('12'), police('12')).credibility, 6)
  assert.equal(question('plain', police('12'), society('15')).credibility, 4)
})
