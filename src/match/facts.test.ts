import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { align } from '../text/align.ts'
import { alignable, compare } from '../text/comparison.ts'
import { factBounds, factsOf } from './facts.ts'
import { ReportText } from './report-text.ts'
import { shelfOf } from './shelf.ts'

function report(text: string): ReportText {
  const capture = { path: '', sha256: '', bytes: text.length }
  const document = { id: 'd', capture, reader: 'text', encoding: 'utf-8', text }
  return new ReportText(
    shelfOf([{ report: { id: 'r', document: 'd', span: { start: 0, end: text.length }, language: 'en' }, document }]),
    0,
  )
}

/** The facts of the first passage of two texts: counted, and at a glance. */
function facts(left: string, right: string) {
  const [one, other] = [report(left), report(right)]
  const [passage] = align(compare(alignable(one.words), other.words), 1)
  return passage && { counted: factsOf(passage, one, other), bounds: factBounds(passage, one, other) }
}

test('a copy keeps its facts, a formula replaces them', () => {
  const shelled = (town: string, dead: string) =>
    `they said shelling near ${town} had killed ${dead} villagers on its outskirts`
  assert.deepEqual(facts(shelled('Kolno', 'three'), shelled('Kolno', '3'))?.counted, { kept: 2, replaced: 0 })
  assert.deepEqual(facts(shelled('Kolno', 'three'), shelled('Varda', 'nine'))?.counted, { kept: 0, replaced: 2 })
})

test('what is kept and replaced lies within what is told at a glance', () => {
  const word = fc.constantFrom(
    'harbour',
    'lantern',
    'orchard',
    'Kolno',
    'Varda',
    '12',
    '1,500',
    'two',
    'three',
    'hundred',
    'thousand',
  )
  const text = fc.array(word, { minLength: 4, maxLength: 24 }).map(words => `so ${words.join(' ')}`)
  fc.assert(
    fc.property(text, text, (left, right) => {
      const found = facts(left, right)
      if (found === undefined) return
      assert.ok(found.bounds.kept <= found.counted.kept, `${left} | ${right}`)
      assert.ok(found.bounds.replaced >= found.counted.replaced, `${left} | ${right}`)
    }),
    { numRuns: 500 },
  )
})
