import type { Anchor } from './anchor.ts'
import type { ReportId } from './document.ts'
import type { Grounded, RuleId } from './grounded.ts'
import type { Measure } from './measure.ts'
import type { Quantity } from './quantity.ts'
import type { ClaimReview } from './review.ts'

/** Names a claim within a case: stable under a rebuild of the same originals. */
export type ClaimId = string

/** FactBank's factuality, cut to what recorders use. `asserted` is the report's own voice. */
export type Stance = 'asserted' | 'reported' | 'hedged' | 'denied' | 'hypothetical'

/** One step of an attribution chain, as the text words it. */
export interface Link {
  /** The words of the source: "A FAN source". Absent where nobody is named ("it was reported"). */
  readonly at?: Anchor
  /** The name it resolves to, through short forms, pronouns and the pack: "Federal News Agency". */
  readonly name?: string
  readonly type: 'person' | 'organisation' | 'outlet' | 'document' | 'unnamed'
  /** The cue that made it a source: "said", "according to". Absent where the content stands alone. */
  readonly cue?: Anchor
  readonly rule: RuleId
}

/** Somebody who did or suffered something. */
export interface Actor {
  /** The actor's resolved name: "United States", "Islamic State"; the folded head noun where no name is known. */
  readonly name: string
  /** Part of the actor that is meant: `military`, `civilian`, `police`, `insurgent`, `media`, ... */
  readonly role?: string
  /** What the words say of them, where they say it of all: "women", "a boy". */
  readonly sex?: 'female' | 'male'
  readonly isChild?: boolean
}

/** A place as far as it is known. */
export interface Place {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** First-level region. */
  readonly admin1?: string
  readonly lat?: number
  readonly lon?: number
  /** The gazetteer lacks it: country and region are those of what the text puts it in. */
  readonly isUnlisted?: true
}

/** First and last day, both inclusive, as full ISO dates; a side is absent where unknown. */
export interface TimeRange {
  readonly from?: string
  readonly to?: string
}

/** What role a claim plays beside the others of its report. */
export interface ClaimRelationHint {
  /** `part-of`: "including 5 children"; `addition`: "12 more"; `update`: "rose to 40 from 33"; `previous`: the 33 of that; `restatement`;
   *  `background`: of another happening than the one the report is about; `rate`: "12 a day". */
  readonly kind: 'part-of' | 'addition' | 'update' | 'previous' | 'restatement' | 'background' | 'rate'
  /** The claim of the same report that it is relative to, where the text shows it. */
  readonly of?: ClaimId
  /** Of a rate: the days that one turn lasts, 7 for "a week". */
  readonly days?: number
  readonly rule: RuleId
}

/** Is it told of another happening than the one that its report is about? */
export function isAside(claim: Claim): boolean {
  return claim.hints.some(({ kind }) => kind === 'background')
}

/** The days of each of which the claim's figure is, if it is a rate: 1 for "12 a day". */
export function turnOf(claim: Claim): number | undefined {
  return claim.hints.find(({ kind }) => kind === 'rate')?.days
}

/** The rule of a `background` hint: the figure is what a war has cost until now. */
export const LASTING = 'background.lasting'

/** One assertion by one source in one report. Claims are never merged, only compared. */
export interface Claim {
  readonly id: ClaimId
  readonly report: ReportId
  /** The figure's words with its bound: "more than two dozen". */
  readonly at: Anchor
  /** The sentence that carries it. */
  readonly sentence: Anchor
  readonly measure: Measure
  /** The word or construction that decided the measure. */
  readonly trigger?: Anchor
  readonly quantity: Grounded<Quantity>
  readonly subject?: Grounded<Actor>
  readonly agent?: Grounded<Actor>
  readonly place?: Grounded<Place>
  /** What holds all the places of a list that it is told of: the region of "in Orme and Keld", of which `place` is one. */
  readonly commonPlace?: Place
  readonly time?: Grounded<TimeRange>
  /** From the one the report heard it from to the one said to know. Empty: the report asserts it itself. */
  readonly attribution: readonly Link[]
  readonly stance: Stance
  readonly hints: readonly ClaimRelationHint[]
  /** Every rule that shaped the claim, in the order in which they fired. */
  readonly rules: readonly RuleId[]
  /** What reviewers made of it; absent if nobody decided on it. */
  readonly review?: ClaimReview
}

/** What a report says in all of a measure and an affected party. Restatements count once, parts are not added to their total. */
export interface Tally {
  readonly report: ReportId
  readonly measure: Measure
  readonly party: string
  /** Bounds under the profile named; absent where open. */
  readonly low?: number
  readonly high?: number
  readonly profile: string
  readonly claims: readonly ClaimId[]
}
