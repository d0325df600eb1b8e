import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bounds } from '../model/quantity.ts'
import { answersText, issueText, originAnswersText, spreadText, standingText } from './wording.ts'

const CLOSED = { lowExclusive: false, highExclusive: false, approximate: false } as const
const exactly = (value: number): Bounds => ({ ...CLOSED, low: value, high: value })
const atLeast = (low: number): Bounds => ({ ...CLOSED, low })

test('answers are spanned from the lowest figure that somebody gave to the highest', () => {
  assert.equal(spreadText([exactly(22), atLeast(14), atLeast(41)]), '14 to at least 41')
  assert.equal(spreadText([exactly(12), exactly(12)]), '12')
  assert.equal(spreadText([{ ...CLOSED, high: 5 }, atLeast(15)]), 'at most 5 to at least 15')
  assert.equal(spreadText([]), 'not stated')
})

test('a question is told by what is left standing, or by the figures that were given where all of it is', () => {
  const answers = [exactly(12), atLeast(60)]
  assert.equal(answersText({ range: atLeast(12), standing: atLeast(12) }, answers), '12 to at least 60')
  assert.equal(answersText({ range: atLeast(12), standing: exactly(12) }, answers), '12')
})

test('an origin says all that it has said, or only denies', () => {
  assert.equal(originAnswersText({ range: atLeast(14) }, [atLeast(14), exactly(22)]), '14 to 22')
  assert.equal(originAnswersText({ range: exactly(22), denies: true }, []), 'denies 22')
})

test('what is left standing is told only where it is less than all that was said', () => {
  assert.equal(standingText({ range: atLeast(14), standing: exactly(22) }), 'left standing: 22')
  assert.equal(standingText({ range: exactly(22), standing: exactly(22) }), undefined)
  assert.equal(standingText({ range: exactly(22) }), 'left standing: nothing')
})

test('an issue says what is wrong and what to do, and those that are left out how many they are', () => {
  const issue = { path: 'tal.csv', level: 'error', code: 'read.no-text-column' } as const
  assert.equal(
    issueText({ ...issue, parameters: { columns: 'Datum, Inhalt', widest: 'Inhalt' } }),
    'tal.csv: has no column called text, body or content, but Datum, Inhalt; name the one that holds the words, as in --fields text=Inhalt',
  )
  assert.equal(issueText({ ...issue, parameters: { more: 400 } }), 'tal.csv: holds 400 more faults of this kind')
})
