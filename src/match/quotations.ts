import type { Span } from '../model/span.ts'
import type { Words } from '../text/words.ts'

/** For each word of a report, 1 if somebody else is quoted there: by the spans that are known, else by the quote marks. */
export function quotedWords(words: Words, spans: readonly Span[] | undefined): Uint8Array {
  if (spans === undefined) return words.isQuoted
  const isQuoted = new Uint8Array(words.count)
  for (const span of spans) {
    for (let i = 0; i < words.count; i++) {
      if (words.start[i]! >= span.start && words.end[i]! <= span.end) isQuoted[i] = 1
    }
  }
  return isQuoted
}
