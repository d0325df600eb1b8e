import { type Headers, headersAt, lineAt } from '../byte-lines.ts'
import { codingsIn } from './content-coding.ts'

/** An HTTP response as an archive keeps it. */
export interface HttpResponse {
  readonly status: number
  readonly headers: Headers
  /** The body as it was sent, without the lines of its chunks. */
  readonly sent: Uint8Array
  /** Was it sent in chunks? Then it does not stand in one piece in the response. */
  readonly isChunked: boolean
  /** What it is packed with, in the order in which that was put on. */
  readonly codings: readonly string[]
}

/** Bytes of a stored response in, its parts out; undefined if they are no response. */
export function httpResponse(bytes: Uint8Array): HttpResponse | undefined {
  const { text, next } = lineAt(bytes, 0, bytes.length)
  // HTTP/1.1 200 OK   not: GET / HTTP/1.1
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/u.exec(text)?.[1]
  const head = status === undefined || next < 0 ? undefined : headersAt(bytes, next, bytes.length)
  if (status === undefined || head === undefined) return undefined
  const raw = bytes.subarray(head.body)
  const transfer = head.headers.get('transfer-encoding')
  const whole = /\bchunked\b/iu.test(transfer ?? '') ? dechunked(raw) : undefined
  return {
    status: Number(status),
    headers: head.headers,
    sent: whole ?? raw,
    isChunked: whole !== undefined,
    codings: [...codingsIn(head.headers.get('content-encoding')), ...codingsIn(transfer)],
  }
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

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
