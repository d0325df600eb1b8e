import type { Claim } from '../../model/claim.ts'
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
  const graph = new GrowingGraph()
  for (const claim of index.ledger.claims) {
    const ids = namesAlong(claim, index).map(link => graph.meet(link, 1))
    for (const [place, id] of ids.entries()) if (place > 0) graph.relies(ids[place - 1]!, id, 'cites')
  }
  for (const { from, to } of index.ledger.families.flatMap(({ descents }) => descents)) {
    const [giver, taker] = [publisherOf(index, from), publisherOf(index, to)]
    if (giver === undefined || taker === undefined || giver === taker) continue
    const giverId = graph.meet({ kind: 'publisher', name: giver }, 0)
    const takerId = graph.meet({ kind: 'publisher', name: taker }, 0)
    graph.relies(takerId, giverId, 'copies')
  }
  return drawnPart(graph.sorted(), MAX_NODES)
}

type Named = Pick<Node, 'kind' | 'name' | 'type'>

/** Whoever passed a claim on, from its publisher to whoever is said to know. */
function namesAlong({ id, report, attribution }: Claim, index: RoomIndex): Named[] {
  const publisher = publisherOf(index, report)
  const chain = attribution.flatMap(({ name, at, type }): Named[] => {
    const words = name ?? at?.exact
    return words === undefined ? [] : [{ kind: 'source', name: words, type }]
  })
  // the last goes by the name of its record, which folds the spellings of one name
  const last = chain.pop()
  if (last !== undefined) chain.push({ ...last, name: index.sourcesByClaim.get(id)?.[0] ?? last.name })
  return publisher === undefined ? chain : [{ kind: 'publisher', name: publisher }, ...chain]
}

/** A graph while claims are counted into it. */
class GrowingGraph {
  readonly #nodes = new Map<string, { -readonly [Field in keyof Node]: Node[Field] }>()
  readonly #edges = new Map<string, { -readonly [Field in keyof Edge]: Edge[Field] }>()

  /** The id of somebody who is met with so many claims. */
  meet({ kind, name, type }: Named, claims: number): string {
    const id = `${kind}:${name}`
    const known = this.#nodes.get(id)
    if (known === undefined) this.#nodes.set(id, { id, name, kind, ...(type !== undefined && { type }), claims })
    else known.claims += claims
    return id
  }

  relies(from: string, to: string, kind: Edge['kind']): void {
    if (from === to) return
    const key = `${kind} ${from} > ${to}`
    const known = this.#edges.get(key)
    if (known === undefined) this.#edges.set(key, { from, to, kind, claims: 1 })
    else known.claims++
  }

  sorted(): Reliance {
    return {
      nodes: sortedBy(this.#nodes.values(), ({ id }) => id),
      edges: sortedBy(this.#edges.values(), ({ from, to }) => from + to),
      leftOut: 0,
    }
  }
}

/** Those with most claims first, then by a key. */
function sortedBy<T extends { readonly claims: number }>(records: Iterable<T>, keyOf: (record: T) => string): T[] {
  return [...records].sort((left, right) => right.claims - left.claims || (keyOf(left) < keyOf(right) ? -1 : 1))
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
