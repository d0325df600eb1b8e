import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

const links = (text: string): readonly string[] =>
  claimsIn(text).flatMap(({ attribution }) => [
    attribution.map(({ type, name }) => `${type} ${name ?? '-'}`).join(' < '),
  ])

test('a time inside the name of a house does not end it', () => {
  assert.deepEqual(links('At least 12 guards were killed, according to The Lesk Morning Herald.'), [
    'outlet Lesk Morning Herald',
  ])
  assert.deepEqual(links('According to The Kelp Sunday Times, 14 guards were killed.'), ['outlet Kelp Sunday Times'])
  assert.deepEqual(links('Twelve guards were killed, said Ann Bly on Sunday.'), ['person Ann Bly'])
})

test('a number behind a name is no pronoun', () => {
  const [claim] = claimsIn('The storm killed 40 people, said the mayor of Ward I, who saw it.')
  assert.equal(claim?.attribution[0]?.at?.exact, 'the mayor of Ward I, who saw it')
})

test('whoever reported what something is according to is the source', () => {
  assert.deepEqual(links('According to what was reported by Kelp Radio, 12 guards were killed.'), ['outlet Kelp Radio'])
})

test('whoever is cited between a verb and its clause stands behind who cites him', () => {
  assert.deepEqual(links('Kelp Radio reported citing a clinic that 12 guards were killed.'), [
    'outlet Kelp Radio < organisation clinic',
  ])
  assert.deepEqual(
    links('Kelp Radio reported, citing a doctor who asked not to be named, that 12 guards were killed.'),
    ['outlet Kelp Radio < unnamed -'],
  )
})

test('a request to stay unnamed is part of who makes it', () => {
  assert.deepEqual(links('Twelve guards were killed, a doctor who asked not to be named told Kelp Radio.'), [
    'outlet Kelp Radio < unnamed -',
  ])
  assert.deepEqual(links('A doctor who asked that 12 guards be arrested left.').length, 1)
})

test('a bounded figure behind a time opens what was told', () => {
  assert.deepEqual(links('Ann Bly told reporters on Monday at least 22 guards had died.'), ['person Ann Bly'])
})

test('a participle with its agent is part of a source', () => {
  const [claim] = claimsIn('According to information received by the Tarn Office, 19 guards were killed.')
  assert.equal(claim?.attribution[0]?.at?.exact, 'information received by the Tarn Office')
})

test('where something was posted is told from what it is on', () => {
  assert.deepEqual(links("The governor's office reported on Facebook that 14 guards had been wounded."), [
    "organisation governor's office",
  ])
})
