import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { FIELDS, type Field, type FieldColumn, type QuestionColumns } from '../app/room/question-columns.ts'
import type { WordIndex } from '../app/room/word-index.ts'
import { QUESTION_ORDERS } from '../model/view.ts'

/** What the two files of the reading room have in common: how they are written, and how lists of numbers lie in them. */

/** Lists of numbers and of words that are read whole. */
export const LISTS = 'CREATE TABLE lists (name TEXT PRIMARY KEY, list BLOB NOT NULL) WITHOUT ROWID;'

/** Writes a file that nobody reads yet: what is cut off is thrown away, so nothing is journaled. */
export function written(file: string, schema: string, indexes: string, write: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(file)
  try {
    db.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192; PRAGMA locking_mode = EXCLUSIVE;',
    )
    db.exec(schema)
    db.exec('BEGIN')
    write(db)
    db.exec(indexes)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}

export function insertAll<Row>(
  db: DatabaseSync,
  table: string,
  rows: Iterable<Row>,
  valuesOf: (row: Row, place: number) => SQLInputValue[],
): void {
  let place = 0
  let insert: ReturnType<DatabaseSync['prepare']> | undefined
  for (const row of rows) {
    const values = valuesOf(row, place++)
    insert ??= db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`)
    insert.run(...values)
  }
}

/** Keeps lists by name. */
export function putLists(db: DatabaseSync, lists: Readonly<Record<string, Uint8Array>>): void {
  insertAll(db, 'lists', Object.entries(lists), ([name, list]) => [name, list])
}

/** Reads a list. */
export type ListOf = (name: string) => Uint8Array

export function listsIn(db: DatabaseSync): ListOf {
  const find = db.prepare('SELECT list FROM lists WHERE name = ?')
  return name => {
    const list = find.get(name)?.['list']
    if (!(list instanceof Uint8Array)) throw new RangeError(`The reading room has no list ${name}`)
    return list
  }
}

export function wordIndexLists(name: string, { size, words, starts, entries }: WordIndex): Record<string, Uint8Array> {
  return {
    [`${name}.words`]: stringsToBytes(words),
    [`${name}.starts`]: bytesOf(starts),
    [`${name}.entries`]: bytesOf(entries),
    [`${name}.size`]: bytesOf(Uint32Array.of(size)),
  }
}

export function wordIndexFrom(name: string, listOf: ListOf): WordIndex {
  return {
    size: numbersFrom(listOf(`${name}.size`))[0]!,
    words: stringsFrom(listOf(`${name}.words`)),
    starts: numbersFrom(listOf(`${name}.starts`)),
    entries: numbersFrom(listOf(`${name}.entries`)),
  }
}

export function columnLists({
  fields,
  from,
  to,
  claims,
  disputed,
  orders,
}: QuestionColumns): Record<string, Uint8Array> {
  const lists: Record<string, Uint8Array> = { from: bytesOf(from), to: bytesOf(to), claims: bytesOf(claims), disputed }
  for (const order of QUESTION_ORDERS) lists[`order.${order}`] = bytesOf(orders[order])
  for (const field of FIELDS) {
    const { values, starts, codes } = fields[field]
    lists[`${field}.values`] = stringsToBytes(values)
    lists[`${field}.starts`] = bytesOf(starts)
    lists[`${field}.codes`] = bytesOf(codes)
  }
  return lists
}

export function columnsFrom(listOf: ListOf): QuestionColumns {
  const disputed = listOf('disputed')
  const column = (field: Field): FieldColumn => ({
    values: stringsFrom(listOf(`${field}.values`)),
    starts: numbersFrom(listOf(`${field}.starts`)),
    codes: numbersFrom(listOf(`${field}.codes`)),
  })
  return {
    size: disputed.length,
    fields: Object.fromEntries(FIELDS.map(field => [field, column(field)])) as QuestionColumns['fields'],
    from: daysFrom(listOf('from')),
    to: daysFrom(listOf('to')),
    claims: numbersFrom(listOf('claims')),
    disputed,
    orders: Object.fromEntries(
      QUESTION_ORDERS.map(order => [order, numbersFrom(listOf(`order.${order}`))]),
    ) as unknown as QuestionColumns['orders'],
  }
}

/** The bytes of a list of numbers, in the order of this machine: the files never leave it. */
export function bytesOf(list: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(list.buffer, list.byteOffset, list.byteLength)
}

export function numbersFrom(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.slice()
  return new Uint32Array(aligned.buffer, 0, aligned.byteLength / 4)
}

function daysFrom(bytes: Uint8Array): Int32Array {
  const aligned = bytes.slice()
  return new Int32Array(aligned.buffer, 0, aligned.byteLength / 4)
}

/** Strings as JSON: a name may hold any character, and a list of them is parsed at one blow. */
function stringsToBytes(strings: readonly string[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(strings))
}

function stringsFrom(bytes: Uint8Array): string[] {
  return JSON.parse(new TextDecoder().decode(bytes)) as string[]
}
