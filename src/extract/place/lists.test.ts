import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsIn } from '../../../test/claims-in.ts'

function wholeOf(text: string): string | undefined {
  return claimsIn(text)[0]?.commonPlace?.name
}

test('what happened in a list of places happened in what holds them all', () => {
  assert.equal(wholeOf('Nine people were killed in Belmor and Dolmara.'), 'Tarn valley')
  assert.equal(wholeOf('Nine people were killed in Belmor, Vesnice and Lesk.'), 'Ruvania')
  assert.equal(wholeOf('Shells killed nine people in Karvost and Vesnice on Monday.'), 'Ruvania')
  assert.equal(wholeOf('Blasts that hit Vesnice Lesk and Oskerry cities killed nine people.'), 'Ruvania')
})

test('a list keeps its first place', () => {
  assert.equal(claimsIn('Nine people were killed in Belmor and Dolmara.')[0]?.place?.value.name, 'Belmor')
})

test('a town beside its region, one place or a place in passing is no list', () => {
  assert.equal(wholeOf('Nine people were killed in Belmor, Tarn valley.'), undefined)
  assert.equal(wholeOf('Nine people were killed in Belmor.'), undefined)
  assert.equal(wholeOf('Nine people were killed in Belmor, Karvost officials said.'), undefined)
  assert.equal(wholeOf('Nine people were killed in Belmor. Two were hurt in Dolmara.'), undefined)
  assert.equal(wholeOf('Nine people were killed in Belmor and two in Dolmara.'), undefined)
})
