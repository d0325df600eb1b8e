import type { SourceDocument } from '../model/document.ts'
import type { DocumentReader, ReadDocument } from '../read-documents.ts'

/** The documents of several files in, what each says out, file by file; they are read together, which is faster than one by one. */
export function readTogether(
  pipeline: Pick<DocumentReader, 'readDocuments'>,
  files: readonly { readonly documents: readonly SourceDocument[] }[],
  settings: { readonly whole: boolean },
): ReadDocument[][] {
  const read = pipeline.readDocuments(
    files.flatMap(({ documents }) => documents),
    settings,
  )
  let next = 0
  return files.map(({ documents }) => {
    const from = next
    next += documents.length
    return read.slice(from, next)
  })
}
