import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'

/** A file as it came: its path as given, its bytes, and their SHA-256 in lower-case hexadecimal. */
export interface ReadInput {
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** What a caller may change. */
export interface ReadOptions {
  /** Names of the fields to take from records, in order of preference; a field left out keeps its usual names. */
  readonly fields?: Partial<Record<FieldName, string | readonly string[]>>
  /** Largest file in bytes that is read. */
  readonly maxBytes?: number
}

/** What a record of a table may tell of its report. */
export type FieldName = 'text' | 'title' | 'published' | 'publisher' | 'url' | 'author' | 'language'

/** Documents and faults of one file. Both are in the order of the file. */
export interface Reading {
  readonly documents: readonly SourceDocument[]
  readonly issues: readonly Issue[]
}

/** A file whose characters are known. */
export interface DecodedFile {
  readonly path: string
  /** Lower case, without the point; empty if there is none. */
  readonly extension: string
  readonly text: string
}

/** A report as a format gives it, before it gets its id and capture. */
export type ReadRecord = Omit<SourceDocument, 'id' | 'capture' | 'reader' | 'encoding'> & {
  /** Which part of the file it is, from 1; absent where the file is one document. */
  readonly part?: { readonly name: string; readonly number: number }
  /** How its bytes were decoded, where a file holds documents in several encodings. */
  readonly encoding?: string
}

/** A fault that a reader meets, before it gets its path. */
export type ReadFault = Omit<Issue, 'path'>

/** One format. It never throws: what it cannot read, it says. */
export interface Reader {
  readonly name: string
  /** Is the file in this format? Looks at the content first, at the extension second. */
  readonly accepts: (file: DecodedFile) => boolean
  readonly read: (
    file: DecodedFile,
    options: ReadOptions,
  ) => { records: readonly ReadRecord[]; faults: readonly ReadFault[] }
}
