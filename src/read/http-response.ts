import { type Headers, headersAt, latin1, lineAt } from './byte-lines.ts'
import { gunzip, inflate } from './inflate.ts'

/** An HTTP response as an archive keeps it, its body unpacked. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Headers
  /** Absent where it is in a coding that is not known. */
  readonly body?: Uint8Array
  /** What it was packed with, in lower case; '' for nothing. */
  readonly coding: string
}

/** Bytes of a stored response in, its parts out; undefined if they are no response. */
export function httpResponse(bytes: Uint8Array, limit: number): HttpResponse | undefined {
  const { text, next } = lineAt(bytes, 0, bytes.length)
  // HTTP/1.1 200 OK   not: GET / HTTP/1.1
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/u.exec(text)?.[1]
  const head = status === undefined || next < 0 ? undefined : headersAt(bytes, next, bytes.length)
  if (status === undefined || head === undefined) return undefined
  const raw = bytes.subarray(head.body)
  const whole = /\bchunked\b/iu.test(head.headers.get('transfer-encoding') ?? '') ? (dechunked(raw) ?? raw) : raw
  const coding = head.headers.get('content-encoding')?.toLowerCase() ?? ''
  const body = decoded(whole, coding, limit)
  return { status: Number(status), headers: head.headers, coding, ...(body && { body }) }
}

/** The body without its chunk lines; undefined where it has none, as archives keep bodies that were unpacked before. */
function dechunked(bytes: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const { text, next } = lineAt(bytes, at, Math.min(bytes.length, at + 80))
    // 1f4   0;last=1   not: <html>
    const size = /^\s*([\da-f]{1,8})\s*(?:;.*)?$/iu.exec(text)?.[1]
    if (size === undefined || next < 0) return pieces.length === 0 ? undefined : joined([...pieces, bytes.subarray(at)])
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    pieces.push(bytes.subarray(next, next + length))
    at = next + length
    while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++
  }
  return joined(pieces)
}

function decoded(bytes: Uint8Array, coding: string, limit: number): Uint8Array | undefined {
  if (coding === '' || coding === 'identity' || !isPacked(bytes, coding))
    return coding === 'br' || coding === 'zstd' ? undefined : bytes
  if (coding === 'gzip' || coding === 'x-gzip') return gunzip(bytes, limit).bytes
  return coding === 'deflate' ? inflate(bytes, limit).bytes : undefined
}

/** Archives keep bodies that were unpacked under a header that says they are packed. */
function isPacked(bytes: Uint8Array, coding: string): boolean {
  if (coding === 'gzip' || coding === 'x-gzip') return bytes[0] === 0x1f && bytes[1] === 0x8b
  return !/^\s*[<{[]/u.test(latin1(bytes, 0, Math.min(bytes.length, 64)))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
