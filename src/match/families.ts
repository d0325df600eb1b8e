import type { Family, PassageAlignment } from '../model/alignment.ts'
import type { Report } from '../model/document.ts'

/** Kinds of sameness by which one report descends from another's text. */
export function isCopying(alignment: PassageAlignment): boolean {
  return alignment.kind !== 'boilerplate' && alignment.kind !== 'shared-quotation'
}

/** Groups of reports connected by copying, each with its members sorted, in the order of their first members. */
export function groupsOf(reports: readonly Report[], alignments: readonly PassageAlignment[]): string[][] {
  const parent = new Map<string, string>(reports.map(report => [report.id, report.id]))
  const rootOf = (id: string): string => {
    let root = id
    while (parent.get(root) !== root) root = parent.get(root)!
    for (let at = id; at !== root; ) {
      const next = parent.get(at)!
      parent.set(at, root)
      at = next
    }
    return root
  }
  for (const alignment of alignments) {
    if (!isCopying(alignment)) continue
    const left = rootOf(alignment.left.report)
    const right = rootOf(alignment.right.report)
    if (left !== right) parent.set(left < right ? right : left, left < right ? left : right)
  }
  const membersByRoot = new Map<string, string[]>()
  for (const id of [...parent.keys()].sort()) {
    const root = rootOf(id)
    const members = membersByRoot.get(root)
    if (members) members.push(id)
    else membersByRoot.set(root, [id])
  }
  return [...membersByRoot.values()].filter(members => members.length > 1)
}

/** Reports that descend from one text, with who had it first where that is known. */
export function familiesOf(reports: readonly Report[], alignments: readonly PassageAlignment[]): Family[] {
  return groupsOf(reports, alignments).map(members => ({ id: `family:${members[0]}`, reports: members, descents: [] }))
}
