import type { Pairs } from './candidates.ts'

type Ends = Pick<Pairs, 'left' | 'right'>

/**
 * An order for pairs of reports in which those come together that hang together, so that each report need be read but once, wherever the
 * order is cut: indexes of the pairs. A walk goes from each report, whose pairs then have their turn, to the one that it shares most with,
 * and so on until no pair leads out of the circle. Circles can be compared apart from each other.
 *
 *   pairs    0-4 1-2 2-7 4-5       circles  {0 4 5} {1 2 7}       order  0-4 4-5 | 1-2 2-7
 */
export function inCircles({ left, right, bits }: Ends & Pick<Pairs, 'bits'>, reports: number): Uint32Array {
  const { from, pair } = byReport({ left, right }, reports)
  const order = new Uint32Array(left.length)
  const isTaken = new Uint8Array(left.length)
  const isWalked = new Uint8Array(reports)
  const ahead: number[] = [] // reports, the next one last
  let count = 0
  for (let next = 0; next < reports || ahead.length > 0; ) {
    const report = ahead.pop() ?? next++
    if (isWalked[report] === 1) continue
    isWalked[report] = 1
    const own = pair.subarray(from[report], from[report + 1])
    count = takeTurns(own, isTaken, order, count)
    if (own.length > 1) own.sort((x, y) => bits[x]! - bits[y]!)
    for (const n of own) ahead.push(left[n] === report ? right[n]! : left[n]!)
  }
  return order
}

/** Puts the pairs that had no turn yet into the order from place `count` on, and returns the place behind the last. */
function takeTurns(pairs: Uint32Array, isTaken: Uint8Array, order: Uint32Array, count: number): number {
  let to = count
  for (let n = 0; n < pairs.length; n++) {
    const pair = pairs[n]!
    if (isTaken[pair] === 1) continue
    isTaken[pair] = 1
    order[to++] = pair
  }
  return to
}

/** The pairs of report `n` are `pair[from[n]] .. pair[from[n + 1]]`, in their order. */
function byReport({ left, right }: Ends, reports: number): { from: Uint32Array; pair: Uint32Array } {
  const from = new Uint32Array(reports + 1)
  for (const side of [left, right]) for (let n = 0; n < side.length; n++) from[side[n]! + 1]!++
  for (let report = 0; report < reports; report++) from[report + 1]! += from[report]!
  const next = from.slice()
  const pair = new Uint32Array(left.length * 2)
  for (let n = 0; n < left.length; n++) {
    pair[next[left[n]!]!++] = n
    pair[next[right[n]!]!++] = n
  }
  return { from, pair }
}

/** For each report, the last pair that it is in. */
export function lastUses({ left, right }: Ends): Map<number, number> {
  const last = new Map<number, number>()
  for (let n = 0; n < left.length; n++) last.set(left[n]!, n).set(right[n]!, n)
  return last
}
