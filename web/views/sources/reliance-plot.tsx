import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RelianceGraph } from '../../../src/model/view-overview.ts'
import { strings } from '../../strings.ts'
import './reliance.css'
import { type Direction, LETTER, layOut, nextNode, PADDING, type PlacedEdge } from './graph-layout.ts'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * Who relies on whom, drawn in layers. One node at a time can be reached by Tab; arrow keys lead on to the nearest one in their
 * direction, Enter opens it. What a node is tied to is lit while the pointer or the focus is on it.
 */
export function ReliancePlot({
  graph,
  onOpen,
}: {
  readonly graph: RelianceGraph
  readonly onOpen: (id: string) => void
}): ReactNode {
  const layout = useMemo(() => layOut(graph), [graph])
  const [reached, setReached] = useState(layout.nodes[0]?.id)
  const [lit, setLit] = useState<string>()
  const elements = useRef(new Map<string, SVGGElement>())
  const nodeById = useMemo(() => new Map(graph.nodes.map(node => [node.id, node])), [graph])
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [first] = layout.nodes // those with most claims come first: a graph wider than the screen is entered at the one that counts most
    const box = frame.current
    if (first === undefined || box === null) return
    box.scrollTo({ left: first.x - box.clientWidth / 2, top: first.y - box.clientHeight / 2 })
  }, [layout])
  const tied = useMemo(() => (lit === undefined ? undefined : tiedTo(lit, layout.edges)), [lit, layout])

  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    const direction = DIRECTIONS[event.key]
    if (event.key === 'Enter' || event.key === ' ') onOpen(id)
    else if (direction !== undefined) elements.current.get(nextNode(layout.nodes, id, direction))?.focus()
    else return
    event.preventDefault()
  }

  return (
    <div className="reliance-frame" ref={frame} tabIndex={-1}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
      <svg
        className="reliance"
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label={strings.sources.graph}
        data-lit={lit !== undefined || undefined}
      >
        <defs>
          <marker
            id="reliance-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0.5 L8 4 L0 7.5 Z" />
          </marker>
        </defs>
        {layout.edges.map(edge => (
          <path
            key={`${edge.from} ${edge.kind} ${edge.to}`}
            className={`reliance-edge reliance-${edge.kind}`}
            data-lit={edge.from === lit || edge.to === lit || undefined}
            d={curve(edge.points)}
            markerEnd="url(#reliance-arrow)"
          />
        ))}
        {layout.nodes.map(({ id, x, y, width, height }) => {
          const node = nodeById.get(id)!
          const shown = shortened(node.name, width)
          return (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no link that arrow keys could lead between
            <g
              key={id}
              ref={element => {
                if (element !== null) elements.current.set(id, element)
                else elements.current.delete(id)
              }}
              role="link"
              tabIndex={id === reached ? 0 : -1}
              className={`reliance-node reliance-${node.kind}`}
              data-lit={tied?.has(id) || undefined}
              transform={`translate(${x - width / 2} ${y - height / 2})`}
              aria-label={strings.sources.node(shown, node, degreesOf(id, layout.edges))}
              onFocus={() => {
                setReached(id)
                setLit(id)
              }}
              onBlur={() => setLit(undefined)}
              onPointerEnter={() => setLit(id)}
              onPointerLeave={() => setLit(undefined)}
              onClick={() => onOpen(id)}
              onKeyDown={event => onKeyDown(event, id)}
            >
              <rect width={width} height={height} rx={node.kind === 'publisher' ? 4 : height / 2} />
              <text y={18}>
                <tspan x={width / 2}>{shown}</tspan>
                <tspan fontSize={0}> </tspan>
                <tspan x={width / 2} y={34} className="reliance-count">
                  {strings.claims(node.claims)}
                </tspan>
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

/** A node with everything that it relies on or that relies on it. */
function tiedTo(id: string, edges: readonly PlacedEdge[]): ReadonlySet<string> {
  return new Set([id, ...edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))])
}

/** How many it relies on, and how many rely on it. */
function degreesOf(id: string, edges: readonly PlacedEdge[]): { readonly out: number; readonly in: number } {
  return { out: edges.filter(({ from }) => from === id).length, in: edges.filter(({ to }) => to === id).length }
}

/** A soft line through points: straight to the middle between each two, rounded at each. */
function curve(points: PlacedEdge['points']): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const parts = [`M${first.x} ${first.y}`]
  for (const [index, point] of rest.slice(0, -1).entries()) {
    const next = rest[index + 1]!
    parts.push(`Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`)
  }
  const last = rest.at(-1)
  if (last !== undefined) parts.push(`L${last.x} ${last.y}`)
  return parts.join(' ')
}

/** A name that is cut to what its box has room for. */
function shortened(name: string, width: number): string {
  const most = Math.floor((width - PADDING) / LETTER)
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}
