import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeText } from './place.ts'

test('places that English names with an article have it', () => {
  for (const name of ['United States', 'Tarn Strip', 'Orme Islands', 'Netherlands'])
    assert.equal(placeText({ name }), `the ${name}`)
})

test('other places have none', () => {
  for (const name of ['Tarn', 'Unity', 'Islands Bay', 'The Tarn Heights', 'Republic of Orme'])
    assert.equal(placeText({ name }), name)
})
