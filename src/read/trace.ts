import type { Place } from '../model/place.ts'
import type { Span } from '../model/span.ts'
import { byteOffsets } from './byte-offsets.ts'

/** A span of a document's text in, the places in the original that its characters come from out, in order of the text. */
export type Trace = (span: Span) => readonly Place[]

/**
 * A stretch of text and where it comes from. Equally long on both sides, it maps character by character; otherwise as a whole, as
 * `&` from `&amp;`.
 */
export interface Run {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** The run of a text that is its source, unchanged. */
export function allOf(text: string): readonly Run[] {
  return [{ start: 0, end: text.length, from: 0, to: text.length }]
}

/** The trace of a text that was made of decoded bytes; `part` is what they are called, if they are not the file itself. */
export function byteTrace(bytes: Uint8Array, encoding: string, runs: readonly Run[], part?: string): Trace {
  const byteAt = byteOffsets(bytes, encoding)
  return span =>
    sourceSpans(runs, span).map(({ start, end }) => ({
      kind: 'bytes',
      ...(part === undefined ? {} : { part }),
      start: byteAt(start),
      end: byteAt(end),
    }))
}

/** Spans of the source that a span of the text comes from: those that follow one another in both are one. Runs are sorted and do not overlap. */
export function sourceSpans(runs: readonly Run[], span: Span): Span[] {
  const found: { start: number; end: number }[] = []
  for (let i = firstAfter(runs, span.start); i < runs.length && runs[i]!.start < span.end; i++) {
    const { start, end, from, to } = runs[i]!
    const isEven = end - start === to - from
    const source = {
      start: isEven ? from + Math.max(0, span.start - start) : from,
      end: isEven ? to - Math.max(0, end - span.end) : to,
    }
    const last = found.at(-1)
    if (last !== undefined && source.start >= last.end) last.end = source.end
    else found.push(source)
  }
  return found
}

/** Index of the first run that ends after an offset. */
function firstAfter(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
