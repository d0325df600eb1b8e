import type { PdfLine } from './lines.ts'

/** A page and its lines in reading order. */
export interface PageOfLines {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly PdfLine[]
}

const EDGE = 0.12 // of the height: where running heads and page numbers stand
const DRIFT = 8 // points that a running head may move between pages
const MIN_PAGES = 2 // that a running head stands on
const MIN_SHARE = 0.3 // of the pages: left and right pages may have heads of their own, and chapters too

// 7   - 7 -   Page 7 of 12   7/12   vii   not: 7 dead
const PAGE_NUMBER =
  /^[-–—\s]*(?:(?:page|seite|p\.|стр\.?)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|von|de|из|\/)\s*\d{1,4})?[-–—\s]*$/iu

/** Pages in, the same without what stands at the edge of page after page: running heads and feet, and page numbers. */
export function withoutFurniture(pages: readonly PageOfLines[]): PageOfLines[] {
  const tops = new Map<string, number[]>()
  for (const page of pages) {
    for (const line of page.lines) {
      if (isAtEdge(line, page)) tops.set(keyOf(line), [...(tops.get(keyOf(line)) ?? []), line.top])
    }
  }
  const isRunning = (line: PdfLine): boolean => {
    const alike = (tops.get(keyOf(line)) ?? []).filter(top => Math.abs(top - line.top) <= DRIFT)
    return alike.length >= Math.max(MIN_PAGES, pages.length * MIN_SHARE)
  }
  return pages.map(page => ({
    ...page,
    lines: page.lines.filter(line => !(isAtEdge(line, page) && (isRunning(line) || PAGE_NUMBER.test(wordsOf(line))))),
  }))
}

function isAtEdge(line: PdfLine, page: PageOfLines): boolean {
  return line.bottom < page.height * EDGE || line.top > page.height * (1 - EDGE)
}

/** A line's words, numbers aside: "Report 7, page 3" and "Report 7, page 4" are one. */
function keyOf(line: PdfLine): string {
  return wordsOf(line).replace(/\d+/gu, '#').toLowerCase()
}

function wordsOf(line: PdfLine): string {
  return line.items
    .map(item => item.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
