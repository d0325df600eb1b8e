import { type Claim, isAside } from '../../model/claim.ts'
import { saysSeveralHappenings } from './words.ts'

/** Longest stretch in which it is told over how many happenings a figure was counted, in characters on either side of it. */
const REACH = 200

/**
 * Claims without the figures that sum up several happenings, where the report goes on to tell of one of these alone.
 *
 *   Nine rebels were killed in separate raids on Monday. During a raid in Tarn, guards killed two rebels.      two: the raid that is told of
 */
export function withoutSums(claims: readonly Claim[]): readonly Claim[] {
  const sums = new Set(claims.filter(isSum))
  if (sums.size === 0) return claims
  return claims.filter(claim => !sums.has(claim) || !isOfOne(claim, claims, sums))
}

/** Is the figure for several people, in several happenings? */
function isSum({ quantity: { value }, at, sentence }: Claim): boolean {
  if (value.kind === 'none' || (value.kind === 'exact' && value.value === 1)) return false
  const start = at.span.start - sentence.span.start
  return saysSeveralHappenings(sentence.exact.slice(Math.max(0, start - REACH), start + REACH))
}

/** Does the report count people of the same measure behind a sum in one later sentence, or one place, and no more? */
function isOfOne({ measure, sentence, place }: Claim, claims: readonly Claim[], sums: ReadonlySet<Claim>): boolean {
  const later = claims.filter(
    claim =>
      claim.measure === measure &&
      claim.sentence.span.start > sentence.span.start &&
      !sums.has(claim) &&
      !isAside(claim) &&
      claim.quantity.value.kind !== 'none' &&
      !claim.hints.some(({ kind }) => kind === 'part-of' || kind === 'restatement'),
  )
  if (later.length === 0) return false
  const places = new Set(later.map(claim => claim.place?.value.name))
  const sentences = new Set(later.map(claim => claim.sentence.span.start))
  if (places.has(undefined)) return false
  return sentences.size === 1 || (places.size === 1 && !places.has(place?.value.name))
}
