import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { Question } from '../model/question.ts'
import type { Decision, Ruled } from '../model/review.ts'
import type { Comparison, Evidence } from '../pipeline.ts'
import type { ReadDocument } from '../read-documents.ts'
import type { LogLine } from './log-line.ts'

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
  /** Takes bytes in, which may not change any more; the disk has them once all is settled. */
  keep(sha256: string, bytes: Uint8Array): Promise<void>
  /** Resolves when the disk has everything that was kept: whatever names an original comes after this. */
  settled(): Promise<void>
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
  /** Its questions alone, if there are no more than `most` of them. */
  questions(profile: string, most: number): readonly Question[] | undefined
  /** Was the comparison under a profile made since then, and is it there in full? Told without reading it. */
  isCompared(profile: string): boolean
  putComparison(profile: string, comparison: Comparison): void
  /** Forgets the comparisons whose names begin so. */
  dropComparisons(prefix: string): void
  close(): void
}

/** The append-only record of what was added, by whom, when, from where. */
export interface Log {
  append(entries: readonly LogEntry[]): Promise<void>
  /** What the log shows, oldest first. */
  lines(): readonly LogLine[]
  /** The files that the case has by the log, in order of path: what the ledger knew, if the ledger is lost. `modified` is not known. */
  files(): readonly KeptFile[]
  /** Everything that shows that the log is not as it was written. */
  faults(): readonly LogFault[]
}

/** A sign that somebody or something changed what was written to a log. */
export interface LogFault {
  /** Number of the line, from 1; 0 where the log has none. */
  readonly line: number
  /**
   * `unreadable`: no record; `unchained`: does not hold the hash of the line before; `untrue`: shows what its digests deny; `changed`: is not
   * the last line that was written; `cut`: lines after it are missing; `headless`: the head that tells the last line is missing.
   */
  readonly code: 'unreadable' | 'unchained' | 'untrue' | 'changed' | 'cut' | 'headless'
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
  readonly acquired?: Acquisition
}

/**
 * How an original came into the case: the chain of custody that the Berkeley Protocol on Digital Open Source Investigations asks for
 * (https://www.ohchr.org/en/publications/policy-and-methodological-publications/berkeley-protocol-digital-open-source).
 */
export interface Acquisition {
  /** Who added it. */
  readonly by: string
  /** Where it lay: the file, as this machine names it. */
  readonly from: string
  /** The address it was captured from, and when, where the file itself says so. */
  readonly url?: string
  readonly captured?: string
  /** The program that took it in: `hearsay 0.1.0`. */
  readonly tool: string
  /** Root over the salted commitments of its passages, and the key of the salts; absent where no passage of it can be withheld by itself. */
  readonly passages?: string
  readonly key?: string
}

/** Tells how a file comes into the case. */
export type Acquire = (path: string, bytes: Uint8Array) => Acquisition

/** Reads bytes into documents: `read/read.ts`, given as a value so that the use cases need no stage. */
export type Read = (input: { readonly path: string; readonly bytes: Uint8Array; readonly sha256: string }) => Promise<{
  readonly documents: readonly SourceDocument[]
  readonly issues: readonly Issue[]
}>

/** An original that is to be derived, and the path under which it is read: the reader may look at its ending. */
export interface DueOriginal {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

/** Derives originals, and gives back what the pipeline makes of each in the order in which they are named. Damaged ones are issues. */
export type Derive = (due: readonly DueOriginal[]) => AsyncIterable<Derived>

/** SHA-256 of bytes, in lower-case hexadecimal. */
export type Sha256 = (bytes: Uint8Array) => string

/** Told how far a long step is. */
export type Progress = (step: string, done: number, of: number) => void
