import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The table of a case's own names at `path`: the one given now, which is kept for every later build, or the one kept before; undefined if nobody gave
 * one. It lies beside the originals in `names.tsv`, since what is derived depends on it, and may be edited there.
 */
export function caseNameTable(path: string, given: string | undefined): string | undefined {
  const file = join(path, 'names.tsv')
  if (given !== undefined) writeFileSync(file, given)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
