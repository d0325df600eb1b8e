import type { ReactNode } from 'react'
import type { IssueView } from '../../../src/model/view.ts'
import { RowList } from '../../parts/row-list.tsx'
import { strings } from '../../strings.ts'
import './issues.css'

const ROW = 104 // pixels: what is wrong in two lines, and what to do

const { issues: words } = strings

/** What could not be read, or was read with a caveat, and what the reader can do about it. */
export function View(): ReactNode {
  return (
    <div className="issues">
      <header className="view-head">
        <h1>{words.heading}</h1>
        <p className="quiet">{words.lead}</p>
      </header>
      <RowList<IssueView> path="/api/issues" label={words.heading} rowHeight={ROW} none={words.none}>
        {row => <Line row={row} />}
      </RowList>
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
