import type { SourceDocument } from '../model/document.ts'
import type { Issue } from '../model/issue.ts'
import type { Place } from '../model/place.ts'
import { gzip } from './archive/gzip.ts'
import { tar } from './archive/tar.ts'
import { wacz } from './archive/wacz.ts'
import { warc } from './archive/warc.ts'
import { zip } from './archive/zip.ts'
import { signatureOf } from './binary.ts'
import { csv } from './csv.ts'
import { type Decoded, decode } from './encoding.ts'
import { feed } from './feed.ts'
import { json } from './json.ts'
import { MAX_FILE_BYTES, MAX_NESTING, MAX_TEXT_LENGTH, MAX_UNPACKED_BYTES } from './limits.ts'
import { eml } from './mail/eml.ts'
import { mbox } from './mail/mbox.ts'
import { mhtml } from './mail/mhtml.ts'
import { markdown } from './markdown.ts'
import { docx } from './office/docx.ts'
import { odt } from './office/odt.ts'
import { html } from './page/html.ts'
import { pdf } from './pdf/pdf.ts'
import type {
  ByteReader,
  Content,
  DecodedFile,
  Member,
  RawFile,
  Reader,
  ReadFault,
  ReadInput,
  Reading,
  ReadOptions,
  ReadRecord,
  Surroundings,
  TextReader,
} from './reader.ts'
import { telegram } from './telegram.ts'
import { text } from './text.ts'
import { byteTrace, type Trace } from './trace.ts'

/**
 * All readers; the first that accepts a file reads it. Formats of bytes are tried before the bytes are decoded. Formats that show in
 * their content stand before those that only an extension tells, and plain text, which accepts anything, is last.
 */
export const readers: readonly Reader[] = [
  gzip,
  warc,
  docx,
  odt,
  wacz,
  zip,
  tar,
  pdf,
  mbox,
  mhtml,
  eml,
  feed,
  html,
  telegram,
  json,
  csv,
  markdown,
  text,
]

const byteReaders = readers.filter((reader): reader is ByteReader => reader.takes === 'bytes')
const textReaders = readers.filter((reader): reader is TextReader => reader.takes === 'text')

const MAX_MEMBER_FAULTS = 100 // told of the members of one file

const DECLARATION_BYTES = 1024 // where a page or a feed says its encoding: https://html.spec.whatwg.org/#charset
const ID_DIGITS = 16 // 64 bits of the file's hash: two of a million files share them once in 37 million cases

// <meta charset="windows-1251">   <?xml version="1.0" encoding='koi8-r'?>   not: charset of the page
const DECLARED_ENCODING = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/iu

/** The way from the outermost file to one that it holds: what each is called there, and which one it is. */
type Trail = readonly { readonly label: string; readonly number: number }[]

/** A file in, its documents and its faults out. Never throws on what the file holds; same bytes, same ids. */
export async function read(input: ReadInput, options: ReadOptions = {}): Promise<Reading> {
  const documents: SourceDocument[] = []
  const issues: Issue[] = []
  const traces = new Map<string, Trace>()
  let room = options.maxUnpackedBytes ?? MAX_UNPACKED_BYTES
  const surroundings = { options, room: () => room }

  const found = (): number => documents.length + issues.filter(tellsWhy).length
  const take = async (file: RawFile, depth: number, trail: Trail, facts: Member['facts']): Promise<void> => {
    const say = (fault: ReadFault): void => {
      const part = partOf(trail, fault.part)
      issues.push({ ...fault, path: input.path, ...(part === undefined ? {} : { part }) })
    }
    const before = found()
    const { content, reader, decoded } = await contentOf(file, surroundings)
    for (const record of content.records) {
      if (record.text.length > MAX_TEXT_LENGTH) {
        const part = record.part === undefined ? {} : { part: labelOf(record.part) }
        say(fault('read.too-long', { characters: record.text.length, limit: MAX_TEXT_LENGTH }, part))
        continue
      }
      const document = documentOf({ ...facts, ...record }, input, trail, reader, decoded?.encoding ?? 'utf-8')
      documents.push(document)
      const trace = options.traced === true ? traceOf(record, file, document, trail) : undefined
      if (trace !== undefined) traces.set(document.id, trace)
    }
    content.faults.forEach(say)
    let told = 0
    for (const member of content.members ?? []) {
      if ('code' in member) {
        if (++told <= MAX_MEMBER_FAULTS) say(member)
        continue
      }
      room -= member.bytes.length
      const inner = { path: member.path, extension: extensionOf(member.path), bytes: member.bytes }
      const { number, label = member.path } = member
      if (depth >= MAX_NESTING) say(fault('read.too-deep', { limit: MAX_NESTING }, { part: label }))
      else
        await take(inner, depth + 1, number === undefined ? trail : [...trail, { label, number }], {
          ...facts,
          ...member.facts,
        })
    }
    if (told > MAX_MEMBER_FAULTS) say(fault('read.more-faults', { more: told - MAX_MEMBER_FAULTS }))
    if (found() === before) say(fault('read.no-text', {}))
  }

  await take({ path: input.path, extension: extensionOf(input.path), bytes: input.bytes }, 0, [], undefined)
  return { documents, issues, traces }
}

/** Is it said why there is no document? */
function tellsWhy({ level, code }: Issue): boolean {
  return level === 'error' || code === 'read.no-page'
}

/** What the first reader that accepts a file makes of it. */
async function contentOf(
  file: RawFile,
  surroundings: Surroundings,
): Promise<{ readonly content: Content; readonly reader: string; readonly decoded?: Decoded }> {
  const refused = (code: string, parameters: Issue['parameters'] = {}) => ({
    content: { records: [], faults: [fault(code, parameters)] },
    reader: '',
  })
  const { path, extension, bytes } = file
  const limit = surroundings.options.maxBytes ?? MAX_FILE_BYTES
  if (bytes.length === 0) return refused('read.empty')
  const unpacker = byteReaders.find(candidate => candidate.accepts(file))
  if (bytes.length > (unpacker?.holdsMany === true ? Math.max(limit, MAX_UNPACKED_BYTES) : limit))
    return refused('read.too-large', { bytes: bytes.length, limit })
  if (unpacker !== undefined) {
    return { content: await unpacker.read(file, surroundings), reader: unpacker.name }
  }

  const signature = signatureOf(bytes)
  if (signature !== undefined) return refused(signature.code, { looksLike: signature.name })
  const decoded = decode(bytes, declaredEncoding(bytes))
  if (decoded === undefined) return refused('read.not-text', { looksLike: 'binary' })
  if (!/\S/u.test(decoded.text)) return refused('read.empty')
  const decodedFile: DecodedFile = { path, extension, text: decoded.text }
  const reader = textReaders.find(candidate => candidate.accepts(decodedFile)) ?? text
  const content = reader.read(decodedFile, surroundings.options)
  return { content: withDamage(content, decoded), reader: reader.name, decoded }
}

function withDamage(content: Content, { damaged, encoding }: Decoded): Content {
  if (damaged === 0) return content
  const damage: ReadFault = { code: 'read.bad-bytes', parameters: { count: damaged, encoding }, level: 'notice' }
  return { ...content, faults: [...content.faults, damage] }
}

function fault(code: string, parameters: Issue['parameters'], where: { readonly part?: string } = {}): ReadFault {
  return { code, ...where, parameters, level: 'error' }
}

function documentOf(
  { part, captured, runs: _runs, trace: _trace, ...record }: ReadRecord,
  input: ReadInput,
  trail: Trail,
  reader: string,
  encoding: string,
): SourceDocument {
  const numbers = [...trail.map(step => step.number), ...(part === undefined ? [] : [part.number])]
  const label = partOf(trail, part && labelOf(part))
  return {
    id: [input.sha256.slice(0, ID_DIGITS), ...numbers].join('.'),
    capture: {
      path: input.path,
      sha256: input.sha256,
      bytes: input.bytes.length,
      ...(label === undefined ? {} : { part: label }),
      ...(captured === undefined ? {} : { at: captured }),
    },
    reader,
    encoding,
    ...record,
  }
}

/** `reports.zip` holds `a.csv`, whose line 7 is `a.csv, line 7`. */
function partOf(trail: Trail, part: string | undefined): string | undefined {
  const labels = [...trail.map(step => step.label), ...(part === undefined ? [] : [part])]
  return labels.length === 0 ? undefined : labels.join(', ')
}

function labelOf({ name, number, label }: NonNullable<ReadRecord['part']>): string {
  return label ?? `${name} ${number}`
}

/**
 * Where a record's text stands. Characters of the file are told by its bytes, whichever of its records they are in; of a file in a file, by the
 * bytes of the inner one. What a reader tells by itself is told of a part of the record.
 */
function traceOf(
  { trace, runs }: ReadRecord,
  file: RawFile,
  { encoding, capture }: SourceDocument,
  trail: Trail,
): Trace | undefined {
  if (trace !== undefined) return span => trace(span).map(place => within(place, capture.part))
  return runs && byteTrace(file.bytes, encoding, runs, partOf(trail, undefined))
}

/** A place in a part of a part. */
function within(place: Place, outer: string | undefined): Place {
  return outer === undefined ? place : { ...place, part: place.part === undefined ? outer : `${outer}, ${place.part}` }
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
