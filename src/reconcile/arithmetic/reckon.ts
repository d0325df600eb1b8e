import type { Bounds } from '../../model/quantity.ts'
import { highest, lowest, meet } from '../range.ts'

/** The sum of some bounds, end by end; an open end stays open. */
export function sumOf(all: readonly Bounds[]): Bounds {
  return made(
    all.reduce((sum, bounds) => sum + lowest(bounds), 0),
    all.reduce((sum, bounds) => sum + highest(bounds), 0),
  )
}

/** Bounds times a factor, slack included. */
export function timesOf(bounds: Bounds, factor: number): Bounds {
  return made(lowest(bounds) * factor, highest(bounds) * factor)
}

/** What a sum gives, as it is shown: without the slack of "about", which is said instead. */
export function shownSum(all: readonly Bounds[]): Bounds {
  const low = all.reduce((sum, bounds) => sum + (bounds.low ?? -Infinity), 0)
  const high = all.reduce((sum, bounds) => sum + (bounds.high ?? Infinity), 0)
  return { ...made(low, high), approximate: all.some(({ approximate }) => approximate) }
}

/** What a product gives, as it is shown. */
export function shownTimes(bounds: Bounds, factor: number): Bounds {
  const times = made((bounds.low ?? -Infinity) * factor, (bounds.high ?? Infinity) * factor)
  return { ...times, approximate: bounds.approximate }
}

/** Bounds of two plain ends; an infinite end is open. */
export function made(low: number, high: number): Bounds {
  return {
    ...(Number.isFinite(low) ? { low: tidy(low) } : {}),
    ...(Number.isFinite(high) ? { high: tidy(high) } : {}),
    lowExclusive: false,
    highExclusive: false,
    approximate: false,
  }
}

const LOOSE = 1.5 // "more than 2.5 thousand" is said of a figure a little above, not of thousands of times as many

/** Can the stated total be what the terms give? An open end is taken as what such words are said of, not as anything at all. */
export function bears(stated: Bounds, expected: Bounds): boolean {
  if (!meet(stated, expected)) return false
  if (stated.high === undefined && stated.low !== undefined) return lowest(expected) <= stated.low * LOOSE
  if (stated.low === undefined && stated.high !== undefined) return highest(expected) >= stated.high / LOOSE
  return true
}

/** Is the figure rounded, so that a result worked out with it is only as good as its last digit? */
export function rounded(bounds: Bounds, expected: Bounds): Bounds {
  const value = bounds.low !== undefined && bounds.low === bounds.high ? bounds.low : undefined
  if (value === undefined || value < ROUND_FROM) return expected
  let unit = 1
  while (unit * 10 <= value && value % (unit * 10) === 0) unit *= 10
  if (unit === 1) return expected
  return made(lowest(expected) - unit / 2, highest(expected) + unit / 2)
}

const ROUND_FROM = 1000 // smaller figures of people are counted, even when they end in a nought

/** The number that bounds stand on, if they stand on one. */
export function singleOf(bounds: Bounds): number | undefined {
  return bounds.low !== undefined && bounds.low === bounds.high ? bounds.low : undefined
}

/** Binary fractions leave dust behind decimals: 0.1 + 0.2. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
