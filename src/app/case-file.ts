import type { CaseFile } from '../model/case-file.ts'
import type { Issue } from '../model/issue.ts'
import { PROFILES, type Profile } from '../model/profile.ts'
import type { Comparison, Evidence, Pipeline } from '../pipeline.ts'
import { firstPaths } from './build.ts'
import { keptReconciliation } from './decided-comparison.ts'
import type { Reviews, Store } from './ports.ts'
import { reviewed } from './review.ts'

/** All records of a case under a profile, as its reviewers decided. Every command sees the case through here. */
export function caseFile(name: string, store: Store, reviews: Reviews, pipeline: Pipeline, profile: Profile): CaseFile {
  const { decisions } = reviews.read()
  const kept = keptReconciliation(store, decisions, pipeline)
  return decidedCase(undecidedCase(name, store, pipeline, profile), reviews, kept, profile)
}

/** An undecided case as its reviewers decided. */
export function decidedCase(
  undecided: CaseFile,
  reviews: Pick<Reviews, 'read'>,
  pipeline: Pick<Pipeline, 'reconcile'>,
  profile: Profile,
): CaseFile {
  const { decisions, issues } = reviews.read()
  return reviewed({ ...undecided, issues: [...undecided.issues, ...issues] }, decisions, pipeline, profile)
}

/** What the evidence says by itself. A profile that was not asked for before is derived now, and kept; what reviewers decide never is. */
export function undecidedCase(name: string, store: Store, pipeline: Pipeline, profile: Profile): CaseFile {
  const { issues, ...evidence } = store.evidence()
  let comparison = store.comparison(profile.name)
  if (comparison === undefined) {
    comparison = compared(evidence, store, pipeline, profile)
    store.putComparison(profile.name, comparison)
  }
  return { name, profile: profile.name, ...evidence, ...comparison, issues: [...issues, ...duplicates(store)] }
}

/** No profile changes what is a copy of what: what was matched under another is not matched again. */
function compared(evidence: Evidence, store: Store, pipeline: Pipeline, profile: Profile): Comparison {
  for (const other of Object.keys(PROFILES)) {
    const known = store.comparison(other)
    if (known === undefined) continue
    const { alignments, families } = known
    return { alignments, families, ...pipeline.reconcile({ ...evidence, alignments, families }, profile, []) }
  }
  return pipeline.compare(evidence, profile)
}

/** A file whose bytes another file also has is kept once, and said so. */
function duplicates(store: Store): Issue[] {
  const files = store.files()
  const pathByHash = firstPaths(files)
  return files
    .filter(file => pathByHash.get(file.sha256) !== file.path)
    .map(file => ({
      code: 'keep.same-bytes',
      path: file.path,
      parameters: { as: pathByHash.get(file.sha256) ?? '' },
      level: 'notice' as const,
    }))
}
