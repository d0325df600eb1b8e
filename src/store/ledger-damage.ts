import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { crc32 } from 'node:zlib'

/** A ledger that does not hold what was written to it. */
export class LedgerDamaged extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'LedgerDamaged'
  }
}

const DAMAGED_PAGE = 11 // SQLITE_CORRUPT: https://www.sqlite.org/rescode.html
const NO_DATABASE = 26 // SQLITE_NOTADB

/** Does a fault say that the ledger's file is damaged, as against a full disk or a missing right? */
export function isLedgerDamage(fault: unknown): boolean {
  if (fault instanceof LedgerDamaged) return true
  const code = fault instanceof Error && 'errcode' in fault ? Number(fault.errcode) & 0xff : 0
  return code === DAMAGED_PAGE || code === NO_DATABASE
}

/** The values of a row, with their checksum behind them. */
export function checked(...values: readonly SQLInputValue[]): SQLInputValue[] {
  return [...values, checksumOf(values)]
}

/** A row that ends in a checksum, if it is right. */
export function undamaged(row: Record<string, SQLOutputValue>): Record<string, SQLOutputValue> {
  const values = Object.values(row)
  if (values.pop() !== checksumOf(values)) throw new LedgerDamaged('a record of it was changed')
  return row
}

function checksumOf(values: readonly (SQLInputValue | SQLOutputValue)[]): number {
  return crc32(values.join('\0'))
}

/** How many rows of a kind belong to a row. */
export function countIn(row: Record<string, SQLOutputValue>, kind: string): number {
  const counts: unknown = JSON.parse(String(row['counts']))
  return Number((counts as Readonly<Record<string, unknown>>)[kind] ?? 0)
}
