import type { Span } from '../model/span.ts'
import { evenRun, type Run, type Traced } from './trace.ts'

/**
 * The text of one cell of a row with its places. A row that the parser took otherwise than its quotation marks say, as it forgives
 * them, stands for its cell as a whole.
 */
export function cellTrace(source: string, row: Span, delimiter: string, column: number, text: string): Traced {
  const cell = cellsIn(source, row, delimiter)[column]
  if (cell?.text === text) return cell
  return { text, runs: [{ start: 0, end: text.length, from: row.start, to: row.end }] }
}

/**
 * The cells of a row. https://www.rfc-editor.org/rfc/rfc4180#section-2
 *
 *   "A ""ferry"" sank",Vale     A ,",ferry,", sank   and   Vale
 *    ^^ ^^     ^^               two marks are one, and a run of their own
 */
function cellsIn(source: string, { start, end }: Span, delimiter: string): Traced[] {
  const cells: Traced[] = []
  for (let at = start; at <= end; ) {
    const isQuoted = source[at] === '"'
    const { cell, next } = isQuoted ? quotedCell(source, at, end) : bareCell(source, at, end, delimiter)
    cells.push(cell)
    if (source[next] !== delimiter || next >= end) break
    at = next + 1
  }
  return cells
}

function bareCell(source: string, at: number, end: number, delimiter: string): { cell: Traced; next: number } {
  let next = at
  while (next < end && source[next] !== delimiter && source[next] !== '\n' && source[next] !== '\r') next++
  return { cell: { text: source.slice(at, next), runs: [evenRun(0, at, next - at)] }, next }
}

function quotedCell(source: string, at: number, end: number): { cell: Traced; next: number } {
  const runs: Run[] = []
  let text = ''
  let from = at + 1
  for (;;) {
    const mark = source.indexOf('"', from)
    const stop = mark < 0 || mark >= end ? end : mark
    if (stop > from) runs.push(evenRun(text.length, from, stop - from))
    text += source.slice(from, stop)
    if (source[stop + 1] !== '"' || stop + 1 >= end) return { cell: { text, runs }, next: stop + 1 }
    runs.push({ start: text.length, end: text.length + 1, from: stop, to: stop + 2 })
    text += '"'
    from = stop + 2
  }
}
