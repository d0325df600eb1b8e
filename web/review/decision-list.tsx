import type { ReactNode } from 'react'
import type { Decision } from '../../src/model/review.ts'
import { strings } from '../strings.ts'
import { dateText } from '../wording.ts'
import { deedText } from './deed-words.ts'

/** Decisions in words, in the order given: who, what, when and why. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }): ReactNode {
  const undone = new Set(decisions.flatMap(each => (each.kind === 'undo' ? [each.decision] : [])))
  return (
    <ol className="decisions">
      {decisions.map(decision => (
        <li key={decision.id} data-undone={undone.has(decision.id) || undefined}>
          <p dir="auto">
            <strong>{decision.by}</strong> {deedText(decision)}
            {undone.has(decision.id) && <span className="note"> ({strings.question.undone})</span>}
          </p>
          <p className="note" dir="auto">
            {decision.id} · {dateText(decision.at)} · {decision.why}
          </p>
        </li>
      ))}
    </ol>
  )
}
