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
const END_64_BYTES = 56
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const MAX_COMMENT = 0xffff // bytes after the end record
export const DEFLATED = 8
const OVERFLOWED = 0xffffffff // the true value stands in the 64-bit field

const MAX_ENTRIES = 100_000 // each costs memory before anything is unpacked

/** What a ZIP is read from: bytes at hand, or a file that is too large to be. */
export interface ZipSource {
  readonly size: number
  /** The bytes from there on; undefined where they reach past an end. */
  at(from: number, length: number): Uint8Array | undefined
}

/** Where the directory stands, and of how many entries it says it is. */
export interface ZipEnd {
  readonly directory: number
  readonly directoryBytes: number
  readonly count: number
}

/** A ZIP's bytes in, the entries of its directory out, in its order; undefined if there is no directory, as in a ZIP that was cut off. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const end = isZip(bytes) ? zipEnd(zipSource(bytes)) : undefined
  return end && zipEntries(bytes.subarray(end.directory), Math.min(end.count, MAX_ENTRIES))
}

/** Bytes at hand. */
export function zipSource(bytes: Uint8Array): ZipSource {
  return {
    size: bytes.length,
    at: (from, length) =>
      from < 0 || length < 0 || from + length > bytes.length ? undefined : bytes.subarray(from, from + length),
  }
}

/** The entries of a directory, in its order, as many as are asked for or up to the first that is damaged. */
export function zipEntries(directory: Uint8Array, count: number): ZipEntry[] {
  const view = viewOf(directory)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_BYTES > directory.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) break
    const nameAt = at + ENTRY_BYTES
    const extraAt = nameAt + view.getUint16(at + 28, true)
    const extraEnd = extraAt + view.getUint16(at + 30, true)
    entries.push({
      name: decode(directory.subarray(nameAt, extraAt))?.text ?? '',
      ...sizesOf(view, at, extraAt, Math.min(directory.length, extraEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/** What an entry holds, at most `limit` bytes of it; damaged if its head, its data or its checksum is wrong. */
export function unzipped(bytes: Uint8Array, entry: ZipEntry, limit: number): Unpacked {
  const start = dataStart(zipSource(bytes), entry)
  if (start === undefined) return { bytes: new Uint8Array(0), fault: 'damaged' }
  const packed = bytes.subarray(start, start + entry.packedBytes)
  const unpacked =
    entry.method === DEFLATED
      ? inflateRaw(packed, limit)
      : packed.length > limit
        ? { bytes: packed.subarray(0, limit), fault: 'too-large' as const }
        : { bytes: packed }
  if (unpacked.fault !== undefined) return unpacked
  return checksumOf(unpacked.bytes) === entry.checksum ? unpacked : { ...unpacked, fault: 'damaged' }
}

/** Where the packed bytes of an entry begin: behind its local header, whose fields may be of other lengths than the directory's. */
export function dataStart(source: ZipSource, { at }: ZipEntry): number | undefined {
  const header = source.at(at, LOCAL_BYTES)
  if (header === undefined) return undefined
  const view = viewOf(header)
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) return undefined
  return at + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
}

/** The end of a ZIP, which leads to its directory. */
export function zipEnd(source: ZipSource): ZipEnd | undefined {
  const tailFrom = Math.max(0, source.size - END_BYTES - MAX_COMMENT)
  const view = viewOf(source.at(tailFrom, source.size - tailFrom)!)
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    const count = view.getUint16(at + 10, true)
    const directoryBytes = view.getUint32(at + 12, true)
    const directory = view.getUint32(at + 16, true)
    const isLarge = directory === OVERFLOWED || directoryBytes === OVERFLOWED || count === 0xffff
    return (isLarge ? largeEnd(source, tailFrom + at) : undefined) ?? { directory, directoryBytes, count }
  }
  return undefined
}

function largeEnd(source: ZipSource, end: number): ZipEnd | undefined {
  const locator = source.at(end - LOCATOR_64_BYTES, LOCATOR_64_BYTES)
  if (locator === undefined || viewOf(locator).getUint32(0, true) !== LOCATOR_64_SIGNATURE) return undefined
  const record = source.at(Number(viewOf(locator).getBigUint64(8, true)), END_64_BYTES)
  if (record === undefined || viewOf(record).getUint32(0, true) !== END_64_SIGNATURE) return undefined
  const [count, directoryBytes, directory] = [32, 40, 48].map(at => Number(viewOf(record).getBigUint64(at, true)))
  return { directory: directory!, directoryBytes: directoryBytes!, count: count! }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
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
