import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** For each claim, whether it is told of another day than the report's own. */
function otherDays(text: string): readonly boolean[] {
  return claimsIn(text).map(({ hints }) => hints.some(({ rule }) => rule.startsWith('background.day')))
}

test('who was shot on another weekday is of another happening, and so is whoever the next sentence refers back to', () => {
  const text = 'Two men were shot on Mill Road on Monday. A clerk was shot on Friday. He was taken to a hospital.'
  assert.deepEqual(otherDays(text), [false, true, true])
})

test('months and years before are no days of news', () => {
  assert.deepEqual(otherDays('A man was killed in Lesk on Monday. A boy died there last month.'), [false, true])
  assert.deepEqual(otherDays('A man was killed in Lesk on Monday. In July of 2014, a boy died there.'), [false, true])
  assert.deepEqual(otherDays('A man was killed in Lesk on Monday. A boy was shot there on Jan. 31.'), [false, true])
})

test('where dates are known, days are counted', () => {
  const text = 'Two men were shot on May 3, 2016. A girl was shot late on May 3, 2016. A clerk was shot on May 9, 2016.'
  assert.deepEqual(otherDays(text), [false, false, true])
})

test('whoever dies days later is of the same happening', () => {
  assert.deepEqual(otherDays('Two men were shot on Monday. The driver died on Thursday.'), [false, false])
  assert.deepEqual(otherDays('Two men were shot on Monday. One was in critical condition on Thursday.'), [false, false])
})

test('"more" goes on counting', () => {
  assert.deepEqual(otherDays('Two men were shot on Monday. Two more men were shot on Thursday.'), [false, false])
})

test('a night belongs to two days', () => {
  assert.deepEqual(otherDays('Two men were shot late Saturday. A clerk was shot on Sunday.'), [false, false])
  assert.deepEqual(otherDays('Two men were shot on Saturday. A clerk was shot on Sunday.'), [false, true])
})

test('when it was said, when somebody was arrested and how long a toll has run tells of no other day', () => {
  assert.deepEqual(otherDays('Two men were shot on Monday. Police said Friday that a clerk was shot too.'), [
    false,
    false,
  ])
  assert.deepEqual(otherDays('A man was arrested Friday over the murder of a clerk. A clerk was shot Monday.'), [
    false,
    false,
    false,
  ])
  assert.deepEqual(otherDays('Two men were shot on Monday. Since Friday nine people have been shot.'), [false, false])
})

test("what is told of the same day, or of none, is the report's own", () => {
  assert.deepEqual(otherDays('Two men were shot on Monday. A clerk was shot Monday night.'), [false, false])
  assert.deepEqual(otherDays('Two men were shot on Monday. A clerk was shot on Mill Road.'), [false, false])
  assert.deepEqual(otherDays('A boy died there last month. Two men were shot on Monday.'), [false, false])
})

test('whoever is left unnamed on another day is named by the next sentence', () => {
  const text = 'Two men were shot on Monday. A girl was shot there last month. Ada Wick was shot as she slept.'
  assert.deepEqual(otherDays(text), [false, true, true])
  const other = 'Two men were shot on Monday. Ada Wick was shot there last month. Tom Karo was shot as he slept.'
  assert.deepEqual(otherDays(other), [false, true, false])
})

test('the day of a deed is that of those whom it left dead', () => {
  const text = 'A boy was shot on Monday. It came after a July 2014 shooting that left a girl dead.'
  assert.deepEqual(otherDays(text), [false, true])
})
