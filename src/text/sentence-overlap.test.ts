import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignable, compare } from './comparison.ts'
import { sentenceOverlaps } from './sentence-overlap.ts'
import { type Words, wordsOf } from './words.ts'

const MIN_BITS = 15

function read(text: string): Words {
  return wordsOf(text, { start: 0, end: text.length })
}

function overlapping(left: string, right: string): number {
  return sentenceOverlaps(compare(alignable(read(left)), read(right)), MIN_BITS).length
}

test('finds a sentence that was turned round', () => {
  const left = 'Flooded cellars forced hundreds of families to abandon their houses near the harbour.'
  const right = 'Near the harbour, hundreds of families had to abandon houses whose cellars were flooded.'
  assert.equal(overlapping(left, right), 1)
})

test('does not take two sentences on one topic for one', () => {
  const left = 'Flooded cellars forced hundreds of families to abandon their houses near the harbour.'
  const right = 'The council promised money for families whose houses stand in the valley below the dam.'
  assert.equal(overlapping(left, right), 0)
})

test('names and figures alone are facts, not wording', () => {
  const left = 'In Varda the police arrested Anton Belik, 34, and Maria Belik, 29.'
  const right = 'Anton Belik, 34, a baker, lives with Maria Belik, 29, close to Varda.'
  assert.equal(overlapping(left, right), 0)
})

test('each sentence is in one pair only', () => {
  const sentence = 'Flooded cellars forced hundreds of families to abandon their houses near the harbour.'
  const overlaps = sentenceOverlaps(compare(alignable(read(`${sentence} ${sentence}`)), read(sentence)), MIN_BITS)
  assert.equal(overlaps.length, 1)
})
