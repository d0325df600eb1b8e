import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'
import {
  DEFLATED,
  dataStart,
  type ZipEntry,
  type ZipSource,
  zipEnd,
  zipEntries,
  zipSource,
} from '../../read/archive/zip-directory.ts'

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

const LARGEST_DIRECTORY = 512 * 1024 * 1024 // bytes: four million files
const LARGEST_FILE = 2 ** 32 - 2 // bytes: as large as a part of a pack may be
const STORED = 0

/** Opens an archive. What was packed anew by other programs is read as well, as long as it is stored or deflated and of one part. */
export function openZip(file: string): ZipFile {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const zip = zipFrom({
      size,
      at: (from, length) =>
        from < 0 || length < 0 || from + length > size ? undefined : bytesAt(handle, from, length),
    })
    return { ...zip, close: () => closeSync(handle) }
  } catch (fault) {
    closeSync(handle)
    throw fault
  }
}

/** An archive that is at hand. */
export function zipIn(bytes: Uint8Array): ZipFile {
  return zipFrom(zipSource(bytes))
}

function zipFrom(source: ZipSource): ZipFile {
  const byPath = new Map<string, ZipEntry>()
  for (const entry of directoryOf(source)) {
    if (entry.isEncrypted) throw new ZipDamaged('it is encrypted')
    if (byPath.has(entry.name)) throw new ZipDamaged(`it holds ${entry.name} twice`)
    byPath.set(entry.name, entry)
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

/** The whole directory: a pack that names fewer files than it says it holds is damaged. */
function directoryOf(source: ZipSource): ZipEntry[] {
  const end = zipEnd(source)
  if (end === undefined) throw new ZipDamaged('it is no ZIP archive, or is cut off')
  if (end.directoryBytes > LARGEST_DIRECTORY) throw new ZipDamaged('its directory is too large')
  const directory = source.at(end.directory, end.directoryBytes)
  if (directory === undefined) throw new ZipDamaged('it is cut off')
  const entries = zipEntries(directory, end.count)
  if (entries.length < end.count) throw new ZipDamaged('its directory is damaged')
  return entries
}

function contentOf(source: ZipSource, entry: ZipEntry): Uint8Array {
  const { name, bytes: size, packedBytes } = entry
  if (size > LARGEST_FILE || packedBytes > LARGEST_FILE) throw new ZipDamaged(`${name} is too large`)
  const start = dataStart(source, entry)
  if (start === undefined) throw new ZipDamaged(`${name} is not where the directory says`)
  const packed = source.at(start, packedBytes)
  if (packed === undefined) throw new ZipDamaged('it is cut off')
  const bytes = entry.method === STORED ? packed : inflated(entry, packed)
  if (bytes.length !== size || crc32(bytes) !== entry.checksum) throw new ZipDamaged(`${name} is damaged`)
  return bytes
}

/** Unpacks to no more than the directory says. */
function inflated({ name, method, bytes }: ZipEntry, packed: Uint8Array): Uint8Array {
  if (method !== DEFLATED) throw new ZipDamaged(`${name} is packed in a way that is not known here`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) })
  } catch {
    throw new ZipDamaged(`${name} is damaged`)
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
