import type { Claim, ClaimId } from '../../model/claim.ts'
import type { Question } from '../../model/question.ts'
import { MAX_ROW_MARKS, type RowMark } from '../../model/view.ts'
import type { RoomIndex } from './room-index.ts'

/** Answers that are the same to the eye are one mark; those with most claims first, then in the order of the origins. */
export function marksOf(question: Question, claims: readonly Claim[], index: RoomIndex): RowMark[] {
  const originByClaim = originsByClaim(question)
  const marks = new Map<
    string,
    { origin: number; bounds: RowMark['bounds']; stance: Claim['stance']; claims: number }
  >()
  for (const claim of claims) {
    const origin = originByClaim.get(claim.id)
    if (origin === undefined) continue
    const bounds = index.boundsOf(claim)
    const isDenied = claim.stance === 'denied'
    const key = [
      origin,
      bounds.low,
      bounds.high,
      bounds.lowExclusive,
      bounds.highExclusive,
      bounds.approximate,
      isDenied,
    ].join(' ')
    const known = marks.get(key)
    if (known === undefined) marks.set(key, { origin, bounds, stance: claim.stance, claims: 1 })
    else known.claims++
  }
  return [...marks.values()].sort((left, right) => right.claims - left.claims || left.origin - right.origin)
}

/** The marks for which a row has room: the lowest and the highest answer, by which its range is told, and then those with most claims. */
export function marksShown(marks: readonly RowMark[]): readonly RowMark[] {
  if (marks.length <= MAX_ROW_MARKS) return marks
  const kept = new Set<RowMark>()
  for (const mark of [endOf(marks, lowestOf, -1), endOf(marks, highestOf, 1), ...marks]) {
    if (mark !== undefined && kept.size < MAX_ROW_MARKS) kept.add(mark)
  }
  return marks.filter(mark => kept.has(mark))
}

const lowestOf = ({ bounds: { low, high } }: RowMark): number | undefined => low ?? high
const highestOf = ({ bounds: { low, high } }: RowMark): number | undefined => high ?? low

/** The first mark whose figure lies furthest up (1) or down (-1); undefined where none has a figure. */
function endOf(
  marks: readonly RowMark[],
  figureOf: (mark: RowMark) => number | undefined,
  way: 1 | -1,
): RowMark | undefined {
  let end: { readonly mark: RowMark; readonly figure: number } | undefined
  for (const mark of marks) {
    const figure = figureOf(mark)
    if (figure !== undefined && (end === undefined || way * figure > way * end.figure)) end = { mark, figure }
  }
  return end?.mark
}

/** Place of each claim's origin among the question's. */
export function originsByClaim(question: Question): ReadonlyMap<ClaimId, number> {
  return new Map(question.origins.origins.flatMap((origin, place) => origin.claims.map(id => [id, place] as const)))
}
