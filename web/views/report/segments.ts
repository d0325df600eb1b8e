import { overlaps, type Span } from '../../../src/model/span.ts'

/** Something that holds from one place of a text to another. */
export interface Marked<Mark> {
  readonly span: Span
  readonly mark: Mark
}

/** A stretch of text over which the same marks hold. */
export interface Segment<Mark> {
  readonly span: Span
  /** All that hold here, the widest first, so that a narrower one can be drawn on top of those around it. */
  readonly marks: readonly Mark[]
}

/**
 * Cuts a stretch of text wherever a mark begins or ends. Marks may nest, overlap and reach beyond the stretch; the segments
 * follow on each other without a gap and cover it. Cuts count code units, so they hold in whichever direction the text runs.
 *
 *     text    "the mayor said nine died"
 *     speaker  |-------|
 *     sentence |----------------------|
 *     segments |-------|--------------|     [sentence, speaker] [sentence]
 */
export function segmentsOf<Mark>(within: Span, marks: readonly Marked<Mark>[]): readonly Segment<Mark>[] {
  if (within.start === within.end) return []
  const held = marks.filter(({ span }) => span.start < span.end && overlaps(span, within)).toSorted(widestFirst)
  const cuts = new Set([within.start, within.end])
  const beginning = new Map<number, number[]>()
  held.forEach(({ span }, place) => {
    const start = Math.max(span.start, within.start)
    cuts.add(start)
    cuts.add(Math.min(span.end, within.end))
    const others = beginning.get(start)
    if (others === undefined) beginning.set(start, [place])
    else others.push(place)
  })
  const segments: Segment<Mark>[] = []
  let open: readonly number[] = []
  const places = [...cuts].sort((left, right) => left - right)
  for (const [index, start] of places.slice(0, -1).entries()) {
    const kept = open.filter(place => held[place]!.span.end > start)
    const begun = beginning.get(start) ?? []
    open = begun.length === 0 ? kept : [...kept, ...begun].sort((left, right) => left - right)
    segments.push({ span: { start, end: places[index + 1]! }, marks: open.map(place => held[place]!.mark) })
  }
  return segments
}

function widestFirst(left: Marked<unknown>, right: Marked<unknown>): number {
  const width = ({ span }: Marked<unknown>): number => span.end - span.start
  return width(right) - width(left) || left.span.start - right.span.start
}
