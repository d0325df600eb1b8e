import { type ReactNode, useState } from 'react'
import type { IssueView } from '../../../src/model/view.ts'
import { Shown } from '../../answers.tsx'
import { useRows } from '../../parts/rows.ts'
import { VirtualList } from '../../parts/virtual-list.tsx'
import { strings } from '../../strings.ts'
import './issues.css'

const ROW = 104 // pixels: what is wrong in two lines, and what to do

const { issues: words } = strings

/** What could not be read, or was read with a caveat, and what the reader can do about it. */
export function View(): ReactNode {
  const rows = useRows<IssueView>('/api/issues')
  const [current, setCurrent] = useState(0)
  return (
    <div className="issues">
      <header className="view-head">
        <h1>{words.heading}</h1>
        <p className="quiet">{words.lead}</p>
      </header>
      <Shown of={rows.state}>
        {({ total }) =>
          total === 0 ? (
            <p className="nothing">{words.none}</p>
          ) : (
            <VirtualList
              label={words.heading}
              total={total}
              rowHeight={ROW}
              current={Math.min(current, total - 1)}
              onCurrent={setCurrent}
              see={rows.see}
              row={({ place }) => {
                const row = rows.at(place)
                return row === undefined ? <p className="awaited">{strings.loading}</p> : <Line row={row} />
              }}
            />
          )
        }
      </Shown>
    </div>
  )
}

function Line({ row: { issue, text, advice } }: { readonly row: IssueView }): ReactNode {
  return (
    <article className="issue">
      <p className="issue-level">
        <span className="sign" data-sign={issue.level === 'error' ? 'slip' : undefined}>
          {words.levels[issue.level]}
        </span>
      </p>
      <div>
        <p className="issue-text" dir="auto">
          {text}
        </p>
        {advice !== undefined && (
          <p>
            <strong>{words.advice}:</strong> {advice}
          </p>
        )}
        <p className="note">
          <code>{issue.code}</code>
        </p>
      </div>
    </article>
  )
}
