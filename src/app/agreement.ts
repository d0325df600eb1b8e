import type { ClaimId } from '../model/claim.ts'
import type { Decision } from '../model/review.ts'
import { holdingOf } from './holding.ts'

/** How far the verdicts of two reviewers agree, over the claims that both judged. */
export interface Agreement {
  /** Claims that both judged. */
  readonly both: number
  /** Claims that only one of them judged; they count in nothing else. */
  readonly onlyLeft: number
  readonly onlyRight: number
  /** p_o: share of the claims judged by both on which they say the same. Absent if there are none. */
  readonly observed?: number
  /** p_e: share on which they would by chance, each with the verdicts that they give at the rate at which they give them. */
  readonly expected?: number
  /** Cohen's kappa; absent where chance alone makes them agree, since both give one verdict only. */
  readonly kappa?: number
  /** Where they differ, in the order of the left reviewer's verdicts. */
  readonly differences: readonly { readonly claim: ClaimId; readonly left: string; readonly right: string }[]
}

/**
 * Cohen's kappa for two raters and nominal categories (J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and
 * Psychological Measurement 20(1), 1960, pp. 37-46):
 *
 *   kappa = (p_o - p_e) / (1 - p_e)
 *
 * A category is a verdict; two corrections are one category only if they set the same values. Each reviewer's latest verdict that holds counts.
 */
export function agreementOf(log: readonly Decision[], left: string, right: string): Agreement {
  const { decisions } = holdingOf(log)
  const lefts = verdictsOf(decisions, left)
  const rights = verdictsOf(decisions, right)
  const pairs = [...lefts].flatMap(([claim, verdict]) => {
    const other = rights.get(claim)
    return other === undefined ? [] : [{ claim, left: verdict, right: other }]
  })
  return {
    both: pairs.length,
    onlyLeft: lefts.size - pairs.length,
    onlyRight: rights.size - pairs.length,
    ...kappaOf(pairs),
    differences: pairs.filter(pair => pair.left !== pair.right),
  }
}

/** Pairs of categories in; observed and expected agreement and kappa out, as far as they are defined. */
export function kappaOf(
  pairs: readonly { readonly left: string; readonly right: string }[],
): Pick<Agreement, 'observed' | 'expected' | 'kappa'> {
  if (pairs.length === 0) return {}
  const observed = pairs.filter(({ left, right }) => left === right).length / pairs.length
  const lefts = Map.groupBy(pairs, ({ left }) => left)
  const rights = Map.groupBy(pairs, ({ right }) => right)
  let chance = 0 // in pairs of pairs: whole numbers, so that 1 is exactly 1
  for (const [category, own] of lefts) chance += own.length * (rights.get(category)?.length ?? 0)
  const all = pairs.length * pairs.length
  const expected = chance / all
  return { observed, expected, ...(chance < all && { kappa: (observed - expected) / (1 - expected) }) }
}

/** Names of reviewers who gave a verdict on a claim, sorted. */
export function judgesOf(log: readonly Decision[]): string[] {
  const names = log.flatMap(decision => ('claim' in decision ? decision.by : []))
  return [...new Set(names)].sort()
}

function verdictsOf(decisions: readonly Decision[], by: string): Map<ClaimId, string> {
  const verdicts = new Map<ClaimId, string>()
  for (const decision of decisions) {
    if (decision.by !== by || !('claim' in decision)) continue
    verdicts.set(decision.claim, decision.kind === 'correct' ? `correct ${settled(decision.to)}` : decision.kind)
  }
  return verdicts
}

/** Values as one string, whatever the order of their fields. */
function settled(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${fields.map(([name, one]) => `${name}: ${settled(one)}`).join(', ')}}`
}
