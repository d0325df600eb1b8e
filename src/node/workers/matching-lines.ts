import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Shelf } from '../../match/shelf.ts'
import { UNESCAPED, utf8Of } from '../../text/utf8.ts'
import type { PassingText } from '../../text/words.ts'

/**
 * Reports of a JSON Lines file, one object a line with its words in the field `text`, taken straight from the bytes: no line is ever
 * made a string. A report is known by the number of its line.
 */
export interface LinesFile {
  readonly path: string
  /** Where each line starts, and the end of the last. */
  readonly starts: Float64Array
  readonly language: string
}

const WINDOW = 1 << 18 // bytes read ahead when reports are taken in a row; to read more at once saves nothing
const LINE_FEED = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Where the lines start that begin in bytes `from .. to` of a file. */
export function lineStarts(path: string, from: number, to: number): Float64Array {
  const file = openSync(path, 'r')
  const window = Buffer.allocUnsafe(WINDOW)
  const starts: number[] = from === 0 && to > 0 ? [0] : []
  // a line begins behind a line feed, so the range is looked at from one byte before it
  for (let at = Math.max(0, from - 1); at < to - 1; ) {
    const length = readSync(file, window, 0, Math.min(WINDOW, to - 1 - at), at)
    if (length === 0) break
    for (let i = window.indexOf(LINE_FEED); i >= 0 && i < length; i = window.indexOf(LINE_FEED, i + 1)) {
      starts.push(at + i + 1)
    }
    at += length
  }
  closeSync(file)
  return Float64Array.from(starts)
}

/** How long a file is, in bytes. */
export function bytesOf(path: string): number {
  return statSync(path).size
}

/** The reports of a file of lines. Whoever takes them in a row reads ahead; whoever picks reads no more than the report. */
export function linesShelf({ path, starts, language }: LinesFile): Shelf {
  const size = starts.length - 1
  const digits = String(size).length
  const file = openSync(path, 'r')
  let window = Buffer.allocUnsafe(WINDOW)
  let bytes = plain(window)
  let windowStart = 0
  let windowEnd = 0
  let last = -1
  let undone = new Uint8Array(WINDOW >> 4)
  return {
    size,
    about: report => ({ id: `line ${String(report + 1).padStart(digits, '0')}`, language }),
    take(report): PassingText {
      const from = starts[report]!
      const to = starts[report + 1]!
      if (from < windowStart || to > windowEnd) {
        const wanted = report === last + 1 ? Math.max(WINDOW, to - from) : to - from
        if (wanted > window.length) {
          window = Buffer.allocUnsafe(wanted)
          bytes = plain(window)
        }
        windowStart = from
        windowEnd = from + readSync(file, window, 0, wanted, from)
      }
      last = report
      const { first, limit } = textIn(window, from - windowStart, Math.min(to, windowEnd) - windowStart)
      if (!window.subarray(first, limit).includes(NUMBERED)) return { bytes, first, limit, offset: 0, isEscaped: true }
      if (limit - first > undone.length) undone = new Uint8Array((limit - first) * 2)
      return { bytes: undone, first: 0, limit: unescaped(bytes, first, limit, undone), offset: 0, isEscaped: false }
    },
  }
}

/** The same bytes as an array like any other: whoever reads both kinds reads each more slowly. */
function plain({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length)
}

const NUMBERED = Buffer.from('\\u') // begins an escape by number, or follows an escaped backslash: then all is undone in vain

const TEXT_KEY = Buffer.from('text')

interface Place {
  readonly first: number
  readonly limit: number
}

/** Where the field `text` of the object in bytes `from .. to` has its string, without the quotes; nowhere if there is no such field. */
function textIn(bytes: Buffer, from: number, to: number): Place {
  let depth = 0
  for (let i = from; i < to; ) {
    const byte = bytes[i]!
    if (byte === QUOTE) {
      const end = endOfString(bytes, i + 1, to)
      const colon = afterSpace(bytes, end + 1, to)
      if (depth === 1 && bytes[colon] === COLON && isKey(bytes, i + 1, end)) {
        const value = afterSpace(bytes, colon + 1, to)
        return bytes[value] === QUOTE ? { first: value + 1, limit: endOfString(bytes, value + 1, to) } : NOWHERE
      }
      i = end + 1
      continue
    }
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth--
    i++
  }
  return NOWHERE
}

const NOWHERE: Place = { first: 0, limit: 0 }
const COLON = 0x3a
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d

function isKey(bytes: Uint8Array, from: number, end: number): boolean {
  return end - from === TEXT_KEY.length && TEXT_KEY.every((byte, n) => bytes[from + n] === byte)
}

function afterSpace(bytes: Uint8Array, from: number, to: number): number {
  let i = from
  while (i < to && bytes[i]! <= 0x20) i++
  return i
}

/** Where the string that begins at `from` has its closing quote, `to` if it has none. */
function endOfString(bytes: Buffer, from: number, to: number): number {
  for (let quote = bytes.indexOf(QUOTE, from); quote >= 0 && quote < to; quote = bytes.indexOf(QUOTE, quote + 1)) {
    let before = quote
    while (before > from && bytes[before - 1] === BACKSLASH) before--
    if ((quote - before) % 2 === 0) return quote
  }
  return to
}

/** Undoes the escapes of JSON in bytes `from .. to`; returns the length. */
function unescaped(bytes: Uint8Array, from: number, to: number, text: Uint8Array): number {
  let length = 0
  for (let i = from; i < to; ) {
    const byte = bytes[i]!
    if (byte !== BACKSLASH) {
      text[length++] = byte
      i++
      continue
    }
    const escaped = bytes[i + 1]!
    const units = escaped === SMALL_U ? unitsAt(bytes, i, to) : ''
    if (units === '') {
      text[length++] = UNESCAPED[escaped]!
      i += 2
      continue
    }
    const utf8 = utf8Of(units)
    text.set(utf8.bytes.subarray(0, utf8.length), length)
    length += utf8.length
    i += units.length * ESCAPE_BYTES
  }
  return length
}

const SMALL_U = 0x75
const ESCAPE_BYTES = 6

/** The code units that the escapes by number from byte `i` on stand for, since two of them may be one character; none if a digit is missing. */
function unitsAt(bytes: Uint8Array, i: number, to: number): string {
  let units = ''
  for (
    let at = i;
    at + ESCAPE_BYTES <= to && bytes[at] === BACKSLASH && bytes[at + 1] === SMALL_U;
    at += ESCAPE_BYTES
  ) {
    const digits = String.fromCharCode(...bytes.subarray(at + 2, at + ESCAPE_BYTES))
    if (!/^[\da-f]{4}$/iu.test(digits)) break
    units += String.fromCharCode(Number.parseInt(digits, 16))
  }
  return units
}
