import type { Anchor } from '../../model/anchor.ts'
import type { Measure } from '../../model/measure.ts'
import type { ArithmeticFinding, Term } from '../../model/question.ts'

import { made, singleOf } from './reckon.ts'
import { between, type Figure, findingOf, hasPhrase, isStated, type Reckoning, termOf } from './reckoning.ts'

// 40%   37.5 percent   40 per cent   not: 40 people
const SHARE = /(?<![\d.,])(\d{1,3}(?:\.\d+)?)\s?(?:%|([\p{L}]+(?: [\p{L}]+)?))/gu

/**
 * A share beside its part and its whole, in one sentence: "30 of the 120 killed, or 40 percent" gives 25. Only a part that the text counts and gives to its whole is looked at,
 * and a share is taken as rounded to its last digit.
 */
export function shareFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const figureById = new Map(reckoning.figures.map(figure => [figure.claim.id, figure]))
  return reckoning.figures.flatMap(part => {
    const hint = part.claim.hints.find(({ kind, of }) => kind === 'part-of' && of !== undefined)
    const whole = hint === undefined ? undefined : figureById.get(hint.of!)
    if (whole === undefined || whole.sentence !== part.sentence || !isStated(part) || !COUNTED.has(part.claim.measure))
      return []
    if (part.claim.quantity.basis !== 'stated') return []
    const shares = sharesIn(reckoning, part).filter(share => {
      if (isOfRise(reckoning, share)) return false
      const { at } = share
      const nearer = at.span.start > whole.claim.at.span.end && whole.claim.at.span.start > part.claim.at.span.start
      return !hasPhrase(between(reckoning, (nearer ? whole : part).claim.at, at), reckoning.lexicon.breaks)
    })
    return shares.length === 1 ? checked(reckoning, part, whole, shares[0]!) : []
  })
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

/** A share in percent, as a text states it. */
export interface Share {
  readonly at: Anchor
  readonly value: number
  /** Half a unit of its last digit. */
  readonly slack: number
}

function checked(reckoning: Reckoning, part: Figure, whole: Figure, share: Share): ArithmeticFinding[] {
  const some = singleOf(part.bounds)
  const all = singleOf(whole.bounds)
  if (some === undefined || all === undefined || all === 0 || part.bounds.approximate || whole.bounds.approximate)
    return []
  const given = (some / all) * 100
  const stated = made(share.value - share.slack, share.value + share.slack)
  const holds = given >= share.value - share.slack && given <= share.value + share.slack
  const terms: Term[] = [
    termOf('part', part),
    termOf('total', whole),
    { role: 'result', at: share.at, bounds: made(share.value, share.value) },
  ]
  return [
    findingOf('arithmetic.share', holds ? 'holds' : 'fails', terms, made(given, given), stated, [reckoning.report.id]),
  ]
}

/** The shares that the sentence of a figure states. */
export function sharesIn(reckoning: Reckoning, { claim }: Figure): Share[] {
  const { span, document } = claim.sentence
  const sentence = reckoning.text.slice(span.start, span.end)
  const shares: Share[] = []
  for (const match of sentence.matchAll(SHARE)) {
    const word = match[2]?.toLowerCase()
    if (
      word !== undefined &&
      !reckoning.lexicon.percents.some(percent => word === percent || word.startsWith(`${percent} `))
    )
      continue
    const digits = match[1]!
    const start = span.start + match.index
    const decimals = digits.split('.')[1]?.length ?? 0
    const value = Number(digits)
    const slack = decimals === 0 && value % 10 === 0 ? ROUND_SLACK : 0.5 * 10 ** -decimals
    shares.push({
      at: { document, span: { start, end: start + match[0].length }, exact: match[0] },
      value,
      slack: slack + DUST,
    })
  }
  return shares
}

const ROUND_SLACK = 2.5 // percentage points: "40 percent" is said of 38 and 42
const DUST = 1e-9

const BEFORE = 24 // code units before a share in which "rose by" stands
// rose by 20   not: rose; 20
const MARK = /[,;:.]/u

/** Do words of rising stand right before a share, with no mark between? */
export function isOfRise({ text, lexicon }: Reckoning, { at }: Share): boolean {
  const before = text.slice(Math.max(0, at.span.start - BEFORE), at.span.start).toLowerCase()
  return hasPhrase(before.split(MARK).at(-1) ?? '', lexicon.rises)
}
