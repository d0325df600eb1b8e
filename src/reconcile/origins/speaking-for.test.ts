import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span } from '../../model/span.ts'
import { speaksFor } from './speaking-for.ts'
import type { Voice } from './voices.ts'

/** A voice by name at the first place where a text has it. */
function voice(name: string, text: string, isPerson = false): Voice {
  const start = Math.max(0, text.indexOf(name)) // a house may be known from elsewhere
  const at = { document: 'd', span: span(start, start + name.length), exact: name }
  const key = name.toLowerCase()
  return { kind: 'named', key, name, isPerson, words: key.split(' '), at }
}

/** Does Ada Brenn speak for the Tarn Observatory in a text that cites them and these houses? */
function speaks(text: string, ...houses: readonly string[]): boolean {
  const cited = [voice('Ada Brenn', text, true), ...houses.map(name => voice(name, text))]
  return speaksFor(
    voice('Ada Brenn', text, true),
    voice('Tarn Observatory', text),
    span(0, text.length),
    text,
    () => cited,
  )
}

test('a person is introduced with the house behind the name, or before it', () => {
  assert.ok(speaks('Ada Brenn, head of the Tarn Observatory, counted 12.'))
  assert.ok(speaks('Tarn Observatory head Ada Brenn counted 12.'))
  assert.ok(speaks('Tarn observatory spokeswoman Ada Brenn counted 12.'))
  assert.ok(speaks('Tarn Observatory deputy head Ada Brenn counted 12.'))
  assert.ok(!speaks('Tarn observatory head Olga Ravel and Ada Brenn counted 12.'))
  assert.ok(!speaks('Police and Ada Brenn counted 12.'))
})

test('the last word of a house is enough where the report cites no other of it', () => {
  assert.ok(speaks('Ten died, said Observatory head Ada Brenn.', 'Tarn Observatory'))
  assert.ok(!speaks('Ten died, said Observatory head Ada Brenn.', 'Tarn Observatory', 'Orme Observatory'))
  assert.ok(!speaks('Ten died, said Orme Observatory head Ada Brenn.', 'Tarn Observatory'))
})
