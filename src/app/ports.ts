import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { Decision, Ruled } from '../model/review.ts'
import type { Comparison, Evidence, ReadDocument } from '../pipeline.ts'

/** A file that lies in the folder now. */
export interface FoundFile {
  /** Relative to the folder, with `/` between parts. */
  readonly path: string
  readonly bytes: number
  /** When it was last changed, as the file system has it; compared, never interpreted. */
  readonly modified: string
}

/** The folder of reports. It is read, never written. */
export interface Folder {
  /** All files below it in order of path; what cannot be listed is an issue. The case's own folder is left out. */
  list(): Promise<{ readonly files: readonly FoundFile[]; readonly issues: readonly Issue[] }>
  /** The bytes of a file, or why they cannot be had. */
  read(path: string): Promise<Uint8Array | { readonly issue: Issue }>
}

/** The kept originals, by SHA-256. Never rewritten. */
export interface Originals {
  keep(sha256: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or undefined if they were never kept. They may be damaged: hash them. */
  get(sha256: string): Promise<Uint8Array | undefined>
}

/** A file that the case has taken in, and the hash of what it held then. */
export interface KeptFile extends FoundFile {
  readonly sha256: string
}

/** What the pipeline made of one original. */
export interface Derived {
  readonly sha256: string
  /** The path under which it was read: the reader may look at its ending. */
  readonly path: string
  readonly documents: readonly ReadDocument[]
  readonly issues: readonly Issue[]
}

/** Keeps a case and finds its records. Every method that writes is one transaction. */
export interface Store {
  /** The fingerprint of the program that derived what the store holds; undefined in a new store. */
  engine(): string | undefined
  /** Forgets everything derived, since another program will derive it. Kept files stay. */
  beginEngine(engine: string): void
  files(): readonly KeptFile[]
  putFiles(put: readonly KeptFile[], remove: readonly string[]): void
  /** Hash and path of every original that has been derived, in order of hash. */
  derivedPaths(): ReadonlyMap<string, string>
  putDerived(put: readonly Derived[], remove: readonly string[]): void
  /** What the originals say, in order of path and place. */
  evidence(): Evidence & { readonly issues: readonly Issue[] }
  /** The comparison under a profile, if it was made since the evidence last changed. */
  comparison(profile: string): Comparison | undefined
  putComparison(profile: string, comparison: Comparison): void
  close(): void
}

/** The append-only record of what was added, when. */
export interface Log {
  append(entries: readonly LogEntry[]): Promise<void>
  /** Numbers of the entries that do not follow from the one before: somebody changed what was written. */
  breaks(): readonly number[]
}

/** The append-only record of what reviewers decided. When is the port's to say; an entry's place is its id. */
export interface Reviews {
  append(decisions: readonly Ruled[]): Promise<void>
  /** The whole log, oldest first; what cannot be read of it is an issue. */
  read(): { readonly decisions: readonly Decision[]; readonly issues: readonly Issue[] }
}

export interface LogEntry {
  readonly action: 'added' | 'changed' | 'gone'
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** Reads bytes into documents: `read/readers.ts`, given as a value so that the use cases need no stage. */
export type Read = (input: { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string }) => Promise<{
  readonly documents: readonly SourceDocument[]
  readonly issues: readonly Issue[]
}>

/** SHA-256 of bytes, in lower-case hexadecimal. */
export type Sha256 = (bytes: Uint8Array) => string

/** Told how far a long step is. */
export type Progress = (step: string, done: number, of: number) => void
