import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findSpelled } from './spellings.ts'
import { findLetters, hasWords, soughtOf, streamOf, unitsOf } from './withheld-words.ts'

const found = (text: string, words: string): string[] =>
  findSpelled([...unitsOf(text)], [soughtOf(words).letters]).map(({ start, end }) => text.slice(start, end))

test('words are found however a file spells them', () => {
  const name = 'Márta Hollis'
  for (const text of [
    'MARTA   HOLLIS',
    'Márta\n\tHollis',
    'Ma\u0301rta Hollis',
    'Márta&nbsp;Hollis',
    'M&aacute;rta Hollis',
    'M&#225;rta&#32;Hollis',
    'M&#xe1;rta Hollis',
    '<b>Márta</b> <i class="x">Hollis</i>',
    'Már<b>ta</b> Hollis',
    '\\u004d\\u00e1rta Hollis',
    'M\\u00e1rta\\nHollis',
    'M%C3%A1rta%20Hollis',
    'M%C3%A1rta+Hollis',
    'M=C3=A1rta Hol=\r\nlis',
    'Márta, „Hollis“',
  ]) {
    assert.equal(found(`The clerk, ${text}, saw it.`, name).length, 1, text)
  }
})

test('what only looks alike is left alone', () => {
  for (const text of ['Marta Hollister', 'Smarta Hollis', 'Marta met Hollis', 'M. Hollis']) {
    assert.deepEqual(found(`The clerk, ${text}, saw it.`, 'Marta Hollis'), [], text)
  }
  assert.deepEqual(found('another man, a mandate', 'man'), ['man'])
})

test('long words are found inside others, and words of scripts without spaces anywhere', () => {
  assert.equal(found('Hollisberger-Lindqvistsen', 'Hollisberger-Lindqvist').length, 1)
  assert.deepEqual(found('目撃者の田中花子さんは', '田中花子'), ['田中花子'])
})

test('what is found is found as a whole, from its first letter to its last', () => {
  assert.deepEqual(found('“<b>Tam</b> Orrel”, said he; Tam Orrel.', 'Tam Orrel'), ['Tam</b> Orrel', 'Tam Orrel'])
})

test('words stand in every text into which they were put', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/u)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.string(), fc.string(), (words, left, right) => {
      const sought = soughtOf(words.join(' '))
      assert.ok(hasWords(`${left} ${words.join(' - ').toUpperCase()} ${right}`, sought.letters))
      assert.ok(sought.plain.every(plain => words.includes(plain)))
    }),
  )
})

test('every place that is found holds the words', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab <>&;é'), maxLength: 60 })
  fc.assert(
    fc.property(text, source => {
      for (const { start, end } of findLetters(streamOf(unitsOf(source)), 'ab')) {
        assert.equal(streamOf(unitsOf(source.slice(start, end))).letters, 'ab')
      }
    }),
  )
})

test('words without a letter cannot be looked for', () => {
  assert.throws(() => soughtOf(' - '), RangeError)
})
