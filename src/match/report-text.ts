import type { Report, SourceDocument } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { type StemTable, stemTable } from '../text/stem-table.ts'
import type { Tokens } from '../text/tokens.ts'
import { type Words, wordsOf } from '../text/words.ts'
import { type Features, featuresOf } from './features.ts'

/** One report to be matched. */
export interface MatchInput {
  readonly report: Report
  readonly document: SourceDocument
  /** Tokens of the whole document; the report's part is found by its span. */
  readonly tokens: Tokens
  /** Where the report quotes somebody, if that is known. */
  readonly quotations?: readonly Span[]
}

/** A report with its words, ready to be compared. */
export interface ReportText {
  readonly input: MatchInput
  readonly words: Words
}

/** A report with the table by which others are aligned to it, and the features by which it was found. */
export interface IndexedText extends ReportText {
  readonly stems: StemTable
  readonly features: Features
}

export function reportText(input: MatchInput): ReportText {
  return { input, words: wordsOf(input.tokens, input.report.span) }
}

export function indexed(text: ReportText): IndexedText {
  return { ...text, stems: stemTable(text.words), features: featuresOf(text.words) }
}

/** Are both known to be of one publisher? */
export function isOwn(left: ReportText, right: ReportText): boolean {
  const publisher = left.input.report.publisher
  return publisher !== undefined && publisher === right.input.report.publisher
}
