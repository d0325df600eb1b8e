import type { Issue } from '../model/issue.ts'
import { signatureOf } from './binary.ts'
import { type Decoded, decode } from './encoding.ts'
import { faultOf } from './fault.ts'
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from './limits.ts'
import type { ByteReader, Content, DecodedFile, RawFile, ReadFault, Surroundings, TextReader } from './reader.ts'
import { readers } from './readers.ts'
import { text } from './text.ts'

const byteReaders = readers.filter((reader): reader is ByteReader => reader.takes === 'bytes')
const textReaders = readers.filter((reader): reader is TextReader => reader.takes === 'text')

const DECLARATION_BYTES = 1024 // where a page or a feed says its encoding: https://html.spec.whatwg.org/#charset

// <meta charset="windows-1251">   <?xml version="1.0" encoding='koi8-r'?>   not: charset of the page
const DECLARED_ENCODING = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/iu

/** What a reader made of a file, and how its characters were had. */
export interface ReadContent {
  readonly content: Content
  /** Its name; empty if no reader was asked. */
  readonly reader: string
  /** Of a file of text: its encoding. */
  readonly encoding?: string
}

/** What the first reader that accepts a file makes of it. */
export async function contentOf(file: RawFile, surroundings: Surroundings): Promise<ReadContent> {
  const refused = (code: string, parameters: Issue['parameters'] = {}) => ({
    content: { records: [], faults: [faultOf(code, parameters)] },
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
  return { content: withDamage(content, decoded), reader: reader.name, encoding: decoded.encoding }
}

function withDamage(content: Content, { damaged, encoding }: Decoded): Content {
  if (damaged === 0) return content
  const damage: ReadFault = { code: 'read.bad-bytes', parameters: { count: damaged, encoding }, level: 'notice' }
  return { ...content, faults: [...content.faults, damage] }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  return DECLARED_ENCODING.exec(String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES)))?.[1]
}
