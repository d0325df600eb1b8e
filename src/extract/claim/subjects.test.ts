import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Whom the last claim of a text is about, and when it was. */
const subject = (text: string): string | undefined => {
  const told = claimsIn(text).at(-1)!.subject
  return told?.basis === 'inferred' ? told.from[0]!.exact : told?.at.exact
}
const time = (text: string): string | undefined => claimsIn(text).at(-1)!.time?.value.from

test('a noun of a toll is about whom its words name, and about nobody where they tell of what sort it is', () => {
  assert.equal(subject('Lesk has 37 new cholera cases.'), undefined)
  assert.equal(subject('April saw 322 cholera-related deaths.'), undefined)
  assert.equal(subject('April saw 12 civilian deaths.'), 'civilian')
})

test('several bodies are not the one person told of before', () => {
  assert.equal(subject('Her husband was hurt. Two bodies remain under the rubble.'), undefined)
  assert.equal(subject('Nine guards were hurt. Two bodies remain under the rubble.'), 'guards')
})

test('nobody is beside the town that opens a sentence, and a noun is beside a name', () => {
  assert.equal(subject('In the centre of Lesk, a 36-year-old clerk was hurt.'), '36-year-old clerk')
  assert.equal(subject('Ivo Brand, a clerk was hurt.'), 'Ivo Brand, a clerk')
})

test('a time behind a source tells when that was printed', () => {
  assert.equal(
    time('A guard was killed on May 3, according to an obituary printed in newspapers on Monday.'),
    '2031-05-03',
  )
  assert.equal(time('A guard was killed on May 3, according to an obituary.'), '2031-05-03')
})

test('a toll is neither of those who were hurt besides nor of a town beside its name', () => {
  assert.equal(subject('About 150 others were hurt in Lesk. The death toll jumped to 28, a clerk said.'), undefined)
  assert.equal(subject('About 150 guards were hurt in Lesk. The death toll jumped to 28, a clerk said.'), 'guards')
  assert.equal(subject('The death toll from a blast in Lesk, a river port, rose to 28.'), undefined)
})
