import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownName, shownText } from './shown.ts'

test('a name is one line, in which nothing turns the direction', () => {
  assert.equal(shownName('a\nb\u001b[31m\u202egpj.txt'), 'a\\u000ab\\u001b[31m\\u202egpj.txt')
  assert.equal(shownName('تقرير é 報告.txt'), 'تقرير é 報告.txt')
  assert.equal(shownName('a'.repeat(500)).length, 401)
})

test('text for a terminal keeps its lines, tabs and marks, and commands nothing', () => {
  assert.equal(shownText('قُتل\u200f ١٢\n\tdone'), 'قُتل\u200f ١٢\n\tdone')
  assert.equal(
    shownText('\u001b]0;title\u0007 \u009b2J \u202eright\r'),
    '\\u001b]0;title\\u0007 \\u009b2J \\u202eright\\u000d',
  )
})
