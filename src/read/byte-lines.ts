/** Headers by name in lower case; of two of one name the first counts. */
export type Headers = ReadonlyMap<string, string>

const LF = 0x0a
const CR = 0x0d

/** A line of bytes as text, one character a byte: where it ends, and where the next begins. `next` is -1 at the end of the bytes. */
export function lineAt(
  bytes: Uint8Array,
  start: number,
  limit: number,
): { readonly text: string; readonly next: number } {
  const found = bytes.indexOf(LF, start)
  const end = found < 0 || found >= limit ? limit : found
  const stop = end > start && bytes[end - 1] === CR ? end - 1 : end
  return { text: latin1(bytes, start, stop), next: end === limit ? -1 : end + 1 }
}

const MAX_HEADERS = 200 // lines; a longer block is no header block

/** The block of `Name: value` lines at `start`, and where what follows its empty line begins; undefined if there is no such block. */
export function headersAt(
  bytes: Uint8Array,
  start: number,
  limit: number,
): { readonly headers: Headers; readonly body: number } | undefined {
  const headers = new Map<string, string>()
  let at = start
  let last = ''
  for (let lines = 0; lines < MAX_HEADERS; lines++) {
    if (at >= limit) return { headers, body: limit }
    const { text, next } = lineAt(bytes, at, limit)
    at = next < 0 ? limit : next
    if (text === '') return { headers, body: at }
    const colon = text.indexOf(':')
    if (/^[ \t]/u.test(text) && last !== '') headers.set(last, `${headers.get(last)} ${text.trim()}`)
    else if (colon <= 0) return undefined
    else {
      last = text.slice(0, colon).trim().toLowerCase()
      if (!headers.has(last)) headers.set(last, text.slice(colon + 1).trim())
    }
  }
  return undefined
}

const CHUNK = 1 << 13 // arguments of one call

/** Bytes as text, one character a byte. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, Math.min(end, i + CHUNK)))
  return text
}
