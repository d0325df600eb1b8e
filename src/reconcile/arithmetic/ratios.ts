import type { Measure } from '../../model/measure.ts'
import type { ArithmeticFinding } from '../../model/question.ts'
import { highest, lowest } from '../range.ts'
import { likeness } from '../subjects.ts'
import { bears, shownTimes, singleOf, timesOf } from './reckon.ts'
import { type Figure, findingOf, isStated, type Reckoning, termOf } from './reckoning.ts'

const LOST: ReadonlySet<Measure> = new Set<Measure>(['killed', 'losses', 'casualties'])
const MAX_REACH = 1200 // code units between the first and the last term: two or three paragraphs
const NEAR_FACTOR = 1.5 // a result further off than that was not worked out from these terms

/**
 * A ratio of losses, the losses of one side, and those of the other that the report works out from them: "one soldier to two gunmen", "about 2,800 gunmen",
 * "so at least 1,500 soldiers" gives 1,400. The result is the figure that the report itself only supposes or infers; two figures that are both reported are
 * no sum of its own.
 */
export function ratioFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const ratios = reckoning.figures.filter(
    figure => figure.claim.measure === 'loss-ratio' && singleOf(figure.bounds) !== undefined,
  )
  if (ratios.length === 0) return []
  const findings: ArithmeticFinding[] = []
  for (const result of reckoning.figures) {
    if (!LOST.has(result.claim.measure) || !isWorkedOut(result)) continue
    const ratio = nearest(ratios, result)
    const base = ratio === undefined ? undefined : baseOf(reckoning, ratio, result)
    if (ratio === undefined || base === undefined) continue
    const value = singleOf(ratio.bounds)!
    const factors = [value, 1 / value]
    const holding = factors.find(factor => bears(result.bounds, timesOf(base.bounds, factor)))
    const factor = holding ?? factors.find(each => isNear(result, timesOf(base.bounds, each)))
    if (factor === undefined) continue
    const verdict = holding === undefined ? 'fails' : 'holds'
    const expected = shownTimes(base.bounds, factor)
    const terms = [termOf('ratio', ratio), termOf('base', base), termOf('result', result)]
    findings.push(findingOf('arithmetic.ratio', verdict, terms, expected, result.bounds, [reckoning.report.id]))
  }
  return findings
}

/** A figure that the report concludes: supposed, hedged, or in its own voice. */
function isWorkedOut({ claim }: Figure): boolean {
  return claim.stance === 'hypothetical' || claim.stance === 'hedged' || claim.stance === 'asserted'
}

function nearest(ratios: readonly Figure[], result: Figure): Figure | undefined {
  let best: Figure | undefined
  for (const ratio of ratios) {
    if (
      distance(ratio, result) <= MAX_REACH &&
      (best === undefined || distance(ratio, result) < distance(best, result))
    )
      best = ratio
  }
  return best
}

/** The last figure of losses of another side before the result. */
function baseOf(reckoning: Reckoning, ratio: Figure, result: Figure): Figure | undefined {
  return reckoning.figures.findLast(
    figure =>
      figure !== ratio &&
      LOST.has(figure.claim.measure) &&
      isStated(figure) &&
      figure.claim.at.span.start < result.claim.at.span.start &&
      distance(figure, result) <= MAX_REACH &&
      figure.bounds.low !== undefined &&
      figure.bounds.high !== undefined &&
      ['different', 'wider'].includes(likeness(figure.subject, result.subject)),
  )
}

function isNear(result: Figure, expected: { low?: number; high?: number }): boolean {
  const stated = Number.isFinite(lowest(result.bounds)) ? lowest(result.bounds) : highest(result.bounds)
  const given = expected.low ?? expected.high
  if (given === undefined || given <= 0 || stated <= 0) return false
  return Math.max(stated / given, given / stated) <= NEAR_FACTOR
}

function distance(left: Figure, right: Figure): number {
  return Math.abs(left.claim.at.span.start - right.claim.at.span.start)
}
