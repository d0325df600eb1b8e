import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Direction, layOut, nextNode } from './graph-layout.ts'

function node(id: string, name = id) {
  return { id, name, kind: 'source', claims: 1 } as const
}

function edge(from: string, to: string, kind: 'cites' | 'copies' = 'cites') {
  return { from, to, kind, claims: 1 } as const
}

test('whoever relays stands left of whoever is relied on', () => {
  const { nodes } = layOut({
    nodes: [node('post'), node('wire'), node('hospital')],
    edges: [edge('post', 'wire', 'copies'), edge('wire', 'hospital'), edge('post', 'hospital')],
  })
  const xOf = (id: string) => nodes.find(each => each.id === id)!.x
  assert.ok(xOf('post') < xOf('wire') && xOf('wire') < xOf('hospital'))
})

test('takes a circle, two edges between the same nodes, and an edge to itself, which is not drawn', () => {
  const { edges } = layOut({
    nodes: [node('post'), node('wire')],
    edges: [edge('post', 'wire'), edge('post', 'wire', 'copies'), edge('wire', 'post'), edge('wire', 'wire')],
  })
  assert.deepEqual(
    edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`),
    ['post cites wire', 'post copies wire', 'wire cites post'],
  )
})

test('an empty graph has a layout', () => {
  assert.deepEqual(layOut({ nodes: [], edges: [] }).nodes, [])
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const edgesOf = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 14 })
  .map(pairs => [...new Map(pairs.map(([from, to]) => [`${from}>${to}`, edge(from, to)])).values()])

test('no two boxes lie over each other, and all lie within the drawing', () => {
  fc.assert(
    fc.property(edgesOf, edges => {
      const { nodes, width, height } = layOut({ nodes: ids.map(id => node(id)), edges })
      for (const [place, one] of nodes.entries()) {
        assert.ok(one.x - one.width / 2 >= 0 && one.x + one.width / 2 <= width)
        assert.ok(one.y - one.height / 2 >= 0 && one.y + one.height / 2 <= height)
        for (const other of nodes.slice(place + 1)) {
          const apart =
            Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
            Math.abs(one.y - other.y) >= (one.height + other.height) / 2
          assert.ok(apart, `${one.id} lies over ${other.id}`)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('arrow keys lead to the nearest node in their direction, and stay where there is none', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, width: 80, height: 40 })
  const nodes = [at('here', 0, 0), at('beside', 200, 10), at('far', 400, 0), at('above', 5, -60)]
  const lead = (direction: Direction) => nextNode(nodes, 'here', direction)
  assert.deepEqual([lead('right'), lead('up'), lead('left'), lead('down')], ['beside', 'above', 'here', 'here'])
  assert.throws(() => nextNode(nodes, 'nobody', 'up'), RangeError)
})

test('points without a size have neighbours, too', () => {
  const point = (id: string, x: number, y: number) => ({ id, x, y, width: 0, height: 0 })
  assert.equal(nextNode([point('here', 0, 0), point('there', 9, 4)], 'here', 'right'), 'there')
})
