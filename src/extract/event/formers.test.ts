import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Figure, first day and first hint of each claim; test reports are written on Thursday, 15 May 2031. */
function told(text: string) {
  return claimsIn(text).map(({ at, time, hints }) => [at.exact, time?.value.from, hints[0]?.kind])
}

test('what a figure was before is of its own time', () => {
  assert.deepEqual(told('On Wednesday 40 people died, up from nine on Monday.'), [
    ['40', '2031-05-14', undefined],
    ['nine', '2031-05-12', 'previous'],
  ])
  assert.deepEqual(told('On Tuesday 140 miners were arrested, down from 212 in 2030.'), [
    ['140', '2031-05-13', undefined],
    ['212', '2030-01-01', 'previous'],
  ])
})

test('a toll between commas is what it was before it came to another', () => {
  const figures = (text: string) => told(text).map(([words, , role]) => `${words} ${role}`)
  const [was, is] = ['12 previous', '19 update']
  for (const text of [
    'The death toll, initially given as 12, has risen to 19, the mayor said.',
    'The toll from the fire in Lesk, first put at 12 by the mayor, rose to 19.',
    'The toll, which had stood at 12, is now 19.',
  ])
    assert.deepEqual(figures(text), [was, is], text)
  assert.deepEqual(figures('The toll, put at 12 by the mayor, is the highest since May.'), ['12 undefined'])
})

test('where somebody came from is no former figure', () => {
  for (const text of ['Nine men died coming up from 40 metres.', 'Nine men died, far from 40 others.'])
    assert.ok(
      claimsIn(text).every(({ hints }) => hints.every(({ kind }) => kind !== 'previous')),
      text,
    )
})
