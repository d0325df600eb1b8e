import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stemsOf } from './stems.ts'

/** The stems of each row as "part from", of a tree that is given as the parent of each row. */
function drawn(...parents: readonly (number | undefined)[]): string[] {
  const nodes = parents.map(parent => (parent === undefined ? {} : { parent }))
  return stemsOf(nodes).map(stems => stems.map(({ from, part }) => `${part} ${from}`).join(', '))
}

test('a stem runs from a report to its last copy', () => {
  assert.deepEqual(drawn(undefined, 0, 0), ['lower 0', 'whole 0', 'upper 0'])
})

test('a stem passes by the copies of copies', () => {
  assert.deepEqual(drawn(undefined, 0, 1, 0), ['lower 0', 'whole 0, lower 1', 'whole 0, upper 1', 'upper 0'])
})

test('a report without copies has no stem', () => {
  assert.deepEqual(drawn(undefined, undefined), ['', ''])
})
