import type { Report, SourceDocument } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { type StemTable, stemTable } from '../text/stem-table.ts'
import { kept, passingWords, type Words } from '../text/words.ts'
import { type Features, featuresOf, passingFeatures } from './features.ts'
import { quotedWords } from './quotations.ts'

/** One report to be matched. */
export interface MatchInput {
  readonly report: Report
  readonly document: SourceDocument
  /** Where the report quotes somebody, if that is known. */
  readonly quotations?: readonly Span[]
}

/** A report with its words, ready to be compared. */
export interface ReportText {
  readonly input: MatchInput
  readonly words: Words
  /** For each word, 1 if somebody else is quoted there. */
  readonly isQuoted: Uint8Array
}

/** A report with the table by which others are aligned to it, and the features by which it was found. */
export interface IndexedText extends ReportText {
  readonly stems: StemTable
  readonly features: Features
}

export function reportText(input: MatchInput): ReportText {
  const words = kept(passingWords(input.document.text, input.report.span))
  return { input, words, isQuoted: quotedWords(words, input.quotations) }
}

export function indexed(text: ReportText): IndexedText {
  return { ...text, stems: stemTable(text.words), features: featuresOf(text.words) }
}

/** What a report is found by, for a reader who is done before the next report is read. */
export function passingFeaturesOf({ document, report }: MatchInput): Features {
  return passingFeatures(passingWords(document.text, report.span))
}

/** Are both known to be of one publisher? */
export function isOwn(left: ReportText, right: ReportText): boolean {
  const publisher = left.input.report.publisher
  return publisher !== undefined && publisher === right.input.report.publisher
}
