import type { Pairs } from './posting-lists.ts'

/**
 * An order for pairs of reports in which those come together that hang together, so that each report need be read but once: indexes of
 * the pairs, circle by circle, within one by left and right. Circles are the connected parts of a graph: no pair links two of them, so
 * that they can be compared apart from each other.
 *
 *   pairs    0-4 1-2 2-7 4-5       circles  {0 4 5} {1 2 7}       order  0-4 4-5 | 1-2 2-7
 */
export function inCircles({ count, left, right }: Pairs, reports: number): Uint32Array {
  const parent = Uint32Array.from({ length: reports }, (_, report) => report)
  for (let n = 0; n < count; n++) {
    const one = rootOf(parent, left[n]!)
    const other = rootOf(parent, right[n]!)
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  const from = new Uint32Array(reports + 1) // by root: where its pairs begin
  for (let n = 0; n < count; n++) from[rootOf(parent, left[n]!) + 1]!++
  for (let root = 0; root < reports; root++) from[root + 1]! += from[root]!
  const order = new Uint32Array(count)
  for (let n = 0; n < count; n++) order[from[rootOf(parent, left[n]!)]!++] = n
  return order
}

/** For each report, the last place in the order of a pair that it is in. */
export function lastUses({ left, right }: Pairs, order: Uint32Array, reports: number): Uint32Array {
  const last = new Uint32Array(reports)
  for (let at = 0; at < order.length; at++) last[left[order[at]!]!] = last[right[order[at]!]!] = at
  return last
}

/** Halves the way up as it goes. */
function rootOf(parent: Uint32Array, report: number): number {
  let root = report
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!
    root = parent[root]!
  }
  return root
}
