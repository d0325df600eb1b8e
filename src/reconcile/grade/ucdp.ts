import type { Grade } from '../../model/question.ts'
import { highest, lowest } from '../range.ts'
import type { Graded } from './grade.ts'

/**
 * UCDP keeps a low, a best and a high estimate of each event; the best is the most reliable figure, and where nothing tells which that is, the lower.
 * S. Högbladh, "UCDP Georeferenced Event Dataset Codebook", Uppsala University, https://ucdp.uu.se/downloads/ ("best, low, high").
 * Its count of sources is that of the reports that were consulted.
 * Our difference: reliability is how many independent origins allow a figure.
 */
export function gradeUcdp({ question, answers }: Graded): Grade {
  const { range } = question
  const best = bestOf(answers)
  return {
    profile: 'ucdp',
    admitted: best !== undefined && best > 0,
    ...(range.low === undefined ? {} : { low: range.low }),
    ...(best === undefined ? {} : { best }),
    ...(range.high === undefined ? {} : { high: range.high }),
    sources: question.reports.length,
    rule: 'ucdp.most-supported-then-lower',
  }
}

/** The stated end that most origins allow; the lowest of several. */
function bestOf(answers: Graded['answers']): number | undefined {
  const standing = answers.filter(({ claim }) => claim.stance !== 'denied' && claim.stance !== 'hypothetical')
  const ends = new Set(standing.flatMap(({ bounds }) => [bounds.low ?? bounds.high ?? []].flat()))
  let best: number | undefined
  let support = 0
  for (const end of [...ends].sort((left, right) => left - right)) {
    const origins = new Set(
      standing.filter(({ bounds }) => lowest(bounds) <= end && end <= highest(bounds)).map(({ origin }) => origin),
    )
    if (origins.size > support) {
      best = end
      support = origins.size
    }
  }
  return best
}
