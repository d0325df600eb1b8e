import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { marked } from '../../../test/marked.ts'
import { languageOf, packs } from '../../lang/languages.ts'
import { layoutOf } from '../../segment/layout.ts'
import { quotationsOf } from './quotations.ts'

const language = languageOf(packs[0]!)

const quotations = (text: string): { start: number; end: number; goesOn: boolean }[] => {
  const layout = layoutOf(text, language)
  const { tokens } = layout
  const found = quotationsOf(layout, 0, tokens.count)
  return Array.from({ length: found.count }, (_, n) => ({
    start: tokens.start[found.first[n]!]!,
    end: tokens.end[found.last[n]!]!,
    goesOn: found.goesOn[n] === 1,
  }))
}

for (const source of [
  'He said <q>"so"</q> and left.',
  'He said <q>“so”</q> and left.',
  "He said <q>''so it is''</q> and left.",
  'He said <q>‘so it is’</q> and left.',
  'He said <q>«so it is»</q> and left.',
  'The ring (<q>"iron"</q>) and the wall: <q>"all of it."</q>',
  '<q>“The "state" is gone,”</q> he said.',
  '<q>“He told me ‘go’ and went,”</q> she said.',
  '<q>"The officers\' cars are gone,"</q> he said.',
  '<q>“It fell.\n\n</q><q>“Nobody came.”</q>',
]) {
  test(`finds the quotations of: ${source}`, () => {
    const { text, spans } = marked(source)
    const expected = (spans.get('q') ?? []).map(({ start, end }) => ({
      start,
      end: start + text.slice(start, end).trimEnd().length,
    }))
    assert.deepEqual(
      quotations(text).map(({ start, end }) => ({ start, end })),
      expected,
    )
  })
}

for (const text of [
  'The officers’ cars and the guards’ tents are gone.',
  "It's the boys' school, isn't it?",
  'The pipe is 5" wide.',
  'Nobody said a word.',
  "In the '90s it was a farm.",
]) {
  test(`finds no quotation in: ${text}`, () => assert.deepEqual(quotations(text), []))
}

test('goes on over a paragraph whose next one opens with a mark', () => {
  assert.deepEqual(
    quotations('“It fell.\n\n“Nobody came.”').map(({ goesOn }) => goesOn),
    [true, false],
  )
})

test('opens again behind a stop where a text has lost its line ends', () => {
  assert.deepEqual(
    quotations('“It fell. “Nobody came.” We left.').map(({ goesOn }) => goesOn),
    [true, false],
  )
  assert.equal(quotations('“It was “the road” that fell.”').length, 1)
})

test('ends with its paragraph where the next does not open with a mark', () => {
  const text = '“It fell.\n\nNobody came.'
  assert.deepEqual(quotations(text), [{ start: 0, end: '“It fell.'.length, goesOn: false }])
})

test('quotations follow one another and never overlap, whatever the marks', () => {
  const part = fc.constantFrom('"', '“', '”', "''", "'", '‘', '’', 'so', 'it', ',', '.', '\n\n', '\n', ' ')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), parts => {
      let end = 0
      for (const quotation of quotations(parts.join(''))) {
        assert.ok(end <= quotation.start && quotation.start < quotation.end)
        end = quotation.end
      }
    }),
    { numRuns: 300 },
  )
})
