import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'

/** A ZIP archive on disk, read part by part. */
export interface ZipFile {
  /** Names of its files, in the order of its directory; folders are left out. */
  readonly paths: readonly string[]
  has(path: string): boolean
  /** Throws ZipDamaged where the bytes are not those that the directory names, RangeError for a name that it has not. */
  read(path: string): Uint8Array
  close(): void
}

/** An archive that is damaged, or none, or made to do harm. */
export class ZipDamaged extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ZipDamaged'
  }
}

interface Entry {
  readonly path: string
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const END_SIZE = 22
const LONGEST_COMMENT = 65_535
const FULL_32 = 0xffff_ffff
const FULL_16 = 0xffff
const LARGEST_DIRECTORY = 512 * 1024 * 1024 // four million files
const LARGEST_FILE = 2 ** 32 - 2 // as large as a part of a pack may be
const STORED = 0
const DEFLATED = 8

/** What an archive is read from. */
interface Source {
  readonly size: number
  at(from: number, length: number): Buffer
}

/** Opens an archive. What was packed anew by other programs is read as well, as long as it is stored or deflated and of one part. */
export function openZip(file: string): ZipFile {
  const handle = openSync(file, 'r')
  try {
    const zip = zipFrom({ size: fstatSync(handle).size, at: (from, length) => bytesAt(handle, from, length) })
    return { ...zip, close: () => closeSync(handle) }
  } catch (fault) {
    closeSync(handle)
    throw fault
  }
}

/** An archive that is at hand. */
export function zipIn(bytes: Uint8Array): ZipFile {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return zipFrom({ size: bytes.length, at: (from, length) => whole.subarray(from, from + length) })
}

function zipFrom(source: Source): ZipFile {
  const byPath = new Map<string, Entry>()
  for (const entry of directoryOf(source)) {
    if (byPath.has(entry.path)) throw new ZipDamaged(`it holds ${entry.path} twice`)
    byPath.set(entry.path, entry)
  }
  return {
    paths: [...byPath.keys()].filter(path => !path.endsWith('/')),
    has: path => byPath.has(path),
    read(path) {
      const entry = byPath.get(path)
      if (entry === undefined) throw new RangeError(`There is no ${path} in this archive`)
      return contentOf(source, entry)
    },
    close() {},
  }
}

/** Bytes of a source, or that it is cut off. */
function within(source: Source, from: number, length: number): Buffer {
  if (from < 0 || length < 0 || from + length > source.size) throw new ZipDamaged('it is cut off')
  return source.at(from, length)
}

function contentOf(source: Source, entry: Entry): Uint8Array {
  if (entry.size > LARGEST_FILE || entry.packed > LARGEST_FILE) throw new ZipDamaged(`${entry.path} is too large`)
  const head = within(source, entry.offset, 30)
  if (head.readUInt32LE(0) !== 0x04034b50) throw new ZipDamaged(`${entry.path} is not where the directory says`)
  const from = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const raw = within(source, from, entry.packed)
  const bytes = entry.method === STORED ? raw : inflated(entry, raw)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.checksum) throw new ZipDamaged(`${entry.path} is damaged`)
  return bytes
}

/** Unpacks to no more than the directory says. */
function inflated({ path, method, size }: Entry, raw: Uint8Array): Uint8Array {
  if (method !== DEFLATED) throw new ZipDamaged(`${path} is packed in a way that is not known here`)
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw new ZipDamaged(`${path} is damaged`)
  }
}

function directoryOf(source: Source): Entry[] {
  const { from, length, count } = endOf(source)
  if (length > LARGEST_DIRECTORY) throw new ZipDamaged('its directory is too large')
  const bytes = within(source, from, length)
  const entries: Entry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new ZipDamaged('its directory is damaged')
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)]
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) throw new ZipDamaged('its directory is damaged')
    if (bytes.readUInt16LE(at + 8) & 1) throw new ZipDamaged('it is encrypted')
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const fields = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)] as const
    const [whole, packed, offset] = wide(fields, extra, path)
    entries.push({
      path,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed,
      size: whole,
      offset,
    })
    at = next
  }
  return entries
}

/** Size, packed size and offset: where a field is full, its value stands in the ZIP64 block, in this order. */
function wide(fields: readonly [number, number, number], extra: Buffer, path: string): [number, number, number] {
  if (!fields.includes(FULL_32)) return [...fields]
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    const values = fields.map(field => {
      if (field !== FULL_32) return field
      if (from + 8 > extra.length) throw new ZipDamaged(`the size of ${path} is missing`)
      from += 8
      return Number(extra.readBigUInt64LE(from - 8))
    })
    return [values[0]!, values[1]!, values[2]!]
  }
  throw new ZipDamaged(`the size of ${path} is missing`)
}

function endOf(source: Source): { from: number; length: number; count: number } {
  const { size } = source
  const tailSize = Math.min(size, END_SIZE + LONGEST_COMMENT)
  const tail = within(source, size - tailSize, tailSize)
  const at = tail.lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06))
  if (at < 0 || at + END_SIZE > tail.length) throw new ZipDamaged('it is no ZIP archive, or is cut off')
  const [count, length, from] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  if (count !== FULL_16 && length !== FULL_32 && from !== FULL_32) return { from, length, count }
  const locatorAt = size - tailSize + at - 20
  const locator = within(source, locatorAt, 20)
  if (locator.readUInt32LE(0) !== 0x07064b50) return { from, length, count }
  const end = within(source, Number(locator.readBigUInt64LE(8)), 56)
  if (end.readUInt32LE(0) !== 0x06064b50) throw new ZipDamaged('its directory is damaged')
  return {
    from: Number(end.readBigUInt64LE(48)),
    length: Number(end.readBigUInt64LE(40)),
    count: Number(end.readBigUInt64LE(32)),
  }
}

const LARGEST_READ = 2 ** 30 // the system gives less than 2 GB at a time

function bytesAt(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; ) {
    const read = readSync(handle, bytes, at, Math.min(length - at, LARGEST_READ), from + at)
    if (read === 0) throw new ZipDamaged('it is cut off')
    at += read
  }
  return bytes
}
