/**
 * Small columns cut from larger pieces of memory: to give each of them memory of its own takes longer than to fill it. A piece is let go
 * with the last column in it, so that columns which live about as long as each other should be all that is cut here.
 *
 *   piece   | hash | stem | ... | grams | value | at |        |
 *                                                    ^ used
 */
const PIECE_BYTES = 120_000 // the columns of some ten reports of 3 kB; beyond 128 kB each piece would be mapped anew by the system

let piece = new ArrayBuffer(PIECE_BYTES)
let used = 0

/** Where so many bytes may be written, at a place that four-byte numbers may stand at; there are zeros. */
export interface Place {
  readonly buffer: ArrayBuffer
  readonly at: number
}

export function placeFor(bytes: number): Place {
  const size = (bytes + 3) & ~3
  if (used + size > piece.byteLength) {
    piece = new ArrayBuffer(Math.max(PIECE_BYTES, size))
    used = 0
  }
  used += size
  return { buffer: piece, at: used - size }
}

/** So many unsigned numbers of four bytes, all zero. */
export function uint32s(count: number): Uint32Array {
  const { buffer, at } = placeFor(count * 4)
  return new Uint32Array(buffer, at, count)
}

/** So many signed numbers of four bytes, all zero. */
export function int32s(count: number): Int32Array {
  const { buffer, at } = placeFor(count * 4)
  return new Int32Array(buffer, at, count)
}

/** The first numbers of a column that is written over again and again, in a column of their own. */
export function keptFrom(column: Uint32Array, count: number): Uint32Array {
  const own = uint32s(count)
  own.set(column.subarray(0, count))
  return own
}
