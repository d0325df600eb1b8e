import type { Anchor } from './anchor.ts'
import type { Actor, ClaimId, Place, TimeRange } from './claim.ts'
import type { ReportId } from './document.ts'
import type { RuleId } from './grounded.ts'
import type { Measure } from './measure.ts'
import type { Bounds } from './quantity.ts'
import type { QuestionReview, Reliability } from './review.ts'

/** What several claims answer: a measure of somebody, somewhere, in some time. */
export interface Question {
  readonly id: string
  readonly measure: Measure
  readonly subject?: Actor
  readonly place?: Place
  readonly time?: TimeRange
  /** The question in words: "How many dockers were wounded in Saltmere in the first days?" */
  readonly text: string
  /** All claims that answer it, in the order of their reports and spans. */
  readonly claims: readonly ClaimId[]
  readonly reports: readonly ReportId[]
  /** From the lowest low to the highest high that any claim allows, under the profile named. */
  readonly range: Bounds
  readonly profile: string
  readonly relations: readonly Relation[]
  readonly origins: Origins
  /** `agreed`: all bounds share a value; `disputed`: some do not; `unstated`: nobody gives a number. */
  readonly reconciliation: 'agreed' | 'disputed' | 'unstated'
  /** How far apart the answers are, 0 (agreed) upward: log of the ratio between the ends, weighted by independent origins. */
  readonly disagreement: number
  /** The range of the claims that nobody has updated, corrected or denied: what is left standing. Absent if nothing is. */
  readonly standing?: Bounds
  /** The incident that it belongs to: questions with one incident are about one happening. Absent where it is asked alone and nobody else is cited. */
  readonly incident?: string
  /** Other questions that it belongs with. */
  readonly links?: readonly QuestionLink[]
  /** Why its claims were put together: the links that formed it, strongest first. */
  readonly grounds?: readonly LinkGround[]
  /** What an institution's published method makes of it, where the profile has one. */
  readonly grade?: Grade
  /** Credibility of the answer on the NATO (Admiralty) grid, suggested from corroboration: 1 confirmed .. 5 improbable, 6 cannot be judged. */
  readonly credibility?: 1 | 2 | 3 | 4 | 5 | 6
  /** What reviewers made of it; absent if nobody decided on it. */
  readonly review?: QuestionReview
}

/**
 * Two questions that belong together but are not one. `could-be-same`: too little speaks for or against; `part-of` / `has-part`: one counts
 * some of those whom the other counts; `kin`: another measure of the same people, place and time (killed beside losses).
 */
export interface QuestionLink {
  readonly kind: 'could-be-same' | 'part-of' | 'has-part' | 'kin'
  readonly question: string
  readonly rule: RuleId
}

/** Two claims that were judged to answer one question, and what spoke for and against: log-odds by signal, which add up to the weight. */
export interface LinkGround {
  readonly left: ClaimId
  readonly right: ClaimId
  readonly weight: number
  readonly signals: Readonly<Record<string, number>>
}

/** The figure that an institution would record, and the grade that it would give it. */
export interface Grade {
  readonly profile: string
  /** The institution's own word: `confirmed`, `fair`, `single source`. */
  readonly grade?: string
  /** Does the institution's rule of admission let the figure in? */
  readonly admitted: boolean
  readonly low?: number
  readonly best?: number
  readonly high?: number
  /** How many sources the institution would count, by its own way of counting. */
  readonly sources?: number
  /** The clause of the method that decided: `ibc.two-independent-sources`. */
  readonly rule: RuleId
}

export type RelationKind =
  | 'agrees'
  | 'compatible'
  | 'conflicts'
  | 'updates'
  | 'corrects'
  | 'part-of'
  | 'copy-of'
  | 'relays'
  | 'denies'
  | 'unit-slip'
  | 'changed-in-copying'

/** A typed relation between two claims, with the rule that found it. `from` is the later, the part, the copy or the denial. */
export interface Relation {
  readonly kind: RelationKind
  readonly from: ClaimId
  readonly to: ClaimId
  readonly rule: RuleId
  readonly evidence: readonly Anchor[]
}

/** Independent lines of testimony behind a question: a range, since unnamed sources could be the same person. */
export interface Origins {
  readonly atLeast: number
  readonly atMost: number
  /** Those with most claims first. */
  readonly origins: readonly Origin[]
  readonly merges: readonly Merge[]
}

/** Whoever is said to know; copies and relays share one. */
export interface Origin {
  readonly id: string
  /** The name of whoever is said to know, or the words that stand for them. */
  readonly name: string
  readonly named: boolean
  readonly claims: readonly ClaimId[]
  readonly range: Bounds
  /** The range of the question if this origin is left out; absent if nothing is left. */
  readonly without?: Bounds
  /** It only denies figures of others; then it counts as no origin, unless nobody says anything else. */
  readonly denies?: true
  /** What an analyst thinks of the source on the NATO (Admiralty) grid; absent if nobody said. */
  readonly reliability?: Reliability
}

/** Why two claims count as one origin, or may. */
export interface Merge {
  readonly left: ClaimId
  readonly right: ClaimId
  readonly rule: RuleId
  /** `certain`: they are one origin; `possible`: they may be, which widens the range of origins. */
  readonly force: 'certain' | 'possible'
  /** The origin that a certain merge lies in: its merges hang all its claims together. A claim on the word of two lies in two. */
  readonly origin?: string
  readonly evidence: readonly Anchor[]
}

/** Whether a sum, a share, a ratio or a rate comes out. */
export const SUM_VERDICTS = ['fails', 'holds'] as const

export type SumVerdict = (typeof SUM_VERDICTS)[number]

/** Figures of the material that were reckoned again: a sum, a share, a ratio, a rate. */
export interface ArithmeticFinding {
  readonly id: string
  readonly rule: RuleId
  readonly verdict: SumVerdict
  /** The terms on the tape, in order, each a claim or a number in the text. */
  readonly terms: readonly Term[]
  /** What the terms give, and what the text says. */
  readonly expected: Bounds
  readonly stated: Bounds
  readonly reports: readonly ReportId[]
  /** What would make it hold: the term that a slip of the pen explains, and the value that it should have. */
  readonly remedy?: { readonly rule: RuleId; readonly term: number; readonly value: number; readonly gives: number }
}

/** Those whose figures do not come out, in their order. */
export function failingSums<T extends Pick<ArithmeticFinding, 'verdict'>>(findings: readonly T[]): T[] {
  return findings.filter(finding => finding.verdict === 'fails')
}

export interface Term {
  readonly role: 'part' | 'total' | 'ratio' | 'base' | 'result' | 'rate' | 'time'
  readonly at: Anchor
  readonly claim?: ClaimId
  readonly bounds: Bounds
}
