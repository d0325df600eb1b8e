import { type Span, span } from '../../../src/model/span.ts'

/** A longer stretch is cut at the end of a line or, failing that, at a space: what is drawn at once must stay small. */
const MAX_BLOCK = 2_000 // code units, about a screenful

// a line that holds nothing: "\n\n"  "\n \t\n"   not: "\n" alone
const BLANK_LINES = /\r?\n[^\S\r\n]*(?:\r?\n[^\S\r\n]*)+/gu

/**
 * Cuts a report into the blocks that the page draws one by one: its paragraphs, and pieces of those that are too long. The blocks
 * follow on each other and leave out only the blank lines between them.
 */
export function blocksOf(text: string, within: Span): readonly Span[] {
  const blocks: Span[] = []
  let at = within.start
  for (const { index, 0: blank } of text.slice(within.start, within.end).matchAll(BLANK_LINES)) {
    addPieces(text, at, within.start + index, blocks)
    at = within.start + index + blank.length
  }
  addPieces(text, at, within.end, blocks)
  return blocks
}

function addPieces(text: string, start: number, end: number, blocks: Span[]): void {
  let at = start
  while (at < end) {
    const cut = end - at <= MAX_BLOCK ? end : cutBefore(text, at, at + MAX_BLOCK)
    if (text.slice(at, cut).trim() !== '') blocks.push(span(at, cut))
    at = cut
  }
}

/** The best place to cut in the second half of a piece: after a line, after a space, else between two characters. */
function cutBefore(text: string, start: number, latest: number): number {
  const least = start + MAX_BLOCK / 2
  for (const mark of ['\n', ' ']) {
    const found = text.lastIndexOf(mark, latest - 1)
    if (found >= least) return found + 1
  }
  return isLowSurrogate(text.charCodeAt(latest)) ? latest - 1 : latest
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The place of the block that holds an offset, or of the next one if it stands between two. */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
