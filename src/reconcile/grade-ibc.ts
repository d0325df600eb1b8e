import type { Grade } from '../model/question.ts'
import type { Graded } from './grade.ts'

const MIN_SOURCES = 2 // independent sources without which Iraq Body Count does not publish a figure

/**
 * Iraq Body Count: a death is published on two independent sources at least, and where reports differ the lowest and the highest figure are kept as minimum
 * and maximum. Iraq Body Count, "Methods", https://www.iraqbodycount.org/about/methods/ ("Data extraction", "Minimum and maximum").
 * Our difference: a copy never counts as a source, and an unnamed one only if it cannot be somebody already counted.
 */
export function gradeIbc({ question }: Graded): Grade {
  const { origins, range } = question
  const admitted = origins.atLeast >= MIN_SOURCES
  return {
    profile: 'ibc',
    grade: admitted ? 'two independent sources' : origins.atMost >= MIN_SOURCES ? 'independence open' : 'single source',
    admitted,
    ...(range.low === undefined ? {} : { low: range.low }),
    ...(range.high === undefined ? {} : { high: range.high }),
    rule: 'ibc.two-independent-sources',
  }
}
