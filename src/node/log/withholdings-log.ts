import { planOf, type WithholdingPlan, withholdingFrom } from '../../app/withhold.ts'
import type { NewWithholding, Withholding } from '../../model/withholding.ts'
import type { ChainedLog } from './chained-log.ts'

/** What is withheld, as its log shows it. A decision is named by its line. */
export function readWithholdings(log: ChainedLog): readonly Withholding[] {
  return log.lines().flatMap(({ entry }, index) => (entry && withholdingFrom(entry, `w${index + 1}`)) ?? [])
}

/** What holds of it. */
export function withholdingPlan(log: ChainedLog): WithholdingPlan {
  return planOf(readWithholdings(log))
}

/** Adds a decision and gives it back with its id. */
export async function withhold(log: ChainedLog, decision: NewWithholding): Promise<Withholding> {
  await log.append([decision])
  return readWithholdings(log).at(-1)!
}
