import type { ReportId } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { unitsOf } from '../text/units.ts'
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
  /** Its code units, at the begin of the array; there may be more in it. */
  readonly units: Uint16Array
  readonly length: number
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
  let units = new Uint16Array(1 << 12)
  return {
    size: inputs.length,
    about(number) {
      const { report, quotations } = inputs[number]!
      return { ...report, ...(quotations === undefined ? {} : { quotations }) }
    },
    take(number) {
      const { document, report } = inputs[number]!
      const { start, end } = report.span
      units = unitsOf(document.text.slice(start, end), units)
      return { units, length: end - start, offset: start }
    },
  }
}
