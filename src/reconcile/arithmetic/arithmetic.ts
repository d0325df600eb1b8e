import type { Bounds } from '../../model/quantity.ts'
import type { ArithmeticFinding } from '../../model/question.ts'
import { type Dossier, order } from '../evidence.ts'
import { partFindings } from './parts.ts'
import { presentFindings } from './present.ts'
import { rateFindings } from './rates.ts'
import { ratioFindings } from './ratios.ts'
import { type Reckoning, reckonings } from './reckoning.ts'
import { riseFindings } from './rises.ts'
import { shareFindings } from './shares.ts'
import { sumFindings } from './sums.ts'
import { additionFindings } from './tolls.ts'
import { totalFindings } from './totals.ts'

/** The rules that look at one report, in the order in which their findings are named. Each reports only what the text itself ties together. */
const RULES: readonly ((reckoning: Reckoning) => ArithmeticFinding[])[] = [
  sumFindings,
  partFindings,
  presentFindings,
  ratioFindings,
  shareFindings,
  rateFindings,
  additionFindings,
  totalFindings,
  riseFindings,
]

/** All sums that the text of a report lets one check, report by report. */
export function reportFindings(dossier: Dossier, bounds: readonly Bounds[]): ArithmeticFinding[] {
  const findings: ArithmeticFinding[] = []
  for (const reckoning of reckonings(dossier, bounds)) {
    for (const rule of RULES) for (const finding of rule(reckoning)) findings.push(finding)
  }
  return findings
}

/** Each finding once: those that fail, and those that hold, by the place of their first term. */
export function inOrder(findings: readonly ArithmeticFinding[]): ArithmeticFinding[] {
  const byId = new Map(findings.map(finding => [finding.id, finding]))
  return [...byId.values()].sort(
    (left, right) =>
      rank(left) - rank(right) ||
      order(left.reports[0]!, right.reports[0]!) ||
      left.terms[0]!.at.span.start - right.terms[0]!.at.span.start ||
      order(left.id, right.id),
  )
}

/** What fails comes first. */
function rank(finding: ArithmeticFinding): number {
  return finding.verdict === 'fails' ? 0 : 1
}
