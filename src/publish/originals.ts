import type { SourceDocument } from '../model/document.ts'

/** The name of an original by its hash, and of its part where a file holds several documents: `urn:sha256:ab12...#line%207`. */
export function originalName({ capture }: Pick<SourceDocument, 'capture'>): string {
  const part = capture.part === undefined ? '' : `#${encodeURIComponent(capture.part.toWellFormed())}`
  return `urn:sha256:${capture.sha256}${part}`
}

/** The name of a record of a case, for formats in which everything has an IRI: `urn:hearsay:claim:...`. */
export function recordIri(kind: string, id: string): string {
  return `urn:hearsay:${kind}:${encodeURIComponent(id.toWellFormed())}`
}
