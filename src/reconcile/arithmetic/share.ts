import type { Anchor } from '../../model/anchor.ts'
import type { ArithmeticFinding, Term } from '../../model/question.ts'
import { made, singleOf } from './reckon.ts'
import { type Figure, findingOf, hasPhrase, type Reckoning } from './reckoning.ts'

/** A share in percent, as a text states it. */
export interface Share {
  readonly at: Anchor
  readonly value: number
  /** Half a unit of its last digit. */
  readonly slack: number
}

// 40   37.5   before a unit, close to it or a space away
const NUMBER = /(?<![\d.,])(\d{1,3}(?:\.\d+)?)\s?/gu
const LETTER = /^\p{L}/u

/** The shares that the sentence of a figure states: "40%", "37.5 percent". */
export function sharesIn({ text, lexicon }: Reckoning, { claim }: Figure): Share[] {
  const { span, document } = claim.sentence
  const sentence = text.slice(span.start, span.end)
  const shares: Share[] = []
  for (const match of sentence.matchAll(NUMBER)) {
    const behind = sentence.slice(match.index + match[0].length, match.index + match[0].length + UNIT_REACH)
    const unit = lexicon.percents.find(percent => behind.toLowerCase().startsWith(percent))
    if (unit === undefined || (LETTER.test(unit) && LETTER.test(behind.slice(unit.length)))) continue
    const from = match.index
    const to = from + match[0].length + unit.length
    shares.push({
      at: { document, span: { start: span.start + from, end: span.start + to }, exact: sentence.slice(from, to) },
      value: Number(match[1]),
      slack: slackOf(match[1]!),
    })
  }
  return shares
}

const UNIT_REACH = 24 // code units that hold any unit and the letter behind it

function slackOf(digits: string): number {
  const decimals = digits.split('.')[1]?.length ?? 0
  const isRound = decimals === 0 && Number(digits) % 10 === 0
  return (isRound ? ROUND_SLACK : 0.5 * 10 ** -decimals) + DUST
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

/** The number that a figure gives for a sum in percent: one plain number, not "about" it. */
export function plainOf({ bounds }: Figure): number | undefined {
  return bounds.approximate ? undefined : singleOf(bounds)
}

/**
 * A stated share held against the one that two figures give.
 *
 * @param terms the two figures, as they stand on the tape; the share is added as the result
 * @param given percent
 */
export function shareFinding(
  { report }: Reckoning,
  rule: string,
  terms: readonly Term[],
  given: number,
  { at, value, slack }: Share,
): ArithmeticFinding {
  const holds = Math.abs(given - value) <= slack
  const result: Term = { role: 'result', at, bounds: made(value, value) }
  const stated = made(value - slack, value + slack)
  return findingOf(rule, holds ? 'holds' : 'fails', [...terms, result], made(given, given), stated, [report.id])
}
