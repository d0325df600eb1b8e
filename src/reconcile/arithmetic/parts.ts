import type { ArithmeticFinding } from '../../model/question.ts'
import { highest, lowest } from '../range.ts'
import { type Figure, findingOf, isStated, type Reckoning, termOf } from './reckoning.ts'
import { baseBehind } from './rises.ts'

/** A part against the whole that the text gives it to: "12 killed, including 15 children" fails. One person, or nobody, has no parts. */
export function partFindings(reckoning: Reckoning): ArithmeticFinding[] {
  return reckoning.figures.flatMap(part =>
    part.claim.hints.flatMap(hint => {
      const whole = hint.kind === 'part-of' && hint.of !== undefined ? reckoning.figureById.get(hint.of) : undefined
      if (whole === undefined || !isStated(part) || !isStated(whole) || isVague(part) || isVague(whole)) return []
      if (highest(whole.bounds) < MIN_WHOLE || baseBehind(reckoning, whole) === part) return []
      const fails = lowest(part.bounds) > highest(whole.bounds)
      const terms = [termOf('part', part), termOf('total', whole)]
      return [
        findingOf('arithmetic.part-within-total', fails ? 'fails' : 'holds', terms, part.bounds, whole.bounds, [
          reckoning.report.id,
        ]),
      ]
    }),
  )
}

const MIN_WHOLE = 2 // people

/** "Many" and "several" bear no sums. */
function isVague({ claim }: Figure): boolean {
  return claim.quantity.value.kind === 'vague'
}
