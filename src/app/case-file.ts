import type { CaseFile } from '../model/case-file.ts'
import type { Issue } from '../model/issue.ts'
import type { Profile } from '../model/profile.ts'
import type { Pipeline } from '../pipeline.ts'
import { firstPaths } from './build.ts'
import type { Reviews, Store } from './ports.ts'
import { reviewed } from './review.ts'

/** All records of a case under a profile, as its reviewers decided. Every command sees the case through here. */
export function caseFile(name: string, store: Store, reviews: Reviews, pipeline: Pipeline, profile: Profile): CaseFile {
  const undecided = undecidedCase(name, store, pipeline, profile)
  const { decisions, issues } = reviews.read()
  return reviewed({ ...undecided, issues: [...undecided.issues, ...issues] }, decisions, pipeline, profile)
}

/** What the evidence says by itself. A profile that was not asked for before is derived now, and kept; what reviewers decide never is. */
export function undecidedCase(name: string, store: Store, pipeline: Pipeline, profile: Profile): CaseFile {
  const { issues, ...evidence } = store.evidence()
  let comparison = store.comparison(profile.name)
  if (comparison === undefined) {
    comparison = pipeline.compare(evidence, profile)
    store.putComparison(profile.name, comparison)
  }
  return { name, profile: profile.name, ...evidence, ...comparison, issues: [...issues, ...duplicates(store)] }
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
