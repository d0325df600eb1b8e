/**
 * Small columns cut from larger pieces of memory: to give each of them memory of its own takes longer than to fill it.
 *
 *   piece   | hash | stem | ... | grams | value | at |        |
 *                                                    ^ used
 */
export interface Pieces {
  /** Where so many bytes may be written, at a place that numbers of eight bytes may stand at; there may be anything. */
  place(bytes: number): Place
}

export interface Place {
  readonly buffer: ArrayBuffer
  readonly at: number
}

const PIECE_BYTES = 120_000 // the columns of some ten reports of 3 kB; beyond 128 kB each piece would be mapped anew by the system

/**
 * Pieces that are let go with the last column in them, so that columns which live about as long as each other should be all that is cut
 * here.
 */
class LoosePieces implements Pieces {
  #piece = new ArrayBuffer(PIECE_BYTES)
  #used = 0

  place(bytes: number): Place {
    const size = inEights(bytes)
    if (this.#used + size > this.#piece.byteLength) {
      this.#piece = new ArrayBuffer(Math.max(PIECE_BYTES, size))
      this.#used = 0
    }
    this.#used += size
    return { buffer: this.#piece, at: this.#used - size }
  }
}

export const loosePieces: Pieces = new LoosePieces()

/** Pieces that are used again and again by one who knows when nobody looks at their columns any more. */
export class Slate implements Pieces {
  readonly #pieces: ArrayBuffer[] = []
  #filled = 0 // pieces before the one that is being cut
  #used = 0

  place(bytes: number): Place {
    const size = inEights(bytes)
    if (size > PIECE_BYTES) return { buffer: new ArrayBuffer(size), at: 0 }
    if (this.#used + size > PIECE_BYTES) {
      this.#filled++
      this.#used = 0
    }
    if (this.#filled === this.#pieces.length) this.#pieces.push(new ArrayBuffer(PIECE_BYTES))
    this.#used += size
    return { buffer: this.#pieces[this.#filled]!, at: this.#used - size }
  }

  /** From now on all columns that were cut so far are written over. */
  wipe(): void {
    this.#filled = 0
    this.#used = 0
  }
}

function inEights(bytes: number): number {
  return (bytes + 7) & ~7
}

/** So many unsigned numbers of four bytes, all zero. */
export function uint32s(count: number, pieces: Pieces = loosePieces): Uint32Array {
  const { buffer, at } = pieces.place(count * 4)
  return new Uint32Array(buffer, at, count).fill(0)
}

/** So many signed numbers of four bytes, all zero. */
export function int32s(count: number, pieces: Pieces = loosePieces): Int32Array {
  const { buffer, at } = pieces.place(count * 4)
  return new Int32Array(buffer, at, count).fill(0)
}

/** The first numbers of a column that is written over again and again, in a column of their own. */
export function keptFrom(column: Uint32Array, count: number, pieces: Pieces = loosePieces): Uint32Array {
  const { buffer, at } = pieces.place(count * 4)
  const own = new Uint32Array(buffer, at, count)
  own.set(column.subarray(0, count))
  return own
}

/** A column of small numbers as floats, in a column of their own. */
export function floatsOf(column: Uint8Array, pieces: Pieces = loosePieces): Float64Array {
  const { buffer, at } = pieces.place(column.length * 8)
  const own = new Float64Array(buffer, at, column.length)
  own.set(column)
  return own
}
