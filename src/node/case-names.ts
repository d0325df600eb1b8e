import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NameFault } from '../model/case-names.ts'

/**
 * The table of a case's own names at `path`: the one given now, which is kept for every later build, or the one kept before; undefined if nobody gave
 * one. It lies beside the originals in `names.tsv`, since what is derived depends on it, and may be edited there.
 */
export function caseNameTable(path: string, given: string | undefined): string | undefined {
  const file = join(path, 'names.tsv')
  if (given !== undefined) writeFileSync(file, given)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

const REASONS: Readonly<Record<NameFault['reason'], string>> = {
  kind: 'begins with no kind that is known: actor, country, area, region, district or city',
  name: 'has no name in its second field',
  coordinates: 'has no degrees in its fifth and sixth fields',
}

/** Which row of the table is passed over, and why. */
export function nameFaultText({ line, reason }: NameFault): string {
  return `names.tsv: line ${line} ${REASONS[reason]}; it is passed over`
}
