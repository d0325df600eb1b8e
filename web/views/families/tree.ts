import type { Descent } from '../../../src/model/alignment.ts'
import type { ReportId } from '../../../src/model/document.ts'
import type { ReportHead } from '../../../src/model/view.ts'
import type { FamilyView } from '../../../src/model/view-report.ts'

export type Change = FamilyView['changes'][number]

/** A report in the tree of its family. Its row is its place in the list of nodes. */
export interface TreeNode {
  readonly report: ReportHead
  /** How many copies lie between it and the root of its branch. */
  readonly depth: number
  /** The row of the report that it was copied from, where that is known. */
  readonly parent?: number
  /** Why we think so. */
  readonly descent?: Descent
  /** What changed on the way from its parent; `before` are the parent's words. */
  readonly changes: readonly { readonly changed: Change['changed']; readonly before: string; readonly after: string }[]
}

/**
 * The tree of copies, each branch under the report that it was copied from, earlier ones first and those without a date last. A
 * report that has several ancestors hangs under the one that it credits or, failing that, under the one printed last before it.
 */
export function treeOf({
  family,
  reports,
  changes,
}: Pick<FamilyView, 'family' | 'reports' | 'changes'>): readonly TreeNode[] {
  const headById = new Map(reports.map(head => [head.id, head]))
  const parents = parentsOf(family.descents, headById)
  const children = Map.groupBy(reports, ({ id }) => parents.get(id)?.from)
  const nodes: TreeNode[] = []
  const place = (report: ReportHead, depth: number, parent: number | undefined): void => {
    const descent = parents.get(report.id)
    const row = nodes.push({
      report,
      depth,
      ...(parent !== undefined && { parent }),
      ...(descent !== undefined && { descent }),
      changes: descent === undefined ? [] : changesOnTheWay(descent, changes),
    })
    for (const child of (children.get(report.id) ?? []).toSorted(byDate)) place(child, depth + 1, row - 1)
  }
  const earliest = family.earliest?.report
  const roots = (children.get(undefined) ?? []).toSorted(byDate)
  for (const root of roots.filter(({ id }) => id === earliest)) place(root, 0, undefined)
  for (const root of roots.filter(({ id }) => id !== earliest)) place(root, 0, undefined)
  return nodes
}

/** The one descent that each report hangs by. What would close a circle is left out. */
function parentsOf(
  descents: readonly Descent[],
  headById: ReadonlyMap<ReportId, ReportHead>,
): ReadonlyMap<ReportId, Descent> {
  const parents = new Map<ReportId, Descent>()
  const known = descents.filter(({ from, to }) => headById.has(from) && headById.has(to))
  for (const descent of known.toSorted((left, right) => closeness(right) - closeness(left) || byParent(left, right))) {
    if (!parents.has(descent.to) && !descendsFrom(descent.from, descent.to, parents)) parents.set(descent.to, descent)
  }
  return parents

  function byParent(left: Descent, right: Descent): number {
    return byDate(headById.get(right.from)!, headById.get(left.from)!)
  }
}

function closeness({ rule }: Descent): number {
  return rule === 'direction.credit' ? 1 : 0
}

function descendsFrom(report: ReportId, ancestor: ReportId, parents: ReadonlyMap<ReportId, Descent>): boolean {
  for (let at: ReportId | undefined = report; at !== undefined; at = parents.get(at)?.from)
    if (at === ancestor) return true
  return false
}

function changesOnTheWay({ from, to }: Descent, changes: readonly Change[]): TreeNode['changes'] {
  return changes.flatMap(({ changed, left, right, leftReport, rightReport }) => {
    if (leftReport === from && rightReport === to) return [{ changed, before: left.exact, after: right.exact }]
    if (leftReport === to && rightReport === from) return [{ changed, before: right.exact, after: left.exact }]
    return []
  })
}

function byDate(left: ReportHead, right: ReportHead): number {
  const [one, other] = [left.published ?? '~', right.published ?? '~']
  return one < other ? -1 : one > other ? 1 : left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}
