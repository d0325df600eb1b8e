import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import { signatureOf } from './binary.ts'
import { csv } from './csv.ts'
import { decode } from './encoding.ts'
import { feed } from './feed.ts'
import { gunzip } from './gunzip.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { DecodedFile, Reader, ReadFault, ReadInput, Reading, ReadOptions, ReadRecord } from './reader.ts'
import { text } from './text.ts'
import { isWarc, readWarc } from './warc.ts'

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

/** Longest text of one document that is read, in UTF-16 code units: twenty times a long book. Its claims must fit into memory at once. */
export const MAX_TEXT_LENGTH = 10_000_000

/** A file in, its documents and its faults out. Never throws on what the file holds; same bytes, same ids. */
export function read(input: ReadInput, options: ReadOptions = {}): Reading {
  const { documents, issues } = readAny(input, options)
  const tooLong = documents.filter(({ text }) => text.length > MAX_TEXT_LENGTH)
  if (tooLong.length === 0) return { documents, issues }
  const refusals = tooLong.map(
    ({ capture, text }): Issue => ({
      code: 'read.too-long',
      path: input.path,
      ...(capture.part === undefined ? {} : { part: capture.part }),
      parameters: { characters: text.length, limit: MAX_TEXT_LENGTH },
      level: 'error',
    }),
  )
  return { documents: documents.filter(document => !tooLong.includes(document)), issues: [...issues, ...refusals] }
}

function readAny(input: ReadInput, options: ReadOptions): Reading {
  const { path, bytes } = input
  const refused = (code: string, parameters: Issue['parameters'] = {}): Reading => ({
    documents: [],
    issues: [{ code, path, parameters, level: 'error' }],
  })
  const limit = options.maxBytes ?? MAX_FILE_BYTES
  if (bytes.length === 0) return refused('read.empty')
  if (bytes.length > limit) return refused('read.too-large', { bytes: bytes.length, limit })
  if (isGzip(bytes)) return readPacked(input, limit, options)
  if (isWarc(bytes)) return readArchive(input, limit)
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

/** A file that was packed with gzip is read as what it unpacks to; its hash stays that of the file. */
function readPacked(input: ReadInput, limit: number, options: ReadOptions): Reading {
  const { path } = input
  const { bytes, fault } = gunzip(input.bytes, limit)
  const issue = (code: string, parameters: Issue['parameters']): Issue => ({ code, path, parameters, level: 'error' })
  if (fault === 'too-large') return { documents: [], issues: [issue('read.too-large', { bytes: bytes.length, limit })] }
  const damage = fault === undefined ? [] : [issue('read.damaged-gzip', { read: bytes.length })]
  if (bytes.length === 0 && fault !== undefined) return { documents: [], issues: damage }
  if (isGzip(bytes)) return { documents: [], issues: [issue('read.not-text', { looksLike: 'gzip' })] }
  const { documents, issues } = read({ ...input, bytes, path: path.replace(/\.gz$/iu, '') }, options)
  const size = input.bytes.length
  return {
    documents: documents.map(document => ({ ...document, capture: { ...document.capture, path, bytes: size } })),
    issues: [...issues.map(inner => ({ ...inner, path })), ...damage],
  }
}

function readArchive(input: ReadInput, limit: number): Reading {
  const { records, faults } = readWarc(input.bytes, limit)
  const none: ReadFault[] =
    records.length + faults.length === 0 ? [{ code: 'read.no-text', parameters: {}, level: 'error' }] : []
  return {
    documents: records.map(record => documentOf(record, input, 'warc', 'utf-8')),
    issues: [...faults, ...none].map(fault => issueOf(fault, input.path)),
  }
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
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
