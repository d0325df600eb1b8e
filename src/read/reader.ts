import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { Unpackers } from './archive/content-coding.ts'
import type { Run, Trace } from './trace.ts'

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
  /** How many bytes are unpacked from one file at most. */
  readonly maxUnpackedBytes?: number
  /** What unpacks the bodies of web archives that the core cannot; those of `node/unpackers.ts`. */
  readonly unpackers?: Unpackers
  /** Is it to be known where in the original every character stands? Costs time and memory, so that builds go without. */
  readonly traced?: boolean
}

/** What a record of a table may tell of its report. */
export type FieldName = 'text' | 'title' | 'published' | 'publisher' | 'url' | 'author' | 'language'

/** Documents and faults of one file. Both are in the order of the file. */
export interface Reading {
  readonly documents: readonly SourceDocument[]
  readonly issues: readonly Issue[]
  /** Of each document, by its id, where its words stand in the original; only of those that were asked for and can be told. */
  readonly traces: ReadonlyMap<string, Trace>
}

/** A file whose bytes are known: one that was given, or one that another holds. */
export interface RawFile {
  readonly path: string
  /** Lower case, without the point; empty if there is none. */
  readonly extension: string
  readonly bytes: Uint8Array
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
  /** Which part of the file it is, from 1, and what it is called if not by name and number; absent where the file is one document. */
  readonly part?: { readonly name: string; readonly number: number; readonly label?: string }
  /** How its bytes were decoded, where a file holds documents in several encodings. */
  readonly encoding?: string
  /** When an archive took it down, as an ISO date-time. */
  readonly captured?: string
  /** Where the text stands in the characters of its file; only if `traced` was asked for. */
  readonly runs?: readonly Run[]
  /** Where the text stands in its file, where that is no matter of characters. */
  readonly trace?: Trace
}

/** A fault that a reader meets, before it gets its path. */
export type ReadFault = Omit<Issue, 'path'>

/** A file that another one holds; it is read as a file of its own. */
export interface Member {
  /** Its name in there, which may tell its format. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Which one it is, from 1; absent where the outer file is its wrapping and nothing else. */
  readonly number?: number
  /** What its part is called, if not by its path. */
  readonly label?: string
  /** What the outer file says of it; what it says of itself goes before. */
  readonly facts?: Partial<Pick<ReadRecord, 'published' | 'publisher' | 'author' | 'url' | 'title' | 'captured'>>
}

/** What a reader makes of a file. */
export interface Content {
  readonly records: readonly ReadRecord[]
  readonly faults: readonly ReadFault[]
  /** Files that it holds, or faults in their place: unpacked one at a time, as they are asked for. */
  readonly members?: Iterable<Member | ReadFault>
}

/** What a reader of bytes may know beside them. */
export interface Surroundings {
  readonly options: ReadOptions
  /** How many bytes may still be unpacked, all that the outermost file holds taken together. */
  readonly room: () => number
}

/** A format of text: its characters were decoded before. It never throws: what it cannot read, it says. */
export interface TextReader {
  readonly takes: 'text'
  readonly name: string
  /** Is the file in this format? Looks at the content first, at the extension second. */
  readonly accepts: (file: DecodedFile) => boolean
  readonly read: (file: DecodedFile, options: ReadOptions) => Content
}

/** A format of bytes: an archive, an office document. It never throws: what it cannot read, it says. */
export interface ByteReader {
  readonly takes: 'bytes'
  readonly name: string
  readonly accepts: (file: RawFile) => boolean
  /** Does it hold many files, so that it may be larger than one? */
  readonly holdsMany?: boolean
  readonly read: (file: RawFile, surroundings: Surroundings) => Content | Promise<Content>
}

/** One format. */
export type Reader = TextReader | ByteReader
