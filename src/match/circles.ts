import type { Pairs } from './candidates.ts'

type Ends = Pick<Pairs, 'left' | 'right'>

/**
 * An order for pairs of reports in which those come together that hang together, so that each report need be read but once: indexes of
 * the pairs, circle by circle, within one by left and right. Circles are the connected parts of a graph: no pair links two of them, so
 * that they can be compared apart from each other.
 *
 *   pairs    0-4 1-2 2-7 4-5       circles  {0 4 5} {1 2 7}       order  0-4 4-5 | 1-2 2-7
 */
export function inCircles({ left, right }: Ends, reports: number): Uint32Array {
  const parent = Uint32Array.from({ length: reports }, (_, report) => report)
  for (let n = 0; n < left.length; n++) {
    const one = rootOf(parent, left[n]!)
    const other = rootOf(parent, right[n]!)
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  const from = new Uint32Array(reports + 1) // by root: where its pairs begin
  for (let n = 0; n < left.length; n++) from[rootOf(parent, left[n]!) + 1]!++
  for (let root = 0; root < reports; root++) from[root + 1]! += from[root]!
  const order = new Uint32Array(left.length)
  for (let n = 0; n < left.length; n++) order[from[rootOf(parent, left[n]!)]!++] = n
  return order
}

/** For each report, the last pair that it is in. */
export function lastUses({ left, right }: Ends): Map<number, number> {
  const last = new Map<number, number>()
  for (let n = 0; n < left.length; n++) last.set(left[n]!, n).set(right[n]!, n)
  return last
}

/** Halves the way up as it goes. */
export function rootOf(parent: Uint32Array, report: number): number {
  let root = report
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!
    root = parent[root]!
  }
  return root
}
