import type { Claim } from '../../model/claim.ts'
import type { Bounds } from '../../model/quantity.ts'
import type { ArithmeticFinding, Question, Term } from '../../model/question.ts'
import type { Dossier } from '../evidence.ts'
import { highest, lowest } from '../range.ts'
import { bears, sumOf } from './reckon.ts'
import { comparisonsOf, type Figure, findingOf, isStated, type Reckoning, termOf, updatedBy } from './reckoning.ts'
import { saysItRose } from './rising.ts'

/** "12 more died, which brings the toll to 45 from 30": what was and what came must give what is. A toll that is said to rise must not fall. */
export function additionFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const reports = [reckoning.report.id]
  return reckoning.figures.flatMap(now => {
    if (!isUpdate(now) || !isStated(now)) return []
    const before = tollBefore(reckoning, now)
    if (before === undefined || before === now || before.claim.measure !== now.claim.measure) return []
    if (highest(now.bounds) < lowest(before.bounds)) {
      if (!saysItRose(now.claim, reckoning.lexicon)) return []
      const terms = [termOf('base', before), termOf('result', now)]
      return [findingOf('arithmetic.rising-toll-falls', 'fails', terms, before.bounds, now.bounds, reports)]
    }
    const more = additionTo(reckoning, now)
    if (more === undefined || more === now || more === before) return []
    const expected = sumOf([before.bounds, more.bounds])
    const terms = [termOf('base', before), termOf('part', more), termOf('result', now)]
    const verdict = bears(now.bounds, expected) ? 'holds' : 'fails'
    return [findingOf('arithmetic.addition', verdict, terms, expected, now.bounds, reports)]
  })
}

function isUpdate({ claim }: Figure): boolean {
  return claim.hints.some(({ kind }) => kind === 'update')
}

/** What the toll was: the figure that it updates, or one that says so itself. */
function tollBefore(reckoning: Reckoning, now: Figure): Figure | undefined {
  return (
    updatedBy(reckoning, now) ??
    reckoning.figures.find(({ claim }) =>
      claim.hints.some(({ kind, of }) => kind === 'previous' && of === now.claim.id),
    )
  )
}

/** What came to it, at most a sentence away. */
function additionTo({ figures }: Reckoning, toll: Figure): Figure | undefined {
  return figures.find(
    figure =>
      isOneToll(figure, toll) &&
      Math.abs(figure.sentence - toll.sentence) <= 1 &&
      figure.claim.hints.some(({ kind }) => kind === 'addition'),
  )
}

/** Does a figure add to a toll: of its measure, or deaths beside casualties ("the toll rose to 33 after five more died")? */
function isOneToll(figure: Figure, toll: Figure): boolean {
  return (
    figure.claim.measure === toll.claim.measure ||
    (figure.claim.measure === 'killed' && toll.claim.measure === 'casualties')
  )
}

/** Does it say how far a toll has run: from another figure on, or as one that reached it? */
function isRunning({ hints, rules }: Claim): boolean {
  return rules.includes(REACHED) || hints.some(({ kind }) => kind === 'update')
}

const REACHED = 'measure.toll-reaches'

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
      if (!isRunning(claim) || claim.report === dossier.claims[earlier]!.report) continue
      if (!saysItRose(claim, comparisonsOf(dossier.reports[dossier.reportOf[later]!]!))) continue
      const terms: Term[] = [
        { role: 'base', at: dossier.claims[earlier]!.at, claim: relation.to, bounds: bounds[earlier]! },
        { role: 'result', at: claim.at, claim: relation.from, bounds: bounds[later]! },
      ]
      const reports = [dossier.claims[earlier]!.report, claim.report].sort()
      const rule = 'arithmetic.running-toll-falls'
      findings.push(findingOf(rule, 'fails', terms, bounds[earlier]!, bounds[later]!, reports))
    }
  }
  return findings
}
