import type { Issue } from '../model/issue.ts'
import type { Evidence } from '../pipeline.ts'
import type { Derived } from './ports.ts'

/** What was derived of single originals, as one body of evidence in order of path, then of place in the file. */
export function evidenceOf(derived: readonly Derived[]): Evidence & { readonly issues: readonly Issue[] } {
  const inOrder = [...derived].sort((left, right) => (left.path < right.path ? -1 : 1))
  const read = inOrder.flatMap(one => one.documents)
  const reports = read.flatMap(one => one.reports)
  return {
    documents: read.map(one => one.document),
    reports: reports.map(one => one.report),
    claims: reports.flatMap(one => one.claims),
    issues: inOrder.flatMap(one => [...one.issues, ...one.documents.flatMap(document => document.issues)]),
  }
}
