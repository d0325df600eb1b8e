import type { Claim, Tally } from '../model/claim.ts'
import type { Report, SourceDocument } from '../model/document.ts'
import type { Profile } from '../model/profile.ts'
import { claimFields, reportFields, tallyFields } from './contract.ts'

/**
 * The lines of one report, its claims and its tallies, without their numbers: those are counted over all reports, by whoever prints them, and lines may be
 * made elsewhere. `ids[n]` stands between `parts[n]` and the next:
 *
 *   {"kind":"claim","id":"   c1   ","report":"   r1   ","measure": ... }
 *   parts[0]               ids[0]  parts[1]    ids[1]  parts[2]
 */
export interface ReportLines {
  readonly parts: readonly string[]
  /** REPORT, or which claim of the report. */
  readonly ids: readonly number[]
  readonly claims: number
}

const REPORT = -1

/** What a report says in, its lines out. */
export function reportLines(
  path: string,
  report: Report,
  claims: readonly Claim[],
  tallies: readonly Tally[],
  document: SourceDocument,
  profile: Profile,
): ReportLines {
  const parts = ['{"kind":"report","id":"']
  const ids: number[] = []
  const write = (id: number, behind: string): void => {
    ids.push(id)
    parts.push(behind)
  }
  const writeOn = (text: string): void => {
    parts[parts.length - 1] += text
  }
  write(REPORT, `",${inside(reportFields(path, report))}}\n`)
  for (const [order, claim] of claims.entries()) {
    writeOn('{"kind":"claim","id":"')
    write(order, '","report":"')
    write(REPORT, `",${inside(claimFields(claim, document, profile))}}\n`)
  }
  const orderOf = new Map(claims.map(({ id }, order) => [id, order]))
  for (const tally of tallies) {
    writeOn('{"kind":"tally","report":"')
    write(REPORT, `",${inside(tallyFields(tally))},"claims":[`)
    for (const [n, claim] of tally.claims.entries()) {
      writeOn(n === 0 ? '"' : ',"')
      write(orderOf.get(claim)!, '"') // a tally is of claims of its report
    }
    writeOn(']}\n')
  }
  return { parts, ids, claims: claims.length }
}

/** The lines as they are printed: `report` is the number of the report, `before` the number of claims before its own. */
export function numbered({ parts, ids }: ReportLines, report: number, before: number): string {
  let lines = parts[0]!
  for (const [n, id] of ids.entries()) {
    lines += id === REPORT ? `r${report}` : `c${before + id + 1}`
    lines += parts[n + 1]!
  }
  return lines
}

/** A record in JSON without the braces around it. */
function inside(record: object): string {
  return JSON.stringify(record).slice(1, -1)
}
