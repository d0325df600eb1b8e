/** Half-open range of UTF-16 code units in one text: start <= i < end. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span, checked. Throws RangeError unless 0 <= start <= end, both whole numbers. */
export function span(start: number, end: number): Span {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end)) {
    throw new RangeError(`Invalid span ${start}..${end}`)
  }
  return { start, end }
}

/** Do two spans of one text share a code unit? Touching spans do not. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}

/** Does `outer` hold all of `inner`? A span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The smallest span that holds both. */
export function cover(left: Span, right: Span): Span {
  return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) }
}

/** Order by start, then by end: the order in which records are published. */
export function bySpan(left: Span, right: Span): number {
  return left.start - right.start || left.end - right.end
}
