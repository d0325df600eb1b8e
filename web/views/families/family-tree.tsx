import { type ReactNode, useState } from 'react'
import { Link } from 'react-aria-components/Link'
import type { ReportId } from '../../../src/model/document.ts'
import type { ReportHead } from '../../../src/model/view.ts'
import type { FamilyView } from '../../../src/model/view-report.ts'
import { linkTo } from '../../link-to.ts'
import { useAddress } from '../../room.tsx'
import { strings } from '../../strings.ts'
import { type TimeAxis, timeAxis } from '../timeline/time-axis.ts'
import { FamilyMember } from './family-member.tsx'
import './families.css'
import '../pairs/pairs.css'
import '../sources/sources.css'
import { type Stem, stemsOf } from './stems.ts'
import { type TreeNode, treeOf } from './tree.ts'

/**
 * The tree of copies: each report under what it was copied from, and beside it its place in time, with a line from each report to its
 * copies. Those without a date stand in a lane of their own.
 */
export function FamilyTree({ view }: { readonly view: FamilyView }): ReactNode {
  const { query } = useAddress()
  const [chosen, setChosen] = useState<ReadonlySet<ReportId>>(new Set())
  const nodes = treeOf(view)
  const stems = stemsOf(nodes)
  const axis = axisOf(view.reports)
  return (
    <div className="family-tree">
      <div className="family-ticks" aria-hidden="true">
        <div>
          {axis.hasUndated && <span style={{ left: `${axis.place(undefined)}%` }}>{strings.families.noDate}</span>}
          {axis.ticks.map(({ at, text }) => (
            <span key={at} style={{ left: `${at}%` }}>
              {text}
            </span>
          ))}
        </div>
      </div>
      <ol aria-label={strings.families.tree}>
        {nodes.map((node, row) => (
          <li key={node.report.id} className="family-row">
            <div className="family-choice">
              <input
                type="checkbox"
                aria-label={strings.families.choose(node.report.publisher ?? node.report.title)}
                checked={chosen.has(node.report.id)}
                onChange={() => setChosen(toggled(chosen, node.report.id))}
              />
              <FamilyMember node={node} parent={node.parent === undefined ? undefined : nodes[node.parent]} />
            </div>
            <Lane node={node} nodes={nodes} stems={stems[row]!} axis={axis} />
          </li>
        ))}
      </ol>
      {chosen.size > 1 && (
        <p className="family-compare" role="status">
          <Link className="button" data-primary href={compareAddress(nodes, chosen, query)}>
            {strings.families.compareChosen(chosen.size)}
          </Link>
        </p>
      )}
    </div>
  )
}

function toggled(chosen: ReadonlySet<ReportId>, id: ReportId): ReadonlySet<ReportId> {
  return chosen.has(id) ? new Set([...chosen].filter(each => each !== id)) : new Set([...chosen, id])
}

/** The chosen versions side by side, the one that stands first in the tree first. */
function compareAddress(nodes: readonly TreeNode[], chosen: ReadonlySet<ReportId>, query: URLSearchParams): string {
  const [left, ...rights] = nodes.map(({ report }) => report.id).filter(id => chosen.has(id))
  const address = linkTo('/pairs', query, { left })
  return `${address}${rights.map(right => `&right=${encodeURIComponent(right)}`).join('')}`
}

/** Places in per cent of the width, so that nothing need be measured. */
interface Lanes {
  readonly hasUndated: boolean
  readonly place: (published: string | undefined) => number
  readonly ticks: TimeAxis['ticks']
}

const EDGE = 3 // per cent left free on both sides, for half a dot and half a tick's words
const UNDATED_LANE = 16 // per cent
const TYPICAL_WIDTH = 520 // pixels, for choosing how many ticks there are

function axisOf(reports: readonly ReportHead[]): Lanes {
  const dates = reports.flatMap(({ published }) => published ?? []).sort()
  const hasUndated = dates.length < reports.length
  const begin = hasUndated ? UNDATED_LANE : EDGE
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return { hasUndated, place: () => EDGE, ticks: [] }
  const axis = timeAxis(first, last, TYPICAL_WIDTH)
  const percent = (at: number): number => begin + (at / TYPICAL_WIDTH) * (100 - EDGE - begin)
  return {
    hasUndated,
    place: published => (published === undefined ? EDGE : percent(axis.place(published))),
    ticks: axis.ticks.map(({ at, text }) => ({ at: percent(at), text })),
  }
}

/** A report's row of the drawing: its dot, the line that leads to it, and the stems that pass by. */
function Lane({
  node,
  nodes,
  stems,
  axis,
}: {
  readonly node: TreeNode
  readonly nodes: readonly TreeNode[]
  readonly stems: readonly Stem[]
  readonly axis: Lanes
}): ReactNode {
  const at = axis.place(node.report.published)
  const from = node.parent === undefined ? undefined : axis.place(nodes[node.parent]!.report.published)
  const isChanged = node.changes.length > 0
  return (
    <div className="family-lane" aria-hidden="true">
      {axis.ticks.map(tick => (
        <span key={tick.at} className="family-grid" style={{ left: `${tick.at}%` }} />
      ))}
      {stems.map(stem => (
        <span
          key={`${stem.from} ${stem.part}`}
          className={`family-stem family-stem-${stem.part}`}
          style={{ left: `${axis.place(nodes[stem.from]!.report.published)}%` }}
        />
      ))}
      {from !== undefined && (
        <span
          className="family-branch"
          data-changed={isChanged || undefined}
          style={{ left: `${Math.min(from, at)}%`, width: `${Math.abs(at - from)}%` }}
        />
      )}
      <span
        className="family-dot"
        data-root={node.parent === undefined || undefined}
        data-changed={isChanged || undefined}
        style={{ left: `${at}%` }}
      />
    </div>
  )
}
