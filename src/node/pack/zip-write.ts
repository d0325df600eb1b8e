import { crc32 } from 'node:zlib'

/** Takes the bytes of an archive, in order. */
export type Sink = (bytes: Uint8Array) => void

/** Writes a ZIP archive part by part. */
export interface ZipWriter {
  /** Adds a file. Throws RangeError for 4 GB or more: no original that a case keeps is half as large. */
  add(path: string, bytes: Uint8Array): void
  end(): void
}

const DAY_ONE = 0x21 // 1 January 1980, the first day that the format knows: the same case gives the same bytes on any day
const UTF8_NAMES = 0x0800
const VERSION = 20
const VERSION_64 = 45
const FULL_32 = 0xffff_ffff
const FULL_16 = 0xffff

/**
 * A ZIP archive whose files are stored as they are: packing them would make the bytes depend on the version of the packer. Beyond 65,535
 * files or 4 GB it is written as ZIP64, which every reader of the last twenty years takes.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * `start` pretends that so many bytes came before: it lets a test see what happens beyond 4 GB.
 */
export function zipWriter(sink: Sink, start = 0): ZipWriter {
  const directory: Buffer[] = []
  let at = start
  const put = (bytes: Uint8Array): void => {
    sink(bytes)
    at += bytes.length
  }
  return {
    add(path, bytes) {
      if (bytes.length >= FULL_32) throw new RangeError(`${path} has ${bytes.length} bytes, more than a part may have`)
      const name = Buffer.from(path)
      const checksum = crc32(bytes)
      directory.push(centralHeader(name, checksum, bytes.length, at))
      put(localHeader(name, checksum, bytes.length))
      put(bytes)
    },
    end() {
      const from = at
      for (const header of directory) put(header)
      const size = at - from
      if (directory.length >= FULL_16 || size >= FULL_32 || from >= FULL_32)
        put(end64(directory.length, size, from, at))
      put(endRecord(directory.length, size, from))
    },
  }
}

function localHeader(name: Buffer, checksum: number, size: number): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(UTF8_NAMES, 6)
  head.writeUInt16LE(DAY_ONE, 12)
  head.writeUInt32LE(checksum, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function centralHeader(name: Buffer, checksum: number, size: number, offset: number): Buffer {
  const isFar = offset >= FULL_32
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(isFar ? VERSION_64 : VERSION, 4)
  head.writeUInt16LE(isFar ? VERSION_64 : VERSION, 6)
  head.writeUInt16LE(UTF8_NAMES, 8)
  head.writeUInt16LE(DAY_ONE, 14)
  head.writeUInt32LE(checksum, 16)
  head.writeUInt32LE(size, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt32LE(isFar ? FULL_32 : offset, 42)
  if (!isFar) return Buffer.concat([head, name])
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(offset), 4)
  head.writeUInt16LE(extra.length, 30)
  return Buffer.concat([head, name, extra])
}

/** The end of the directory in 64 bits, and where that stands. */
function end64(count: number, size: number, from: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(VERSION_64, 12)
  end.writeUInt16LE(VERSION_64, 14)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(from), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(at), 64)
  end.writeUInt32LE(1, 72)
  return end
}

function endRecord(count: number, size: number, from: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, FULL_16), 8)
  end.writeUInt16LE(Math.min(count, FULL_16), 10)
  end.writeUInt32LE(Math.min(size, FULL_32), 12)
  end.writeUInt32LE(Math.min(from, FULL_32), 16)
  return end
}
