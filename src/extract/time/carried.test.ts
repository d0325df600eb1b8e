import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The first days of the times of all claims of a text; test reports are written on Thursday, 15 May 2031. */
function times(text: string): (string | undefined)[] {
  return claimsIn(text).map(({ time }) => time?.value.from)
}

test('a day that opens a sentence frames the rest of its paragraph, however old it is', () => {
  assert.deepEqual(times('On March 3, officers came to Mill Road. They found two men dead.'), ['2031-03-03'])
})

test('a frame ends with its paragraph', () => {
  assert.deepEqual(times('On March 3, officers came to Mill Road.\n\nTwo men were killed.'), [undefined])
})

test('a later day of the same paragraph takes the place of the frame', () => {
  assert.deepEqual(
    times('On March 3, officers came to Mill Road. Two men were killed on Tuesday. A third was wounded.'),
    ['2031-05-13', '2031-05-13'],
  )
})

test('neither a month nor a day of court opens a frame', () => {
  assert.deepEqual(times('In March, officers came to Mill Road. Two men were killed.'), [undefined])
  assert.deepEqual(times('On March 3, a court heard the baker. Two men were killed.'), [undefined])
})

test('a headline takes the day of the deed rather than that of the saying before it', () => {
  assert.deepEqual(
    times(
      'Two men killed in Vesnice\n\nPolice said Wednesday that they had found a car. Shells fell on the market on Monday.',
    ),
    ['2031-05-12'],
  )
  assert.deepEqual(times('Two men killed in Vesnice\n\nPolice said Wednesday that they had found a car.'), [
    '2031-05-14',
  ])
})

test('where the news is of a court or an arrest, the deed keeps its older day, and the arrest does not take it', () => {
  assert.deepEqual(
    times('A baker was sentenced Tuesday over the March 3 shooting on Mill Road. Two men were killed.'),
    ['2031-03-03'],
  )
  assert.deepEqual(
    times('Two men were killed, police said Tuesday. A baker was arrested on Monday. The shots fell on March 3.')[0],
    '2031-03-03',
  )
  assert.deepEqual(
    times('A baker was sentenced Tuesday over the March 3 shooting on Mill Road.\n\nThree others were arrested.'),
    [undefined],
  )
})

test('an older day is history where nothing was done about it', () => {
  assert.deepEqual(times('The mill opened on March 3. Elsewhere it rained.\n\nTwo men were killed.'), [undefined])
  assert.deepEqual(
    times('A baker was sentenced Tuesday. The mill had opened on March 3, 2020.\n\nTwo men were killed.'),
    [undefined],
  )
})

test('of the days below the lead the newest holds for what has none of its own', () => {
  assert.deepEqual(
    times(
      'Nine clerks died in a mill.\n\nThe clerks came from Lesk. They were well known there.\n\nThe mill reopened last Friday. It gave way on Monday.',
    ),
    ['2031-05-12'],
  )
})
