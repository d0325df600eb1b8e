import { parse } from 'csv-parse/sync'
import type { Span } from '../model/span.ts'
import { cellTrace } from './csv-cells.ts'
import { faultOf } from './fault.ts'
import { withHeadline } from './headline.ts'
import type { FieldName, ReadFault, ReadOptions, ReadRecord, TextReader } from './reader.ts'
import { dayFirstOf, type Fields, fieldNames, nameOf, recordOf } from './records.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const MAX_FAULTS = 100 // of one file; the last says how many more there were

const MAX_COLUMNS = 12 // told of a table without a text; more do not fit on a line or two
const SAMPLE = 20 // rows that tell which column holds the words

const MAX_UNCLOSED = 20 // quotes that never close, of one file; each makes the rest be parsed again

interface Row {
  readonly cells: readonly string[]
  /** The line that the row begins on, from 1. */
  readonly line: number
  /** Where the row stands in the file, if places are asked for. */
  readonly span?: Span
}

/** What csv-parse gives with `info`: `lines` counts the lines up to the end of the row. */
interface ParsedRow {
  readonly record: readonly string[]
  /** The row as it stands in the file, if it was asked for. */
  readonly raw?: string
  readonly info: { readonly lines: number }
}

/** A table with a header row, or with columns that are named by their number: one document for each row that has a text. */
export const csv: TextReader = {
  takes: 'text',
  name: 'csv',
  accepts: file => file.extension === 'csv' || file.extension === 'tsv',
  read: (file, options) => {
    const faults: ReadFault[] = []
    const delimiter = file.extension === 'tsv' ? '\t' : delimiterOf(file.text)
    const all = rowsOf(file.text, delimiter, faults, options)
    const names = fieldNames(options)
    const [first] = all
    if (first === undefined) return { records: [], faults }
    const isHeadless = namesColumns(options)
    const header = isHeadless ? first.cells.map((_, index) => String(index + 1)) : first.cells
    const rows = isHeadless ? all : all.slice(1)
    const table = rows.map(({ cells, ...row }) => ({ ...row, fields: fieldsOf(header, cells) }))
    const dayFirst = dayFirstOf(
      table.map(row => row.fields),
      names,
    )
    const records: ReadRecord[] = []
    for (const { line, fields, span } of table) {
      const record = recordOf(fields, names, dayFirst)
      const placed = (field: FieldName, text = '') => {
        const name = span && nameOf(fields, names, field)
        if (span === undefined || name === undefined) return { text }
        return cellTrace(file.text, span, delimiter, header.indexOf(name), String(fields[name]))
      }
      const told = { ...record, ...placed('text', record.text), part: { name: 'line', number: line } }
      if (record.text !== '') records.push(withHeadline(told, placed('title', record.title)))
      else faults.push(faultOf('read.no-text-field', {}, { part: `line ${line}` }))
    }
    if (records.length === 0 && lacksText(header, names)) return { records, faults: [textless(header, table)] }
    const more = faults.length - MAX_FAULTS
    if (more > 0) faults.splice(MAX_FAULTS, more, faultOf('read.bad-csv', { more }))
    return { records, faults }
  },
}

/** Has no column a name under which a text is looked for? */
function lacksText(header: readonly string[], names: ReturnType<typeof fieldNames>): boolean {
  return nameOf(Object.fromEntries(header.map(name => [name, name])), names, 'text') === undefined
}

/** One fault for the whole table, which tells what columns there are and which holds the longest words. */
function textless(header: readonly string[], table: readonly { readonly fields: Fields }[]): ReadFault {
  const widest = header.reduce((one, other) => (lengthOf(other, table) > lengthOf(one, table) ? other : one), '')
  const columns = header.slice(0, MAX_COLUMNS).join(', ') + (header.length > MAX_COLUMNS ? ' …' : '')
  return faultOf('read.no-text-column', { columns, widest })
}

function lengthOf(column: string, table: readonly { readonly fields: Fields }[]): number {
  return table.slice(0, SAMPLE).reduce((sum, { fields }) => sum + String(fields[column] ?? '').length, 0)
}

/**
 * Rows with the line that each begins on. A quote that never closes would swallow the rest of the file: its row becomes a fault, and
 * reading goes on at the next line.
 */
function rowsOf(text: string, delimiter: string, faults: ReadFault[], { traced = false }: ReadOptions): Row[] {
  const rows: Row[] = []
  let start = 0
  let line = 1
  let at = 0
  for (let tries = 0; tries <= MAX_UNCLOSED && start < text.length; tries++) {
    let lost = false
    const first = line
    at = Math.max(at, start)
    const parsed = parse(text.slice(start), {
      delimiter,
      info: true,
      raw: traced,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: () => {
        lost = true
      },
    }) as unknown as readonly ParsedRow[]
    for (const { record, info, raw } of parsed) {
      const span = raw === undefined ? undefined : spanOf(raw, text, at)
      rows.push({ cells: record, line, ...(span && { span }) })
      if (span !== undefined) at = span.end
      line = first + info.lines
    }
    if (!lost) return rows
    faults.push(faultOf('read.bad-csv', { line }, { part: `line ${line}` }))
    for (let skipped = first; skipped <= line; skipped++) start = text.indexOf('\n', start) + 1 || text.length
    line++
  }
  return rows
}

/** Where a row stands, from a place on. The parser may give it with parts of the line ends around it. */
function spanOf(raw: string, text: string, from: number): Span | undefined {
  const row = raw.replace(/^[\r\n]+|[\r\n]+$/gu, '')
  const start = text.indexOf(row, from)
  return start < 0 ? undefined : { start, end: start + row.length }
}

/** Are columns named by their number, as in `--fields text=7,published=2`? Then the first row is no header. GDELT's tables have none. */
function namesColumns({ fields = {} }: ReadOptions): boolean {
  return Object.values(fields).some(name => [name].flat().some(one => /^\d{1,3}$/u.test(one)))
}

/** The delimiter that the header row has most of. */
function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const header = end < 0 ? text : text.slice(0, end)
  let best: string = DELIMITERS[0]
  let most = 0
  for (const delimiter of DELIMITERS) {
    const count = header.split(delimiter).length
    if (count > most) {
      most = count
      best = delimiter
    }
  }
  return best
}

function fieldsOf(header: readonly string[], cells: readonly string[]): Fields {
  const fields: Record<string, string> = {}
  for (const [index, name] of header.entries())
    if (cells[index] !== undefined && !Object.hasOwn(fields, name)) fields[name] = cells[index]
  return fields
}
