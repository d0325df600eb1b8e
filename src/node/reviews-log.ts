import { decisionFrom } from '../app/decision-record.ts'
import type { Reviews } from '../app/ports.ts'
import { REVIEWS } from '../app/review.ts'
import type { Issue } from '../model/issue.ts'
import { chainedLog } from './chained-log.ts'

/** The decisions of reviewers in a chained log. A decision is named by its line, so that no line can claim another's name. */
export function reviewsAt(file: string, now: () => string): Reviews {
  const log = chainedLog(file, now, { durable: true })
  return {
    append: decisions => log.append(decisions),
    read() {
      const issues: Issue[] = []
      const decisions = [...log.lines().entries()].flatMap(([index, { entry, follows }]) => {
        const id = `r${index + 1}`
        const issue = { path: REVIEWS, part: id, parameters: {}, level: 'error' as const }
        if (!follows) issues.push({ code: 'review.broken-chain', ...issue })
        const decision = decisionFrom(entry, id)
        if (decision === undefined) issues.push({ code: 'review.bad-record', ...issue })
        return decision ?? []
      })
      return { decisions, issues }
    },
  }
}
