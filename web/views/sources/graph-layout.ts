import { Graph, layout } from '@dagrejs/dagre'
import type { RelianceGraph } from '../../../src/model/view-overview.ts'

/** Where everything of a graph stands, in pixels. */
export interface GraphLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

/** A node as a box around its middle. */
export interface PlacedNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedEdge {
  readonly from: string
  readonly to: string
  readonly kind: RelianceGraph['edges'][number]['kind']
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

/** Pixels of an average letter at the size of the labels. */
export const LETTER = 7.4
/** Pixels beside a label, both sides together. */
export const PADDING = 28
const MIN_WIDTH = 80
const MAX_NODE_WIDTH = 220 // longer names are cut with an ellipsis
const NODE_HEIGHT = 44 // two lines: the name, and its claims

/** Lays who relies on whom out in layers, whoever relays left of whoever is relied on. The same graph always gives the same layout. */
export function layOut({ nodes, edges }: Pick<RelianceGraph, 'nodes' | 'edges'>): GraphLayout {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 14, edgesep: 8, ranksep: 80, marginx: 12, marginy: 12 })
  for (const { id, name } of nodes) {
    const width = Math.min(MAX_NODE_WIDTH, Math.max(MIN_WIDTH, name.length * LETTER + PADDING))
    graph.setNode(id, { width, height: NODE_HEIGHT })
  }
  const drawn = edges.filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to))
  for (const { from, to, kind, claims } of drawn) {
    graph.setEdge(from, to, { weight: Math.max(1, Math.round(Math.log2(claims + 1))) }, kind)
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width,
    height,
    nodes: nodes.map(({ id }) => {
      const { x, y, width: across, height: down } = graph.node(id) as Omit<PlacedNode, 'id'>
      return { id, x, y, width: across, height: down }
    }),
    edges: drawn.map(({ from, to, kind }) => {
      const { points } = graph.edge(from, to, kind) as Pick<PlacedEdge, 'points'>
      return { from, to, kind, points: points.map(({ x, y }) => ({ x, y })) }
    }),
  }
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The node that an arrow key leads to: the nearest that lies clear of this one in that direction; straying aside counts double. */
export function nextNode(nodes: readonly PlacedNode[], id: string, direction: Direction): string {
  const from = nodes.find(node => node.id === id)
  if (from === undefined) throw new RangeError(`No node ${id}`)
  let best = { id, distance: Number.POSITIVE_INFINITY }
  const isAcross = direction === 'left' || direction === 'right'
  for (const node of nodes) {
    const [along, aside] = isAcross ? [node.x - from.x, node.y - from.y] : [node.y - from.y, node.x - from.x]
    const ahead = direction === 'left' || direction === 'up' ? -along : along
    const clear = isAcross ? (node.width + from.width) / 2 : (node.height + from.height) / 2
    if (node.id === id || ahead < clear) continue
    const distance = ahead + 2 * Math.abs(aside)
    if (distance < best.distance) best = { id: node.id, distance }
  }
  return best.id
}
