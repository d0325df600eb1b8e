import type { Claim, ClaimId } from './claim.ts'
import type { Report } from './document.ts'
import type { Bounds } from './quantity.ts'
import type { ArithmeticFinding, Question } from './question.ts'

/** What changed from one state of a case, the left, to another, the right. Every list is empty if the two say the same. */
export interface CaseDiff {
  readonly reports: Change<Report>
  readonly claims: Change<Claim> & { readonly changed: readonly ClaimChange[] }
  readonly questions: Change<Question> & { readonly changed: readonly QuestionChange[] }
  /** Sums that fail on one side only: `added` are new faults, `gone` were mended or withdrawn. */
  readonly failing: Change<ArithmeticFinding>
}

export interface Change<T> {
  /** Only on the right. */
  readonly added: readonly T[]
  /** Only on the left. */
  readonly gone: readonly T[]
}

/** One assertion that is read otherwise than before, by another program or by a reviewer. */
export interface ClaimChange {
  readonly left: Claim
  readonly right: Claim
  readonly fields: readonly ('measure' | 'quantity' | 'subject' | 'agent' | 'place' | 'time' | 'stance' | 'sources')[]
}

/** A question that is answered otherwise than before. */
export interface QuestionChange {
  readonly left: Question
  readonly right: Question
  /** What is not the same: its claims alone do not count. */
  readonly fields: readonly ('text' | 'range' | 'standing' | 'origins' | 'reconciliation')[]
  /** Claims, as the right names them. */
  readonly claims: Change<ClaimId>
  /** What the new claims bring. */
  readonly gains: readonly OriginGain[]
  /** Origins of the left none of whose claims answers here any more. */
  readonly lost: readonly { readonly name: string; readonly range: Bounds }[]
}

/**
 * What new claims add to a question: `echo`, more reports of a voice that answered before (copies, relays, the same source again);
 * `perhaps`, a voice that could be one of those; `added`, a voice that had not been heard.
 */
export interface OriginGain {
  readonly kind: 'echo' | 'perhaps' | 'added'
  /** The origin on the right. */
  readonly origin: string
  readonly name: string
  readonly range: Bounds
  /** The new claims under it. */
  readonly claims: readonly ClaimId[]
  /** The rules of the merges or relations that make it an echo, or perhaps one; sorted. */
  readonly rules: readonly string[]
}
