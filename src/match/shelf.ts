import type { ReportId } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { bodyStart } from '../text/body-start.ts'
import { stringOf, UNESCAPED, utf8Of } from '../text/utf8.ts'
import type { PassingText } from '../text/words.ts'
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
      const start = bodyStart(document.text, report.title, report.span)
      const { end } = report.span
      const { bytes, length } = utf8Of(document.text.slice(start, end), room)
      room = bytes
      return { bytes, first: 0, limit: length, offset: start, isEscaped: false }
    },
  }
}

/** The string that a passing text is. */
export function textOf({ bytes, first, limit, isEscaped }: PassingText): string {
  const text = stringOf(bytes, first, limit)
  return isEscaped
    ? text.replace(ESCAPE, (_, sign: string) => String.fromCharCode(UNESCAPED[sign.charCodeAt(0)]!))
    : text
}

// \n   \"   \\   not: n
const ESCAPE = /\\([\x20-\x7e])/gu
