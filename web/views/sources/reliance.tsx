import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import type { RelianceGraph } from '../../../src/model/view-overview.ts'
import { linkTo } from '../../link-to.ts'
import { go, Shown, useAddress, useAnswer } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { numberText } from '../../wording.ts'
import { ReliancePlot } from './reliance-plot.tsx'

const NODES = 30 // at first: what one screen can show apart
const MORE_NODES = 60

/** Who relies on whom: drawn, and below as a table that says the same. */
export function Reliance(): ReactNode {
  const { query, setQuery } = useAddress()
  const nodes = query.get('nodes') === String(MORE_NODES) ? MORE_NODES : NODES
  const told = useAnswer<RelianceGraph>(linkTo('/api/graph', query, { nodes: String(nodes) }))
  return (
    <Shown of={told}>
      {graph =>
        graph.nodes.length === 0 ? (
          <p className="nothing">{strings.sources.none}</p>
        ) : (
          <>
            <p className="legend">
              <span className="legend-publisher">{strings.sources.kinds.publisher}</span>{' '}
              <span className="legend-source">{strings.sources.kinds.source}</span>{' '}
              <span className="legend-cites">{strings.sources.edges.cites}</span>{' '}
              <span className="legend-copies">{strings.sources.edges.copies}</span>
            </p>
            <ReliancePlot graph={graph} onOpen={id => go(addressOf(graph, id, query))} />
            <p className="quiet">
              {strings.sources.graphKeys}
              {graph.leftOut > 0 && ` ${strings.sources.leftOut(graph.leftOut)}`}
            </p>
            {graph.leftOut > 0 && nodes < MORE_NODES && (
              <button type="button" className="button" onClick={() => setQuery({ nodes: String(MORE_NODES) })}>
                {strings.sources.moreNodes(MORE_NODES)}
              </button>
            )}
            <RelianceTable graph={graph} query={query} />
          </>
        )
      }
    </Shown>
  )
}

function RelianceTable({
  graph,
  query,
}: {
  readonly graph: RelianceGraph
  readonly query: URLSearchParams
}): ReactNode {
  const nameById = new Map(graph.nodes.map(({ id, name }) => [id, name]))
  return (
    <section className="reliance-table">
      <h2>{strings.sources.sameAsTable}</h2>
      <table className="changes">
        <thead>
          <tr>
            <th scope="col">{strings.sources.who}</th>
            <th scope="col">{strings.sources.how}</th>
            <th scope="col">{strings.sources.onWhom}</th>
            <th scope="col" data-number>
              {strings.sources.columns.claims}
            </th>
          </tr>
        </thead>
        <tbody>
          {graph.edges.map(({ from, to, kind, claims }) => (
            <tr key={`${from} ${kind} ${to}`}>
              <td>
                <Link href={addressOf(graph, from, query)}>
                  <bdi>{nameById.get(from)}</bdi>
                </Link>
              </td>
              <td>{strings.sources.edges[kind]}</td>
              <td>
                <Link href={addressOf(graph, to, query)}>
                  <bdi>{nameById.get(to)}</bdi>
                </Link>
              </td>
              <td data-number>{numberText(claims)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Where a node leads: to what a publisher printed, or to what was said on the word of a source. */
function addressOf({ nodes }: RelianceGraph, id: string, query: URLSearchParams): string {
  const node = nodes.find(each => each.id === id)
  if (node === undefined) throw new RangeError(`No node ${id}`)
  return node.kind === 'publisher'
    ? linkTo('/reports', query, { publisher: node.name })
    : linkTo(`/sources/${encodeURIComponent(node.name)}`, query)
}
