import type { ArithmeticFinding } from '../../model/question.ts'
import { type Figure, isStated, type Reckoning, termOf, updatedBy } from './reckoning.ts'
import { isOfRise, plainOf, shareFinding, sharesIn } from './share.ts'

/**
 * "The toll rose by 50 percent, from 40 to 55" gives 37.5: a share by which a figure rose or fell, between the two that the sentence gives, or between one and the
 * base that stands right behind the share: "90 were killed, up 50 percent on the 60 of the week before".
 */
export function riseFindings(reckoning: Reckoning): ArithmeticFinding[] {
  return reckoning.figures.flatMap(now => {
    const before = updatedBy(reckoning, now) ?? baseBehind(reckoning, now)
    if (before === undefined || before.sentence !== now.sentence || !isStated(now) || !isStated(before)) return []
    const was = plainOf(before)
    const is = plainOf(now)
    const shares = sharesIn(reckoning, now).filter(share => isOfRise(reckoning, share))
    if (shares.length !== 1 || was === undefined || is === undefined || was === 0) return []
    const terms = [termOf('base', before), termOf('part', now)]
    return [shareFinding(reckoning, 'arithmetic.rise', terms, (Math.abs(is - was) / was) * 100, shares[0]!)]
  })
}

/** The next figure of the sentence, where only a share, a word of comparing and an article lead to it. */
export function baseBehind(reckoning: Reckoning, now: Figure): Figure | undefined {
  const base = reckoning.sentences[now.sentence]!.find(({ claim }) => claim.at.span.start >= now.claim.at.span.end)
  if (base === undefined || base.claim.measure !== now.claim.measure) return undefined
  const share = sharesIn(reckoning, now).find(({ at }) => at.span.end <= base.claim.at.span.start)
  if (share === undefined || share.at.span.start < now.claim.at.span.end) return undefined
  const { bases, articles } = reckoning.lexicon
  const words = reckoning.text.slice(share.at.span.end, base.claim.at.span.start).toLowerCase().trim().split(/\s+/u)
  return bases.includes(words.filter(word => !articles.includes(word)).join(' ')) ? base : undefined
}
