import type { Bounds } from '../../src/model/quantity.ts'

/** From a figure to its place on a line, in percent of its width. */
export interface PlotScale {
  readonly at: (value: number) => number
  /** Figures to write under the line. */
  readonly ticks: readonly number[]
  /** Steps are tenfold: the answers lie too far apart for even ones. */
  readonly isLog: boolean
}

const EDGE = 6 // percent of the line kept free at each end, for marks and arrows
const FAR_APART = 60 // ratio of largest to smallest answer from which even steps would press the small ones into one

/** The scale over all ends that the answers state; undefined where nobody gives a number. */
export function plotScale(answers: readonly Bounds[]): PlotScale | undefined {
  const ends = answers.flatMap(({ low, high }) => [low, high]).filter(end => end !== undefined)
  if (ends.length === 0) return undefined
  const lowest = Math.min(...ends)
  const highest = Math.max(...ends)
  if (lowest === highest) return { at: () => 50, ticks: [lowest], isLog: false }
  const isLog = lowest >= 0 && highest / Math.max(1, lowest) >= FAR_APART
  const scaled = (value: number): number => (isLog ? Math.log10(1 + value) : value)
  const span = scaled(highest) - scaled(lowest)
  return {
    at: value => EDGE + ((scaled(value) - scaled(lowest)) / span) * (100 - 2 * EDGE),
    ticks: [lowest, highest],
    isLog,
  }
}
