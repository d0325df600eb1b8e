import { MARK } from '../../text/marks.ts'
import { BREAK, blanksBefore, markAt, TOKEN, type Tokens } from '../../text/tokens.ts'
import { type EventDraft, type EventSentence, UNSAID } from './event.ts'
import { FORM, type Trigger } from './measure-triggers.ts'
import { triggerAt } from './words.ts'

/** What the cells of a table's first line say befell those whom its rows count; undefined for a cell that says nothing of the sort. */
export type Columns = readonly (Trigger | undefined)[]

/** Tokens of a cell, from..to; none where the cell is empty. */
interface Cell {
  readonly from: number
  readonly to: number
}

const MIN_CELLS = 2
const MAX_HEAD = 30 // tokens of a table's first line
const MIN_GAP = 2 // blanks between two cells that no mark parts

/** The first line of a table: cells without figures, one of which at least names what is counted, "Town    Killed    Injured". */
export function columnsOf({ context, first, limit }: EventSentence): Columns | undefined {
  const { tokens, quantities } = context
  if (quantities.length > 0 || limit - first > MAX_HEAD || (tokens.flags[first]! & BREAK) === 0) return undefined
  for (let i = first + 1; i < limit; i++) if (tokens.flags[i]! & BREAK) return undefined
  const cells = cellsOf(tokens, first, limit)
  if (cells.length < MIN_CELLS || !isRow(tokens, limit, cells.length)) return undefined
  const columns = cells.map(({ from, to }) => {
    for (let i = from; i < to; i++) {
      const told = triggerAt({ ...context, limit: to }, i)?.meanings.find(isColumn)
      if (told !== undefined) return told
    }
    return undefined
  })
  return columns.some(column => column !== undefined) ? columns : undefined
}

/** Does a row of as many cells, with a figure among them, begin at the token, or behind a line of marks that begins there? */
function isRow(tokens: Tokens, first: number, cells: number): boolean {
  const end = lineEnd(tokens, first)
  const [from, limit] = isRule(tokens, first, end) ? [end, lineEnd(tokens, end)] : [first, end]
  if (cellsOf(tokens, from, limit).length !== cells) return false
  for (let i = from; i < limit; i++) if (tokens.kind[i] === TOKEN.number) return true
  return false
}

/** The token after the line that begins at `first`; `first` itself if none does. */
function lineEnd({ flags, count }: Tokens, first: number): number {
  if (first >= count || (flags[first]! & BREAK) === 0) return first
  let limit = first + 1
  while (limit < count && (flags[limit]! & BREAK) === 0) limit++
  return limit
}

/** Is the line, tokens first..limit, of marks alone, as between a table's head and its rows: "--- | ---"? */
export function isRule({ kind }: Tokens, first: number, limit: number): boolean {
  for (let i = first; i < limit; i++) if (kind[i] !== TOKEN.mark) return false
  return limit > first
}

function isColumn({ class: kind, forms, measure }: Trigger): boolean {
  return measure !== undefined && (kind === 'toll' || kind === 'act' || (forms & (FORM.participle | FORM.state)) !== 0)
}

/** A row of a table in; the figures of its cells are added to the sentence. False if it has not the table's cells, which ends the table. */
export function readRow({ context, first, limit, drafts }: EventSentence, columns: Columns): boolean {
  const cells = cellsOf(context.tokens, first, limit)
  if (cells.length !== columns.length) return false
  for (const [i, { from, to }] of cells.entries()) {
    const trigger = columns[i]
    const figure = from < to ? context.quantityAt(from) : undefined
    if (trigger?.measure === undefined || figure?.last !== to - 1 || figure.unit !== undefined) continue
    const row: EventDraft = {
      measure: trigger.measure,
      rule: 'measure.cell',
      triggerClass: trigger.class,
      triggerFirst: from,
      triggerLast: to - 1,
      triggerChunk: 0,
      first: figure.first,
      last: figure.last,
      quantity: figure.quantity,
      countRule: figure.rule,
      isDefinite: false,
      chunk: -1,
      subjectFirst: -1,
      subjectLast: -1,
      ...UNSAID,
      isFactual: true,
    }
    drafts.push(row)
  }
  return true
}

/** Has the line, tokens first..limit, two cells or more? */
export function hasCells(tokens: Tokens, first: number, limit: number): boolean {
  for (let i = first + 1; i < limit; i++) if (isBar(tokens, i) || isGap(tokens, i)) return true
  return false
}

/** The cells of a line: what stands between bars, or else between tabs and wide gaps. */
function cellsOf(tokens: Tokens, first: number, limit: number): readonly Cell[] {
  const cells: Cell[] = []
  let isBarred = false
  for (let i = first; i < limit && !isBarred; i++) isBarred = isBar(tokens, i)
  let from = first
  for (let i = first; i < limit; i++) {
    if (isBarred ? !isBar(tokens, i) : i === first || !isGap(tokens, i)) continue
    if (i > first) cells.push({ from, to: i })
    from = isBarred ? i + 1 : i
  }
  if (from < limit) cells.push({ from, to: limit })
  return cells
}

function isBar(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TOKEN.mark && markAt(tokens, at) === MARK.bar
}

function isGap(tokens: Tokens, at: number): boolean {
  return blanksBefore(tokens, at) >= MIN_GAP
}
