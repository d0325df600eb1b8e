import assert from 'node:assert/strict'
import { test } from 'node:test'
import { soughtOf } from '../../app/withheld-words.ts'
import { spansIn } from './look-for-words.ts'

const WORDS = 'Marta Hollis'
const SPELLED = `Marta${' '.repeat(40)}<b>H&#111;llis</b>`
const LENGTH = 1_200_000 // two windows

const wanted = [soughtOf(WORDS)]

/** A long file of nothing, with words at places of it. */
function fileWith(words: string, places: readonly number[], unit: BufferEncoding): Uint8Array {
  const bytes = Buffer.alloc(LENGTH, Buffer.from('. ', unit))
  for (const place of places) bytes.write(words, place, unit)
  return bytes
}

test('words are found wherever in a large file they stand, once each, and nothing beside them', () => {
  const step = 2 ** 20 - 2 ** 17 // a window begins at each multiple of it
  const places = [0, 500, step - 100, step, step + 2 ** 16 - 100, step + 2 ** 16, step + 2 ** 17 - 10]
  const spans = spansIn(fileWith(SPELLED, places, 'utf8'), ['utf-8'], wanted)
  assert.deepEqual(
    spans.map(({ start }) => start),
    places,
  )
  for (const { start, end } of spans) assert.equal(end - start, SPELLED.indexOf('s</b>') + 1)
})

test('words are found at the end of a large file, and in one of UTF-16', () => {
  assert.deepEqual(spansIn(fileWith(WORDS, [LENGTH - WORDS.length], 'latin1'), [], wanted), [
    { start: LENGTH - WORDS.length, end: LENGTH },
  ])
  const places = [2000, 1_100_000]
  assert.deepEqual(
    spansIn(fileWith(WORDS, places, 'utf16le'), ['utf-16le'], wanted),
    places.map(start => ({ start, end: start + 2 * WORDS.length })),
  )
})

test('short words that a window begins in the middle of are not taken for the words themselves', () => {
  const bytes = fileWith('Amarta', [2 ** 20 - 2 ** 17 - 1], 'latin1')
  assert.deepEqual(spansIn(bytes, [], [soughtOf('marta')]), [])
})
