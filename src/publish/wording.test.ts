import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bounds } from '../model/quantity.ts'
import { originAnswersText, spreadText, standingText } from './wording.ts'

const CLOSED = { lowExclusive: false, highExclusive: false, approximate: false } as const
const exactly = (value: number): Bounds => ({ ...CLOSED, low: value, high: value })
const atLeast = (low: number): Bounds => ({ ...CLOSED, low })

test('answers are spanned from the lowest figure that somebody gave to the highest', () => {
  assert.equal(spreadText([exactly(22), atLeast(14), atLeast(41)]), '14 to at least 41')
  assert.equal(spreadText([exactly(12), exactly(12)]), '12')
  assert.equal(spreadText([]), 'not stated')
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
