import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Shown } from '../../answers.tsx'
import type { Rows } from '../../parts/rows.ts'
import { type RowWindow, windowOf } from './window-of.ts'
import './long-table.css'

/** One column of a long table. */
export interface Column<Row> {
  readonly id: string
  readonly name: string
  /** What the column counts, for those who do not know: shown when the pointer rests on its name. */
  readonly hint?: string
  readonly isNumber?: boolean
  /** As in CSS; columns without one share what is left. */
  readonly width?: string
  readonly cell: (row: Row) => ReactNode
}

/** How the rows are ordered, and which columns the list can be ordered by. */
export interface Order {
  readonly by: string
  readonly columns: ReadonlySet<string>
  readonly onOrder: (column: string) => void
}

const ROW_HEIGHT = 44 // pixels, as the style sheet has it: rows of one height need not be measured

/**
 * A table of any length: only the rows near the screen are drawn and asked for. Arrow keys lead from row to row wherever a row's first
 * link has the focus; Home and End lead to the ends of the list.
 */
export function LongTable<Row>({ rows, empty, ...table }: TableProps<Row> & { readonly empty: ReactNode }): ReactNode {
  return (
    <Shown of={rows.state}>
      {({ total }) => (total === 0 ? empty : <Table rows={rows} total={total} {...table} />)}
    </Shown>
  )
}

interface TableProps<Row> {
  readonly name: string
  readonly rows: Rows<Row>
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  readonly order?: Order
}

function Table<Row>({
  name,
  rows: { at: rowAt, see },
  columns,
  keyOf,
  order,
  total,
}: TableProps<Row> & { readonly total: number }): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null)
  const wanted = useRef<number>(undefined)
  const seen = useSeenRows(body, total)
  useEffect(() => see(seen.first, Math.max(seen.end - 1, seen.first)), [see, seen])
  useLayoutEffect(() => {
    const link = wanted.current === undefined ? undefined : linkOf(body.current, wanted.current)
    if (link == null) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rowAfter(event.key, Number((event.target as Element).closest('tr')?.dataset['row']), total)
    if (next === undefined) return
    event.preventDefault()
    wanted.current = next
    showRow(body.current!, next)
    linkOf(body.current, next)?.focus({ preventScroll: true })
  }

  return (
    <div className="long-table-frame">
      <table
        className="long-table"
        aria-label={name}
        aria-rowcount={total + 1}
        style={{ '--columns': columns.length } as object}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(column => (
              <ColumnHead key={column.id} column={column} order={order} />
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          style={{ '--before': seen.first, '--after': total - seen.end } as object}
        >
          {Array.from({ length: seen.end - seen.first }, (_, place) => {
            const at = seen.first + place
            const row = rowAt(at)
            return (
              <tr key={row === undefined ? at : keyOf(row)} data-row={at} aria-rowindex={at + 2}>
                {columns.map(column => (
                  <td key={column.id} data-number={column.isNumber || undefined} data-column={column.name}>
                    {row === undefined ? <span className="awaited-cell" /> : column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function ColumnHead<Row>({
  column,
  order,
}: {
  readonly column: Column<Row>
  readonly order: Order | undefined
}): ReactNode {
  const { id, name, hint, isNumber, width } = column
  const isBy = order?.by === id
  return (
    <th
      scope="col"
      title={hint}
      style={{ '--width': width } as object}
      data-number={isNumber || undefined}
      {...(isBy && { 'aria-sort': isNumber ? ('descending' as const) : ('ascending' as const) })}
    >
      {order?.columns.has(id) ? (
        <button type="button" onClick={() => order.onOrder(id)}>
          {name} <span aria-hidden="true">{isBy ? (isNumber ? '↓' : '↑') : '↕'}</span>
        </button>
      ) : (
        name
      )}
    </th>
  )
}

/** The rows near the screen, as the reader scrolls. */
function useSeenRows(body: { readonly current: HTMLElement | null }, total: number): RowWindow {
  const [seen, setSeen] = useState<RowWindow>(() => windowOf(0, window.innerHeight, ROW_HEIGHT, total))
  useLayoutEffect(() => {
    let frame = 0
    const look = (): void => {
      frame = 0
      const above = body.current === null ? 0 : -body.current.getBoundingClientRect().top
      const now = windowOf(above, window.innerHeight, ROW_HEIGHT, total)
      setSeen(before => (before.first === now.first && before.end === now.end ? before : now))
    }
    const soon = (): void => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    window.addEventListener('scroll', soon, { passive: true })
    window.addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', soon)
      window.removeEventListener('resize', soon)
    }
  }, [body, total])
  return seen
}

const LEAP = 15 // rows by Page Up and Page Down, about a screen

function rowAfter(key: string, at: number, total: number): number | undefined {
  if (Number.isNaN(at)) return undefined
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + LEAP,
    PageUp: at - LEAP,
    Home: 0,
    End: total - 1,
  }
  const next = steps[key]
  return next === undefined ? undefined : Math.min(Math.max(next, 0), total - 1)
}

/** Scrolls as far as is needed to bring a row into sight, drawn or not. */
function showRow(body: HTMLElement, row: number): void {
  const top = body.getBoundingClientRect().top + row * ROW_HEIGHT
  const room = 2 * ROW_HEIGHT // the column heads stand above, and a row is left below
  if (top < room) window.scrollBy({ top: top - room })
  else if (top + ROW_HEIGHT > window.innerHeight - room)
    window.scrollBy({ top: top + ROW_HEIGHT - window.innerHeight + room })
}

function linkOf(body: HTMLElement | null, row: number): HTMLElement | null | undefined {
  return body?.querySelector<HTMLElement>(`tr[data-row="${row}"] a`)
}
