import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Figure, measure and roles of each claim. */
function told(text: string): string[] {
  return claimsIn(text).map(({ at, hints, measure }) => [at.exact, measure, ...hints.map(({ kind }) => kind)].join(' '))
}

test('a bare figure "in total" is the whole of those before it', () => {
  const parts = ['Twelve killed part-of', '20 killed part-of']
  assert.deepEqual(told('Twelve men died in Lesk and 20 in Karvost, 32 in total.'), [...parts, '32 killed'])
  assert.deepEqual(told('Twelve men died in Lesk and 20 in Karvost, a total of 32.'), [...parts, '32 killed'])
  assert.deepEqual(told('Twelve men died in Lesk and 20 in Karvost, 32 miles away.'), ['Twelve killed', '20 killed'])
  assert.deepEqual(told('Twelve men died in Lesk, 32 in all were there.'), ['Twelve killed'])
})

test('those who suffered are the whole of whom a figure before them counts some', () => {
  assert.deepEqual(told('Nine of the 12 men who were hurt in the fire are miners.'), [
    'Nine wounded part-of',
    '12 wounded restatement',
  ])
  assert.deepEqual(told('Nine of the 12 men were hurt in the fire.'), ['Nine wounded'])
  assert.deepEqual(told('Nine of the 12 men who saw the fire were hurt.'), ['Nine wounded'])
})

test('what a toll rose by came to it, and what it fell by is no figure of anybody', () => {
  assert.deepEqual(told('The toll rose by 16, from 20 to 36.'), [
    '16 killed addition part-of',
    '20 killed previous',
    '36 killed update',
  ])
  assert.deepEqual(told('The number of dead rose by 16, from 20 to 36.'), [
    '16 killed addition part-of',
    '20 killed previous',
    '36 killed update',
  ])
  assert.deepEqual(told('The toll fell by 16, from 36 to 20.'), ['36 killed previous', '20 killed update'])
  assert.deepEqual(told('The number of wounded fell from 100 to 60.'), ['100 wounded previous', '60 wounded update'])
  assert.deepEqual(told('Deaths rose by 16 last year.')[0], '16 killed addition background')
})

test('those of a group that is told by its size were there', () => {
  assert.deepEqual(told('Gunmen killed 35 guards out of a convoy of 40.'), ['35 killed', '40 personnel'])
  assert.deepEqual(told('Gunmen killed 35 guards near a line of 40.'), ['35 killed'])
})
