import type { Descent, Family, PassageAlignment } from '../model/alignment.ts'
import type { ReportId } from '../model/document.ts'
import { compareDates, descentOf } from './direction.ts'
import type { MatchInput } from './report-text.ts'

/** Reports connected by copied passages, with who had it first where that is known; in the order of their first members. */
export function familiesOf(inputs: readonly MatchInput[], copied: readonly PassageAlignment[]): Family[] {
  const reportById = new Map(inputs.map(input => [input.report.id, input]))
  const links = Map.groupBy(copied, ({ left, right }) => `${left.report}\n${right.report}`)
  const descents = [...links.values()].map(passages => ({
    passages,
    descent: descentOf(reportById.get(passages[0]!.left.report)!, reportById.get(passages[0]!.right.report)!, passages),
  }))
  const descentsByChild = Map.groupBy(
    descents.filter(each => each.descent !== undefined),
    each => each.descent!.to,
  )
  return groupsOf(copied).map(members => {
    const chosen = members.flatMap(member => nearestDescent(descentsByChild.get(member) ?? []))
    const earliest = earliestOf(members, chosen, reportById)
    return { id: `family:${members[0]}`, reports: members, ...(earliest ? { earliest } : {}), descents: chosen }
  })
}

/** Groups of reports connected by alignments, each sorted, in the order of their first members. */
export function groupsOf(alignments: readonly PassageAlignment[]): ReportId[][] {
  const parent = new Map<ReportId, ReportId>()
  for (const { left, right } of alignments) {
    const [first, second] = [rootOf(parent, left.report), rootOf(parent, right.report)].sort()
    parent.set(first!, first!)
    parent.set(second!, first!)
  }
  const membersByRoot = Map.groupBy([...parent.keys()].sort(), id => rootOf(parent, id))
  return [...membersByRoot.values()]
}

/** Follows the links to the group's first report, and shortens the way for the next one who asks. */
function rootOf(parent: Map<ReportId, ReportId>, id: ReportId): ReportId {
  if (!parent.has(id)) parent.set(id, id)
  let root = id
  while (parent.get(root) !== root) root = parent.get(root)!
  for (let at = id; at !== root; ) {
    const next = parent.get(at)!
    parent.set(at, root)
    at = next
  }
  return root
}

interface Link {
  readonly passages: readonly PassageAlignment[]
  readonly descent: Descent | undefined
}

/** Of all reports that a copy may descend from, the one with which it shares most; the first by id among equals. */
function nearestDescent(links: readonly Link[]): Descent[] {
  const [nearest] = links.toSorted(
    (left, right) => sharedLength(right) - sharedLength(left) || (left.descent!.from < right.descent!.from ? -1 : 1),
  )
  return nearest ? [nearest.descent!] : []
}

function sharedLength({ passages }: Link): number {
  return passages.reduce((sum, { left, similarity }) => sum + (left.at.span.end - left.at.span.start) * similarity, 0)
}

/** The one that all others descend from, or whose date is before all others'; undefined when neither tells. */
function earliestOf(
  members: readonly ReportId[],
  descents: readonly Descent[],
  reportById: ReadonlyMap<ReportId, MatchInput>,
): Family['earliest'] {
  const children = new Set(descents.map(descent => descent.to))
  const roots = members.filter(member => !children.has(member))
  const [root] = roots
  const own = descents.filter(descent => descent.from === root)
  if (roots.length === 1 && own.length > 0) {
    return { report: root!, rule: own[0]!.rule, evidence: own.flatMap(descent => descent.evidence) }
  }
  const dateOf = (member: ReportId) => reportById.get(member)!.report.published
  const oldest = roots.filter(member =>
    roots.every(other => other === member || compareDates(dateOf(member), dateOf(other)) < 0),
  )
  return oldest.length === 1 ? { report: oldest[0]!, rule: 'direction.date', evidence: [] } : undefined
}
