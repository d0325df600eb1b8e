import type { Bounds } from '../../model/quantity.ts'

const THOUSAND = 1000
const SLIP_SHARE = 0.005 // of the figure: "4.5 thousand" beside 4,486,000 is still the same figure a thousandfold
const LEAST_SWAPPED = 12 // smallest figure of two different digits that a swap could make: 12 and 21

/**
 * The slip of the pen that would explain two figures, if there is one: a unit too many or too few ("4,486 thousand" beside 4,486), or two
 * neighbouring digits swapped (54 beside 45), where `swaps` says that one was taken over from the other: two witnesses differ by a swap by chance.
 */
export function slipBetween(left: Bounds, right: Bounds, { swaps }: { readonly swaps: boolean }): string | undefined {
  const one = figureOf(left)
  const other = figureOf(right)
  if (one === undefined || other === undefined || one === other) return undefined
  const [small, large] = one < other ? [one, other] : [other, one]
  if (small >= 2 && Math.abs(large - small * THOUSAND) <= large * SLIP_SHARE) return 'relation.thousandfold'
  return swaps && small >= LEAST_SWAPPED && isSwap(String(small), String(large)) ? 'relation.digits-swapped' : undefined
}

/** The number that bounds stand on: exact, about, or the one end that is given. */
function figureOf(bounds: Bounds): number | undefined {
  const { low, high } = bounds
  if (low !== undefined && high !== undefined) return low === high ? low : undefined
  return low ?? high
}

/** Do two numbers differ only by two neighbouring digits that changed places? */
function isSwap(left: string, right: string): boolean {
  if (left.length !== right.length || left.length < 2) return false
  let at = 0
  while (left[at] === right[at]) at++
  return (
    left[at] === right[at + 1] &&
    left[at + 1] === right[at] &&
    left.slice(at + 2) === right.slice(at + 2) &&
    left[at] !== undefined
  )
}
