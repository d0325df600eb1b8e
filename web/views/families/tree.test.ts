import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReportHead } from '../../../src/model/view.ts'
import { treeOf } from './tree.ts'

function head(id: string, published?: string): ReportHead {
  return {
    id,
    title: `Title of ${id}`,
    ...(published !== undefined && { published }),
    language: 'en',
    path: `${id}.txt`,
    sha256: '0'.repeat(64),
    claims: 0,
  }
}

/** Descents from "parent>child" or "parent>child by rule". */
function familyOf(descents: readonly string[], earliest?: string) {
  return {
    id: 'family:x',
    reports: [],
    ...(earliest !== undefined && { earliest: { report: earliest, rule: 'direction.date', evidence: [] } }),
    descents: descents.map(each => {
      const [pair = '', rule = 'direction.date'] = each.split(' by ')
      const [from = '', to = ''] = pair.split('>')
      return { from, to, rule, evidence: [] }
    }),
  }
}

/** The tree as indented lines. */
function drawn(reports: readonly ReportHead[], descents: readonly string[], earliest?: string): string[] {
  return treeOf({ family: familyOf(descents, earliest), reports, changes: [] }).map(
    ({ report, depth }) => `${'-'.repeat(depth)}${report.id}`,
  )
}

test('hangs each copy under what it was copied from, earlier ones first', () => {
  const reports = [
    head('wire', '2031-03-01'),
    head('post', '2031-03-03'),
    head('echo', '2031-03-04'),
    head('herald', '2031-03-02'),
  ]
  assert.deepEqual(drawn(reports, ['wire>post', 'wire>herald', 'post>echo']), ['wire', '-herald', '-post', '--echo'])
})

test('reports without a known parent are roots: the first known first, those without a date last', () => {
  const reports = [head('undated'), head('early', '2031-03-01'), head('known', '2031-03-02')]
  assert.deepEqual(drawn(reports, [], 'known'), ['known', 'early', 'undated'])
})

test('of several ancestors takes the one that is credited, else the one printed last', () => {
  const reports = [head('a', '2031-03-01'), head('b', '2031-03-02'), head('c', '2031-03-03')]
  assert.deepEqual(drawn(reports, ['a>c', 'b>c', 'a>b']), ['a', '-b', '--c'])
  assert.deepEqual(drawn(reports, ['a>c by direction.credit', 'b>c', 'a>b']), ['a', '-b', '-c'])
})

test('names what changed on the way from the parent, whichever side it stood on', () => {
  const anchor = (exact: string) => ({ document: 'd', span: { start: 0, end: exact.length }, exact })
  const [, child] = treeOf({
    family: familyOf(['wire>post']),
    reports: [head('wire', '2031-03-01'), head('post', '2031-03-02')],
    changes: [
      { changed: 'figure', left: anchor('37'), right: anchor('31'), leftReport: 'post', rightReport: 'wire' },
      { changed: 'date', left: anchor('Monday'), right: anchor('Friday'), leftReport: 'wire', rightReport: 'else' },
    ],
  })
  assert.deepEqual(child?.changes, [{ changed: 'figure', before: '31', after: '37' }])
})

test('every report stands in the tree once and after its parent, even if descents run in a circle', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const pairs = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 12 })
  fc.assert(
    fc.property(pairs, all => {
      const nodes = treeOf({
        family: familyOf(all.map(([from, to]) => `${from}>${to}`)),
        reports: ids.map(id => head(id)),
        changes: [],
      })
      assert.deepEqual(nodes.map(({ report }) => report.id).toSorted(), ids)
      for (const [row, { parent, depth }] of nodes.entries()) {
        assert.ok(parent === undefined ? depth === 0 : parent < row && nodes[parent]!.depth === depth - 1)
      }
    }),
  )
})
