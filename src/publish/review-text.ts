import type { Decision } from '../model/review.ts'
import { counted, oneLine } from './wording.ts'

/** A decision as a line: `r3 2031-03-09T10:00:00Z Ada Ravel rejects ...-killed: counted twice`. */
export function decisionText(decision: Decision, isUndone: boolean): string {
  const { id, at, by, why } = decision
  return `${id} · ${at.slice(0, 16).replace('T', ' ')} · ${by} · ${deedText(decision)}${isUndone ? ' · undone' : ''}\n    ${oneLine(why)}`
}

/** What was decided, in words. */
export function deedText(decision: Decision): string {
  switch (decision.kind) {
    case 'accept':
      return `accept ${decision.claim}`
    case 'reject':
      return `reject ${decision.claim}`
    case 'correct':
      return `correct ${decision.claim}: ${Object.entries(decision.to).map(valueText).join(', ')}`
    case 'merge':
      return `merge ${decision.questions.map(question => question.id).join(', ')}`
    case 'split':
      return `split ${counted(decision.claims.length, 'claim')} from ${decision.question.id}: ${decision.claims.join(', ')}`
    case 'rename':
      return `rename ${decision.question.id}: "${oneLine(decision.text)}"`
    case 'reliability':
      return `reliability of ${decision.source}: ${decision.grade}`
    case 'undo':
      return `undo ${decision.decision}`
  }
}

function valueText([field, value]: [string, unknown]): string {
  if (value === null) return `${field} not stated`
  if (typeof value !== 'object') return `${field} ${String(value)}`
  return `${field} ${Object.values(value as Record<string, unknown>).join(' ')}`
}
