import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenize } from './tokenize.ts'
import { TOKEN } from './tokens.ts'
import { utf8Of } from './utf8.ts'
import { Vocabulary } from './vocabulary.ts'
import { kept, passingWords, WORD, type Words, wordsOf } from './words.ts'

function read(text: string): Words {
  return wordsOf(text, { start: 0, end: text.length })
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
  const words = wordsOf(text, { start: 15, end: text.length })
  assert.equal(text.slice(words.start[0], words.end[0]), 'Second')
  assert.equal(words.count, 2)
})

const piece = fc.constantFrom(
  ...' .,\'"\u2019\u201c\n\r-:$',
  'sS',
  "don't",
  "Varda's",
  '1,500',
  'M1A1',
  'e\u0301',
  '\u00c9',
  '\ud83d\ude00',
  'explosions',
  "they're",
)

test('words are the tokens that are no marks', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join('')
      const { count, kind, hash, start, end } = tokenize(text, new Vocabulary())
      const rows = Array.from({ length: count }, (_, i) => [kind[i]!, hash[i]!, start[i]!, end[i]!])
      const words = wordsOf(text, { start: 0, end: text.length })
      assert.deepEqual(
        Array.from({ length: words.count }, (_, i) => [words.hash[i]!, words.start[i]!, words.end[i]!]),
        rows.filter(([kind]) => kind !== TOKEN.mark).map(([, ...rest]) => rest),
      )
    }),
    { numRuns: 500 },
  )
})

test('words are the same where JSON has escaped the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.constantFrom('\\', '\\r', '\r\n', '"', '/')), { maxLength: 40 }),
      pieces => {
        const text = pieces.join('')
        const { bytes, length } = utf8Of(JSON.stringify(text))
        const escaped = kept(passingWords({ bytes, first: 1, limit: length - 1, offset: 0, isEscaped: true }))
        assert.deepEqual(escaped, read(text))
      },
    ),
    { numRuns: 500 },
  )
})

test('kept words outlive the next text', () => {
  const text = 'Shells "hit the mill" and 12 men fled.'
  const words = wordsOf(text, { start: 0, end: text.length })
  const before = [...words.start]
  passingWords({
    bytes: utf8Of('Something else was read meanwhile, and it had more to say than that.').bytes,
    first: 0,
    limit: 60,
    offset: 0,
    isEscaped: false,
  })
  assert.deepEqual([...words.start], before)
})

test('a word ends where its text does, whatever stands behind it, and if nothing does', () => {
  const { bytes } = utf8Of('Shells fell')
  for (const limit of [9, 11]) {
    const text = { bytes: bytes.slice(0, 11), first: 0, limit, offset: 0, isEscaped: false }
    assert.deepEqual(kept(passingWords(text)), read('Shells fell'.slice(0, limit)))
  }
})

test('words between quote marks are quoted, until the mark closes or the paragraph ends', () => {
  const words = read('He saw "the mill" burn. \u201cNo more\n\nrain fell.')
  assert.deepEqual([...words.isQuoted], [0, 0, 1, 1, 0, 1, 1, 0, 0])
})
