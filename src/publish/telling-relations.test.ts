import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Relation, RelationKind } from '../model/question.ts'
import { tellingRelations } from './telling-relations.ts'

/** `b updates a`, one a line. */
function relations(...lines: readonly string[]): Relation[] {
  return lines.map(line => {
    const [from = '', kind = '', to = ''] = line.split(' ')
    return { kind: kind as RelationKind, from, to, rule: 'test', evidence: [] }
  })
}

function lines(found: readonly Relation[]): string[] {
  return found.map(({ kind, from, to }) => `${from} ${kind} ${to}`)
}

test('a conflict with a toll that was raised since is not open', () => {
  const { open } = tellingRelations(relations('x conflicts a', 'x conflicts b', 'b updates a'))
  assert.deepEqual(lines(open), ['x conflicts b'])
})

test('a changed copy stands beside its original once, and in no other conflict', () => {
  const { open } = tellingRelations(
    relations('x conflicts a', 'b copy-of a', 'c conflicts x', 'c changed-in-copying b', 'c changed-in-copying a'),
  )
  assert.deepEqual(lines(open), ['c changed-in-copying a', 'x conflicts a'])
})

test('agreement tells nothing, and everything else is kept', () => {
  const { all } = tellingRelations(relations('a agrees b', 'c part-of a', 'd denies a', 'b copy-of a', 'e updates a'))
  assert.deepEqual(lines(all), ['e updates a', 'c part-of a', 'd denies a'])
})
