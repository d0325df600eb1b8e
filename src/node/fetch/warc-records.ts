import { constants, inflateRawSync } from 'node:zlib'

/** One record of a web archive, and where it lies in the file. */
export interface WarcRecord {
  /** Offset and length of the record in the file's bytes: of the packed member where each record is packed by itself. */
  readonly offset: number
  readonly length: number
  readonly headers: ReadonlyMap<string, string>
  readonly block: Uint8Array
  /** Where the next record begins, or the next packed member. */
  readonly next: number
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
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    for (const { at, end, next, ...record } of recordsIn(bytes)) {
      yield { ...record, offset: at, length: end - at, next, isWhole: true }
    }
    return
  }
  for (let offset = 0; offset < bytes.length; ) {
    const member = memberAt(bytes, offset)
    if (member === undefined) return
    const { content, length } = member
    const next = offset + length
    for (const { at, next: inner, headers, block } of recordsIn(content)) {
      yield { headers, block, offset, length, next, isWhole: at === 0 && inner === content.length }
    }
    offset = next
  }
}

function* recordsIn(bytes: Uint8Array): Generator<ParsedRecord & { readonly at: number }> {
  for (let at = 0; at < bytes.length; ) {
    const record = recordAt(bytes, at)
    if (record === undefined) return
    yield { ...record, at }
    at = record.next
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
  /** Where its block ends, and where the next record begins: line ends stand between. */
  readonly end: number
  readonly next: number
}

/** `WARC/1.1`, headers, an empty line, the block, two line ends. https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ */
function recordAt(bytes: Uint8Array, at: number): ParsedRecord | undefined {
  if (!startsAsWarc(bytes.subarray(at, at + 6))) return undefined
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const headEnd = view.indexOf('\r\n\r\n', at)
  if (headEnd < 0) return undefined
  const lines = view.toString('utf8', at, headEnd).split('\r\n').slice(1)
  const headers = new Map(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const length = Number(headers.get('content-length'))
  const start = headEnd + 4
  const end = start + length
  if (!Number.isInteger(length) || length < 0 || end > bytes.length) return undefined
  let next = end
  while (bytes[next] === 0x0d || bytes[next] === 0x0a) next++
  return { headers, block: bytes.subarray(start, end), end, next }
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
