import type { CaseFile } from '../src/model/case-file.ts'
import { PROFILES } from '../src/model/profile.ts'
import type { Decision, Deed } from '../src/model/review.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import { sources } from '../src/reconcile/sources.ts'
import { type MarkedCase, markedCase } from './claims-builder.ts'

/** The case file of a case that is written by hand, in the notation of claims-builder.ts: only the matching and the reconciliation are the program's. */
export function caseOf(source: string): CaseFile {
  return caseFrom(markedCase(source))
}

function caseFrom({ documents, reports, claims, alignments, families }: MarkedCase): CaseFile {
  const evidence = { documents, reports, claims, alignments, families }
  const compared = reconcile(evidence, PROFILES.plain)
  return { name: 'test', profile: 'plain', ...evidence, ...compared, issues: [] }
}

/** As much of a pipeline as decisions need. */
export const decidingPipeline = { reconcile, sources }

/** A log of deeds, all by Ada unless `by` says otherwise: r1, r2, ... */
export function logOf(...deeds: readonly (Deed & { readonly by?: string })[]): Decision[] {
  return deeds.map((deed, index) => ({
    by: 'Ada',
    why: 'test',
    at: '2031-04-01T00:00:00Z',
    ...deed,
    id: `r${index + 1}`,
  }))
}
