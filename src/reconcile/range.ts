import type { Bounds } from '../model/quantity.ts'

/** A bound that says nothing: both ends open. */
export const OPEN: Bounds = { lowExclusive: false, highExclusive: false, approximate: false }

const ABOUT_LEAST = 0.05 // share of the figure by which "about" is off at least: "about 23" and 24 are no conflict
const ABOUT_MOST = 0.15 // and at most, however round it is: "about 1,000" is not 1,400

/** The smallest whole number (or the bound itself) that bounds allow, slack of "about" included; -Infinity if open. */
export function lowest(bounds: Bounds): number {
  if (bounds.low === undefined) return -Infinity
  if (bounds.approximate) return bounds.low - slackOf(bounds.low)
  return bounds.lowExclusive && Number.isInteger(bounds.low) ? bounds.low + 1 : bounds.low
}

/** The largest number that bounds allow, slack of "about" included; Infinity if open. */
export function highest(bounds: Bounds): number {
  if (bounds.high === undefined) return Infinity
  if (bounds.approximate) return bounds.high + slackOf(bounds.high)
  return bounds.highExclusive && Number.isInteger(bounds.high) ? bounds.high - 1 : bounds.high
}

/** By how much a figure that is "about" may be off: half a unit of its last digit that is not a nought, within limits. */
function slackOf(value: number): number {
  let unit = 1
  while (unit * 10 <= value && value % (unit * 10) === 0) unit *= 10
  return Math.min(ABOUT_MOST * value, Math.max(ABOUT_LEAST * value, unit / 2))
}

/** Is there a number that both allow? */
export function meet(left: Bounds, right: Bounds): boolean {
  return lowest(left) <= highest(right) && lowest(right) <= highest(left)
}

/** Do two bounds say the same? */
export function same(left: Bounds, right: Bounds): boolean {
  return (
    left.low === right.low &&
    left.high === right.high &&
    left.lowExclusive === right.lowExclusive &&
    left.highExclusive === right.highExclusive &&
    left.approximate === right.approximate
  )
}

/** From the lowest low to the highest high. Bounds that say nothing are left out; undefined if nothing is left. */
export function coverOf(all: Iterable<Bounds>): Bounds | undefined {
  let low: Bounds | undefined
  let high: Bounds | undefined
  let approximate = false
  for (const bounds of all) {
    if (bounds.low === undefined && bounds.high === undefined) continue
    if (low === undefined || isLower(bounds, low)) low = bounds
    if (high === undefined || isHigher(bounds, high)) high = bounds
    approximate ||= bounds.approximate
  }
  if (low === undefined || high === undefined) return undefined
  return {
    ...(low.low === undefined ? {} : { low: low.low }),
    ...(high.high === undefined ? {} : { high: high.high }),
    lowExclusive: low.low !== undefined && low.lowExclusive,
    highExclusive: high.high !== undefined && high.highExclusive,
    approximate,
  }
}

/** The middle of what bounds allow, for measuring distance: the mean of both ends, or the one that is known. */
export function middleOf(bounds: Bounds): number | undefined {
  if (bounds.low === undefined) return bounds.high
  return bounds.high === undefined ? bounds.low : (bounds.low + bounds.high) / 2
}

/** Natural log of the factor that parts two bounds, 0 where they meet. One is added to both, so that zero has a distance too. */
export function logGap(left: Bounds, right: Bounds): number {
  if (meet(left, right)) return 0
  const [under, over] = highest(left) < lowest(right) ? [left, right] : [right, left]
  return Math.log((lowest(over) + 1) / (Math.max(0, highest(under)) + 1))
}

function isLower(left: Bounds, right: Bounds): boolean {
  if (right.low === undefined) return false
  return left.low === undefined || left.low < right.low || (left.low === right.low && !left.lowExclusive)
}

function isHigher(left: Bounds, right: Bounds): boolean {
  if (right.high === undefined) return false
  return left.high === undefined || left.high > right.high || (left.high === right.high && !left.highExclusive)
}
