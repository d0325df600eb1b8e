import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** The first days of the times of all claims of a text; test reports are written on Thursday, 15 May 2031. */
function times(text: string): (string | undefined)[] {
  return claimsIn(text).map(({ time }) => time?.value.from)
}

/** The first days of those who were killed or wounded alone. */
function harm(text: string): (string | undefined)[] {
  return claimsIn(text).flatMap(({ measure, time }) =>
    measure === 'killed' || measure === 'wounded' ? [time?.value.from] : [],
  )
}

test('the day of an arrest or a trial is not that of the deaths', () => {
  assert.deepEqual(harm('A baker who killed two men was arrested Tuesday.'), [undefined])
  assert.deepEqual(harm('On Tuesday, a court in Lesk sentenced the baker who killed two men.'), [undefined])
  assert.deepEqual(harm('Two men were killed on Tuesday. The baker who killed the two men was charged on Wednesday.'), [
    '2031-05-13',
    '2031-05-13',
  ])
})

test('the day of an arrest is that of those arrested', () => {
  assert.deepEqual(times('Two men were arrested on Tuesday.'), ['2031-05-13'])
})

test('a deed between an arrest and its day has the day', () => {
  assert.deepEqual(harm('A baker was charged after two men were killed on Tuesday.'), ['2031-05-13'])
})

test('the day of a funeral is not that of the deaths, though a noun with a day of its own stands between', () => {
  const buried =
    "Thousands buried the victims of Monday's raid on Vesnice on Wednesday. A doctor says that nine people died."
  assert.deepEqual(harm(buried), ['2031-05-12'])
  assert.deepEqual(harm("Thousands saw Monday's parade on Tuesday. A doctor says that nine people died."), [
    '2031-05-13',
  ])
})

test('how somebody was on a day does not tell when they were hurt', () => {
  assert.deepEqual(
    harm('Two men were shot on Monday. A boy who was shot with them remained in critical condition Wednesday.'),
    ['2031-05-12', '2031-05-12'],
  )
})

test('the time of a noun is not that of what came of it', () => {
  assert.deepEqual(times("In a raid on Tuesday over Saturday's election, soldiers killed two men."), ['2031-05-13'])
  assert.deepEqual(times('During an overnight raid in Vesnice on Monday, soldiers killed two men.'), ['2031-05-12'])
  assert.deepEqual(times('Soldiers killed two men overnight in Vesnice.'), ['2031-05-14'])
  assert.deepEqual(times('Two men were killed at a Halloween party on Sunday.'), ['2031-05-11'])
  assert.deepEqual(times("Two men were killed on New Year's Day."), ['2031-01-01'])
})

test("an event has the day of its own noun's attribute", () => {
  assert.deepEqual(times("Police on Wednesday named the street of Sunday's fatal shooting of two men."), ['2031-05-11'])
})

test('the day that a page names as its own is no time of an event', () => {
  assert.deepEqual(
    times(
      'Two men killed in Vesnice\n\nPosted: Wednesday, May 14, 2031 9:34 AM Updated: Thursday, May 15, 2031\n\nShells fell on Monday.',
    ),
    ['2031-05-12'],
  )
  assert.deepEqual(
    times('Two men were killed in Vesnice. (Published Wednesday, May 14, 2031) Shells fell on Monday.'),
    ['2031-05-12'],
  )
})

test('what came out on a day, and a label before a sentence, are no stamps', () => {
  assert.deepEqual(times('A video posted on Tuesday shows two men being killed.'), ['2031-05-13'])
  assert.deepEqual(times('Update: Tuesday night two men were killed.'), ['2031-05-13'])
})

test('a holiday that is kept is no day of what happened, unless a word puts something on it', () => {
  assert.deepEqual(times('A crush killed nine guests when a huge Easter crowd met on Tuesday.'), ['2031-05-13'])
  assert.deepEqual(times('A crush killed nine guests on Easter.'), ['2031-04-13'])
})
