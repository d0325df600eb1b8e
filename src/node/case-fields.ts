import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadOptions } from '../read/reader.ts'

/** Which fields of records hold what, where their names do not tell. */
export type FieldNames = NonNullable<ReadOptions['fields']>

/**
 * The fields of a case at `path`: those given now, which are kept for every later build, or those kept before. They lie beside the
 * originals in `fields.json`, since what is derived depends on them.
 */
export function caseFields(path: string, given: FieldNames | undefined): FieldNames | undefined {
  const file = join(path, 'fields.json')
  if (given !== undefined) writeFileSync(file, `${JSON.stringify(given, null, 2)}\n`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FieldNames) : undefined
}
