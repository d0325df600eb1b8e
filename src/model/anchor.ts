import type { DocumentId } from './document.ts'
import type { Span } from './span.ts'

/** A place in a document, held twice: where it is and what it says. The two must agree (`hearsay verify` checks every one). */
export interface Anchor {
  readonly document: DocumentId
  readonly span: Span
  readonly exact: string
}

/** The anchor of a span in a text. Throws RangeError if the span leaves the text. */
export function anchor(document: DocumentId, text: string, at: Span): Anchor {
  if (!(0 <= at.start && at.start <= at.end && at.end <= text.length)) {
    throw new RangeError(`Span ${at.start}..${at.end} leaves a text of ${text.length} code units`)
  }
  return { document, span: { start: at.start, end: at.end }, exact: text.slice(at.start, at.end) }
}
