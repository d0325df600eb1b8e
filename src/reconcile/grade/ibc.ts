import type { Grade } from '../../model/question.ts'
import type { Graded } from './grade.ts'

const MIN_SOURCES = 2 // independent sources without which Iraq Body Count does not publish a figure

/**
 * Iraq Body Count: deaths of civilians, published on two independent sources at least (those on one are marked provisional), and where reports differ the lowest and the highest
 * figure are kept as minimum and maximum. Iraq Body Count, "Methods", https://www.iraqbodycount.org/about/methods/1 ("Overview") and /3 ("Data extraction").
 * Our difference: a copy never counts as a source, and an unnamed one only if it cannot be somebody already counted.
 */
export function gradeIbc({ question }: Graded): Grade {
  const { origins, range } = question
  const isCombatant = question.subject?.role === 'military' || question.subject?.role === 'insurgent'
  const admitted = !isCombatant && origins.atLeast >= MIN_SOURCES
  return {
    profile: 'ibc',
    grade: isCombatant ? 'combatants' : gradeFor(origins.atLeast, origins.atMost),
    admitted,
    ...(range.low === undefined ? {} : { low: range.low }),
    ...(range.high === undefined ? {} : { high: range.high }),
    sources: origins.atLeast,
    rule: isCombatant ? 'ibc.civilians-only' : 'ibc.two-independent-sources',
  }
}

function gradeFor(atLeast: number, atMost: number): string {
  if (atLeast >= MIN_SOURCES) return 'two independent sources'
  return atMost >= MIN_SOURCES ? 'independence open' : 'provisional, single source'
}
