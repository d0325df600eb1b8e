import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { HistoryRow } from '../../../src/model/view.ts'
import { useRevision } from '../../answers.tsx'
import { RowList } from '../../parts/row-list.tsx'
import { useDeciding } from '../../review/decide.ts'
import { deedText } from '../../review/deed-words.ts'
import { useReviewer } from '../../review/reviewer.ts'
import { WhoDialog } from '../../review/who-dialog.tsx'
import { strings } from '../../strings.ts'
import { dateText } from '../../wording.ts'
import './history.css'

const ROW = 148 // pixels: what, about what, why, and what says otherwise

const { history: words } = strings

/** Every decision of the case, newest first, each of which can be undone by another. */
export function View(): ReactNode {
  const reviewer = useReviewer()
  const deciding = useDeciding(useRevision(), null)
  return (
    <div className="history">
      <header className="view-head">
        <h1>{words.heading}</h1>
        <p className="quiet">{words.lead}</p>
      </header>
      <p role="status" className="told" data-fault={deciding.isFault || undefined} dir="auto">
        {deciding.said}
      </p>
      <RowList<HistoryRow> path="/api/history" label={words.heading} rowHeight={ROW} none={words.none}>
        {row => <Line row={row} onUndo={id => deciding.decide([{ kind: 'undo', decision: id }])} />}
      </RowList>
      {deciding.waiting !== undefined && <WhoDialog known={reviewer} onAnswer={deciding.answerWho} />}
    </div>
  )
}

function Line({
  row: { decision, holds, about, conflicting },
  onUndo,
}: {
  readonly row: HistoryRow
  readonly onUndo: (id: string) => void
}): ReactNode {
  const { id, by, at, why } = decision
  return (
    <article className="decision" data-undone={!holds || undefined}>
      <div className="decision-words">
        <h2 dir="auto">
          <span className="decision-by">{by}</span> {deedText(decision)}
          {!holds && <span className="sign">{words.undone}</span>}
        </h2>
        {about !== '' && decision.kind !== 'undo' && (
          <p className="decision-about" dir="auto">
            {about}
          </p>
        )}
        <p className="note" dir="auto">
          {id} · <time dateTime={at}>{dateText(at)}</time> · {why}
        </p>
        {conflicting.length > 0 && <p className="contested">{words.conflicts(conflicting)}</p>}
      </div>
      {holds && (
        <Button className="button" onPress={() => onUndo(id)}>
          {words.undo(id)}
        </Button>
      )}
    </article>
  )
}
