import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Words, wordsOf } from '../text/words.ts'
import { CommonWords } from './common-words.ts'

function read(text: string): Words {
  return wordsOf(text, { start: 0, end: text.length })
}

test('a word says less the more reports of the pile have it', () => {
  const common = new CommonWords()
  for (let n = 0; n < 256; n++) common.add(read(n < 64 ? 'shells fell on shells' : 'rain fell'))
  const [shells, fell] = read('shells fell').stem
  assert.equal(common.mostBits(shells!), 2)
  assert.equal(common.mostBits(fell!), 0)
})

test('in a small pile a word may be common because many copied it', () => {
  const common = new CommonWords()
  for (let n = 0; n < 100; n++) common.add(read('shells fell'))
  assert.equal(common.mostBits(read('shells').stem[0]!), Infinity)
})

test('a late report counts as if it had been added', () => {
  const [early, full] = [new CommonWords(), new CommonWords()]
  const late = read('hail')
  for (let n = 0; n < 127; n++) for (const common of [early, full]) common.add(read(n < 10 ? 'hail' : 'snow'))
  full.add(late)
  const [stem] = late.stem
  assert.equal(early.mostBits(stem!, new Set(late.stem)), full.mostBits(stem!))
})
