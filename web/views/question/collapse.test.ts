import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Merge } from '../../../src/model/question.ts'
import { type Branch, collapseTree } from './collapse.ts'

const merge = (left: string, right: string, force: Merge['force'] = 'certain'): Merge => ({
  left,
  right,
  rule: 'origin.copied-text',
  force,
  evidence: [],
})

const drawn = ({ claim, branches }: Branch): string =>
  branches.length === 0 ? claim : `${claim}(${branches.map(drawn).join(' ')})`

test('a copy hangs on what it was copied from, and a copy of it on the copy', () => {
  const tree = collapseTree(['c1', 'c2', 'c3'], [merge('c1', 'c2'), merge('c3', 'c2')])
  assert.deepEqual(tree.map(drawn), ['c1(c2(c3))'])
})

test('a claim that is tied to several hangs on the nearest to the root', () => {
  const tree = collapseTree(['c1', 'c2', 'c3'], [merge('c1', 'c2'), merge('c2', 'c3'), merge('c1', 'c3')])
  assert.deepEqual(tree.map(drawn), ['c1(c2 c3)'])
})

test('a merge that only may hold ties nothing', () => {
  assert.deepEqual(collapseTree(['c1', 'c2'], [merge('c1', 'c2', 'possible')]).map(drawn), ['c1', 'c2'])
})

test('every claim stands in the tree once, whatever the merges', () => {
  const names = fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5')
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names)), ties => {
      const claims = ['c1', 'c2', 'c3', 'c4', 'c5']
      const found = collapseTree(
        claims,
        ties.map(([left, right]) => merge(left, right)),
      ).flatMap(function all(branch: Branch): string[] {
        return [branch.claim, ...branch.branches.flatMap(all)]
      })
      assert.deepEqual(found.sort(), claims)
    }),
  )
})
