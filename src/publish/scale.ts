import { scaleLinear, scaleSymlog } from 'd3-scale'

/** A way from numbers to horizontal places, with round ticks. */
export interface Scale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

const LOG_FROM_RATIO = 20 // beyond this, small figures would stand on one spot of a linear axis
const SMALL = 10 // figures that a linear axis up to 200 still keeps apart
const PADDING = 0.06 // share of the domain left free at both ends, for marks that are drawn open

/** A scale over [low, high], drawn between two places: linear, or logarithmic (with zero) where the ends are far apart. */
export function scaleOver(low: number, high: number, from: number, to: number, tickCount: number): Scale {
  const room = Math.max((high - low) * PADDING, high === low ? Math.max(1, high * PADDING) : 0)
  const isWide = high > Math.max(SMALL, low) * LOG_FROM_RATIO
  const start = Math.max(0, low - room)
  if (!isWide) {
    const scale = scaleLinear([start, high + room], [from, to])
    return { at: value => scale(value), ticks: scale.ticks(tickCount).filter(Number.isInteger) }
  }
  const scale = scaleSymlog([start, high * (1 + PADDING * 4)], [from, to])
  return { at: value => scale(value), ticks: decades(low, high) }
}

/** 0, 10, 100, 1000, ... as far as they lie in the domain. */
function decades(low: number, high: number): number[] {
  const ticks = low <= 0 ? [0] : []
  for (let tick = 1; tick <= high * 1.2; tick *= 10) if (tick >= low * 0.8) ticks.push(tick)
  return ticks
}
