import type { TreeNode } from './tree.ts'

/** A piece of a line that runs down from a report to its copies: which report it hangs from, and which part of a row it fills. */
export interface Stem {
  readonly from: number
  readonly part: 'upper' | 'lower' | 'whole'
}

/**
 * The stems that each row of a tree is drawn with. A report's stem begins in the lower half of its row, runs through the rows between,
 * and ends in the upper half of its last copy's.
 *
 *     wire   o        lower
 *     post   |--o     whole of wire
 *     herald '-----o  upper of wire
 */
export function stemsOf(nodes: readonly Pick<TreeNode, 'parent'>[]): readonly (readonly Stem[])[] {
  const stems: Stem[][] = nodes.map(() => [])
  const lastCopies = new Map<number, number>()
  for (const [row, { parent }] of nodes.entries()) if (parent !== undefined) lastCopies.set(parent, row)
  for (const [from, last] of lastCopies) {
    stems[from]!.push({ from, part: 'lower' })
    for (let row = from + 1; row < last; row++) stems[row]!.push({ from, part: 'whole' })
    stems[last]!.push({ from, part: 'upper' })
  }
  return stems
}
