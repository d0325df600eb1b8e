import type { Issue } from '../../model/issue.ts'
import type { Profile } from '../../model/profile.ts'
import { type ReportLines, reportLines } from '../../publish/report-lines.ts'
import { BATCH_LENGTH, batchesOf, type DocumentReader } from '../../read-documents.ts'
import type { LooseFile } from './loose-file.ts'

/** A file that was read. */
export interface FileRead extends LooseFile {
  readonly path: string
}

/** What a file says: the lines of its reports, in their order. */
export interface ExtractedFile {
  readonly path: string
  readonly issues: readonly Issue[]
  readonly reports: readonly ReportLines[]
}

/** How files are read for their claims. */
export interface Extracting {
  readonly whole: boolean
  readonly profile: Profile
}

/** Files that were read in, what their documents say out, in their order. Claims become lines as soon as they are read, so that few are held at once. */
export function extractedFrom(
  files: readonly FileRead[],
  reader: DocumentReader,
  { whole, profile }: Extracting,
): ExtractedFile[] {
  const extracted = files.map(({ path, issues }) => ({ path, issues: [...issues], reports: [] as ReportLines[] }))
  const placed = files.flatMap(({ documents }, file) => documents.map(document => ({ file, document })))
  for (const batch of batchesOf(placed, ({ document }) => document)) {
    const read = reader.readDocuments(
      batch.map(({ document }) => document),
      { whole },
    )
    for (const [n, { issues, reports }] of read.entries()) {
      const { file, document } = batch[n]!
      const into = extracted[file]!
      into.issues.push(...issues)
      for (const { report, claims } of reports) {
        const tallies = reader.tally(report, claims, profile)
        into.reports.push(reportLines(into.path, report, claims, tallies, document, profile))
      }
    }
  }
  return extracted
}

/** Files in their order, so many at a time as have enough text to be read at once. */
export async function* enoughAtOnce<File extends LooseFile>(files: AsyncIterable<File>): AsyncGenerator<File[]> {
  let some: File[] = []
  let length = 0
  for await (const file of files) {
    some.push(file)
    for (const { text } of file.documents) length += text.length
    if (length < BATCH_LENGTH && some.length < MOST_FILES) continue
    yield some
    some = []
    length = 0
  }
  if (some.length > 0) yield some
}

const MOST_FILES = 100 // nobody waits for the issues of more files that cannot be read
