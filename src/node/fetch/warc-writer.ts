import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** One record of a web archive. https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ */
export interface WarcRecord {
  readonly type: 'warcinfo' | 'request' | 'response' | 'revisit'
  /** A UUID. */
  readonly id: string
  readonly at: Date
  /** Media type of the block. */
  readonly contentType: string
  readonly block: Uint8Array
  /** Further named fields in order; those without a value are left out. */
  readonly fields: Readonly<Record<string, string | undefined>>
}

/**
 * A web archive in WARC/1.1, each record a gzip member of its own, so that a reader can jump to any of them. Digests are SHA-256 in
 * hexadecimal, as everywhere in a case.
 */
export function warcFile(records: readonly WarcRecord[]): Uint8Array {
  return Buffer.concat(records.map(record => gzipSync(warcRecord(record))))
}

/** The bytes of one record, not packed. */
export function warcRecord({ type, id, at, contentType, block, fields }: WarcRecord): Uint8Array {
  const named = {
    'WARC-Type': type,
    'WARC-Record-ID': recordName(id),
    'WARC-Date': at.toISOString(),
    ...fields,
    'WARC-Block-Digest': `sha256:${createHash('sha256').update(block).digest('hex')}`,
    'Content-Type': contentType,
    'Content-Length': String(block.length),
  }
  const lines = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [fieldLine(name, value)]))
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** How other records name a record. */
export function recordName(id: string): string {
  return `<urn:uuid:${id}>`
}

/** The block of a warcinfo record: `name: value` lines. */
export function warcFields(fields: Readonly<Record<string, string>>): Uint8Array {
  const lines = Object.entries(fields).map(([name, value]) => fieldLine(name, value))
  return Buffer.from(lines.join(''))
}

function fieldLine(name: string, value: string): string {
  if (/[\r\n\0]/u.test(value)) throw new TypeError(`The WARC field ${name} cannot hold ${JSON.stringify(value)}`)
  return `${name}: ${value}\r\n`
}
