import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClaimView } from '../../../src/model/view.ts'
import type { TextMark } from './marks.ts'
import type { Marked } from './segments.ts'
import { inReadingOrder, marksByBlock, stepped, unitsOf } from './units.ts'

/** Enough of a claim for its place and its name. */
function claimAt(id: string, start: number, end: number): ClaimView {
  return { claim: { id, at: { document: 'd', span: { start, end }, exact: '' } } } as ClaimView
}

function claimMark(claim: ClaimView): Marked<TextMark> {
  return { span: claim.claim.at.span, mark: { kind: 'claim', claim } }
}

function cueMark(start: number, end: number): Marked<TextMark> {
  return { span: { start, end }, mark: { kind: 'cue', claims: [] } }
}

test('words that make two claims are one unit, also where something else is marked inside of them', () => {
  const marks = [claimMark(claimAt('killed', 2, 8)), claimMark(claimAt('wounded', 2, 8)), cueMark(4, 6)]
  const units = unitsOf({ start: 0, end: 10 }, marks)
  assert.deepEqual(
    units.map(({ claims, segments }) => [claims.map(({ claim }) => claim.id), segments.length]),
    [
      [[], 1],
      [['killed', 'wounded'], 3],
      [[], 1],
    ],
  )
})

test('claims that touch are two units', () => {
  const marks = [claimMark(claimAt('one', 0, 3)), claimMark(claimAt('two', 3, 6))]
  assert.deepEqual(
    unitsOf({ start: 0, end: 6 }, marks).map(({ claims }) => claims[0]?.claim.id),
    ['one', 'two'],
  )
})

test('a mark that runs over several blocks is held by each', () => {
  const blocks = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 22, end: 30 },
  ]
  const byBlock = marksByBlock(blocks, [cueMark(5, 25), cueMark(13, 14), cueMark(8, 10)])
  assert.deepEqual(
    [0, 1, 2].map(place => byBlock.get(place)?.map(({ span }) => span.start)),
    [[5, 8], [5, 13], [5]],
  )
  assert.equal(marksByBlock([], [cueMark(0, 1)]).size, 0)
})

test('claims are met in the order of their words', () => {
  const claims = [claimAt('late', 9, 10), claimAt('b', 1, 2), claimAt('a', 1, 2), claimAt('wide', 1, 5)]
  assert.deepEqual(
    inReadingOrder(claims).map(({ claim }) => claim.id),
    ['a', 'b', 'wide', 'late'],
  )
})

test('stepping goes round at the ends, and from nowhere begins at one', () => {
  const ids = ['a', 'b', 'c']
  assert.deepEqual(
    [
      stepped(ids, undefined, 1),
      stepped(ids, undefined, -1),
      stepped(ids, 'c', 1),
      stepped(ids, 'a', -1),
      stepped(ids, 'gone', 1),
    ],
    ['a', 'c', 'a', 'c', 'a'],
  )
  assert.equal(stepped([], 'a', 1), undefined)
})
