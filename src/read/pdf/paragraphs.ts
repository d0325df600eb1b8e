import type { Place } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import { boxesOf, type Drawn } from './boxes.ts'
import type { PageOfLines } from './furniture.ts'
import type { PdfLine } from './lines.ts'
import type { PdfItem } from './pages.ts'

const LOOSE = 1.35 // times the usual step from line to line: a wider one parts paragraphs
const OTHER_SIZE = 0.12 // of the size: by so much, a line of another size is a heading or a note
const INDENT = 0.8 // of the size: how far a paragraph's first line stands in
const SHORT = 0.82 // of the column's width: a line that ends earlier ends its paragraph, if a sentence ends there
const WORD_GAP = 0.12 // of the size: a wider gap between two items is a space
const CELL_GAP = 1.6 // of the size: and a wider one parts cells

/** The text so far, and what drew it. */
interface Written {
  /** Never empty ones. */
  readonly pieces: string[]
  readonly drawn: Drawn[]
  length: number
}

/** Pages of lines in, the text with its paragraphs joined out, and where on which page each word of it stands. */
export function paragraphsOf(pages: readonly PageOfLines[]): {
  readonly text: string
  readonly boxes: (span: Span) => readonly Place[]
} {
  const columns = columnsIn(pages)
  const inner = innerHyphens(columns)
  const written: Written = { pieces: [], drawn: [], length: 0 }
  let above: PdfLine | undefined
  for (const column of columns) {
    for (const line of column.lines) {
      if (above !== undefined) {
        if (goesOn(above, line, column)) joinTo(written, line, inner)
        else write(written, breakBetween(above, line))
      }
      writeLine(written, line, column.page)
      above = line
    }
  }
  const { pieces, drawn } = written
  return { text: pieces.join(''), boxes: span => boxesOf(drawn, span) }
}

function write(written: Written, words: string): void {
  if (words === '') return
  written.pieces.push(words)
  written.length += words.length
}

/** Makes the place for a line that goes on: behind a space, or within the word that a hyphen has parted. */
function joinTo(written: Written, line: PdfLine, inner: ReadonlySet<string>): void {
  const next = wordsOf(line)
  if (!endsInHyphen(written.pieces) || !/^\p{Ll}/u.test(next)) write(written, ' ')
  else if (dropsHyphen(written.pieces, next, inner)) takeBackHyphen(written)
}

function takeBackHyphen(written: Written): void {
  const { pieces, drawn } = written
  pieces.push(pieces.pop()!.slice(0, -1))
  written.length--
  const last = drawn.pop()!
  drawn.push({ ...last, end: last.end - 1 })
}

function writeLine(written: Written, { items }: PdfLine, page: number): void {
  for (const [place, item] of items.entries()) {
    if (place > 0) write(written, gapBetween(items[place - 1]!, item, written.pieces.at(-1)!))
    const words = place === items.length - 1 ? item.text.trimEnd() : item.text
    if (words === '') continue
    const start = written.length
    write(written, words)
    written.drawn.push({ start, end: written.length, page, item })
  }
}

interface Column {
  readonly page: number
  readonly lines: readonly PdfLine[]
  /** Usual distance from line to line. */
  readonly step: number
  readonly left: number
  readonly right: number
}

function columnsIn(pages: readonly PageOfLines[]): Column[] {
  return pages.flatMap(({ number, lines }) =>
    [...Map.groupBy(lines, line => line.column).values()].map(inColumn => columnOf(number, inColumn)),
  )
}

function columnOf(page: number, lines: readonly PdfLine[]): Column {
  const left = Math.min(...lines.map(line => line.left))
  const right = Math.max(...lines.map(line => line.right))
  return { page, lines, step: usualStep(lines), left, right }
}

/** The middle one of the steps from line to line; most lines follow another within their paragraph. */
function usualStep(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, index) => line.bottom - lines[index]!.bottom)
  return steps.sort((left, right) => left - right)[steps.length >> 1] ?? 0
}

/** Does a line go on with the paragraph of the line above it, if need be over the end of a column? */
function goesOn(above: PdfLine, line: PdfLine, column: Column): boolean {
  return line === column.lines[0] ? runsOn(above, line) : !beginsParagraph(above, line, column)
}

/** Rows of a table stand close. */
function breakBetween(above: PdfLine, line: PdfLine): string {
  return isRow(above) && isRow(line) ? '\n' : '\n\n'
}

function beginsParagraph(above: PdfLine, line: PdfLine, { step, left, right }: Column): boolean {
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
