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
