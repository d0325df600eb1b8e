import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode } from './encoding.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    bytes[2 * i + (order === 'le' ? 0 : 1)] = code & 0xff
    bytes[2 * i + (order === 'le' ? 1 : 0)] = code >> 8
  }
  return bytes
}

/** Windows-1251 of ASCII and the Russian alphabet. */
const cyrillic = (text: string) =>
  Uint8Array.from(text, char => {
    const code = char.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })

const RUSSIAN =
  'Вчера вечером в порту взорвался склад. По словам врачей, погибли десять человек, ещё двадцать ранены.'.replace(
    'ё',
    'е',
  )

test('decodes UTF-8 with and without a mark to the same text', () => {
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('Zehn Tote – café')])
  assert.deepEqual(decode(marked), { text: 'Zehn Tote – café', encoding: 'utf-8', damaged: 0 })
  assert.deepEqual(decode(utf8('Zehn Tote – café')), { text: 'Zehn Tote – café', encoding: 'utf-8', damaged: 0 })
})

test('decodes UTF-16 of both orders, with and without a mark', () => {
  for (const order of ['le', 'be'] as const) {
    for (const text of ['Nine people died.', RUSSIAN]) {
      const expected = { text, encoding: `utf-16${order}`, damaged: 0 }
      assert.deepEqual(decode(utf16(text, order)), expected)
      assert.deepEqual(decode(utf16(`\ufeff${text}`, order)), expected)
    }
  }
})

test('tells Windows-1251 by its letters', () => {
  assert.deepEqual(decode(cyrillic(RUSSIAN)), { text: RUSSIAN, encoding: 'windows-1251', damaged: 0 })
})

test('tells Windows-1252 by its quotes and accents', () => {
  const bytes = Uint8Array.from([
    0x93,
    ...utf8('Nine died'),
    0x94,
    ...utf8(', the caf'),
    0xe9,
    ...utf8(' owner said on Tuesday.'),
  ])
  assert.equal(decode(bytes)?.text, '“Nine died”, the café owner said on Tuesday.')
})

test('believes what a file says of itself where the bytes are not UTF-8', () => {
  const bytes = Uint8Array.from([0xf0, 0xd2, 0xc9])
  assert.deepEqual(decode(bytes, 'koi8-r'), { text: 'При', encoding: 'koi8-r', damaged: 0 })
})

test('does not believe a file that says koi8-r over valid UTF-8', () => {
  assert.equal(decode(utf8('Привет'), 'koi8-r')?.encoding, 'utf-8')
})

test('does not believe an encoding that does not exist', () => {
  assert.equal(decode(cyrillic(RUSSIAN), 'no-such-code')?.encoding, 'windows-1251')
})

test('keeps a UTF-8 text with one broken place as UTF-8, and counts it', () => {
  const bytes = Uint8Array.from([...utf8(RUSSIAN), 0xff, ...utf8(RUSSIAN)])
  assert.deepEqual(decode(bytes), { text: `${RUSSIAN}\ufffd${RUSSIAN}`, encoding: 'utf-8', damaged: 1 })
})

test('counts half a code unit at the end of UTF-16', () => {
  assert.deepEqual(decode(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42])), {
    text: 'A\ufffd',
    encoding: 'utf-16le',
    damaged: 1,
  })
})

test('keeps a NUL in UTF-8', () => {
  assert.equal(decode(utf8('Nine\u0000 people died.'))?.text, 'Nine\u0000 people died.')
})

test('refuses bytes full of controls', () => {
  assert.equal(decode(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)), undefined)
  assert.equal(decode(new Uint8Array(100)), undefined)
})

test('gives back every text without NULs that was written in UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), words => {
      const text = words.replace(/[\p{Cc}\ufeff]/gu, ' ')
      assert.deepEqual(decode(utf8(text)), { text, encoding: 'utf-8', damaged: 0 })
    }),
  )
})
