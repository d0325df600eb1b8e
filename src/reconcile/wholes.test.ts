import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { withWholes } from './wholes.ts'

const wholes = (text: string) =>
  withWholes(markedCase(`= r1\n${text}`).claims).flatMap(({ hints }) => hints.flatMap(({ of }) => of ?? []))

test('a part belongs to the figure of its measure before it in the sentence', () => {
  assert.deepEqual(
    wholes('{12|killed people|id=all} people died, {five|killed children|of=part-of} of them children.'),
    ['all'],
  )
})

test('a part may come before its whole', () => {
  assert.deepEqual(
    wholes('{Five|killed children|of=part-of} children were among the {12|killed people|id=all} people killed.'),
    ['all'],
  )
})

test('two parts belong to one whole, not to each other', () => {
  const text =
    '{12|killed people|id=all} people died, including {five|killed children|of=part-of} children and {two|killed women|of=part-of} women.'
  assert.deepEqual(wholes(text), ['all', 'all'])
})

test('a figure of another measure or sentence, and a smaller one far off, hold no part', () => {
  assert.deepEqual(wholes('{12|wounded people} people were hurt, {five|killed children|of=part-of} children died.'), [])
  assert.deepEqual(wholes('{12|killed people} people died. {Five|killed children|of=part-of} were children.'), [])
  assert.deepEqual(
    wholes(
      '{Two|killed people} people died at the gate of the old works beyond the river, and of those who stood in the yard behind the mill {five|killed children|of=part-of} were children.',
    ),
    [],
  )
})
