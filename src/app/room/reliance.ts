import type { RelianceGraph } from '../../model/view-overview.ts'
import type { RoomIndex } from './room-index.ts'

/** Those in a case who print or are cited, most claims first, and who of them relies on whom. */
export type Reliance = Omit<RelianceGraph, 'revision'>

/** Nodes of a graph at most: more cannot be told apart on a screen. */
export const MAX_NODES = 400

type Node = RelianceGraph['nodes'][number]
type Edge = RelianceGraph['edges'][number]

/** The largest graph that is shown: a chain "the Herald <- an official <- the hospital" gives an edge for each of its steps. */
export function relianceOf(index: RoomIndex): Reliance {
  const nodes = new Map<string, { -readonly [Field in keyof Node]: Node[Field] }>()
  const edges = new Map<string, { -readonly [Field in keyof Edge]: Edge[Field] }>()
  const meet = (kind: Node['kind'], name: string, type?: string): string => {
    const id = `${kind}:${name}`
    const known = nodes.get(id)
    if (known === undefined) nodes.set(id, { id, name, kind, ...(type !== undefined && { type }), claims: 1 })
    else known.claims++
    return id
  }
  const relies = (from: string, to: string, kind: Edge['kind']): void => {
    if (from === to) return
    const key = `${kind} ${from} > ${to}`
    const known = edges.get(key)
    if (known === undefined) edges.set(key, { from, to, kind, claims: 1 })
    else known.claims++
  }
  for (const claim of index.ledger.claims) {
    const publisher = publisherOf(index, claim.report)
    const chain = claim.attribution.flatMap(({ name, at, type }) => {
      const words = name ?? at?.exact
      return words === undefined ? [] : { name: words, type }
    })
    // whoever is said to know goes by the name of its record, which folds the spellings of one name
    const known = index.sourcesByClaim.get(claim.id)?.[0]
    const ids = [
      ...(publisher === undefined ? [] : [meet('publisher', publisher)]),
      ...chain.map((link, place) =>
        meet('source', place === chain.length - 1 ? (known ?? link.name) : link.name, link.type),
      ),
    ]
    for (const [place, id] of ids.entries()) if (place > 0) relies(ids[place - 1]!, id, 'cites')
  }
  for (const { descents } of index.ledger.families) {
    for (const { from, to } of descents) {
      const [giver, taker] = [publisherOf(index, from), publisherOf(index, to)]
      if (giver === undefined || taker === undefined || giver === taker) continue
      const [giverId, takerId] = [`publisher:${giver}`, `publisher:${taker}`]
      for (const [id, name] of [
        [giverId, giver],
        [takerId, taker],
      ] as const) {
        if (!nodes.has(id)) nodes.set(id, { id, name, kind: 'publisher', claims: 0 })
      }
      relies(takerId, giverId, 'copies')
    }
  }
  const whole = {
    nodes: [...nodes.values()].sort((left, right) => right.claims - left.claims || (left.id < right.id ? -1 : 1)),
    edges: [...edges.values()].sort(
      (left, right) => right.claims - left.claims || (left.from + left.to < right.from + right.to ? -1 : 1),
    ),
    leftOut: 0,
  }
  return drawnPart(whole, MAX_NODES)
}

/** The part of the graph that fits a page: the nodes with most claims, and the edges between them. */
export function drawnPart({ nodes, edges, leftOut }: Reliance, most: number): Reliance {
  const drawn = nodes.slice(0, most)
  const ids = new Set(drawn.map(node => node.id))
  return {
    nodes: drawn,
    edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    leftOut: leftOut + nodes.length - drawn.length,
  }
}

/** Who printed a report, if anybody says. */
export function publisherOf({ reportById, documentById }: RoomIndex, id: string): string | undefined {
  const report = reportById.get(id)
  return report?.publisher ?? (report === undefined ? undefined : documentById.get(report.document)?.publisher)
}
