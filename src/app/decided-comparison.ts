import type { Profile } from '../model/profile.ts'
import type { Decision } from '../model/review.ts'
import type { Pipeline } from '../pipeline.ts'
import { digest } from '../reconcile/digest.ts'
import type { Store } from './ports.ts'

/**
 * Reconciliation that is done once for each state of the log of decisions: what a decided case was reconciled to is kept beside what the evidence says, and
 * dropped when the log, or the evidence, changes. Only the latest state of a profile is kept.
 */
export function keptReconciliation(
  store: Pick<Store, 'comparison' | 'putComparison' | 'dropComparisons'>,
  decisions: readonly Decision[],
  pipeline: Pick<Pipeline, 'reconcile'>,
): Pick<Pipeline, 'reconcile'> {
  return {
    reconcile(evidence, profile, rulings) {
      const name = `${prefixOf(profile)}${digest(JSON.stringify(decisions))}`
      const known = store.comparison(name)
      if (known !== undefined) return known
      const made = pipeline.reconcile(evidence, profile, rulings)
      store.dropComparisons(prefixOf(profile))
      store.putComparison(name, { ...made, alignments: [], families: [] })
      return made
    },
  }
}

function prefixOf({ name }: Profile): string {
  return `${name} decided `
}
