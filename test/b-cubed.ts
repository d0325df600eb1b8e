/**
 * B-cubed precision, recall and F1 of a grouping (Bagga and Baldwin 1998, https://aclanthology.org/P98-1012): for each item, the share of its group that belongs with
 * it, and the share of what belongs with it that is in its group; then the mean over items.
 */
export function bCubed<T>(
  groups: Iterable<readonly T[]>,
  truthOf: (item: T) => string,
): { precision: number; recall: number; f1: number } {
  const sizes = new Map<string, number>()
  const all = [...groups]
  for (const item of all.flat()) sizes.set(truthOf(item), (sizes.get(truthOf(item)) ?? 0) + 1)
  let precision = 0
  let recall = 0
  let count = 0
  for (const group of all) {
    const together = new Map<string, number>()
    for (const item of group) together.set(truthOf(item), (together.get(truthOf(item)) ?? 0) + 1)
    for (const [truth, both] of together) {
      precision += (both * both) / group.length
      recall += (both * both) / sizes.get(truth)!
    }
    count += group.length
  }
  if (count === 0) return { precision: 1, recall: 1, f1: 1 }
  precision /= count
  recall /= count
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
