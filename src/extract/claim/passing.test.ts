import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

/** Where and when the last claim of a text is told to have been. */
function last(text: string): readonly (string | undefined)[] {
  const { place, time } = claimsIn(text).at(-1)!
  return [place?.value.name, time?.value.from]
}

test('a deed that counts nobody tells where and when those of the next sentence were', () => {
  assert.deepEqual(
    last(`Two guards died in Lesk on Monday. Gunmen stormed a hall in Vesnice on Tuesday. Nine people were killed.`),
    ['Vesnice', '2031-05-13'],
  )
  assert.deepEqual(
    last(`Two guards died in Lesk on Monday. Then a bomb exploded in Vesnice. Nine people were killed.`),
    ['Vesnice', '2031-05-12'],
  )
})

test('a deed of another day, or one that somebody had done or is to do, moves nothing', () => {
  const told = `Two guards died in Lesk on Monday.`
  for (const other of [
    'In 2029 gunmen stormed a hall in Vesnice.',
    'Gunmen had stormed a hall in Vesnice.',
    'A doctor in the hard-hit town of Vesnice was tired.',
    'Gunmen would have struck in Vesnice.',
    'They follow a man who attacked guards in Vesnice.',
    'Gunmen attacked a leader who is known for his trade in Vesnice.',
  ])
    assert.deepEqual(last(`${told} ${other} Nine people were killed.`), ['Lesk', '2031-05-12'], other)
})
