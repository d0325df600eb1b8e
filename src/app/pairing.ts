/** Records that are on both sides, and those that are on one only; all in the order of their lists. */
export interface Pairing<T> {
  readonly pairs: readonly { readonly left: T; readonly right: T }[]
  readonly added: readonly T[]
  readonly gone: readonly T[]
}

/**
 * Pairs the records of two lists by the first key that they have in common, then what is left by the next. Records with one key are paired in
 * their order, so that a sentence that stands twice on one side and once on the other gives one pair and one record that is left.
 */
export function pairedBy<T>(
  lefts: readonly T[],
  rights: readonly T[],
  keys: readonly ((record: T) => string)[],
): Pairing<T> {
  const leftByRight = new Map<T, T>()
  const taken = new Set<T>()
  for (const keyOf of keys) {
    const waiting = Map.groupBy(
      lefts.filter(record => !taken.has(record)),
      keyOf,
    )
    for (const right of rights) {
      if (leftByRight.has(right)) continue
      const left = waiting.get(keyOf(right))?.shift()
      if (left === undefined) continue
      leftByRight.set(right, left)
      taken.add(left)
    }
  }
  return {
    pairs: rights.flatMap(right => (leftByRight.has(right) ? [{ left: leftByRight.get(right)!, right }] : [])),
    added: rights.filter(right => !leftByRight.has(right)),
    gone: lefts.filter(left => !taken.has(left)),
  }
}
