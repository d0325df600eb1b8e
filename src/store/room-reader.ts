import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Slice } from '../app/room/room-records.ts'
import { listsIn } from './room-tables.ts'

/** A file that is only read. Every statement gives one column; texts are JSON. */
export function readerOf(file: string) {
  const db = new DatabaseSync(file, { readOnly: true })
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const statement = (sql: string): ReturnType<DatabaseSync['prepare']> => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = db.prepare(sql)
    made.setReturnArrays(true)
    prepared.set(sql, made)
    return made
  }
  const column = (sql: string, values: readonly SQLInputValue[]): unknown[] =>
    (statement(sql).all(...values) as unknown as readonly unknown[][]).map(row => row[0])
  const all = <Row>(sql: string, ...values: SQLInputValue[]): Row[] =>
    column(sql, values).map(text => JSON.parse(String(text)) as Row)
  return {
    listOf: listsIn(db),
    all,
    one: <Row>(sql: string, ...values: SQLInputValue[]): Row | undefined => all<Row>(sql, ...values)[0],
    page: <Row>(sql: string, { offset, limit }: Slice): Row[] => all<Row>(`${sql} LIMIT ? OFFSET ?`, limit, offset),
    numbers: (sql: string, ...values: SQLInputValue[]): number[] => column(sql, values).map(Number),
    close: () => db.close(),
  }
}
