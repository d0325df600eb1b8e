import type { Family, PassageAlignment } from '../model/alignment.ts'
import { familiesOf, type Link } from './families.ts'
import { PassageIndex } from './passage-index.ts'
import type { MatchInput } from './report-text.ts'
import { MATCH_DEFAULTS, type MatchOptions } from './settings.ts'

export type { MatchInput } from './report-text.ts'

export interface Matches {
  /** By left report, right report, then place. */
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
}

/** Reports in, their shared passages and the families of copies out. The order of the reports is of no consequence. */
export function match(inputs: readonly MatchInput[], options: MatchOptions = {}): Matches {
  const sorted = inputs.toSorted(byId)
  for (let n = 1; n < sorted.length; n++) {
    const { id } = sorted[n]!.report
    if (id === sorted[n - 1]!.report.id) throw new RangeError(`Two reports have the id ${id}`)
  }
  const index = new PassageIndex({ ...MATCH_DEFAULTS, ...options })
  for (const input of sorted) index.add(input)
  const alignments: PassageAlignment[] = []
  const links: Link[] = []
  for (const shared of index.matches()) {
    for (const alignment of shared.alignments) alignments.push(alignment)
    if (shared.link) links.push(shared.link)
  }
  return { alignments: alignments.sort(byPlace), families: familiesOf(sorted, links) }
}

function byId(left: MatchInput, right: MatchInput): number {
  return left.report.id < right.report.id ? -1 : 1
}

function byPlace(x: PassageAlignment, y: PassageAlignment): number {
  if (x.left.report !== y.left.report) return x.left.report < y.left.report ? -1 : 1
  if (x.right.report !== y.right.report) return x.right.report < y.right.report ? -1 : 1
  return x.left.at.span.start - y.left.at.span.start || x.right.at.span.start - y.right.at.span.start
}
