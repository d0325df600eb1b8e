import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenize } from './tokens.ts'
import { Vocabulary } from './vocabulary.ts'
import { kept, passingWords, WORD, type Words, wordsOf } from './words.ts'

function read(text: string): Words {
  return wordsOf(tokenize(text, new Vocabulary()), { start: 0, end: text.length })
}

function kindOf(text: string, word: string): number {
  const words = read(text)
  const at = words.start.indexOf(text.indexOf(word))
  return words.kind[at]!
}

test('marks are no words', () => {
  assert.equal(read('Shells -- "many" -- fell.').count, 3)
})

test('a capital inside a sentence makes a name, at its beginning it does not', () => {
  assert.equal(kindOf('They shelled Varda again', 'Varda'), WORD.name)
  assert.equal(kindOf('They left. Shells fell', 'Shells'), WORD.plain)
  assert.equal(kindOf('"Shells fell," he said', 'Shells'), WORD.plain)
})

test('digits make a figure, number words do not', () => {
  assert.equal(kindOf('some 1,500 men', '1,500'), WORD.figure)
  assert.equal(kindOf('some fifteen men', 'fifteen'), WORD.plain)
})

test('forms of one word share their stem, not their hash', () => {
  const words = read('explosion explosions')
  assert.equal(words.stem[0], words.stem[1])
  assert.notEqual(words.hash[0], words.hash[1])
})

test('a stop with space after it, or a paragraph, begins a sentence; a decimal point does not', () => {
  assert.deepEqual([...read('Rain fell. It was 3.5 cm\n\nSun').sentence], [0, 0, 1, 1, 1, 1, 2])
})

test('words of a report keep the offsets of the document', () => {
  const text = 'First report.\n\nSecond report.'
  const words = wordsOf(tokenize(text, new Vocabulary()), { start: 15, end: text.length })
  assert.equal(text.slice(words.start[0], words.end[0]), 'Second')
  assert.equal(words.count, 2)
})

test('words read in passing are the same as words of tokens, and kept ones outlive the next text', () => {
  const text = 'Varda, Monday.\n\nShells "hit the mill" and 12 men fled.\n\nFire broke out.'
  const at = { start: text.indexOf('Shells'), end: text.indexOf('\n\nFire') }
  const words = kept(passingWords(text, at))
  passingWords('Something else was read meanwhile, and it had more to say than that.', { start: 0, end: 20 })
  assert.deepEqual(words, wordsOf(tokenize(text, new Vocabulary()), at))
})

test('words between quote marks are quoted, until the mark closes or the paragraph ends', () => {
  const words = read('He saw "the mill" burn. \u201cNo more\n\nrain fell.')
  assert.deepEqual([...words.isQuoted], [0, 0, 1, 1, 0, 1, 1, 0, 0])
})
