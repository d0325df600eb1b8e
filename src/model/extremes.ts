import type { Bounds } from './quantity.ts'

/** The answers with the lowest and the highest figure that somebody gave, the first and the most open among equals. */
export interface Extremes {
  readonly lowest: Bounds
  readonly highest: Bounds
}

/** Answers in, what tells how far apart they are out: "16", "at least 24" and "20" lie between the first two. Undefined if none gives a figure. */
export function extremesOf(answers: readonly Bounds[]): Extremes | undefined {
  const told = answers.filter(({ low, high }) => low !== undefined || high !== undefined)
  if (told.length === 0) return undefined
  const most = (by: (one: Bounds, best: Bounds) => number): Bounds =>
    told.reduce((best, one) => {
      const beyond = by(one, best)
      return beyond > 0 || (beyond === 0 && isOpen(one) && !isOpen(best)) ? one : best
    })
  return {
    lowest: most((one, best) => lowFigureOf(best) - lowFigureOf(one)),
    highest: most((one, best) => highFigureOf(one) - highFigureOf(best)),
  }
}

/** The lower figure of bounds that give one: 24 of "at least 24" and of "at most 24". */
export function lowFigureOf({ low, high }: Bounds): number {
  return (low ?? high)!
}

/** The higher one. */
export function highFigureOf({ low, high }: Bounds): number {
  return (high ?? low)!
}

/** Is one end given, and the other not? */
export function isOpen({ low, high }: Bounds): boolean {
  return (low === undefined) !== (high === undefined)
}
