import type { ReportId } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { utf8Of } from '../text/utf8.ts'
import type { MatchInput } from './match-input.ts'

/** What matching knows of a report beside its text. */
export interface About {
  readonly id: ReportId
  readonly language: string
  readonly publisher?: string
  readonly published?: string
  /** Where the report quotes somebody, if that is known. */
  readonly quotations?: readonly Span[]
}

/** The text of one report, for a reader who is done before the next one is taken: the array may then be written over. */
export interface PassingText {
  /** Its UTF-8 is bytes `first .. limit`. */
  readonly bytes: Uint8Array
  readonly first: number
  readonly limit: number
  /** Where the text begins in its document. */
  readonly offset: number
}

/** The reports that are matched, by number, in the order of their ids. Where they stand, in memory or in files, is its own affair. */
export interface Shelf {
  readonly size: number
  about(report: number): About
  take(report: number): PassingText
}

/** Reports at hand. */
export function shelfOf(inputs: readonly MatchInput[]): Shelf {
  let room = new Uint8Array(1 << 14)
  return {
    size: inputs.length,
    about(number) {
      const { report, quotations } = inputs[number]!
      return { ...report, ...(quotations === undefined ? {} : { quotations }) }
    },
    take(number) {
      const { document, report } = inputs[number]!
      const { start, end } = report.span
      const { bytes, length } = utf8Of(document.text.slice(start, end), room)
      room = bytes
      return { bytes, first: 0, limit: length, offset: start }
    },
  }
}
