import { stringify } from 'csv-stringify/sync'

/** One row of a table with its line end; what is unknown is an empty cell. A text that a spreadsheet would run is quoted as text. */
export function csvRow(cells: readonly (string | number | undefined)[]): string {
  return stringify([[...cells]], { cast: { string: disarmed } })
}

/** Spreadsheets run a cell that begins with = + - @: a space before it makes it text (OWASP, CSV injection). */
function disarmed(cell: string): string {
  return /^[=+\-@\t\r]/u.test(cell) ? ` ${cell}` : cell
}
