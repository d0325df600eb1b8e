import type { Decision, DecisionId } from '../model/review.ts'

/** Decisions that hold, and those that were undone; each in the order of the log. */
export interface Holding {
  readonly decisions: readonly Decision[]
  readonly undone: readonly DecisionId[]
  /** Undoings of what no earlier line decided. */
  readonly stray: readonly Decision[]
}

/**
 * The whole log in, what holds of it out. Read from the end, so that an undoing that was itself undone does nothing:
 *
 *   r1 reject   r2 undo r1   r3 undo r2      holds: r1, r3
 */
export function holdingOf(log: readonly Decision[]): Holding {
  const placeById = new Map(log.map((decision, place) => [decision.id, place]))
  const isUndone = new Set<DecisionId>()
  const stray: Decision[] = []
  for (const [place, decision] of [...log.entries()].reverse()) {
    if (decision.kind !== 'undo' || isUndone.has(decision.id)) continue
    if ((placeById.get(decision.decision) ?? place) < place) isUndone.add(decision.decision)
    else stray.unshift(decision)
  }
  return {
    decisions: log.filter(({ id }) => !isUndone.has(id)),
    undone: log.map(({ id }) => id).filter(id => isUndone.has(id)),
    stray,
  }
}
