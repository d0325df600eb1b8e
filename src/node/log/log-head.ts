import { existsSync, readFileSync } from 'node:fs'
import { writeWhole } from '../durable.ts'

/** Where a log ended when it was last added to; kept beside it, so that a change of its last line shows before anything follows it. */
export interface LogHead {
  readonly lines: number
  /** Size of the log in bytes. */
  readonly bytes: number
  /** The leaf of the last line. */
  readonly last: string
}

/** The file that holds the head of a log: `log.jsonl` has `log.head.json`. */
function headFile(log: string): string {
  return log.replace(/\.jsonl$/u, '.head.json')
}

/** The head that was kept; undefined if there is none, or it cannot be read. */
export function readHead(log: string): LogHead | undefined {
  const file = headFile(log)
  if (!existsSync(file)) return undefined
  try {
    const head: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isHead(head) ? head : undefined
  } catch {
    return undefined
  }
}

export function writeHead(log: string, head: LogHead): void {
  writeWhole(headFile(log), `${JSON.stringify(head)}\n`)
}

function isHead(value: unknown): value is LogHead {
  if (typeof value !== 'object' || value === null) return false
  const { lines, bytes, last } = value as Partial<Record<keyof LogHead, unknown>>
  return Number.isInteger(lines) && Number.isInteger(bytes) && typeof last === 'string'
}
