import type { PassageAlignment } from './alignment.ts'
import type { Anchor } from './anchor.ts'
import type { Claim, Stance } from './claim.ts'
import type { ReportId } from './document.ts'
import type { Effect } from './effect.ts'
import type { Issue } from './issue.ts'
import type { Measure } from './measure.ts'
import type { Bounds } from './quantity.ts'
import type { ArithmeticFinding, Question } from './question.ts'
import type { Decision, DecisionId, Deed } from './review.ts'

/** What the reading room asks for and is told: the JSON of the API. Everything else in it is a record of the case itself. */

/** Counts the states of a case: it grows with every build and every decision, so that a page can tell whether it shows the latest. */
export type Revision = number

/** Some rows of a long list. */
export interface Page<Row> {
  readonly revision: Revision
  /** How many rows there are in all. */
  readonly total: number
  /** Place of the first row here in the whole list. */
  readonly offset: number
  readonly rows: readonly Row[]
}

/** What the case holds. */
export interface CaseView {
  readonly name: string
  readonly revision: Revision
  /** Version of the program. */
  readonly version: string
  readonly profile: string
  readonly profiles: readonly { readonly name: string; readonly summary: string }[]
  readonly counts: {
    readonly documents: number
    readonly reports: number
    readonly claims: number
    readonly questions: number
    readonly disputed: number
    readonly families: number
    readonly sources: number
    readonly incidents: number
    readonly arithmetic: number
    readonly issues: number
    readonly decisions: number
  }
  readonly build: BuildState
}

/** Where a build is. */
export interface BuildState {
  readonly state: 'idle' | 'running' | 'failed'
  /** The stages of the build that runs or ran last, in their order. */
  readonly stages: readonly { readonly name: string; readonly done: number; readonly of: number }[]
  /** Why it failed, and what to do. */
  readonly fault?: string
  /** When the last one ended, as an ISO date-time. */
  readonly ended?: string
}

/** Which questions are wanted; each field narrows. They stand in the address of a view under these very names. */
export interface QuestionFilter {
  /** Words that the question, its claims' sentences or its places and sources hold. */
  readonly q?: string
  readonly measure?: Measure
  readonly actor?: string
  readonly place?: string
  /** ISO country code. */
  readonly country?: string
  /** First and last day, inclusive. */
  readonly from?: string
  readonly to?: string
  /** Name of somebody who is cited. */
  readonly source?: string
  readonly publisher?: string
  readonly incident?: string
  readonly sign?: Sign
  readonly review?: ReviewState
}

/** What catches the eye at a question. */
export const SIGNS = ['conflict', 'arithmetic', 'slip', 'changed-in-copying', 'denied', 'single-origin'] as const

export type Sign = (typeof SIGNS)[number]

/** `none`: nobody decided on it or its claims; `partly`: some claims are decided; `done`: all are; `contested`: reviewers decided differently. */
export const REVIEW_STATES = ['none', 'partly', 'done', 'contested'] as const

export type ReviewState = (typeof REVIEW_STATES)[number]

export const QUESTION_ORDERS = ['disagreement', 'latest', 'reports', 'origins', 'text'] as const

export type QuestionOrder = (typeof QUESTION_ORDERS)[number]

/** A question as a row of the list: what its range plot shows and no more. */
export interface QuestionRow {
  readonly id: string
  readonly text: string
  readonly measure: Measure
  readonly subject?: string
  readonly place?: string
  /** First and last day that it asks about. */
  readonly from?: string
  readonly to?: string
  readonly incident?: string
  readonly range: Bounds
  readonly standing?: Bounds
  readonly reconciliation: Question['reconciliation']
  readonly disagreement: number
  readonly reports: number
  readonly claims: number
  readonly origins: { readonly atLeast: number; readonly atMost: number }
  /** Whose word it is, at most `MAX_ROW_VOICES`: those with most claims first, who only denies last. */
  readonly voices: readonly RowVoice[]
  /** Origins that found no room among the voices. */
  readonly voicesLeftOut: number
  /** Date of the newest report, ISO. */
  readonly latest?: string
  readonly grade?: string
  readonly signs: readonly Sign[]
  readonly review: ReviewState
  /** A mark for each distinct answer of an origin, at most `MAX_ROW_MARKS`, the lowest and the highest always; those with most claims first. */
  readonly marks: readonly RowMark[]
  /** Answers that found no room among the marks. */
  readonly marksLeftOut: number
}

/** Marks that a row shows at most: more cannot be told apart on one line. */
export const MAX_ROW_MARKS = 24

/** Names that a row shows at most: what fits on two lines of a list beside the range. */
export const MAX_ROW_VOICES = 4

/** One origin of a row. */
export interface RowVoice {
  /** Its place in the question's origins, as its marks have it. */
  readonly origin: number
  readonly name: string
  readonly denies?: true
}

/** One answer of one origin, on the line of a row. */
export interface RowMark {
  /** Place of its origin in the question's origins, which chooses the colour. */
  readonly origin: number
  readonly bounds: Bounds
  readonly stance: Stance
  /** How many claims say so. */
  readonly claims: number
}

/** Values to filter by, each with how many questions it leaves; those with most first. */
export interface Facets {
  readonly revision: Revision
  readonly measures: readonly Facet[]
  readonly actors: readonly Facet[]
  readonly places: readonly Facet[]
  readonly countries: readonly Facet[]
  readonly sources: readonly Facet[]
  readonly publishers: readonly Facet[]
  readonly signs: readonly Facet[]
  readonly reviews: readonly Facet[]
}

export interface Facet {
  readonly value: string
  readonly count: number
}

/** What a page needs to name a report. */
export interface ReportHead {
  readonly id: ReportId
  /** Its title, or its first words where it has none. */
  readonly title: string
  readonly publisher?: string
  readonly published?: string
  readonly language: string
  readonly path: string
  readonly part?: string
  readonly url?: string
  readonly sha256: string
  readonly claims: number
  readonly family?: string
}

/** A claim with its words in context. */
export interface ClaimView {
  readonly claim: Claim
  readonly bounds: Bounds
  readonly report: ReportHead
  /** The sentence and what stands around it in the report; `start` is the offset of its first code unit in the document. */
  readonly context: { readonly text: string; readonly start: number }
  /** The chain in words: the publisher first, whoever is said to know last. */
  readonly chain: readonly {
    readonly words: string
    readonly name?: string
    readonly type: string
    readonly named: boolean
  }[]
  /** Place of its origin in the question's origins; absent where the claim answers no question. */
  readonly origin?: number
  readonly question?: string
  /** Where it stands in the original: its part, as "line 7", and in an answer on this claim alone the bytes, characters or the box on a page. */
  readonly whereabouts?: string
}

/** All that is known of a question. */
export interface QuestionView {
  readonly revision: Revision
  readonly question: Question
  readonly row: QuestionRow
  /** The first 1,000; `question.claims` has the ids of all. */
  readonly claims: readonly ClaimView[]
  /** Checks of arithmetic in which its claims are terms. */
  readonly arithmetic: readonly ArithmeticFinding[]
  /** Other questions of its incident, and those it is linked with. */
  readonly incident: readonly QuestionRow[]
  readonly linked: readonly { readonly kind: string; readonly rule: string; readonly row: QuestionRow }[]
  /** Alignments between its reports, without their edits. */
  readonly copies: readonly Omit<PassageAlignment, 'edits'>[]
  readonly decisions: readonly Decision[]
  /** Under every profile: low, best, high and the grade. */
  readonly profiles: readonly {
    readonly profile: string
    readonly range: Bounds
    readonly low?: number
    readonly best?: number
    readonly high?: number
    readonly grade?: string
    readonly admitted?: boolean
    readonly rule?: string
  }[]
}

/** Something that could not be read or was skipped, in words. */
export interface IssueView {
  readonly issue: Issue
  readonly text: string
  /** What the reader of the message can do. */
  readonly advice?: string
}

/** What a reviewer sends. */
export interface DecisionRequest {
  readonly deeds: readonly Deed[]
  readonly by: string
  readonly why: string
  /** The revision that the reviewer saw. */
  readonly seen: Revision
}

/** What became of it. Nothing is lost: what conflicts with others' decisions is kept and named here. */
export interface DecisionAnswer {
  readonly revision: Revision
  readonly decisions: readonly DecisionId[]
  /** Decisions that others made on the same claims or questions since `seen`. */
  readonly conflicting: readonly Decision[]
}

/** The log of decisions, newest first, each with whether it still holds. */
export interface HistoryRow {
  readonly decision: Decision
  readonly holds: boolean
  /** What it was about, in words. */
  readonly about: string
  /** Decisions of others on the same claim or question that say otherwise. */
  readonly conflicting: readonly DecisionId[]
}

/** What the server tells a page that listens, by `event` of the stream. */
export type RoomEvent =
  | { readonly event: 'build'; readonly build: BuildState }
  | { readonly event: 'revision'; readonly revision: Revision }
  | { readonly event: 'decision'; readonly decisions: readonly Decision[] }
  | { readonly event: 'effect'; readonly effect: Effect }

/** A fault as the API words it: RFC 9457 problem details. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
}

/** A sum that was checked, with the reports and the questions that it is about. */
export interface SumView {
  readonly finding: ArithmeticFinding
  readonly reports: readonly ReportHead[]
  /** Sentences in which its terms stand, each once, in the order of the text. */
  readonly sentences: readonly Anchor[]
  readonly questions: readonly Pick<QuestionRow, 'id' | 'text'>[]
}
