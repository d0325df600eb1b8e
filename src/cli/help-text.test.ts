import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from './commands.ts'
import { laidOut } from './help-text.ts'

test('a paragraph flows to the width of the terminal', () => {
  assert.equal(
    laidOut('Reads every file below the folder,\nand keeps its bytes.\n\nRun it again.', 40),
    'Reads every file below the folder, and\nkeeps its bytes.\n\nRun it again.',
  )
})

test('the second column of a row hangs under itself', () => {
  assert.equal(
    laidOut('Checks:\n  logs   every entry follows from one before', 40),
    'Checks:\n  logs   every entry follows from one\n         before',
  )
})

test('what is there to be typed stays on its line', () => {
  const typed = '  hearsay build tables/ --fields text=story,published=when     (kept for later builds)'
  assert.equal(laidOut(`Examples:\n${typed}`, 40), `Examples:\n${typed}`)
})

test('no command loses a word of its teaching, and none has a line of prose that is wider than the terminal', async () => {
  for (const entry of commands) {
    const { teaching } = await entry.load()
    for (const columns of [40, 80, 200]) {
      const shown = laidOut(teaching, columns)
      assert.deepEqual(shown.split(/\s+/u), teaching.trim().split(/\s+/u), entry.name)
      for (const line of shown.split('\n'))
        assert.ok(line.length <= Math.min(columns, 120) || line.startsWith('  '), `${entry.name}: ${line}`)
    }
  }
})
