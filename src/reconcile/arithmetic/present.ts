import type { Measure } from '../../model/measure.ts'
import type { ArithmeticFinding } from '../../model/question.ts'
import { highest, lowest } from '../range.ts'
import { between, type Figure, findingOf, hasPhrase, isStated, type Reckoning, termOf } from './reckoning.ts'

/** What can befall only those who are present. */
const BEFALLS: ReadonlySet<Measure> = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'losses',
  'missing',
  'captured',
  'surrendered',
])
const MAX_STEP = 60 // code units between "70 killed" and "out of a convoy of 50"

/** Those who suffered against those who were there, where the text sets one against the other: "70 killed out of a convoy of 50". */
export function presentFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const findings: ArithmeticFinding[] = []
  for (const sentence of reckoning.sentences) {
    for (const [at, loss] of sentence.entries()) {
      const present = sentence[at + 1]
      if (present === undefined || !BEFALLS.has(loss.claim.measure) || !isStated(loss) || !isStated(present)) continue
      if (present.claim.measure !== 'personnel' && present.claim.measure !== 'population') continue
      if (!isOutOf(reckoning, loss, present)) continue
      const fails = lowest(loss.bounds) > highest(present.bounds)
      const terms = [termOf('part', loss), termOf('total', present)]
      findings.push(
        findingOf('arithmetic.losses-within-present', fails ? 'fails' : 'holds', terms, loss.bounds, present.bounds, [
          reckoning.report.id,
        ]),
      )
    }
  }
  return findings
}

function isOutOf(reckoning: Reckoning, loss: Figure, present: Figure): boolean {
  const gap = between(reckoning, loss.claim.at, present.claim.at)
  return gap.length <= MAX_STEP && hasPhrase(gap, reckoning.lexicon.outOf)
}
