import type { Span } from '../model/span.ts'

const BLANK_LINE = '\n\n'

/**
 * Where the text of a report itself begins: behind its headline where that is the first paragraph, else at `start`. Every outlet writes its own
 * headline, whatever it copies below.
 */
export function bodyStart(text: string, title: string | undefined, { start, end }: Span): number {
  if (title === undefined) return start
  const body = start + title.length + BLANK_LINE.length
  return body < end && text.startsWith(title + BLANK_LINE, start) ? body : start
}
