import { gunzipSync } from 'node:zlib'
import { findSpelled } from '../app/spellings.ts'
import type { Sought } from '../app/withheld-words.ts'
import type { Span } from '../model/span.ts'
import { unitsOfBytes } from './spelled-bytes.ts'

const LARGEST_UNPACKED = 512 * 1024 * 1024 // a packed file that holds more is not looked into, and said so

/** Where words stand in the bytes of a file, under each of the encodings that its documents had. */
export function spansIn(bytes: Uint8Array, encodings: Iterable<string>, wanted: readonly Sought[]): Span[] {
  const due = wanted.filter(sought => mayHold(bytes, sought)).map(({ letters }) => letters)
  if (due.length === 0) return []
  const spans: Span[] = []
  for (const encoding of new Set(['utf-8', ...encodings])) {
    const units = unitsOfBytes(bytes, encoding)
    if (units !== undefined) spans.push(...findSpelled(units, due))
  }
  return disjoint(spans)
}

/** Do any of the words stand in a text, however it escapes its characters? */
export function standIn(text: string, wanted: readonly Sought[]): boolean {
  return spansIn(Buffer.from(text), [], wanted).length > 0
}

/** What a file holds once it is unpacked, if it is packed with gzip; the bytes themselves if not, undefined if it cannot be looked into. */
export function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return isClosedFormat(bytes) ? undefined : bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED })
  } catch {
    return undefined
  }
}

/** ZIP (and what is made of it: DOCX, ODT, WACZ), PDF, pictures: their words are not in their bytes. */
function isClosedFormat(bytes: Uint8Array): boolean {
  return /^(?:PK|%PDF|\x89PNG|\xff\xd8|GIF8)/u.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1'))
}

/**
 * A quick look before the careful one: each of the plain words must stand in the bytes, if everything that is no letter is left out. Words
 * without a plain one are looked for carefully everywhere.
 */
function mayHold(bytes: Uint8Array, { plain }: Sought): boolean {
  if (plain.length === 0) return true
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').toLowerCase()
  if (plain.every(word => text.includes(word)) || ESCAPED_LETTERS.test(text)) return true
  const letters = text.replaceAll(/[^a-z0-9]+/gu, '')
  const untagged = text.replaceAll(/<[^>]*>|[^a-z0-9]+/gu, '')
  return plain.every(word => letters.includes(word) || untagged.includes(word))
}

// \u0061 &#97; &#x61; %61 =61: letters that are written as codes though they need not be
const ESCAPED_LETTERS = /\\u00[467]|&#(?:x[467][0-9a-f]|6[5-9]|[789]\d|1[01]\d|12[0-2]);|%[467][0-9a-f]|=[467][0-9a-f]/u

function disjoint(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const last = out.at(-1)
    if (last === undefined || span.start > last.end) out.push(span)
    else if (span.end > last.end) out[out.length - 1] = { start: last.start, end: span.end }
  }
  return out
}
