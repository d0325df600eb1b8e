import type { ClaimId, Link } from './claim.ts'
import type { ReportId } from './document.ts'
import type { Reliability } from './review.ts'

/** Somebody who is cited in a case: by whom, how often first, how often alone, and how far from the others. */
export interface SourceRecord {
  /** The resolved name, or the words of an unnamed source. */
  readonly name: string
  readonly type: Link['type']
  readonly named: boolean
  /** Everything said on its word, in the order of the claims. */
  readonly claims: readonly ClaimId[]
  readonly reports: readonly ReportId[]
  /** Publishers (or reports, where no publisher is known) that cite it, sorted. */
  readonly citedBy: readonly string[]
  /** Questions of several origins in which it was the earliest dated. */
  readonly first: number
  /** Questions that rest on it alone. */
  readonly alone: number
  /** Questions in which another origin answers too. */
  readonly shared: number
  /** Of the shared ones, those in which its answer meets no other origin's. */
  readonly apart: number
  /** Mean distance of its answers from the middle of the others' in the shared questions: natural log of the ratio, signed. Absent if never shared. */
  readonly deviation?: number
  /** Claims of it that were later corrected. */
  readonly corrected: number
  /** What an analyst thinks of it on the NATO (Admiralty) grid; absent if nobody said. */
  readonly reliability?: Reliability
}
