import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blockAt, blocksOf } from './blocks.ts'

function drawn(text: string, within = { start: 0, end: text.length }): string[] {
  return blocksOf(text, within).map(({ start, end }) => text.slice(start, end))
}

test('a blank line ends a block, a single line break does not', () => {
  assert.deepEqual(drawn('One line\nand another.\n\nA second one.\r\n \t\r\nA third.'), [
    'One line\nand another.',
    'A second one.',
    'A third.',
  ])
})

test('takes the stretch of the report alone', () => {
  assert.deepEqual(drawn('Head\n\nBody of it\n\nFoot', { start: 6, end: 16 }), ['Body of it'])
})

test('cuts a long paragraph at the end of a line, else at a space, else anywhere but inside a character', () => {
  const line = `${'word '.repeat(30).trim()}\n`
  for (const block of drawn(line.repeat(50)).slice(0, -1)) assert.ok(block.endsWith('\n'), block.slice(-20))
  for (const block of drawn('word '.repeat(2000)).slice(0, -1)) assert.ok(block.endsWith(' '))
  for (const block of drawn('😀'.repeat(3001))) assert.doesNotMatch(block, /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u)
})

test('blocks keep every character but the white space between them, and stay small', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '\n', ' ', '\r\n', '😀', 'ش'), { maxLength: 6000 }), units => {
      const text = units.join('')
      const blocks = blocksOf(text, { start: 0, end: text.length })
      let at = 0
      for (const { start, end } of blocks) {
        assert.equal(text.slice(at, start).trim(), '')
        assert.ok(end > start && end - start <= 2000)
        at = end
      }
      assert.equal(text.slice(at).trim(), '')
    }),
    { numRuns: 40 },
  )
})

test('finds the block of an offset', () => {
  const blocks = [
    { start: 0, end: 5 },
    { start: 7, end: 9 },
    { start: 9, end: 20 },
  ]
  assert.deepEqual(
    [0, 4, 5, 6, 7, 9, 19, 30].map(offset => blockAt(blocks, offset)),
    [0, 0, 1, 1, 1, 2, 2, 2],
  )
})
