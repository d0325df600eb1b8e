import { CLASS, classOf } from '../text/fold.ts'
import { FLAG, type Tokens } from '../text/tokens.ts'

const STOPPED_SHARE = 0.8 // of the lines end with a stop where lines are paragraphs; of wrapped lines a tenth do

/** Marks that may open a paragraph's first words, and marks after which its last line ends. */
export const QUOTES = '"“‘«\''
export const STOPS = '.!?:;,"”’…)\'*'

/** Spaces between the start of the line and `at`. */
export function indentOf(text: string, at: number): number {
  let i = at
  while (i > 0 && classOf[text.charCodeAt(i - 1)] === CLASS.space) i--
  return i === 0 || classOf[text.charCodeAt(i - 1)] === CLASS.line ? at - i : 0
}

/** Line ends in a stretch of text. */
export function linesBetween(text: string, from: number, to: number): number {
  let lines = 0
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x0a) lines++
  return lines
}

/** Does the text part its paragraphs by single line ends? Then nearly every line ends with a stop, and a blank line means more. */
export function hasLineParagraphs({ text, start, end, flags, count }: Tokens): boolean {
  let lines = 0
  let stopped = 0
  let blank = 0
  for (let i = 1; i < count; i++) {
    if (flags[i]! & FLAG.paragraph) blank++
    else if (flags[i]! & FLAG.line) {
      lines++
      if (STOPS.includes(text[end[i - 1]! - 1]!) && flags[i]! & FLAG.capital) stopped++
      else if (STOPS.includes(text[end[i - 1]! - 1]!) && QUOTES.includes(text[start[i]!]!)) stopped++
    }
  }
  return lines > blank * 2 && stopped > lines * STOPPED_SHARE
}

/** The most common of the values but the first; of equals the least. */
export function mostCommon(values: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (let i = 1; i < values.length; i++) counts[values[i]!]!++
  let best = 0
  for (let value = 1; value < 256; value++) if (counts[value]! > counts[best]!) best = value
  return best
}
