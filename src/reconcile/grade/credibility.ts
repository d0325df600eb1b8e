import type { Question } from '../../model/question.ts'

/**
 * Credibility of an answer on the Admiralty grid, suggested from corroboration alone: 1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful,
 * 5 improbable, 6 cannot be judged. NATO AJP-2.1, "Allied Joint Doctrine for Intelligence Procedures"; how reliable a source is stays the analyst's to set.
 */
export function credibilityOf(
  question: Pick<Question, 'origins' | 'reconciliation' | 'relations'>,
): 1 | 2 | 3 | 4 | 5 | 6 {
  const { origins, reconciliation, relations } = question
  const isDenied = relations.some(({ kind }) => kind === 'denies')
  if (reconciliation === 'unstated') return 6
  if (reconciliation === 'disputed') return origins.atMost === 1 ? 6 : isDenied ? 5 : 4
  if (isDenied) return 4
  if (origins.atLeast >= CONFIRMED) return 1
  if (origins.atLeast === CORROBORATED) return 2
  return origins.atMost > 1 ? 3 : 6
}

const CONFIRMED = 3 // independent origins that agree
const CORROBORATED = 2
