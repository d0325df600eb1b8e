import type { Link } from './claim.ts'
import type { Span } from './span.ts'

/** Names a source document within a case: derived from its bytes and its place in the file, never from a clock or a counter. */
export type DocumentId = string

/** Names a report within a case: its document's id and the order of the report in it. */
export type ReportId = string

/** Where the bytes came from. */
export interface Capture {
  /** The path as it was given, or the address that was fetched. */
  readonly path: string
  /** SHA-256 of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string
  /** Size of the file in bytes. */
  readonly bytes: number
  /** Where in the file this document stands, when a file holds several: `line 7`, `item 3`, `notes/a.html`. */
  readonly part?: string
  /** When an archive took it down, as an ISO date-time; absent where nobody noted it. */
  readonly at?: string
}

/** Text that a reader made of one file, or of one record of it. */
export interface SourceDocument {
  readonly id: DocumentId
  readonly capture: Capture
  /** The reader that made it: `text`, `markdown`, `html`, `json-lines`, `csv`. */
  readonly reader: string
  /** How the bytes were decoded: `utf-8`, `utf-16le`, `windows-1251`, ... */
  readonly encoding: string
  /** The text itself; every span of the document counts UTF-16 code units of it. */
  readonly text: string
  readonly title?: string
  readonly publisher?: string
  /** When it was published, as an ISO date or date-time cut to what is known. */
  readonly published?: string
  readonly url?: string
  readonly author?: string
  /** BCP 47 tag. */
  readonly language?: string
  /** When its author last changed it, as far as the material says: an ISO date-time. */
  readonly edited?: string
  /** Whom a message was passed on from. */
  readonly forwardedFrom?: string
}

/** One report: a whole document, or one of the reports that a bundle holds. */
export interface Report {
  readonly id: ReportId
  readonly document: DocumentId
  readonly span: Span
  readonly title?: string
  readonly publisher?: string
  /** ISO date, from the document, the dateline or the text, cut to what is known. */
  readonly published?: string
  readonly language: string
  /** Why the report begins here; absent where the document begins. */
  readonly seam?: Seam
  /** Everybody on whose word it says something, with or without a figure, in text order. Absent where it claims nothing. */
  readonly cited?: readonly Link[]
}

/** A place where one report of a bundle ends and the next begins, and the evidence for it. */
export interface Seam {
  /** Offset of the first code unit of the report that begins here. */
  readonly at: number
  /** Rules that spoke for it, strongest first: `dateline`, `headline`, `lead-reintroduces`, `closing-line`, `topic-restart`, `gap`. */
  readonly rules: readonly string[]
}
