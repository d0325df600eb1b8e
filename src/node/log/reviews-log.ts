import { decisionFrom } from '../../app/decision-record.ts'
import { isClosed } from '../../app/log-line.ts'
import type { Reviews } from '../../app/ports.ts'
import { REVIEWS } from '../../app/review.ts'
import type { Issue } from '../../model/issue.ts'
import { type ChainedLine, type ChainedLog, chainedLog } from './chained-log.ts'

/** The log of reviews of a case, with what it is made of. */
export interface ReviewsLog extends Reviews {
  readonly chain: ChainedLog
}

/** The decisions of reviewers in a chained log. A decision is named by its line, so that no line can claim another's name. */
export function reviewsAt(file: string, now: () => string): ReviewsLog {
  const log = chainedLog(file, now)
  return {
    chain: log,
    append: decisions => log.append(decisions),
    read() {
      const { decisions, issues } = decisionsIn(log.lines())
      const end = log.endFault()
      return { decisions, issues: end === undefined ? issues : [issueAt(`review.${end.code}`, end.line), ...issues] }
    },
  }
}

/** The decisions that lines hold; a line that a pack does not show is told, and decides nothing. */
export function decisionsIn(lines: readonly Pick<ChainedLine, 'entry' | 'follows'>[]): ReturnType<Reviews['read']> {
  const issues: Issue[] = []
  const decisions = lines.flatMap(({ entry, follows }, index) => {
    if (!follows) issues.push(issueAt('review.broken-chain', index + 1))
    if (entry !== undefined && isClosed(entry)) {
      issues.push({ ...issueAt('review.withheld', index + 1), level: 'notice' })
      return []
    }
    const decision = decisionFrom(entry, `r${index + 1}`)
    if (decision === undefined) issues.push(issueAt('review.bad-record', index + 1))
    return decision ?? []
  })
  return { decisions, issues }
}

function issueAt(code: string, line: number): Issue {
  return { code, path: REVIEWS, part: `r${line}`, parameters: {}, level: 'error' }
}
