import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markedCase } from '../../test/claims-builder.ts'
import { withCounterparts } from './counterparts.ts'

const counterparts = (text: string) =>
  withCounterparts(markedCase(`= r1\n${text}`).claims).flatMap(({ hints }) => hints.flatMap(({ of }) => of ?? []))

test('a part belongs to the figure of its measure before it in the sentence', () => {
  assert.deepEqual(
    counterparts('{12|killed people|id=all} people died, {five|killed children|of=part-of} of them children.'),
    ['all'],
  )
})

test('a part may come before its whole', () => {
  assert.deepEqual(
    counterparts('{Five|killed children|of=part-of} children were among the {12|killed people|id=all} people killed.'),
    ['all'],
  )
})

test('two parts belong to one whole, not to each other', () => {
  const text =
    '{12|killed people|id=all} people died, including {five|killed children|of=part-of} children and {two|killed women|of=part-of} women.'
  assert.deepEqual(counterparts(text), ['all', 'all'])
})

test('a figure of another measure or sentence, and a smaller one far off, hold no part', () => {
  assert.deepEqual(
    counterparts('{12|wounded people} people were hurt, {five|killed children|of=part-of} children died.'),
    [],
  )
  assert.deepEqual(
    counterparts(
      '{Two|killed people} people died at the gate of the old works beyond the river, and of those who stood in the yard behind the mill {five|killed children|of=part-of} were children.',
    ),
    [],
  )
})

test('"of the dead" reaches back to the sentence before', () => {
  assert.deepEqual(
    counterparts('{12|killed people|id=all} people died. {Five|killed children|of=part-of} of the dead were children.'),
    ['all'],
  )
})

test('what a toll rose to and what it rose from belong to each other', () => {
  assert.deepEqual(
    counterparts('The toll rose to {19|killed people|id=now|of=update} from {14|killed people|id=was|of=previous}.'),
    ['was', 'now'],
  )
  assert.deepEqual(counterparts('The toll rose to {19|killed people|id=now|of=update}.'), [])
})
