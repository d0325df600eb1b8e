import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import { signatureOf } from './binary.ts'
import { csv } from './csv.ts'
import { decode } from './encoding.ts'
import { feed } from './feed.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { DecodedFile, Reader, ReadFault, ReadInput, Reading, ReadOptions, ReadRecord } from './reader.ts'
import { text } from './text.ts'

/**
 * All readers; the first that accepts a file reads it. Formats that show in their content stand before those that only an extension
 * tells, and plain text, which accepts anything, is last.
 */
export const readers: readonly Reader[] = [feed, html, json, csv, markdown, text]

/** Largest file that is read, in bytes: a text takes about six times its size in tokens, and 64 MB of news is some 15,000 reports. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

const DECLARATION_BYTES = 1024 // where a page or a feed says its encoding: https://html.spec.whatwg.org/#charset
const ID_DIGITS = 16 // 64 bits of the file's hash: two of a million files share them once in 37 million cases

// <meta charset="windows-1251">   <?xml version="1.0" encoding='koi8-r'?>   not: charset of the page
const DECLARED_ENCODING = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/iu

/** A file in, its documents and its faults out. Never throws on what the file holds; same bytes, same ids. */
export function read(input: ReadInput, options: ReadOptions = {}): Reading {
  const { path, bytes } = input
  const refused = (code: string, parameters: Issue['parameters'] = {}): Reading => ({
    documents: [],
    issues: [{ code, path, parameters, level: 'error' }],
  })
  const limit = options.maxBytes ?? MAX_FILE_BYTES
  if (bytes.length === 0) return refused('read.empty')
  if (bytes.length > limit) return refused('read.too-large', { bytes: bytes.length, limit })
  const signature = signatureOf(bytes)
  if (signature !== undefined) return refused('read.not-text', { looksLike: signature })
  const decoded = decode(bytes, declaredEncoding(bytes))
  if (decoded === undefined) return refused('read.not-text', { looksLike: 'binary' })
  if (!/\S/u.test(decoded.text)) return refused('read.empty')

  const file: DecodedFile = { path, extension: extensionOf(path), text: decoded.text }
  const reader = readers.find(candidate => candidate.accepts(file)) ?? text
  const { records, faults } = reader.read(file, options)
  if (records.length + faults.length === 0) return refused('read.no-text')
  const issues = faults.map(fault => issueOf(fault, path))
  if (decoded.damaged > 0) {
    issues.push({
      code: 'read.bad-bytes',
      path,
      parameters: { count: decoded.damaged, encoding: decoded.encoding },
      level: 'notice',
    })
  }
  return { documents: records.map(record => documentOf(record, input, reader.name, decoded.encoding)), issues }
}

function documentOf(
  { part, ...record }: ReadRecord,
  input: ReadInput,
  reader: string,
  encoding: string,
): SourceDocument {
  const id = input.sha256.slice(0, ID_DIGITS)
  const capture = { path: input.path, sha256: input.sha256, bytes: input.bytes.length }
  return {
    id: part === undefined ? id : `${id}.${part.number}`,
    capture: part === undefined ? capture : { ...capture, part: `${part.name} ${part.number}` },
    reader,
    encoding,
    ...record,
  }
}

function issueOf(fault: ReadFault, path: string): Issue {
  return { ...fault, path }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  return DECLARED_ENCODING.exec(String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES)))?.[1]
}

/** `a/b.c/report.TXT` has `txt`; `a.b/report` has none. */
function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const point = name.lastIndexOf('.')
  return point <= 0 ? '' : name.slice(point + 1).toLowerCase()
}
