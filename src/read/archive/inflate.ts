import { Gunzip, Inflate, Unzlib } from 'fflate'

/** What came out of compressed bytes. */
export interface Unpacked {
  readonly bytes: Uint8Array
  /** `damaged`: the data broke off or made no sense, and these are the bytes before that; `too-large`: there was more than the limit. */
  readonly fault?: 'damaged' | 'too-large'
}

const PIECE = 1 << 16 // compressed bytes at a time, so that a bomb is noticed early

/** Gzip of one or many members in, what could be unpacked out, at most `limit` bytes. This file alone names the library. */
export function gunzip(packed: Uint8Array, limit: number): Unpacked {
  return unpack(packed, limit, ondata => new Gunzip(ondata))
}

/** A body in HTTP's deflate, with or without the zlib head that it ought to have. */
export function inflate(packed: Uint8Array, limit: number): Unpacked {
  if ((packed[0]! & 0x0f) !== 8) return inflateRaw(packed, limit)
  return unpack(packed, limit, ondata => new Unzlib(ondata))
}

/** Deflated bytes without any head, as in a ZIP. */
export function inflateRaw(packed: Uint8Array, limit: number): Unpacked {
  return unpack(packed, limit, ondata => new Inflate(ondata))
}

interface Unpacker {
  push(piece: Uint8Array, final?: boolean): void
}

function unpack(
  packed: Uint8Array,
  limit: number,
  unpackerTo: (ondata: (data: Uint8Array) => void) => Unpacker,
): Unpacked {
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = unpackerTo(data => {
    pieces.push(data)
    size += data.length
  })
  let fault: 'damaged' | 'too-large' | undefined
  try {
    for (let at = 0; at < packed.length && fault === undefined; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
      if (size > limit) fault = 'too-large'
    }
  } catch {
    fault = 'damaged'
  }
  const bytes = joined(pieces, Math.min(size, limit))
  return fault === undefined ? { bytes } : { bytes, fault }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    const part = piece.subarray(0, size - at)
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
