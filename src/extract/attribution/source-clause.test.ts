import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The links of each claim of a text, in their words, outermost first. */
function links(text: string): string[] {
  return claimsIn(text).map(({ attribution }) => attribution.map(({ at }) => at?.exact ?? '-').join(' < '))
}

const TOLD = 'nine people were killed.'

test('a source keeps the clause that tells more of it, whatever is said in that clause', () => {
  for (const source of [
    'A doctor who asked that her surname be withheld',
    'A man who said he was a cousin of the driver',
    'People whom Kelp Radio interviewed in the camp',
    'Doctors whom our reporter met at the clinic',
    'The clinic where the guests were taken',
    'A charity that treats the poor',
    'A spokesman for the group that runs the camp',
  ])
    assert.deepEqual(links(`${source} said ${TOLD}`), [source])
  assert.deepEqual(links(`A guard who said that he had seen the blast told Kelp Radio that ${TOLD}`), [
    'Kelp Radio < A guard who said that he had seen the blast',
  ])
})

test('a clause without a pronoun tells more of the noun before whoever met it', () => {
  for (const source of ['Villagers we met', 'Residents we spoke to', 'Three witnesses the newspaper spoke with'])
    assert.deepEqual(links(`${source} said ${TOLD}`), [source])
})

test('whoever is told of in an account says nothing more than that', () => {
  assert.deepEqual(links(`The mayor said a guard who knew the road said ${TOLD}`), [
    'The mayor < a guard who knew the road',
  ])
})

test('a pronoun whose account it is stands for the subject of what is told', () => {
  const names = (text: string) =>
    claimsIn(text).map(({ attribution }) => attribution.map(({ name }) => name ?? '-').join(' < '))
  assert.deepEqual(names('By its own account the Lesk Guard lost 28 men in Farrow.'), ['Lesk Guard'])
  assert.deepEqual(names('By its own account, the Lesk Guard killed nine clerks.'), ['Lesk Guard'])
})

test('what is spoken of goes on behind "and of"', () => {
  assert.deepEqual(links('Residents spoke of nine people killed in the raid, and of 40 who were wounded.'), [
    'Residents',
    'Residents',
  ])
})
