import { decisionFrom } from '../app/decision-record.ts'
import { isClosed } from '../app/log-line.ts'
import type { Reviews } from '../app/ports.ts'
import { REVIEWS } from '../app/review.ts'
import type { Issue } from '../model/issue.ts'
import { type ChainedLog, chainedLog } from './chained-log.ts'

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
      const issues: Issue[] = []
      const end = log.endFault()
      if (end !== undefined)
        issues.push({ code: `review.${end.code}`, path: REVIEWS, part: `r${end.line}`, parameters: {}, level: 'error' })
      const decisions = [...log.lines().entries()].flatMap(([index, { entry, follows }]) => {
        const id = `r${index + 1}`
        const issue = { path: REVIEWS, part: id, parameters: {}, level: 'error' as const }
        if (!follows) issues.push({ code: 'review.broken-chain', ...issue })
        if (entry !== undefined && isClosed(entry)) {
          issues.push({ code: 'review.withheld', ...issue, level: 'notice' })
          return []
        }
        const decision = decisionFrom(entry, id)
        if (decision === undefined) issues.push({ code: 'review.bad-record', ...issue })
        return decision ?? []
      })
      return { decisions, issues }
    },
  }
}
