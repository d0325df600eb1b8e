import type { Anchor } from './anchor.ts'

/** A fault of the material, as data. The wording lives with the reader of the message (`publish/issue-text.ts`). */
export interface Issue {
  /** What is wrong: `read.empty`, `read.too-large`, `read.not-text`, `read.bad-json`, `segment.too-long`, ... */
  readonly code: string
  /** The file, as it was given. */
  readonly path: string
  /** Where in the file: `line 7`. */
  readonly part?: string
  readonly at?: Anchor
  readonly parameters: Readonly<Record<string, string | number>>
  /** `error`: something could not be read; `notice`: it was read, with a caveat. */
  readonly level: 'error' | 'notice'
}
