import type { Family, PassageAlignment } from './alignment.ts'
import type { Claim } from './claim.ts'
import type { Report, SourceDocument } from './document.ts'
import type { Incident } from './incident.ts'
import type { Issue } from './issue.ts'
import type { ArithmeticFinding, Question } from './question.ts'
import type { Review } from './review.ts'
import type { Wording } from './wording.ts'

/** All records of one investigation, as every exporter gets them. Lists are sorted; the same folder gives the same case file. */
export interface CaseFile {
  /** What the case is called: the folder's name. */
  readonly name: string
  /** The profile under which questions and ranges were derived. */
  readonly profile: string
  readonly documents: readonly SourceDocument[]
  readonly reports: readonly Report[]
  readonly claims: readonly Claim[]
  readonly alignments: readonly PassageAlignment[]
  readonly families: readonly Family[]
  /** Most disputed first. */
  readonly questions: readonly Question[]
  readonly arithmetic: readonly ArithmeticFinding[]
  /** Happenings with their questions and everybody who speaks of them; absent in a case file that was written before they were kept. */
  readonly incidents?: readonly Incident[]
  /** How outlets call the same people and happenings; absent in a case file that was written before they were kept. */
  readonly wordings?: readonly Wording[]
  readonly issues: readonly Issue[]
  /** What reviewers decided; absent if nobody did. Claims and questions above are those that follow. */
  readonly review?: Review
}
