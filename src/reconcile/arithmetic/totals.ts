import type { ArithmeticFinding } from '../../model/question.ts'
import { highest, lowest } from '../range.ts'
import { likeness } from '../subjects.ts'
import { bears, rounded, shownSum, singleOf, sumOf } from './reckon.ts'
import { type Figure, findingOf, hasPhrase, isStated, type Reckoning, termOf } from './reckoning.ts'

const MAX_BACK = 6 // sentences with figures that "in all" looks back over: a longer way, and the count began anew
const MIN_PARTS = 2
const EXCEEDS_BY = 1.6 // a sum that is further above a total is not one of its parts

/**
 * "In Orme 12 people died. Keld lost 20. In all, 30 were killed." gives 32. The total says itself that it is one; its parts are the figures of its measure and voice before it,
 * each of people or a place of its own. A report may leave some out, so that only a sum above the total fails.
 */
export function totalFindings(reckoning: Reckoning): ArithmeticFinding[] {
  return reckoning.sentences.flatMap((sentence, number) =>
    sentence.flatMap(total => {
      if (!isStated(total) || !saysInAll(reckoning, total)) return []
      const parts = partsBefore(reckoning, total, number)
      if (parts.length < MIN_PARTS) return []
      const bounds = parts.map(part => part.bounds)
      const sum = sumOf(bounds)
      const holds = bears(total.bounds, rounded(total.bounds, sum))
      const isAbove = lowest(sum) > highest(total.bounds) && lowest(sum) <= highest(total.bounds) * EXCEEDS_BY
      if (!holds && !isAbove) return []
      const terms = [...parts.map(part => termOf('part', part)), termOf('total', total)]
      return [
        findingOf('arithmetic.report-sum', holds ? 'holds' : 'fails', terms, shownSum(bounds), total.bounds, [
          reckoning.report.id,
        ]),
      ]
    }),
  )
}

/** Do words that make a total stand between the start of its sentence and the figure, or right behind it? */
function saysInAll(reckoning: Reckoning, { claim }: Figure): boolean {
  const { span } = claim.sentence
  const before = reckoning.text.slice(span.start, claim.at.span.start)
  const after = reckoning.text.slice(claim.at.span.end, Math.min(span.end, claim.at.span.end + BEHIND))
  return (
    hasPhrase(before.toLowerCase(), reckoning.lexicon.inAll) || hasPhrase(after.toLowerCase(), reckoning.lexicon.inAll)
  )
}

const BEHIND = 40 // code units after a figure: "40 people were killed in all"

/** The figures before a total that it may be the sum of, back to the first that cannot be one of them. */
function partsBefore(reckoning: Reckoning, total: Figure, number: number): Figure[] {
  const parts: Figure[] = []
  for (let at = number - 1; at >= 0 && number - at <= MAX_BACK; at--) {
    for (const figure of reckoning.sentences[at]!.toReversed()) {
      if (figure.claim.measure !== total.claim.measure) continue
      if (figure.claim.hints.some(({ kind }) => kind === 'part-of')) continue
      const isPart =
        isStated(figure) &&
        figure.voice === total.voice &&
        singleOf(figure.bounds) !== undefined &&
        figure.claim.hints.every(({ kind }) => kind === 'addition') &&
        parts.every(part => isApart(part, figure))
      if (!isPart) return parts.reverse()
      parts.push(figure)
    }
  }
  return parts.reverse()
}

/** Do two figures count other people, the people of another place or day, or does the text say that one comes to the other ("another 20")? */
function isApart(left: Figure, right: Figure): boolean {
  if ([left, right].some(({ claim }) => claim.hints.some(({ kind }) => kind === 'addition'))) return true
  const places = [left, right].map(({ claim }) =>
    claim.place?.basis === 'stated' ? claim.place.value.name : undefined,
  )
  if (places[0] !== undefined && places[1] !== undefined && places[0] !== places[1]) return true
  const times = [left, right].map(({ claim }) => (claim.time?.basis === 'stated' ? claim.time.value.from : undefined))
  if (times[0] !== undefined && times[1] !== undefined && times[0] !== times[1]) return true
  return likeness(left.subject, right.subject) === 'different'
}
