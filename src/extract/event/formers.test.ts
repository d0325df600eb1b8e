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
  assert.deepEqual(figures('There are no figures on the deaths, and the mayor said 12 clerks met.'), [])
  assert.deepEqual(figures('With no toll of the arrests, the agency said 12 clerks met.'), [])
  assert.deepEqual(figures('The mayor confirmed the toll, which has risen to 24.'), ['24 undefined'])
  assert.deepEqual(figures('The toll, put at 12 by the mayor, is the highest since May.'), ['12 undefined'])
})

test('a figure of another time that one is held against is what it was', () => {
  for (const words of ['against 212 in 2030', ', as against 212 in 2030', 'vs 212 in 2030'])
    assert.deepEqual(
      told(`On Tuesday 140 miners were arrested ${words}.`),
      [
        ['140', '2031-05-13', undefined],
        ['212', '2030-01-01', 'previous'],
      ],
      words,
    )
  assert.equal(told('On Tuesday 140 miners were arrested, compared with 212 in 2030.')[1]![2], 'previous')
  assert.deepEqual(told('The guards killed 12 raiders against three of their own.').length, 1)
  assert.deepEqual(told('In 2030 they killed 12 guards with 300 men against 40.').length, 1)
})

test('what a toll has come to is of the stretch behind it, and not of that of what it was', () => {
  assert.deepEqual(told('Killings of guards fell from 61 in 2029 to 48 in 2030.'), [
    ['61', '2029-01-01', 'previous'],
    ['48', '2030-01-01', 'update'],
  ])
})

test('an adverb tells what a toll has come to where a headline leaves out its verb', () => {
  const figures = (text: string) => told(text).map(([words, , role]) => `${words} ${role}`)
  assert.deepEqual(figures('Death toll now 13.'), ['13 undefined'])
  assert.deepEqual(figures('Death toll from the blast in Lesk now at 13.'), ['13 undefined'])
  assert.deepEqual(figures('Death toll up from 39 to 44.'), ['39 previous', '44 update'])
  assert.deepEqual(figures('Executions rose to 88 from 66.'), ['88 update', '66 previous'])
  assert.deepEqual(figures('The death toll could end up at 50.'), [])
})

test('where somebody came from is no former figure', () => {
  for (const text of ['Nine men died coming up from 40 metres.', 'Nine men died, far from 40 others.'])
    assert.ok(
      claimsIn(text).every(({ hints }) => hints.every(({ kind }) => kind !== 'previous')),
      text,
    )
})

test('a toll that is put lower keeps what it was, and what it came to only where that is said', () => {
  const figures = (text: string) => told(text).map(([words, , role]) => `${words} ${role}`)
  assert.deepEqual(
    figures('Clerks have revised the death toll from the blast down to 53 from the earlier estimate of 59.'),
    ['53 update', '59 previous'],
  )
  assert.deepEqual(figures('The death toll was revised down from 59.'), ['59 previous'])
  assert.deepEqual(figures('Clerks had previously put the death toll at 59.'), ['59 previous'])
  assert.deepEqual(figures('Previously quiet, clerks put the death toll at 59.'), ['59 undefined'])
  assert.deepEqual(figures('Lesk reduces death toll of the ferry to 53.'), ['53 undefined'])
})

test('the figure that another is set against is denied', () => {
  const stances = (text: string) => claimsIn(text).map(({ at, stance }) => `${at.exact} ${stance}`)
  assert.deepEqual(stances('A clerk said that two cooks and not five guards were killed.'), [
    'two reported',
    'five denied',
  ])
})
