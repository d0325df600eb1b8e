import type { Place } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import type { PageOfLines } from './furniture.ts'
import type { PdfLine } from './lines.ts'
import type { PdfItem } from './pages.ts'

const LOOSE = 1.35 // times the usual step from line to line: a wider one parts paragraphs
const OTHER_SIZE = 0.12 // of the size: by so much, a line of another size is a heading or a note
const INDENT = 0.8 // of the size: how far a paragraph's first line stands in
const SHORT = 0.82 // of the column's width: a line that ends earlier ends its paragraph, if a sentence ends there
const WORD_GAP = 0.12 // of the size: a wider gap between two items is a space
const CELL_GAP = 1.6 // of the size: and a wider one parts cells

/** A stretch of the text and the item that it was drawn by. */
interface Drawn {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly item: PdfItem
}

interface Placed {
  readonly page: number
  readonly line: PdfLine
}

/** Pages of lines in, the text with its paragraphs joined out, and where on which page each word of it stands. */
export function paragraphsOf(pages: readonly PageOfLines[]): {
  readonly text: string
  readonly boxes: (span: Span) => readonly Place[]
} {
  const columns = columnsIn(pages)
  const inner = innerHyphens(columns)
  const pieces: string[] = []
  const drawn: Drawn[] = []
  let length = 0
  const write = (words: string): void => {
    pieces.push(words)
    length += words.length
  }
  let before: Placed | undefined
  for (const column of columns) {
    const step = usualStep(column.lines)
    const edges = edgesOf(column.lines)
    for (const [index, line] of column.lines.entries()) {
      const here: Placed = { page: column.page, line }
      if (before !== undefined) {
        const joins =
          index === 0 ? runsOn(before.line, line) : !beginsParagraph(column.lines[index - 1]!, line, step, edges)
        if (!joins) write(isRow(before.line) && isRow(line) ? '\n' : '\n\n')
        else if (!endsInHyphen(pieces) || !/^\p{Ll}/u.test(wordsOf(line))) write(' ')
        else if (dropsHyphen(pieces, wordsOf(line), inner)) {
          const last = pieces.pop()!
          pieces.push(last.slice(0, -1))
          length--
          const end = drawn.at(-1)!
          drawn[drawn.length - 1] = { ...end, end: end.end - 1 }
        }
      }
      for (const [place, item] of line.items.entries()) {
        const gap = place === 0 ? '' : gapBetween(line.items[place - 1]!, item, pieces.at(-1)!)
        if (gap !== '') write(gap)
        const words = place === line.items.length - 1 ? item.text.trimEnd() : item.text
        if (words === '') continue
        drawn.push({ start: length, end: length + words.length, page: column.page, item })
        write(words)
      }
      before = here
    }
  }
  return { text: pieces.join(''), boxes: span => boxesOf(drawn, span) }
}

interface Column {
  readonly page: number
  readonly lines: readonly PdfLine[]
}

function columnsIn(pages: readonly PageOfLines[]): Column[] {
  return pages.flatMap(({ number, lines }) =>
    [...Map.groupBy(lines, line => line.column).values()].map(inColumn => ({ page: number, lines: inColumn })),
  )
}

/** The middle one of the steps from line to line; most lines follow another within their paragraph. */
function usualStep(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, index) => line.bottom - lines[index]!.bottom)
  return steps.sort((left, right) => left - right)[steps.length >> 1] ?? 0
}

function edgesOf(lines: readonly PdfLine[]): { readonly left: number; readonly right: number } {
  return { left: Math.min(...lines.map(line => line.left)), right: Math.max(...lines.map(line => line.right)) }
}

function beginsParagraph(
  above: PdfLine,
  line: PdfLine,
  step: number,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  if (line.bottom - above.bottom > step * LOOSE) return true
  if (Math.abs(line.size - above.size) > OTHER_SIZE * Math.max(line.size, above.size)) return true
  if (line.left - left > INDENT * line.size && above.left - left < INDENT * line.size) return true
  const words = wordsOf(line)
  if (/^[•‣▪*·–—]\s/u.test(words) || isRow(line) || isRow(above)) return true
  const isShort = above.right - left < (right - left) * SHORT
  return isShort && /[.!?…:;"”’»)]$/u.test(wordsOf(above))
}

/** A line of cells. */
function isRow(line: PdfLine): boolean {
  return line.items.some((item, index) => index > 0 && item.left - line.items[index - 1]!.right > CELL_GAP * item.size)
}

/** Does a paragraph go on over the end of a column or a page? */
function runsOn(above: PdfLine, line: PdfLine): boolean {
  if (Math.abs(line.size - above.size) > OTHER_SIZE * above.size) return false
  const before = wordsOf(above)
  return /[\p{Ll},\u002d\u00ad]$/u.test(before) && /^[\p{Ll}\d"“(]/u.test(wordsOf(line)) && !isRow(above)
}

function gapBetween(left: PdfItem, right: PdfItem, written: string): string {
  const gap = right.left - left.right
  if (gap > CELL_GAP * right.size) return '\t'
  if (/\s$/u.test(written) || /^\s/u.test(right.text)) return ''
  return gap > WORD_GAP * right.size ? ' ' : ''
}

function endsInHyphen(pieces: readonly string[]): boolean {
  return /[\p{L}][-\u00ad]$/u.test(pieces.at(-1) ?? '')
}

/** Words that the document writes with a hyphen inside a line, in lower case: their hyphen stays at a line end too. */
function innerHyphens(columns: readonly Column[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { lines } of columns) {
    for (const line of lines) {
      for (const [word] of wordsOf(line).matchAll(/(?<!\p{L})\p{L}+(?:-\p{L}+)+/gu)) found.add(word.toLowerCase())
    }
  }
  return found
}

/** `evac-` and `uation` are one word; `north-` and `east` stay as they are if the document has `north-east` elsewhere. */
function dropsHyphen(pieces: readonly string[], next: string, inner: ReadonlySet<string>): boolean {
  const head = /(?<![\p{L}-])[\p{L}-]+-$/u.exec(pieces.at(-1) ?? '')?.[0]
  const tail = /^\p{L}+/u.exec(next)?.[0]
  return head === undefined || tail === undefined || !inner.has(`${head}${tail}`.toLowerCase())
}

function wordsOf(line: PdfLine): string {
  return line.items
    .map(item => item.text)
    .join(' ')
    .trim()
}

/** The boxes of a span: one a line. Within an item, letters are taken to be equally wide. */
function boxesOf(drawn: readonly Drawn[], span: Span): Place[] {
  const places: Place[] = []
  for (const { start, end, page, item } of drawn) {
    if (end <= span.start || start >= span.end) continue
    const width = (item.right - item.left) / Math.max(1, item.text.length)
    const left = item.left + Math.max(0, span.start - start) * width
    const right = item.left + (Math.min(end, span.end) - start) * width
    const last = places.at(-1)
    const box = {
      kind: 'box',
      page,
      left: point(left),
      top: point(item.top),
      right: point(right),
      bottom: point(item.bottom),
    } as const
    if (last?.kind === 'box' && last.page === page && Math.abs(last.bottom - box.bottom) < item.size / 2)
      places[places.length - 1] = {
        ...box,
        left: Math.min(last.left, box.left),
        top: Math.min(last.top, box.top),
        right: Math.max(last.right, box.right),
        bottom: Math.max(last.bottom, box.bottom),
      }
    else places.push(box)
  }
  return places
}

/** To a hundredth of a point: finer than any printer, and short to write. */
function point(value: number): number {
  return Math.round(value * 100) / 100
}
