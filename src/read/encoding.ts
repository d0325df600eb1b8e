import { analyse } from 'chardet'

/** A text with the name of the encoding that it was in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** How many sequences of bytes stand for no character in that encoding, and became U+FFFD. */
  readonly damaged: number
}

/** The part of the platform's decoder that is used; the core has no DOM types. https://encoding.spec.whatwg.org/#interface-textdecoder */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string; readonly encoding: string }

const SAMPLE_BYTES = 1 << 16 // enough to tell an encoding, and cheap
const MAX_CONTROL_SHARE = 0.02 // of a sample's bytes: random bytes have 0.11, text in any single-byte encoding none
const MAX_CONTROL_SHARE_VALID = 0.35 // the same where the bytes are valid UTF-8: short texts may hold stray NULs, machine code is never valid
const MIN_PLAUSIBLE_SHARE = 0.9 // of a sample's code units, for UTF-16 without a mark; the wrong byte order gives under 0.3
const MAX_DAMAGED_SHARE = 0.1 // of the multi-byte sequences, for a UTF-8 text with broken places

/** Bytes in, the text and its encoding out; undefined if the bytes are no text. Same bytes, same text. `declared` is the file's own word. */
export function decode(bytes: Uint8Array, declared?: string): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be')
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = marked ? bytes.subarray(3) : bytes
  const sample = body.subarray(0, SAMPLE_BYTES)
  if (!marked && sample.includes(0)) {
    for (const encoding of ['utf-16le', 'utf-16be'] as const)
      if (looksLikeUtf16(sample, encoding)) return decodeUtf16(body, encoding)
  }
  const exact = decodeExactly(body, 'utf-8')
  if (exact !== undefined)
    return controlShare(sample) > MAX_CONTROL_SHARE_VALID ? undefined : { text: exact, encoding: 'utf-8', damaged: 0 }
  if (controlShare(sample) > MAX_CONTROL_SHARE) return undefined
  const broken = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)
  const damaged = countDamage(broken)
  if (marked || damaged <= countMultiByte(broken) * MAX_DAMAGED_SHARE)
    return { text: broken, encoding: 'utf-8', damaged }
  return decodeLegacy(body, declared) ?? { text: broken, encoding: 'utf-8', damaged }
}

/** A text that is in none of the Unicode encodings: the file's own word first, then what its letters look like. */
function decodeLegacy(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  const guesses = analyse(bytes.subarray(0, SAMPLE_BYTES)).map(match => match.name as string)
  for (const label of [...(declared === undefined ? [] : [declared]), ...guesses, 'windows-1252']) {
    if (/^utf/iu.test(label)) continue
    const text = decodeExactly(bytes, label)
    if (text !== undefined) return { text, encoding: new TextDecoder(label).encoding, damaged: 0 }
  }
  return undefined
}

/** The text, or undefined if the encoding is unknown or some bytes stand for no character in it. */
function decodeExactly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** By hand, because the platform's decoder replaces lone surrogates, and a text keeps every code unit that it came with. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const CHUNK = 1 << 13 // code units a call of fromCharCode, well under any limit on arguments
  const low = encoding === 'utf-16le' ? 0 : 1
  const units = new Uint16Array(bytes.length >> 1)
  for (let i = 0; i < units.length; i++) units[i] = bytes[2 * i + low]! | (bytes[2 * i + 1 - low]! << 8)
  let text = ''
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.subarray(i, i + CHUNK))
  return bytes.length % 2 === 0 ? { text, encoding, damaged: 0 } : { text: `${text}\ufffd`, encoding, damaged: 1 }
}

/** Do nearly all code units lie in the alphabets below U+0700, in general punctuation, or among the quotes and signs beside it? */
function looksLikeUtf16(sample: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const low = encoding === 'utf-16le' ? 0 : 1
  const units = sample.length >> 1
  let plausible = 0
  for (let i = 0; i < units; i++) {
    const code = sample[2 * i + low]! | (sample[2 * i + 1 - low]! << 8)
    if ((code >= 0x20 && code < 0x700) || (code >= 9 && code <= 13) || (code >= 0x2000 && code < 0x2200)) plausible++
  }
  return units > 1 && plausible >= units * MIN_PLAUSIBLE_SHARE
}

/** Share of bytes that no text needs: controls other than tab, line ends, form feed and escape. */
function controlShare(sample: Uint8Array): number {
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++
  return controls / Math.max(1, sample.length)
}

function countDamage(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

function countMultiByte(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) count++
  return count - countDamage(text)
}
