import type { CaseFile } from '../model/case-file.ts'
import type { Issue } from '../model/issue.ts'
import type { Profile } from '../model/profile.ts'
import { failingSums } from '../model/question.ts'
import { questionLines } from './console.ts'
import { sumLines } from './sum-text.ts'
import { counted } from './wording.ts'

/** What a build tells of a case, as plain JSON: all that is printed of it, so that it can be told again without the ledger. */
export interface Telling {
  readonly reports: number
  readonly claims: number
  readonly questions: number
  readonly disputed: number
  readonly families: number
  /** Sums that do not add up. */
  readonly failing: number
  /** The first questions and the sums that do not add up, for a terminal. */
  readonly lines: readonly string[]
  /** How many questions `lines` show. */
  readonly shown: number
  readonly issues: readonly Issue[]
}

/** The case in numbers, its first `limit` questions in words. */
export function tellingOf(ledger: CaseFile, limit: number, profile: Profile): Telling {
  const shown = ledger.questions.slice(0, limit)
  const failing = failingSums(ledger.arithmetic)
  return {
    reports: ledger.reports.length,
    claims: ledger.claims.length,
    questions: ledger.questions.length,
    disputed: ledger.questions.filter(question => question.reconciliation === 'disputed').length,
    families: ledger.families.length,
    failing: failing.length,
    lines: [
      ...questionLines(ledger, shown, profile),
      ...failing.flatMap(finding => sumLines(finding, ledger.documents)),
    ],
    shown: shown.length,
    issues: ledger.issues,
  }
}

/** One line on the whole case, and on what went wrong. */
export function summaryLine(telling: Telling, issues: readonly Issue[]): string {
  const { reports, claims, questions, disputed, families, failing } = telling
  const errors = issues.filter(issue => issue.level === 'error').length
  return [
    counted(reports, 'report'),
    counted(claims, 'claim'),
    `${counted(questions, 'question')}, ${disputed} disputed`,
    families === 1 ? '1 family of copies' : `${families} families of copies`,
    `${counted(failing, 'sum')} that ${failing === 1 ? 'does' : 'do'} not add up`,
    `${counted(errors, 'issue')}`,
  ].join(' · ')
}
