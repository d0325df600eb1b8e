import type { ArithmeticFinding, Term } from '../model/question.ts'
import { sharesIn } from './arithmetic-shares.ts'
import { made, singleOf } from './reckon.ts'
import { type Figure, findingOf, hasPhrase, isStated, type Reckoning, termOf } from './reckoning.ts'

const BEFORE = 24 // code units before a share in which "rose by" stands
const PERCENT = 100

/** "The toll rose by 50 percent, from 40 to 55" gives 37.5: a share by which a figure rose or fell, between the two that the sentence gives. */
export function riseFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const figureById = new Map(reckoning.figures.map(figure => [figure.claim.id, figure]))
  return reckoning.figures.flatMap(now => {
    const before = beforeOf(now, figureById)
    if (before === undefined || before.sentence !== now.sentence || !isStated(now) || !isStated(before)) return []
    const was = singleOf(before.bounds)
    const is = singleOf(now.bounds)
    if (was === undefined || is === undefined || was === 0 || before.bounds.approximate || now.bounds.approximate)
      return []
    const shares = sharesIn(reckoning, now).filter(({ at }) => isOfRise(reckoning, at.span.start))
    const [share, ...others] = shares
    if (share === undefined || others.length > 0) return []
    const given = (Math.abs(is - was) / was) * PERCENT
    const stated = made(share.value - share.slack, share.value + share.slack)
    const holds = given >= share.value - share.slack && given <= share.value + share.slack
    const terms: Term[] = [
      termOf('base', before),
      termOf('part', now),
      { role: 'result', at: share.at, bounds: made(share.value, share.value) },
    ]
    return [
      findingOf('arithmetic.rise', holds ? 'holds' : 'fails', terms, made(given, given), stated, [reckoning.report.id]),
    ]
  })
}

function beforeOf(now: Figure, figureById: ReadonlyMap<string, Figure>): Figure | undefined {
  const hint = now.claim.hints.find(({ kind, of }) => kind === 'update' && of !== undefined)
  return hint === undefined ? undefined : figureById.get(hint.of!)
}

// rose by 20   not: rose; 20
const MARK = /[,;:.]/u

/** Do words of rising stand right before a share, with no mark between? */
function isOfRise({ text, lexicon }: Reckoning, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at).toLowerCase()
  return hasPhrase(before.split(MARK).at(-1) ?? '', lexicon.rises)
}
