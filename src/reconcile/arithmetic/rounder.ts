import type { Bounds } from '../../model/quantity.ts'

/**
 * Does one of two figures tell the other less exactly: "more than 100" or "about 110" beside 112? It bounds the other, or is about as high, and has fewer digits
 * that are not noughts. "At least 12" beside 12, or 20, is another figure and no rounder one.
 */
export function isToldRounder(left: Bounds, right: Bounds): boolean {
  return rounds(left, right) || rounds(right, left)
}

function rounds(round: Bounds, exact: Bounds): boolean {
  const figure = exact.low === exact.high ? exact.low : undefined
  const stated = round.low ?? round.high
  if (figure === undefined || exact.approximate || stated === undefined || stated < LEAST) return false
  if (round.low !== undefined && round.high !== undefined && !(round.low === round.high && round.approximate))
    return false
  const unit = lastUnitOf(stated)
  if (unit === 1 || unit > figure || figure % unit === 0) return false
  if (round.approximate) return Math.round(figure / unit) * unit === stated
  return (round.low === undefined ? Math.ceil(figure / unit) : Math.floor(figure / unit)) * unit === stated
}

const LEAST = 10 // smaller figures have no rounder ones

/** What one in the last digit that is no nought is worth: 100 of 4,500. */
function lastUnitOf(value: number): number {
  let unit = 1
  while (Number.isInteger(value / (unit * 10))) unit *= 10
  return unit
}
