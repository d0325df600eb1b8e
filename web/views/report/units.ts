import type { Span } from '../../../src/model/span.ts'
import type { ClaimView } from '../../../src/model/view.ts'
import { blockAt } from './blocks.ts'
import type { TextMark } from './marks.ts'
import { type Marked, type Segment, segmentsOf } from './segments.ts'

/** Segments that the reader meets as one thing: the words of a figure, with all claims that they make, or what stands between two. */
export interface Unit {
  /** Empty where no claim is made. */
  readonly claims: readonly ClaimView[]
  readonly segments: readonly Segment<TextMark>[]
}

/** The units of one block. Words that make several claims, as "12 killed or wounded" may, are one unit with all of them. */
export function unitsOf(block: Span, marks: readonly Marked<TextMark>[]): readonly Unit[] {
  const units: { claims: readonly ClaimView[]; segments: Segment<TextMark>[] }[] = []
  for (const segment of segmentsOf(block, marks)) {
    const claims = segment.marks.flatMap(mark => (mark.kind === 'claim' ? [mark.claim] : []))
    const last = units.at(-1)
    if (last !== undefined && sameClaims(last.claims, claims)) last.segments.push(segment)
    else units.push({ claims, segments: [segment] })
  }
  return units
}

function sameClaims(left: readonly ClaimView[], right: readonly ClaimView[]): boolean {
  return left.length === right.length && left.every(claim => right.includes(claim))
}

/** The marks that each block holds some of, by the place of the block. */
export function marksByBlock(
  blocks: readonly Span[],
  marks: readonly Marked<TextMark>[],
): ReadonlyMap<number, readonly Marked<TextMark>[]> {
  const byBlock = new Map<number, Marked<TextMark>[]>()
  if (blocks.length === 0) return byBlock
  for (const marked of marks) {
    const last = blockAt(blocks, marked.span.end - 1)
    for (let place = blockAt(blocks, marked.span.start); place <= last; place++) {
      const held = byBlock.get(place)
      if (held === undefined) byBlock.set(place, [marked])
      else held.push(marked)
    }
  }
  return byBlock
}

/** Claims in the order in which a reader meets them. */
export function inReadingOrder(claims: readonly ClaimView[]): readonly ClaimView[] {
  return claims.toSorted(
    ({ claim: left }, { claim: right }) =>
      left.at.span.start - right.at.span.start ||
      left.at.span.end - right.at.span.end ||
      (left.id < right.id ? -1 : left.id > right.id ? 1 : 0),
  )
}

/** The claim after or before one, going round at the ends; from nowhere, the first or the last. */
export function stepped(ids: readonly string[], from: string | undefined, step: 1 | -1): string | undefined {
  if (ids.length === 0) return undefined
  const at = from === undefined ? -1 : ids.indexOf(from)
  if (at < 0) return step === 1 ? ids[0] : ids.at(-1)
  return ids[(at + step + ids.length) % ids.length]
}
