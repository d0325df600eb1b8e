import type { Report, SourceDocument } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** One report to be matched. */
export interface MatchInput {
  readonly report: Report
  readonly document: SourceDocument
  /** Where the report quotes somebody, if that is known. */
  readonly quotations?: readonly Span[]
}
