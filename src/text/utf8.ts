import { CLASS, classOf, foldOf } from './fold.ts'

/**
 * Texts as UTF-8, which is how files have them: matching reads bytes, since making strings of them would cost more than all the rest.
 * A lone surrogate is written like any other character of three bytes, so that every string comes back as it was.
 */
export function utf8Of(text: string, into: Uint8Array<ArrayBuffer> = new Uint8Array(text.length * MOST_BYTES)): Bytes {
  const bytes = into.length < text.length * MOST_BYTES ? new Uint8Array(text.length * MOST_BYTES * 2) : into
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) {
      bytes[length++] = code
      continue
    }
    const point = text.codePointAt(i)!
    if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6)
    else {
      if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12)
      else {
        i++
        bytes[length++] = 0xf0 | (point >> 18)
        bytes[length++] = 0x80 | ((point >> 12) & 0x3f)
      }
      bytes[length++] = 0x80 | ((point >> 6) & 0x3f)
    }
    bytes[length++] = 0x80 | (point & 0x3f)
  }
  return { bytes, length }
}

/** Bytes at the begin of an array that may be longer. */
export interface Bytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly length: number
}

const MOST_BYTES = 3 // for one code unit

/** What stands for what after a backslash in JSON: \n \t \r \b \f, and every other sign for itself. */
export const UNESCAPED: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => byte)
for (const [letter, code] of Object.entries({ n: 0x0a, t: 0x09, r: 0x0d, b: 0x08, f: 0x0c }))
  UNESCAPED[letter.charCodeAt(0)] = code

/** The string that the bytes `from .. to` are. */
export function stringOf(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i += widthAt(bytes, i)) text += String.fromCodePoint(pointAt(bytes, i))
  return text
}

/** The character that begins at byte `i`. */
export function pointAt(bytes: Uint8Array, i: number): number {
  const byte = bytes[i]!
  if (byte < 0x80) return byte
  if (byte < 0xe0) return ((byte & 0x1f) << 6) | (bytes[i + 1]! & 0x3f)
  const middle = ((bytes[i + 1]! & 0x3f) << 6) | (bytes[i + 2]! & 0x3f)
  return byte < 0xf0 ? ((byte & 0x0f) << 12) | middle : ((byte & 0x07) << 18) | (middle << 6) | (bytes[i + 3]! & 0x3f)
}

/** How many bytes it has. */
export function widthAt(bytes: Uint8Array, i: number): number {
  const byte = bytes[i]!
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
}

/** Its class. What takes two code units counts as a letter. */
export function classAt(bytes: Uint8Array, i: number): number {
  const point = pointAt(bytes, i)
  return point < 0x10000 ? classOf[point]! : CLASS.letter
}

/** What it folds to, if it takes one code unit; 0 otherwise. */
export function foldAt(bytes: Uint8Array, i: number): number {
  const point = pointAt(bytes, i)
  return point < 0x10000 ? foldOf[point]! : 0
}
