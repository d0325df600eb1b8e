import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../../test/claims-builder.ts'
import { timeAsked } from './time.ts'

/** The time asked after where claims have such times, from the earliest report on. */
function asked(...times: readonly string[]) {
  const lines = times.map(
    (on, index) => `= r${index} | The Varn Courier | 2031-05-02\nPolice said {two|killed people|on=${on}} died.`,
  )
  return timeAsked(markedCase(lines.join('\n\n')).claims)?.value
}

const DAY = { from: '2031-05-01', to: '2031-05-01' }
const YEAR = { from: '2031-01-01', to: '2031-12-31' }

test('a question asks after the time that most claims state', () => {
  assert.deepEqual(asked('2031-05-01', '2031-05-01', '2031-05-02'), DAY)
})

test('the day goes before the year that it is of, where as many tell it', () => {
  assert.deepEqual(asked('2031-01-01..2031-12-31', '2031-05-01'), DAY)
  assert.deepEqual(asked('2031-01-01..2031-12-31', '2031-01-01..2031-12-31', '2031-05-01'), YEAR)
  assert.deepEqual(asked('2031-01-01..2031-12-31', '2030-05-01'), YEAR)
})
