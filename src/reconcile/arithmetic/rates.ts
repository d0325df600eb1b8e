import { turnOf } from '../../model/claim.ts'
import type { ReportId } from '../../model/document.ts'
import type { ArithmeticFinding, Term } from '../../model/question.ts'
import { daysOf } from '../days.ts'
import { likeness } from '../subjects.ts'
import { bears, made, timesOf } from './reckon.ts'
import { type Figure, findingOf, isStated, type Reckoning, termOf } from './reckoning.ts'

const MAX_SENTENCES = 1 // sentences between the rate and the total
const NEAR_FACTOR = 3 // a total further off than that was not worked out from this rate

/**
 * A rate against a total of the same party over a stated number of days: "12 people a day were killed" and "over the ten days 150 were killed" gives 120. A rate is an
 * average, so the total is given a tenth of leeway.
 */
export function rateFindings(reckoning: Reckoning): ArithmeticFinding[] {
  const findings: ArithmeticFinding[] = []
  for (const rate of reckoning.figures) {
    const turn = turnOf(rate.claim)
    if (turn === undefined || !isStated(rate)) continue
    // "2,600 so far this year, or 260 a month" was worked out from the figure beside it.
    const isOfItsOwn = reckoning.sentences[rate.sentence]!.some(figure => isTotalFor(rate, figure))
    const reach = isOfItsOwn ? 0 : MAX_SENTENCES
    for (const total of reckoning.figures) {
      if (total === rate || !isStated(total) || Math.abs(total.sentence - rate.sentence) > reach) continue
      if (isTotalFor(rate, total) && isOfOneParty(rate, total))
        findings.push(...findingsOn(rate, turn, total, reckoning.report.id))
    }
  }
  return findings
}

/** Does a total hold what a rate gives over its days? Nothing where these are not stated, or it was not worked out from the rate. */
function findingsOn(rate: Figure, turn: number, total: Figure, report: ReportId): ArithmeticFinding[] {
  const days = lengthOf(total)
  if (days === undefined || days <= turn) return []
  const expected = timesOf(rate.bounds, days / turn)
  if (expected.low === undefined || expected.high === undefined) return []
  const loose = made(expected.low * (1 - LEEWAY), expected.high * (1 + LEEWAY))
  const holds = bears(total.bounds, loose)
  if (!holds && !isNear(total, expected)) return []
  const time: Term = { role: 'time', at: timeAnchor(total)!, bounds: made(days, days) }
  const terms = [termOf('rate', rate), time, termOf('result', total)]
  return [findingOf('arithmetic.rate', holds ? 'holds' : 'fails', terms, expected, total.bounds, [report])]
}

function isOfOneParty(rate: Figure, total: Figure): boolean {
  const alike = likeness(rate.subject, total.subject)
  return (alike === 'same' || alike === 'alike') && total.voice === rate.voice
}

function isTotalFor(rate: Figure, { claim }: Figure): boolean {
  return claim.measure === rate.claim.measure && turnOf(claim) === undefined
}

const LEEWAY = 0.1 // share by which an average may be off

/** The days that a total's own time lasts, if both its ends are stated. */
function lengthOf({ claim }: Figure): number | undefined {
  if (claim.time?.basis !== 'stated') return undefined
  const days = daysOf(claim.time.value)
  return days === undefined || !Number.isFinite(days.to - days.from) ? undefined : days.to - days.from + 1
}

function timeAnchor({ claim }: Figure) {
  return claim.time?.basis === 'stated' ? claim.time.at : undefined
}

function isNear(total: Figure, expected: { readonly low?: number; readonly high?: number }): boolean {
  const stated = total.bounds.low ?? total.bounds.high
  const given = expected.low ?? expected.high
  if (stated === undefined || given === undefined || stated <= 0 || given <= 0) return false
  return Math.max(stated / given, given / stated) <= NEAR_FACTOR
}
