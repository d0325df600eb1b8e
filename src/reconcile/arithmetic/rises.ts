import type { ArithmeticFinding, Term } from '../../model/question.ts'
import { made, singleOf } from './reckon.ts'
import { type Figure, findingOf, isStated, type Reckoning, termOf } from './reckoning.ts'
import { isOfRise, sharesIn } from './shares.ts'

const PERCENT = 100

/**
 * "The toll rose by 50 percent, from 40 to 55" gives 37.5: a share by which a figure rose or fell, between the two that the sentence gives, or between one and the
 * base that stands right behind the share: "90 were killed, up 50 percent on the 60 of the week before".
 */
export function riseFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const figureById = new Map(reckoning.figures.map(figure => [figure.claim.id, figure]))
  return reckoning.figures.flatMap(now => {
    const before = beforeOf(now, figureById) ?? baseBehind(reckoning, now)
    if (before === undefined || before.sentence !== now.sentence || !isStated(now) || !isStated(before)) return []
    const was = singleOf(before.bounds)
    const is = singleOf(now.bounds)
    if (was === undefined || is === undefined || was === 0 || before.bounds.approximate || now.bounds.approximate)
      return []
    const shares = sharesIn(reckoning, now).filter(share => isOfRise(reckoning, share))
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

/** The next figure of the sentence, where only a share, a word of comparing and an article lead to it. */
export function baseBehind(reckoning: Reckoning, now: Figure): Figure | undefined {
  const base = reckoning.sentences[now.sentence]!.find(({ claim }) => claim.at.span.start >= now.claim.at.span.end)
  if (base === undefined || base.claim.measure !== now.claim.measure) return undefined
  const share = sharesIn(reckoning, now).find(({ at }) => at.span.end <= base.claim.at.span.start)
  if (share === undefined || share.at.span.start < now.claim.at.span.end) return undefined
  const { bases, articles, percents } = reckoning.lexicon
  // The unit may have taken the word behind it: "50 percent on".
  const said = reckoning.text
    .slice(share.at.span.start, base.claim.at.span.start)
    .toLowerCase()
    .split(/[^\p{L}%]+/u)
  const left = said.filter(word => word !== '' && !articles.includes(word)).join(' ')
  return percents.some(percent => bases.some(word => left === `${percent} ${word}`)) ? base : undefined
}
