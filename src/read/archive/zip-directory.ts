import { decode } from '../encoding.ts'
import { inflateRaw, type Unpacked } from './inflate.ts'

/** One entry of a ZIP's directory. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export interface ZipEntry {
  readonly name: string
  /** Where its local header begins. */
  readonly at: number
  readonly packedBytes: number
  /** What it says that it unpacks to. */
  readonly bytes: number
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
}

const END_SIGNATURE = 0x06054b50
const END_64_SIGNATURE = 0x06064b50
const LOCATOR_64_SIGNATURE = 0x07064b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const LOCATOR_64_BYTES = 20
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const MAX_COMMENT = 0xffff // bytes after the end record
const OVERFLOWED = 0xffffffff // the true value stands in the 64-bit field

const MAX_ENTRIES = 100_000 // each costs memory before anything is unpacked

/** A ZIP's bytes in, the entries of its directory out, in its order; undefined if there is no directory, as in a ZIP that was cut off. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  if (!isZip(bytes)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  if (end === undefined) return undefined
  const entries: ZipEntry[] = []
  for (let at = end.directory; entries.length < Math.min(end.count, MAX_ENTRIES); ) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) break
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const nameAt = at + ENTRY_BYTES
    const sizes = sizesOf(view, at, nameAt + nameLength, Math.min(bytes.length, nameAt + nameLength + extraLength))
    entries.push({
      name: decode(bytes.subarray(nameAt, nameAt + nameLength))?.text ?? '',
      ...sizes,
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
    })
    at = nameAt + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/** What an entry holds, at most `limit` bytes of it; damaged if its head, its data or its checksum is wrong. */
export function unzipped(bytes: Uint8Array, entry: ZipEntry, limit: number): Unpacked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = { bytes: new Uint8Array(0), fault: 'damaged' } as const
  if (entry.at + LOCAL_BYTES > bytes.length || view.getUint32(entry.at, true) !== LOCAL_SIGNATURE) return damaged
  const start = entry.at + LOCAL_BYTES + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  const unpacked =
    entry.method === 8
      ? inflateRaw(packed, limit)
      : packed.length > limit
        ? { bytes: packed.subarray(0, limit), fault: 'too-large' as const }
        : { bytes: packed }
  if (unpacked.fault !== undefined) return unpacked
  return checksumOf(unpacked.bytes) === entry.checksum ? unpacked : { ...unpacked, fault: 'damaged' }
}

/** Where the directory begins, and of how many entries it says it is. */
function endRecord(view: DataView): { readonly directory: number; readonly count: number } | undefined {
  const length = view.byteLength
  for (let at = length - END_BYTES; at >= Math.max(0, length - END_BYTES - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    const count = view.getUint16(at + 10, true)
    const directory = view.getUint32(at + 16, true)
    const large = directory === OVERFLOWED || count === 0xffff ? endRecord64(view, at - LOCATOR_64_BYTES) : undefined
    return large ?? { directory, count }
  }
  return undefined
}

function endRecord64(
  view: DataView,
  locator: number,
): { readonly directory: number; readonly count: number } | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64_SIGNATURE) return undefined
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64_SIGNATURE) return undefined
  return { count: Number(view.getBigUint64(at + 32, true)), directory: Number(view.getBigUint64(at + 48, true)) }
}

/** Sizes and place of an entry, from its 64-bit field where they do not fit into 32 bits. */
function sizesOf(
  view: DataView,
  entry: number,
  extra: number,
  extraEnd: number,
): Pick<ZipEntry, 'bytes' | 'packedBytes' | 'at'> {
  const sizes = {
    bytes: view.getUint32(entry + 24, true),
    packedBytes: view.getUint32(entry + 20, true),
    at: view.getUint32(entry + 42, true),
  }
  for (let field = extra; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let at = field + 4
    for (const name of ['bytes', 'packedBytes', 'at'] as const) {
      if (sizes[name] !== OVERFLOWED || at + 8 > extraEnd) continue
      sizes[name] = Number(view.getBigUint64(at, true))
      at += 8
    }
  }
  return sizes
}

const CHECKSUM_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 as ZIP has it. https://www.w3.org/TR/png/#D-CRCAppendix */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (let i = 0; i < bytes.length; i++) value = CHECKSUM_TABLE[(value ^ bytes[i]!) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
