import { brotliDecompressSync, constants, zstdDecompressSync } from 'node:zlib'
import type { Unpacker, Unpackers } from '../read/archive/content-coding.ts'
import type { Unpacked } from '../read/archive/inflate.ts'

/** What a page may be packed with that the core cannot unpack, as far as this Node can: brotli, and zstd from 22.15 on. */
export const unpackers: Unpackers = {
  br: unpackerBy((packed, maxOutputLength, isCutOff) =>
    brotliDecompressSync(packed, {
      maxOutputLength,
      ...(isCutOff && { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
    }),
  ),
  ...(typeof zstdDecompressSync === 'function' && {
    zstd: unpackerBy((packed, maxOutputLength, isCutOff) =>
      zstdDecompressSync(packed, { maxOutputLength, ...(isCutOff && { finishFlush: constants.ZSTD_e_flush }) }),
    ),
  }),
}

/** One of Node's functions, which throw; told that its data are cut off, it gives what came before the cut. */
type Unpack = (packed: Uint8Array, limit: number, isCutOff: boolean) => Uint8Array

function unpackerBy(unpack: Unpack): Unpacker {
  return (packed, limit) => {
    const whole = tried(() => unpack(packed, Math.max(1, limit), false))
    if (whole.fault !== 'damaged') return whole
    return { ...tried(() => unpack(packed, Math.max(1, limit), true)), fault: 'damaged' }
  }
}

function tried(unpack: () => Uint8Array): Unpacked {
  try {
    return { bytes: unpack() }
  } catch (fault) {
    const isLarge = fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE'
    return { bytes: new Uint8Array(0), fault: isLarge ? 'too-large' : 'damaged' }
  }
}
