import { decode } from '../encoding.ts'
import { gunzip, inflate, type Unpacked } from './inflate.ts'

/** Unpacks bytes that were packed by one method: what comes out, at most `limit` bytes of it. Never throws. */
export type Unpacker = (packed: Uint8Array, limit: number) => Unpacked

/** The codings that the core cannot unpack by itself. A runtime gives those that it has; a body in another is told as one. */
export type Unpackers = Readonly<Partial<Record<'br' | 'zstd', Unpacker>>>

/** A body as its sender meant it, or the coding in which nobody here can read it. */
export type Body =
  | ({ readonly kind: 'body'; readonly isPacked: boolean } & Unpacked)
  | { readonly kind: 'unknown'; readonly coding: string }

const MAX_CODINGS = 3 // one upon another; servers use one, and each may be a bomb in the other
const SAMPLE_BYTES = 4096 // packed bytes have a tenth of control characters: so many tell them from text

/** The codings of a header's value in lower case, in the order in which they were put on; without those that change nothing. */
export function codingsIn(value: string | undefined): string[] {
  const names = (value ?? '').toLowerCase().split(',')
  return names.map(name => name.trim()).filter(name => name !== '' && name !== 'identity' && name !== 'chunked')
}

/** Takes the codings off a body, the last one first. What is left over the limit is cut off, and said so. */
export function unpackedBody(
  bytes: Uint8Array,
  codings: readonly string[],
  limit: number,
  unpackers: Unpackers = {},
): Body {
  if (codings.length > MAX_CODINGS) return { kind: 'unknown', coding: codings.join(', ') }
  let body: Body = { kind: 'body', isPacked: false, bytes }
  for (const coding of [...codings].reverse()) {
    const unpacked = unpackedOnce(body.bytes, coding, limit, unpackers)
    if (unpacked === undefined) return { kind: 'unknown', coding }
    if (unpacked === 'as it is') continue
    body = { kind: 'body', isPacked: true, ...unpacked }
    if (body.fault !== undefined) return body
  }
  return body
}

/** Archives keep bodies that were unpacked before, under a header that says they are packed: those are left as they are. */
function unpackedOnce(
  bytes: Uint8Array,
  coding: string,
  limit: number,
  unpackers: Unpackers,
): Unpacked | 'as it is' | undefined {
  const unpacker = unpackerOf(coding, unpackers)
  const unpacked = unpacker?.(bytes, limit)
  if (unpacked !== undefined && unpacked.fault !== 'damaged') return unpacked
  return decode(bytes.subarray(0, SAMPLE_BYTES)) === undefined ? unpacked : 'as it is'
}

function unpackerOf(coding: string, unpackers: Unpackers): Unpacker | undefined {
  if (coding === 'gzip' || coding === 'x-gzip') return gunzip
  if (coding === 'deflate') return inflate
  return coding === 'br' || coding === 'zstd' ? unpackers[coding] : undefined
}
