import type { Measure } from '../../model/measure.ts'
import type { ArithmeticFinding } from '../../model/question.ts'

import { between, type Figure, hasPhrase, isStated, type Reckoning, termOf } from './reckoning.ts'
import { isOfRise, plainOf, type Share, shareFinding, sharesIn } from './share.ts'

/**
 * A share beside its part and its whole, in one sentence: "30 of the 120 killed, or 40 percent" gives 25. Only a part that the text counts and gives to its whole is looked at,
 * and a share is taken as rounded to its last digit.
 */
export function shareFindings(reckoning: Reckoning): ArithmeticFinding[] {
  return reckoning.figures.flatMap(part => {
    const hint = part.claim.hints.find(({ kind, of }) => kind === 'part-of' && of !== undefined)
    const whole = hint === undefined ? undefined : reckoning.figureById.get(hint.of!)
    if (whole === undefined || whole.sentence !== part.sentence || !isStated(part) || !isCounted(part)) return []
    const shares = sharesIn(reckoning, part).filter(share => isOfPart(reckoning, share, part, whole))
    const some = plainOf(part)
    const all = plainOf(whole)
    if (shares.length !== 1 || some === undefined || all === undefined || all === 0) return []
    const terms = [termOf('part', part), termOf('total', whole)]
    return [shareFinding(reckoning, 'arithmetic.share', terms, (some / all) * 100, shares[0]!)]
  })
}

/** Nothing breaks off between the share and the figure that is nearer to it, and it is none of rising. */
function isOfPart(reckoning: Reckoning, share: Share, part: Figure, whole: Figure): boolean {
  const wholeAt = whole.claim.at
  const isBehindBoth = share.at.span.start > wholeAt.span.end && wholeAt.span.start > part.claim.at.span.start
  const nearer = isBehindBoth ? wholeAt : part.claim.at
  return !isOfRise(reckoning, share) && !hasPhrase(between(reckoning, nearer, share.at), reckoning.lexicon.breaks)
}

function isCounted({ claim }: Figure): boolean {
  return COUNTED.has(claim.measure) && claim.quantity.basis === 'stated'
}

/** Measures that count heads, so that a share of them is one of people. */
const COUNTED: ReadonlySet<Measure> = new Set<Measure>([
  'killed',
  'wounded',
  'casualties',
  'losses',
  'missing',
  'captured',
  'surrendered',
  'displaced',
  'sick',
  'arrested',
  'abducted',
  'rescued',
])
