import { headersAt, latin1 } from '../byte-lines.ts'

/** What stands at the head of a message, by name in lower case; undefined if the bytes do not begin with a head. */
export function mailHead(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const start = skipBlank(bytes)
  // Received: from mail.vale.example   not: A ferry sank. https://vale.example
  if (!/^[!-9;-~]{1,60}:/u.test(latin1(bytes, start, Math.min(bytes.length, start + 64)))) return undefined
  return headersAt(bytes, start, Math.min(bytes.length, start + MAX_HEAD))?.headers
}

const MAX_HEAD = 1 << 16 // bytes; heads of the field, with all stations of the way, take under 20,000

function skipBlank(bytes: Uint8Array): number {
  let at = 0
  while (at < 64 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++
  return at
}
