import type { Descent, Family, PassageAlignment } from '../model/alignment.ts'
import type { ReportId } from '../model/document.ts'
import { compareDates } from './direction.ts'
import type { MatchInput } from './report-text.ts'

/** Two reports of one family: the passages that one copied, and which it was where that is known. */
export interface Link {
  readonly passages: readonly PassageAlignment[]
  readonly descent?: Descent
}

/** Reports connected by copied passages, with who had it first where that is known; in the order of their first members. */
export function familiesOf(inputs: readonly MatchInput[], links: readonly Link[]): Family[] {
  const publishedById = new Map(inputs.map(({ report }) => [report.id, report.published]))
  const linksByChild = Map.groupBy(
    links.filter(({ descent }) => descent !== undefined),
    ({ descent }) => descent!.to,
  )
  return groupsOf(links).map(members => {
    const chosen = members.flatMap(member => nearestDescent(linksByChild.get(member) ?? []))
    const earliest = earliestOf(members, chosen, publishedById)
    return { id: `family:${members[0]}`, reports: members, ...(earliest ? { earliest } : {}), descents: chosen }
  })
}

/** Groups of reports connected by links, each sorted, in the order of their first members. */
function groupsOf(links: readonly Link[]): ReportId[][] {
  const parent = new Map<ReportId, ReportId>()
  for (const { passages } of links) {
    const { left, right } = passages[0]!
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
  publishedById: ReadonlyMap<ReportId, string | undefined>,
): Family['earliest'] {
  const children = new Set(descents.map(descent => descent.to))
  const roots = members.filter(member => !children.has(member))
  const [root] = roots
  const own = descents.filter(descent => descent.from === root)
  if (roots.length === 1 && own.length > 0) {
    return { report: root!, rule: own[0]!.rule, evidence: own.flatMap(descent => descent.evidence) }
  }
  const dateOf = (member: ReportId) => publishedById.get(member)
  const oldest = roots.filter(member =>
    roots.every(other => other === member || compareDates(dateOf(member), dateOf(other)) < 0),
  )
  return oldest.length === 1 ? { report: oldest[0]!, rule: 'direction.date', evidence: [] } : undefined
}
