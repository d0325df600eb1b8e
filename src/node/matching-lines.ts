import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { PassingText, Shelf } from '../match/shelf.ts'
import { utf8Of } from '../text/utf8.ts'

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

const WINDOW = 1 << 22 // bytes read ahead when reports are taken in a row
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
  let windowStart = 0
  let windowEnd = 0
  let last = -1
  let text = new Uint8Array(WINDOW >> 4)
  return {
    size,
    about: report => ({ id: `line ${String(report + 1).padStart(digits, '0')}`, language }),
    take(report): PassingText {
      const from = starts[report]!
      const to = starts[report + 1]!
      if (from < windowStart || to > windowEnd) {
        const wanted = report === last + 1 ? Math.max(WINDOW, to - from) : to - from
        if (wanted > window.length) window = Buffer.allocUnsafe(wanted)
        windowStart = from
        windowEnd = from + readSync(file, window, 0, wanted, from)
      }
      last = report
      if (to - from > text.length) text = new Uint8Array((to - from) * 2)
      const limit = textOf(window, from - windowStart, Math.min(to, windowEnd) - windowStart, text)
      return { bytes: text, first: 0, limit, offset: 0 }
    },
  }
}

const TEXT_KEY = Buffer.from('text')

/** Writes the UTF-8 of the field `text` of the object in bytes `from .. to`; returns its length, 0 where there is no such field. */
function textOf(bytes: Uint8Array, from: number, to: number, text: Uint8Array): number {
  let depth = 0
  for (let i = from; i < to; ) {
    const byte = bytes[i]!
    if (byte === QUOTE) {
      const end = endOfString(bytes, i + 1, to)
      const colon = afterSpace(bytes, end + 1, to)
      if (depth === 1 && bytes[colon] === COLON && isKey(bytes, i + 1, end)) {
        const value = afterSpace(bytes, colon + 1, to)
        return bytes[value] === QUOTE ? unescaped(bytes, value + 1, to, text) : 0
      }
      i = end + 1
      continue
    }
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth--
    i++
  }
  return 0
}

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

/** Where the string that begins at `from` has its closing quote. */
function endOfString(bytes: Uint8Array, from: number, to: number): number {
  let i = from
  while (i < to && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1
  return i
}

/** Undoes the escapes of JSON up to the closing quote. */
function unescaped(bytes: Uint8Array, from: number, to: number, text: Uint8Array): number {
  let length = 0
  for (let i = from; i < to; ) {
    const byte = bytes[i]!
    if (byte === QUOTE) break
    if (byte !== BACKSLASH) {
      text[length++] = byte
      i++
      continue
    }
    const escaped = bytes[i + 1]!
    if (escaped !== SMALL_U) {
      text[length++] = UNESCAPED[escaped]!
      i += 2
      continue
    }
    let end = i + 6
    while (bytes[end] === BACKSLASH && bytes[end + 1] === SMALL_U) end += 6 // two escapes may be one character
    const units = JSON.parse(`"${Buffer.from(bytes.subarray(i, end)).toString('latin1')}"`) as string
    const utf8 = utf8Of(units)
    text.set(utf8.bytes.subarray(0, utf8.length), length)
    length += utf8.length
    i = end
  }
  return length
}

const SMALL_U = 0x75
/** What stands for what after a backslash: \n \t \r \b \f, and every other sign for itself. */
const UNESCAPED = Uint8Array.from({ length: 256 }, (_, byte) => byte)
for (const [letter, code] of Object.entries({ n: 0x0a, t: 0x09, r: 0x0d, b: 0x08, f: 0x0c }))
  UNESCAPED[letter.charCodeAt(0)] = code
