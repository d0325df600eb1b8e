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

/** What kind of sameness it is. Only the first four are copying. */
export type Sameness = 'whole-copy' | 'cut-copy' | 'passage' | 'rewrite' | 'shared-quotation' | 'boilerplate'

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
