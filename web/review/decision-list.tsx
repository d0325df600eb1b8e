import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Decision, DecisionId } from '../../src/model/review.ts'
import { strings } from '../strings.ts'
import { dateText } from '../wording.ts'

const { review } = strings

/** Decisions, newest first: who, when, what and why, and whether they still hold. */
export function DecisionList({
  decisions,
  undone,
  onUndo,
}: {
  readonly decisions: readonly Decision[]
  readonly undone: ReadonlySet<DecisionId>
  readonly onUndo?: (id: DecisionId) => void
}): ReactNode {
  if (decisions.length === 0) return <p className="quiet">{review.noDecisions}</p>
  return (
    <ol className="decisions">
      {decisions.toReversed().map(decision => (
        <li key={decision.id} data-undone={undone.has(decision.id) || undefined}>
          <p>
            <strong dir="auto">{decision.by}</strong> {review.deeds[decision.kind]}
            {undone.has(decision.id) && <span className="sign">{review.undone}</span>}
          </p>
          <p className="note" dir="auto">
            {dateText(decision.at)} · {decision.why}
          </p>
          {onUndo !== undefined && decision.kind !== 'undo' && !undone.has(decision.id) && (
            <Button className="quiet-button" onPress={() => onUndo(decision.id)}>
              {review.undoIt}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
