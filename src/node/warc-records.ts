import { constants, inflateRawSync } from 'node:zlib'

/** One record of a web archive, and where it lies in the file. */
export interface WarcRecord {
  /** Offset and length of the record in the file's bytes: of the packed member where each record is packed by itself. */
  readonly offset: number
  readonly length: number
  readonly headers: ReadonlyMap<string, string>
  readonly block: Uint8Array
  /** Is it all that its packed member holds? If not, records are packed together, and none can be had by itself. */
  readonly isWhole: boolean
}

const SNIFFED_BYTES = 4096 // of a packed file: enough for a first block

/** Is it a WARC, packed or not? */
export function isWarcFile(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return startsAsWarc(bytes)
  const body = gzipBody(bytes, 0)
  if (body === undefined) return false
  try {
    const head = bytes.subarray(body, body + SNIFFED_BYTES)
    return startsAsWarc(inflateRawSync(head, { finishFlush: constants.Z_SYNC_FLUSH }))
  } catch {
    return false
  }
}

/** The records of a WARC in order; ends at the first that is damaged. */
export function* warcRecords(bytes: Uint8Array): Generator<WarcRecord> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  for (let at = 0; at < bytes.length; ) {
    const member = isPacked ? memberAt(bytes, at) : { content: bytes.subarray(at), length: bytes.length - at }
    if (member === undefined) return
    const record = recordAt(member.content)
    if (record === undefined) return
    const { headers, block, end } = record
    const length = isPacked ? member.length : end
    yield { offset: at, length, headers, block, isWhole: !isPacked || end === member.content.length }
    at += length
  }
}

/** The address and time of the first answer that a web archive keeps; nothing of a file that is none. */
export function firstCapture(bytes: Uint8Array): { url?: string; captured?: string } {
  if (!isWarcFile(bytes)) return {}
  for (const { headers } of warcRecords(bytes)) {
    if (headers.get('warc-type') !== 'response' && headers.get('warc-type') !== 'resource') continue
    const url = headers.get('warc-target-uri')?.replace(/^<|>$/gu, '')
    const captured = headers.get('warc-date')
    return { ...(url === undefined ? {} : { url }), ...(captured === undefined ? {} : { captured }) }
  }
  return {}
}

function startsAsWarc(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(6, bytes.length)).toString('latin1') === 'WARC/1'
}

interface ParsedRecord {
  readonly headers: ReadonlyMap<string, string>
  readonly block: Uint8Array
  /** Where the next record begins. */
  readonly end: number
}

/** `WARC/1.1`, headers, an empty line, the block, two line ends. https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ */
function recordAt(bytes: Uint8Array): ParsedRecord | undefined {
  if (!startsAsWarc(bytes)) return undefined
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const headEnd = view.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const lines = view.toString('utf8', 0, headEnd).split('\r\n').slice(1)
  const headers = new Map(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const length = Number(headers.get('content-length'))
  const start = headEnd + 4
  if (!Number.isInteger(length) || length < 0 || start + length > bytes.length) return undefined
  let end = start + length
  while (bytes[end] === 0x0d || bytes[end] === 0x0a) end++
  return { headers, block: bytes.subarray(start, start + length), end }
}

const LARGEST_MEMBER = 256 * 1024 * 1024 // a page is smaller; what unpacks to more is no record of a page

/** One gzip member: its head is skipped, its deflate stream unpacked, and its trailer of eight bytes counted. RFC 1952. */
function memberAt(bytes: Uint8Array, offset: number): { content: Uint8Array; length: number } | undefined {
  const body = gzipBody(bytes, offset)
  if (body === undefined) return undefined
  try {
    const made: unknown = inflateRawSync(bytes.subarray(body), { info: true, maxOutputLength: LARGEST_MEMBER })
    const { buffer, engine } = made as { buffer: Uint8Array; engine: { bytesWritten: number } }
    return { content: buffer, length: body + engine.bytesWritten + 8 - offset }
  } catch {
    return undefined // damaged, or larger than any page
  }
}

function gzipBody(bytes: Uint8Array, offset: number): number | undefined {
  if (bytes[offset] !== 0x1f || bytes[offset + 1] !== 0x8b) return undefined
  const flags = bytes[offset + 3] ?? 0
  let at = offset + 10
  if (flags & 4) at += 2 + (bytes[at]! | (bytes[at + 1]! << 8))
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1
  return flags & 2 ? at + 2 : at
}
