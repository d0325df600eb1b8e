import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The links of a text's first claim, in their words. */
function links(text: string): (string | undefined)[] {
  return claimsIn(text)[0]!.attribution.map(({ at }) => at?.exact)
}

test('a name with its office between commas ends a sentence as its source, whatever clauses stand before', () => {
  assert.deepEqual(links('Two shells hit the hall, killing three guards, Ada Wick, the town clerk, reported.'), [
    'Ada Wick, the town clerk',
  ])
  assert.deepEqual(links('Shells hit the hall, killing three guards, Dr. Ada Wick, head of the clinic, said.'), [
    'Dr. Ada Wick, head of the clinic',
  ])
  assert.deepEqual(links('A guard was killed in raids on the village, Ada Wick, the governor, said on Kelp.'), [
    'Ada Wick, the governor',
  ])
  assert.deepEqual(links('Sen. Ada Wick, R-Lesk., the clerk of the house, said three guards were killed.'), [
    'Sen. Ada Wick, R-Lesk., the clerk of the house',
  ])
})

test('what a source went on to tell is no part of its name, other clauses are', () => {
  assert.deepEqual(links('Two clerks were killed, according to a baker, who added that his shop had burned.'), [
    'a baker',
  ])
  assert.deepEqual(links('Two clerks were killed, according to the radio, which on Friday said it had a film.'), [
    'the radio',
  ])
  assert.deepEqual(links('Two clerks were killed, according to Ada Wick, who heads the clinic.'), [
    'Ada Wick, who heads the clinic',
  ])
})

test('WHO in capitals is a house, who is nobody', () => {
  assert.deepEqual(links('Nine guards died in the ward, the WHO reported.'), ['the WHO'])
  assert.deepEqual(links('Nine guards who were ill died in the ward.'), [])
})
