import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alignVerbatim, type WordAlignment } from './align.ts'
import { gramsOf, gramTable } from './gram-table.ts'
import { wordsOf } from './words.ts'

const MIN_BITS = 20

function verbatim(left: string, right: string): WordAlignment[] {
  const [one, other] = [left, right].map(text => wordsOf(text, { start: 0, end: text.length }))
  const sides = { left: one!, right: other!, bits: Float64Array.from(one!.weight) }
  return alignVerbatim(sides, gramTable(gramsOf(one!)), gramsOf(other!), MIN_BITS)
}

test('a passage reaches over words that were changed near its end, and stops where nothing is alike', () => {
  const left = 'Nobody was hurt. Families fled from the harbour before the second blast killed nine dockers in Varda'
  const right =
    'It rained all day. Families fled from the harbour when the second blast wounded nine dockers near Kolno'
  const [passage, ...rest] = verbatim(left, right)
  assert.equal(rest.length, 0)
  assert.deepEqual([...passage!.left], [3, 4, 5, 6, 7, 9, 10, 11, 13, 14])
  assert.deepEqual([...passage!.right], [4, 5, 6, 7, 8, 10, 11, 12, 14, 15])
})

test('passages share no word, their pairs rise on both sides, and each pair is two equal stems', () => {
  const word = fc.constantFrom(
    'mine',
    'mines',
    'Varda',
    'bridge',
    'engineer',
    'exploded',
    'quietly',
    'harbour',
    'of',
    '12',
  )
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, text, text, (one, other, shared) => {
      const [left, right] = [`${one} ${shared} ${other}`, `${other} ${shared} ${one}`]
      const [leftWords, rightWords] = [left, right].map(each => wordsOf(each, { start: 0, end: each.length }))
      const taken = { left: new Set<number>(), right: new Set<number>() }
      for (const passage of verbatim(left, right)) {
        for (let k = 0; k < passage.left.length; k++) {
          const [i, j] = [passage.left[k]!, passage.right[k]!]
          assert.equal(leftWords!.stem[i], rightWords!.stem[j])
          assert.ok(k === 0 || (i > passage.left[k - 1]! && j > passage.right[k - 1]!))
          assert.ok(!taken.left.has(i) && !taken.right.has(j), `word ${i}, ${j}`)
          taken.left.add(i)
          taken.right.add(j)
        }
      }
    }),
    { numRuns: 300 },
  )
})
