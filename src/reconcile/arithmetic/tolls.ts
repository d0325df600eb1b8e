import type { Bounds } from '../../model/quantity.ts'
import type { ArithmeticFinding, Question } from '../../model/question.ts'
import type { Dossier } from '../evidence.ts'
import { highest, lowest } from '../range.ts'
import { bears, sumOf } from './reckon.ts'
import { type Figure, findingOf, isStated, type Reckoning, termOf } from './reckoning.ts'

/** "12 more died, which brings the toll to 45 from 30": what was and what came must give what is. A toll that is said to rise must not fall. */
export function additionFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const findings: ArithmeticFinding[] = []
  for (const now of reckoning.figures) {
    if (!now.claim.hints.some(hint => hint.kind === 'update') || !isStated(now)) continue
    const beforeHint = now.claim.hints.find(hint => hint.kind === 'update' && hint.of !== undefined)
    const before =
      (beforeHint === undefined ? undefined : reckoning.figureById.get(beforeHint.of!)) ??
      reckoning.figures.find(figure =>
        figure.claim.hints.some(hint => hint.kind === 'previous' && hint.of === now.claim.id),
      )
    if (before === undefined || before === now || before.claim.measure !== now.claim.measure) continue
    const reports = [reckoning.report.id]
    const falls = highest(now.bounds) < lowest(before.bounds)
    if (falls) {
      findings.push(
        findingOf(
          'arithmetic.rising-toll-falls',
          'fails',
          [termOf('base', before), termOf('result', now)],
          before.bounds,
          now.bounds,
          reports,
        ),
      )
      continue
    }
    const more = reckoning.figures.find(
      figure =>
        isOneToll(figure, now) &&
        Math.abs(figure.sentence - now.sentence) <= 1 &&
        figure.claim.hints.some(hint => hint.kind === 'addition'),
    )
    if (more === undefined || more === now || more === before) continue
    const expected = sumOf([before.bounds, more.bounds])
    const terms = [termOf('base', before), termOf('part', more), termOf('result', now)]
    findings.push(
      findingOf(
        'arithmetic.addition',
        bears(now.bounds, expected) ? 'holds' : 'fails',
        terms,
        expected,
        now.bounds,
        reports,
      ),
    )
  }
  return findings
}

/** Does a figure add to a toll: of its measure, or deaths beside casualties ("the toll rose to 33 after five more died")? */
function isOneToll(figure: Figure, toll: Figure): boolean {
  return (
    figure.claim.measure === toll.claim.measure ||
    (figure.claim.measure === 'killed' && toll.claim.measure === 'casualties')
  )
}

/** A running toll of one origin that is lower in its later report: only where the later report says itself that it is a toll that rose. */
export function tollFindings(
  dossier: Dossier,
  bounds: readonly Bounds[],
  questions: readonly Question[],
): ArithmeticFinding[] {
  const findings: ArithmeticFinding[] = []
  for (const question of questions) {
    for (const relation of question.relations) {
      if (relation.kind !== 'corrects') continue
      const later = dossier.claimIndex.get(relation.from)!
      const earlier = dossier.claimIndex.get(relation.to)!
      const claim = dossier.claims[later]!
      if (!claim.hints.some(hint => hint.kind === 'update') || claim.report === dossier.claims[earlier]!.report)
        continue
      findings.push(
        findingOf(
          'arithmetic.running-toll-falls',
          'fails',
          [
            { role: 'base', at: dossier.claims[earlier]!.at, claim: relation.to, bounds: bounds[earlier]! },
            { role: 'result', at: claim.at, claim: relation.from, bounds: bounds[later]! },
          ],
          bounds[earlier]!,
          bounds[later]!,
          [dossier.claims[earlier]!.report, claim.report].sort(),
        ),
      )
    }
  }
  return findings
}
