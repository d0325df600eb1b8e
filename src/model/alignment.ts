import type { Anchor } from './anchor.ts'
import type { ReportId } from './document.ts'
import type { RuleId } from './grounded.ts'
import type { Span } from './span.ts'

/** One step of an alignment, in original offsets of both sides. An absent side has an empty span where the words would stand. */
export interface Edit {
  readonly kind: 'same' | 'changed' | 'added' | 'left-out'
  readonly left: Span
  readonly right: Span
  /** What changed, where it matters: a figure, a name or a date that differs between the copies. */
  readonly changed?: 'figure' | 'name' | 'date'
}

/** What kind of sameness it is. */
export type Sameness =
  /** All of both reports is the same, nearly word for word. */
  | 'whole-copy'
  /** All of one report stands in the other. */
  | 'cut-copy'
  /** A part of both. */
  | 'passage'
  /** The sentences of one, put in other words and another order, but with so much of its wording that it was before the writer's eyes. */
  | 'rewrite'
  /** The same facts in the same order, in other words throughout, as in two translations of one text. */
  | 'translation'
  /** The same words of somebody whom both quote: no copying. */
  | 'shared-quotation'
  /** Page furniture, or a formula that is filled with other facts: no copying. */
  | 'boilerplate'

/** Two passages with the edits between them. `left` is the report that sorts first by id, which says nothing of who copied. */
export interface PassageAlignment {
  readonly left: { readonly report: ReportId; readonly at: Anchor }
  readonly right: { readonly report: ReportId; readonly at: Anchor }
  /** Share of words that are the same on both sides, 0..1. */
  readonly similarity: number
  readonly kind: Sameness
  readonly edits: readonly Edit[]
}

/** Reports that descend from one text, by the alignments between them. */
export interface Family {
  readonly id: string
  /** All members, sorted. */
  readonly reports: readonly ReportId[]
  /** Who had it first, and the evidence; absent when unknown. */
  readonly earliest?: { readonly report: ReportId; readonly rule: RuleId; readonly evidence: readonly Anchor[] }
  /** Who copied whom, as far as dates, credit lines and one-way edits tell. */
  readonly descents: readonly Descent[]
}

export interface Descent {
  readonly from: ReportId
  readonly to: ReportId
  readonly rule: RuleId
  readonly evidence: readonly Anchor[]
}
