import { readTogether } from '../app/read-together.ts'
import type { Issue } from '../model/issue.ts'
import type { DocumentReader, ReadDocument } from '../read-documents.ts'
import type { LooseFile } from './loose-file.ts'

/** A file that was read. */
export interface FileRead extends LooseFile {
  readonly path: string
}

/** A file, and what its documents say. */
export interface ExtractedFile {
  readonly path: string
  readonly issues: readonly Issue[]
  readonly documents: readonly ReadDocument[]
}

/** Files that were read in, what their documents say out, in their order. */
export function extractedFrom(files: readonly FileRead[], reader: DocumentReader, whole: boolean): ExtractedFile[] {
  const read = readTogether(reader, files, { whole })
  return files.map(({ path, issues }, n) => ({ path, issues, documents: read[n]! }))
}

const ENOUGH = 100_000 // UTF-16 code units that are read for their claims at once: `Pipeline.readDocuments` gains no more by more

/** Files in their order, so many at a time as have enough text to be read at once. */
export async function* enoughAtOnce<File extends LooseFile>(files: AsyncIterable<File>): AsyncGenerator<File[]> {
  let some: File[] = []
  let length = 0
  for await (const file of files) {
    some.push(file)
    for (const { text } of file.documents) length += text.length
    if (length < ENOUGH && some.length < MOST_FILES) continue
    yield some
    some = []
    length = 0
  }
  if (some.length > 0) yield some
}

const MOST_FILES = 100 // nobody waits for the issues of more files that cannot be read
