import type { Span } from '../model/span.ts'
import { foldOf } from '../text/fold.ts'
import { FLAG, TOKEN } from '../text/tokens.ts'
import type { ReportText } from './report-text.ts'

const QUOTE = 0x22
const OPENING = new Set([0x201c, 0x201e, 0xab])
const CLOSING = new Set([0x201d, 0xbb])

/** For each word of a report, 1 if somebody else is quoted there: by the spans that are known, else by the quote marks. */
export function quotedWords(text: ReportText): Uint8Array {
  return text.input.quotations ? withinSpans(text, text.input.quotations) : withinMarks(text)
}

function withinSpans({ words }: ReportText, spans: readonly Span[]): Uint8Array {
  const isQuoted = new Uint8Array(words.count)
  for (const span of spans) {
    for (let i = 0; i < words.count; i++) {
      if (words.start[i]! >= span.start && words.end[i]! <= span.end) isQuoted[i] = 1
    }
  }
  return isQuoted
}

/** A new paragraph closes what was left open: a quotation that runs on opens again there. */
function withinMarks({ input, words }: ReportText): Uint8Array {
  const { tokens } = input
  const isQuoted = new Uint8Array(words.count)
  let isOpen = false
  let word = 0
  for (let token = words.first; token < words.limit; token++) {
    if (tokens.flags[token]! & FLAG.paragraph) isOpen = false
    if (tokens.kind[token] !== TOKEN.mark) {
      if (isOpen) isQuoted[word] = 1
      word++
      continue
    }
    const code = tokens.text.charCodeAt(tokens.start[token]!)
    if (OPENING.has(code)) isOpen = true
    else if (CLOSING.has(code)) isOpen = false
    else if (foldOf[code] === QUOTE) isOpen = !isOpen
  }
  return isQuoted
}
