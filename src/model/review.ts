import type { Actor, Claim, ClaimId, Place, Stance, TimeRange } from './claim.ts'
import type { Measure } from './measure.ts'
import type { Quantity } from './quantity.ts'

/** Names a decision within a case: `r3` is the third line of its log, for good. */
export type DecisionId = string

/** Reliability of a source on the NATO (Admiralty) grid. Only an analyst sets it; the program never does. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const

export type Reliability = (typeof RELIABILITIES)[number]

/** What a claim should say. A field that is left out stays as it was read; null means that the text does not state it. */
export interface Correction {
  readonly measure?: Measure
  readonly quantity?: Quantity
  readonly stance?: Stance
  readonly subject?: Actor | null
  readonly agent?: Actor | null
  readonly place?: Place | null
  readonly time?: TimeRange | null
}

/** A question as it stood when it was decided on. Its claims find it again: its id changes when a report with an earlier claim comes in. */
export interface QuestionReference {
  readonly id: string
  readonly claims: readonly ClaimId[]
}

/** What a reviewer decides, each on the ids that it concerns. */
export type Deed =
  /** The claim stands as it is shown; an earlier rejection no longer holds. */
  | { readonly kind: 'accept'; readonly claim: ClaimId }
  /** The claim answers nothing: it is kept and shown, and counts nowhere. */
  | { readonly kind: 'reject'; readonly claim: ClaimId }
  | { readonly kind: 'correct'; readonly claim: ClaimId; readonly to: Correction }
  /** The questions are one. */
  | { readonly kind: 'merge'; readonly questions: readonly QuestionReference[] }
  /** These claims of a question answer one of their own. */
  | { readonly kind: 'split'; readonly question: QuestionReference; readonly claims: readonly ClaimId[] }
  | { readonly kind: 'rename'; readonly question: QuestionReference; readonly text: string }
  | { readonly kind: 'reliability'; readonly source: string; readonly grade: Reliability }
  /** Another decision no longer holds. To undo an undoing makes it hold again. */
  | { readonly kind: 'undo'; readonly decision: DecisionId }

/** A deed with who decided it and why. */
export type Ruled = Deed & { readonly by: string; readonly why: string }

/** One entry of the log of reviews: never changed, never taken out. */
export type Decision = Ruled & { readonly id: DecisionId; readonly at: string }

/** What reviewers made of a claim, beside its values. */
export interface ClaimReview {
  readonly verdict: 'accepted' | 'rejected' | 'corrected'
  /** The decisions that hold for it, oldest first. */
  readonly decisions: readonly DecisionId[]
  /** The values that were read off the page, where a correction replaced them; null where nothing was read. */
  readonly read?: { readonly [Field in keyof Correction]?: Claim[Field] | null }
}

/** What reviewers made of a question. */
export interface QuestionReview {
  readonly decisions: readonly DecisionId[]
  /** What it was called before it was renamed. */
  readonly text?: string
}

/** Everything that reviewers did to a case. */
export interface Review {
  /** The whole log, oldest first. */
  readonly decisions: readonly Decision[]
  /** Decisions of the log that were undone, in its order. */
  readonly undone: readonly DecisionId[]
  /** Claims that were rejected, each with its review. */
  readonly rejected: readonly Claim[]
  /** The grades that hold, by name of the source. */
  readonly reliabilities: readonly {
    readonly source: string
    readonly grade: Reliability
    readonly decision: DecisionId
  }[]
}

/** What a reviewer says of which claims belong together, for reconciliation; applied in order, over what the evidence says. */
export type Ruling =
  /** The groups that hold these claims are one. */
  | { readonly kind: 'together'; readonly claims: readonly ClaimId[] }
  /** These claims leave their groups and form one of their own. */
  | { readonly kind: 'apart'; readonly claims: readonly ClaimId[] }
