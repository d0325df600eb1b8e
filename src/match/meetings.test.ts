import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MeetingList, RANGES, rangeShift } from './meetings.ts'

const REPORTS = 1000
const MANY = 150_000 // more than two batches

test('meetings come by range of the left report, each with its right report and grade, in the order in which they were found', () => {
  const list = new MeetingList()
  for (let n = 0; n < MANY; n++) list.push((n * 7) % REPORTS, n, n % 5)
  const { left, right, grade, start } = list.byRange(REPORTS)
  assert.equal(start[RANGES], MANY)
  const shift = rangeShift(REPORTS)
  for (let range = 0; range < RANGES; range++) {
    for (let at = start[range]!; at < start[range + 1]!; at++) {
      assert.equal(left[at]! >>> shift, range)
      assert.equal(left[at], (right[at]! * 7) % REPORTS)
      assert.equal(grade[at], right[at]! % 5)
      if (at > start[range]!) assert.ok(right[at]! > right[at - 1]!)
    }
  }
})

test('where nobody met, every range is empty', () => {
  const { left, start } = new MeetingList().byRange(REPORTS)
  assert.equal(left.length, 0)
  assert.ok(start.every(place => place === 0))
})
