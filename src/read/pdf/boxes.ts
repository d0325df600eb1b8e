import type { Place } from '../../model/place.ts'
import type { Span } from '../../model/span.ts'
import type { PdfItem } from './pages.ts'

/** A stretch of the text and the item that it was drawn by. */
export interface Drawn {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly item: PdfItem
}

type Box = Extract<Place, { kind: 'box' }>

/** The boxes of a span: one a line. */
export function boxesOf(drawn: readonly Drawn[], span: Span): readonly Place[] {
  const boxes: Box[] = []
  for (const piece of drawn) {
    if (piece.end <= span.start || piece.start >= span.end) continue
    const box = boxOf(piece, span)
    const last = boxes.at(-1)
    if (last !== undefined && isBeside(last, box, piece.item.size)) boxes[boxes.length - 1] = around(last, box)
    else boxes.push(box)
  }
  return boxes
}

/** The box of what an item has of a span. Within an item, letters are taken to be equally wide. */
function boxOf({ start, end, page, item }: Drawn, span: Span): Box {
  const width = (item.right - item.left) / Math.max(1, item.text.length)
  const left = item.left + Math.max(0, span.start - start) * width
  const right = item.left + (Math.min(end, span.end) - start) * width
  return {
    kind: 'box',
    page,
    left: point(left),
    top: point(item.top),
    right: point(right),
    bottom: point(item.bottom),
  }
}

/** Do two boxes stand on one line, of letters of a size? */
function isBeside(left: Box, right: Box, size: number): boolean {
  return left.page === right.page && Math.abs(left.bottom - right.bottom) < size / 2
}

function around(left: Box, right: Box): Box {
  return {
    ...right,
    left: Math.min(left.left, right.left),
    top: Math.min(left.top, right.top),
    right: Math.max(left.right, right.right),
    bottom: Math.max(left.bottom, right.bottom),
  }
}

/** To a hundredth of a point: finer than any printer, and short to write. */
function point(value: number): number {
  return Math.round(value * 100) / 100
}
