import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Piece, Row } from './columns.ts'
import { versionRows } from './versions.ts'

const paragraphs = [
  { start: 0, end: 10 },
  { start: 12, end: 20 },
  { start: 22, end: 30 },
]

const piece = (start: number): Piece => ({ span: { start, end: start + 1 }, kind: 'same' })

function row(left: readonly number[], right: readonly number[]): Row {
  return { left: left.map(piece), right: right.map(piece) }
}

/** Where each piece of each version stands: starts by paragraph, versions apart. */
function drawn(...pairs: readonly (readonly Row[])[]): string[] {
  return versionRows(paragraphs, pairs).map(({ others }) =>
    others.map(rows => rows.map(pieces => pieces.map(({ span }) => span.start).join(' ')).join('/')).join(' | '),
  )
}

test('a row stands beside the paragraph of the first version in which it begins', () => {
  assert.deepEqual(drawn([row([0], [100]), row([22], [101, 102])], [row([12], [200])]), [
    '100 | ',
    ' | 200',
    '101 102 | ',
  ])
})

test('what only another version has stands after the paragraph before it', () => {
  assert.deepEqual(drawn([row([], [99]), row([0], [100]), row([], [101]), row([12], [102])]), ['99/100/101', '102', ''])
})

test('a version keeps its own order', () => {
  assert.deepEqual(drawn([row([22], [100]), row([5], [101])]), ['', '', '100/101'])
})

test('no version holds anything where the first is empty', () => {
  assert.deepEqual(versionRows([], [[row([], [1])]]), [])
})
