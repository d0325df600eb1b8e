import type { PdfItem, PdfPage } from './pages.ts'

/** A line of a page, or the part of one that stands in a column: its items from left to right. */
export interface PdfLine {
  readonly items: readonly PdfItem[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  /** Which column it stands in, from 0, in reading order over the page; lines of one column follow one another. */
  readonly column: number
}

const SAME_LINE = 0.4 // of the size: how far two baselines may differ, as those of a footnote's mark do
const COLUMN_GAP = 1.6 // of the size: a wider gap in a line parts columns or cells; words stand under one apart
const GUTTER = 0.9 // of the size: how wide the white between two columns is at least
const MIN_COLUMN_LINES = 3 // fewer, and it is a table's cells or a caption
const MIN_COLUMN_CHARS = 18 // a line, on average; narrower, and it is a table

/** What a page draws in, its lines in reading order out: one column after another, from the top. */
export function linesOf({ items }: PdfPage): PdfLine[] {
  const segments = segmentsOf(items)
  const columns: PdfLine[][] = []
  cut(segments, columns)
  return columns.flatMap((lines, column) => lines.map(line => ({ ...line, column })))
}

/** Items that stand on one line without a wide gap between them, from the top. */
function segmentsOf(items: readonly PdfItem[]): PdfLine[] {
  const rows: PdfItem[][] = []
  for (const item of [...items].sort((left, right) => left.bottom - right.bottom || left.left - right.left)) {
    const row = rows.at(-1)
    const base = row?.[0]
    if (
      row !== undefined &&
      base !== undefined &&
      Math.abs(item.bottom - base.bottom) <= SAME_LINE * Math.max(item.size, base.size)
    )
      row.push(item)
    else rows.push([item])
  }
  return rows.flatMap(row => {
    const inRow = row.sort((left, right) => left.left - right.left)
    const segments: PdfItem[][] = []
    for (const item of inRow) {
      const last = segments.at(-1)?.at(-1)
      if (last === undefined || item.left - last.right > COLUMN_GAP * Math.max(item.size, last.size))
        segments.push([item])
      else segments.at(-1)!.push(item)
    }
    return segments.map(lineOf)
  })
}

function lineOf(items: readonly PdfItem[]): PdfLine {
  return {
    items,
    left: items[0]!.left,
    right: Math.max(...items.map(item => item.right)),
    top: Math.min(...items.map(item => item.top)),
    bottom: Math.max(...items.map(item => item.bottom)),
    size: Math.max(...items.map(item => item.size)),
    column: 0,
  }
}

const MAX_CUTS = 60 // deep; a page of more levels is no page that people read

/**
 * Cuts a page where white runs through it, after Nagy and Seth's XY-cut (1984): into columns where a gutter runs from top to bottom, otherwise at the widest
 * white between two lines; what cannot be cut is one column. Unlike theirs, a cut into columns needs columns of some width, so that tables stay rows.
 *
 *   Title of the page          cut below the title
 *   left col   | right col     cut at the gutter
 */
function cut(segments: readonly PdfLine[], columns: PdfLine[][], depth = 0): void {
  if (segments.length === 0) return
  const parts = depth < MAX_CUTS ? columnsOf(segments) : undefined
  if (parts !== undefined) {
    for (const part of parts) cut(part, columns, depth + 1)
    return
  }
  const halves = depth < MAX_CUTS && mayHoldColumns(segments) ? halvesOf(segments) : undefined
  if (halves !== undefined) for (const half of halves) cut(half, columns, depth + 1)
  else columns.push(rowsOf(segments))
}

/** Are there two segments side by side at all? */
function mayHoldColumns(segments: readonly PdfLine[]): boolean {
  return segments.some(
    (segment, index) => index > 0 && Math.abs(segment.bottom - segments[index - 1]!.bottom) < segment.size,
  )
}

/** Segments left and right of each gutter; undefined if there is none, or what stands beside it is no column. */
function columnsOf(segments: readonly PdfLine[]): PdfLine[][] | undefined {
  const byLeft = [...segments].sort((left, right) => left.left - right.left)
  const columns: PdfLine[][] = [[]]
  let reach = Number.NEGATIVE_INFINITY
  for (const segment of byLeft) {
    if (reach > Number.NEGATIVE_INFINITY && segment.left - reach > GUTTER * segment.size) columns.push([])
    columns.at(-1)!.push(segment)
    reach = Math.max(reach, segment.right)
  }
  if (columns.length < 2) return undefined
  return columns.every(isColumn) ? columns.map(column => column.sort(byPlace)) : undefined
}

function isColumn(lines: readonly PdfLine[]): boolean {
  const characters = lines.reduce(
    (sum, line) => sum + line.items.reduce((count, item) => count + item.text.length, 0),
    0,
  )
  return lines.length >= MIN_COLUMN_LINES && characters / lines.length >= MIN_COLUMN_CHARS
}

/** What stands above and below the widest white that runs from left to right; undefined if none does. */
function halvesOf(segments: readonly PdfLine[]): PdfLine[][] | undefined {
  const byTop = [...segments].sort((left, right) => left.top - right.top)
  let widest = 0
  let at = -1
  let reach = byTop[0]!.bottom
  for (let i = 1; i < byTop.length; i++) {
    const white = byTop[i]!.top - reach
    if (white > widest) {
      widest = white
      at = i
    }
    reach = Math.max(reach, byTop[i]!.bottom)
  }
  return at < 0 ? undefined : [byTop.slice(0, at), byTop.slice(at)]
}

/** Segments of one row joined to one line again: the cells of a table, parted by their gap. */
function rowsOf(segments: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[] = []
  for (const segment of [...segments].sort(byPlace)) {
    const last = rows.at(-1)
    if (last !== undefined && Math.abs(last.bottom - segment.bottom) <= SAME_LINE * Math.max(last.size, segment.size))
      rows[rows.length - 1] = lineOf([...last.items, ...segment.items].sort((left, right) => left.left - right.left))
    else rows.push(segment)
  }
  return rows
}

function byPlace(left: PdfLine, right: PdfLine): number {
  return left.bottom - right.bottom || left.left - right.left
}
