import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { SourceDocument } from '../src/model/document.ts'
import { generatedReports } from './generate.ts'

/** A text as the pipeline takes it. */
export function documentOf(text: string, n: number): SourceDocument {
  return {
    id: `d${n}`,
    capture: { path: `${n}.txt`, sha256: '', bytes: text.length },
    reader: 'text',
    encoding: 'utf-8',
    text,
  }
}

/** Real news if it lies beside the checkout, else generated reports, as many as have that many bytes together. */
export function newsOrGenerated(bytes: number): string[] {
  const folder = join(import.meta.dirname, '..', '..', 'shared', 'data', 'load')
  const some: string[] = []
  let size = 0
  try {
    for (const file of readdirSync(folder).sort().reverse()) {
      for (const line of gunzipSync(readFileSync(join(folder, file)))
        .toString('utf8')
        .split('\n')) {
        if (line === '' || size >= bytes) continue
        const { text } = JSON.parse(line) as { text: string }
        some.push(text)
        size += Buffer.byteLength(text)
      }
    }
  } catch {
    return generatedReports(bytes)
  }
  return some
}

const CHUNK = 400_000 // UTF-16 code units: what a file of reports has

/** Documents in their order, so many at a time as a file of reports holds. */
export function filesOf(documents: readonly SourceDocument[]): SourceDocument[][] {
  const files: SourceDocument[][] = []
  let length = CHUNK
  for (const document of documents) {
    if (length >= CHUNK) {
      files.push([])
      length = 0
    }
    files.at(-1)!.push(document)
    length += document.text.length
  }
  return files
}
