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

/** A text, and where its characters come from; what parts two stretches of it may come from nowhere. */
export interface Traced {
  readonly text: string
  readonly runs: readonly Run[]
}

/** The run of characters that stand in the source as they are. */
export function evenRun(start: number, from: number, length: number): Run {
  return { start, end: start + length, from, to: from + length }
}

/** Texts one after another, with a text between each two that comes from nowhere. */
export function joinedTraces(parts: readonly Traced[], between = ''): Traced {
  const runs: Run[] = []
  let length = 0
  for (const [index, part] of parts.entries()) {
    if (index > 0) length += between.length
    const shift = length
    for (const run of part.runs) runs.push({ ...run, start: run.start + shift, end: run.end + shift })
    length += part.text.length
  }
  return { text: parts.map(part => part.text).join(between), runs }
}

/** A text without the white space around it. */
export function trimmedTrace({ text, runs }: Traced): Traced {
  const start = text.length - text.trimStart().length
  return cutTrace({ text, runs }, { start, end: Math.max(start, text.trimEnd().length) })
}

/** The part of a text that lies in a span of it. A run that maps as a whole stays whole. */
export function cutTrace({ text, runs }: Traced, { start, end }: Span): Traced {
  const inside = runs.filter(run => run.start < end && run.end > start)
  return {
    text: text.slice(start, end),
    runs: inside.map(run => {
      const before = Math.max(0, start - run.start)
      const behind = Math.max(0, run.end - end)
      const isEven = run.end - run.start === run.to - run.from
      return {
        start: run.start + before - start,
        end: run.end - behind - start,
        from: isEven ? run.from + before : run.from,
        to: isEven ? run.to - behind : run.to,
      }
    }),
  }
}

/**
 * Where a text stands that was made of another: `runs` lead from the text into the other, `inner` from the other into the source.
 *
 *   source   "caf\u00e9 &amp; bar"      inner: caf, \u00e9, then ` &amp; bar`
 *   other     café &amp; bar             runs: café, `&` from `&amp;`, bar
 *   text      café & bar
 */
export function through(runs: readonly Run[], inner: readonly Run[]): Run[] {
  return runs.flatMap(run => {
    const isEven = run.end - run.start === run.to - run.from
    const pieces: Run[] = []
    for (let i = firstAfter(inner, run.from); i < inner.length && inner[i]!.start < run.to; i++) {
      const { start, end, from, to } = inner[i]!
      const [low, high] = [Math.max(start, run.from), Math.min(end, run.to)]
      const isCopied = end - start === to - from
      pieces.push({
        start: run.start + (isEven ? low - run.from : 0),
        end: isEven ? run.start + high - run.from : run.end,
        from: isCopied ? from + low - start : from,
        to: isCopied ? to - (end - high) : to,
      })
    }
    return isEven || pieces.length === 0 ? pieces : [{ ...pieces[0]!, to: pieces.at(-1)!.to }]
  })
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

/** The trace of a text whose source was stored in a coding of its own: it leads to characters of the decoded part. */
export function characterTrace(runs: readonly Run[], part: string): Trace {
  return span => sourceSpans(runs, span).map(({ start, end }) => ({ kind: 'characters', part, start, end }))
}

/**
 * Spans of the source that a span of the text comes from. Those that follow one another in both are one, and so are those that nothing but a space
 * of the text's own stands between. Runs are sorted and do not overlap.
 */
export function sourceSpans(runs: readonly Run[], span: Span): Span[] {
  const found: { start: number; end: number }[] = []
  let reached = span.start
  for (let i = firstAfter(runs, span.start); i < runs.length && runs[i]!.start < span.end; i++) {
    const { start, end, from, to } = runs[i]!
    const isEven = end - start === to - from
    const source = {
      start: isEven ? from + Math.max(0, span.start - start) : from,
      end: isEven ? to - Math.max(0, end - span.end) : to,
    }
    const last = found.at(-1)
    if (last !== undefined && (source.start === last.end || (source.start > last.end && start > reached)))
      last.end = source.end
    else found.push(source)
    reached = end
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
