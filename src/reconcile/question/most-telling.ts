import type { Claim } from '../../model/claim.ts'

/** The value that most claims have, with the words of its first mention; the longer words where two are as frequent. */
export function mostTelling<T>(
  claims: readonly Claim[],
  read: (
    claim: Claim,
  ) => { readonly value: T; readonly basis: string; readonly at?: { readonly exact: string } | undefined } | undefined,
): { value: T; words: string | undefined } | undefined {
  const counts = new Map<string, { value: T; words: string | undefined; count: number }>()
  for (const claim of claims) {
    const grounded = read(claim)
    if (grounded === undefined) continue
    const key = JSON.stringify(grounded.value)
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { value: grounded.value, words: grounded.at?.exact, count: 1 })
    else {
      known.count++
      known.words ??= grounded.at?.exact
    }
  }
  let best: { value: T; words: string | undefined; count: number } | undefined
  for (const each of counts.values()) if (best === undefined || each.count > best.count) best = each
  return best
}
